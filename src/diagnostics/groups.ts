import type { Code } from './codes.ts';

/**
 * What codes are about, in the order in which a list of all shows them: what an officer meets most stands first.
 * Messages and explanations, in each language, have a file for each group.
 */
export const groups = {
  floor: [
    'meeting-too-rare',
    'follow-up-too-rare',
    'target-below-floor',
    'function-missing',
    'recommended-function-missing',
    'individual-cases-forbidden',
    'individual-cases-guaranteed',
    'responsible-function-changed',
    'convener-changed',
    'level-changed',
    'title-changed',
    'minutes-required',
    'board-report-required',
  ],
  additions: [
    'unknown-minimum-level',
    'no-local-additions',
    'area-incomplete',
    'meeting-incomplete',
    'unknown-area',
    'unknown-meeting',
    'unknown-function',
    'unknown-support-material',
    'unknown-legal-reference',
    'law-row-contradiction',
    'sources-alike',
    'titles-alike',
    'function-redefined',
    'inherited-part-changed',
    'function-contradiction',
  ],
  parties: [
    'duplicate-school',
    'school-in-two-districts',
    'district-twice',
    'registration-number-shared',
    'school-form-uncovered',
    'independent-schools-missing',
    'contact-missing',
    'phone-number-missing',
    'reception-twice',
    'reception-contradicted',
    'unit-code-invalid',
    'organisation-number-invalid',
    'signatory-not-authorised',
    'party-contradiction',
    'party-case-missing',
    'signature-not-needed',
  ],
  people: [
    'personal-identity-number',
    'personal-email',
    'child-recognisable',
    'individual-meeting-reported',
    'months-of-child-meeting',
    'outsider-in-individual-meeting',
    'family-in-group-meeting',
    'named-child-in-group',
    'contact-without-exception',
    'invitation-without-exception',
  ],
  time: [
    'date-order',
    'decided-late',
    'status-contradicted',
    'agreement-expired',
    'signed-outside-period',
    'outdated-reference',
    'dates-not-continuous',
    'level-outdated',
    'law-changes-during',
  ],
  shape: [
    'unknown-key',
    'missing-key',
    'empty-text',
    'placeholder-left',
    'misspelt-value',
    'quoted-string-expected',
    'wrong-type',
    'wrong-pattern',
    'no-such-date',
    'out-of-range',
    'too-few',
    'too-many',
    'too-long',
    'twice-in-list',
    'missing-glyph',
    'markdown-not-taken',
    'markdown-in-plain-text',
  ],
  text: [
    'yaml-syntax',
    'duplicate-key',
    'key-not-text',
    'forbidden-key',
    'yaml-tag',
    'yaml-merge-key',
    'yaml-aliases',
    'yaml-self-alias',
    'yaml-second-document',
    'file-empty',
    'not-utf8',
    'file-too-big',
    'too-deep',
    'control-character',
    'bidi-character',
    'text-cut-by-comment',
    'quotes-in-value',
    'template-in-text',
  ],
  settings: ['suppression-unused', 'suppression-invalid', 'severity-fixed'],
  templates: [
    'template-missing',
    'template-syntax',
    'template-unknown-name',
    'template-wrong-kind',
    'template-unknown-partial',
    'template-unknown-helper',
    'template-unsafe',
    'document-unknown-element',
    'document-unknown-attribute',
    'document-heading-skipped',
    'document-bad-structure',
  ],
  themes: ['theme-contrast-low', 'theme-file-unusable', 'theme-measure'],
  run: [
    'file-unreadable',
    'not-a-district-file',
    'extended-level-unusable',
    'directory-unusable',
    'output-collision',
    'reserved-name',
    'part-incomplete',
    'parts-not-whole',
    'part-input-not-made',
    'parts-overlap',
    'parts-differ',
  ],
} as const satisfies Readonly<Record<string, readonly Code[]>>;

export type Group = keyof typeof groups;

/** The codes of one group, or of several. */
export type CodeIn<G extends Group> = (typeof groups)[G][number];

/** Whether a code is in one of these groups. */
export function isIn(code: Code, ...some: readonly Group[]): boolean {
  return some.some((group) => (groups[group] as readonly Code[]).includes(code));
}

// Every code is in exactly one group: where one is in none, or in two, the compiler names it here.
type None<C extends never> = C;
export type Ungrouped = None<Exclude<Code, CodeIn<Group>>>;
export type GroupedTwice = None<{ [G in Group]: CodeIn<G> & CodeIn<Exclude<Group, G>> }[Group]>;
