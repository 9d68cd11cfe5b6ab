import type { Code, Severity } from './codes.ts';

/**
 * How grave each code is. The record is exhaustive, so that a new code cannot be forgotten. An error refuses the file;
 * a warning asks someone to look; an info only tells. Errors stand: no configuration and no comment lowers them.
 */
export const severities: { readonly [C in Code]: Severity } = {
  'file-too-big': 'error',
  'not-utf8': 'error',
  'file-empty': 'error',
  'too-deep': 'error',
  'control-character': 'error',
  'bidi-character': 'error',
  'yaml-syntax': 'error',
  'yaml-aliases': 'error',
  'yaml-self-alias': 'error',
  'yaml-tag': 'error',
  'yaml-merge-key': 'error',
  'yaml-second-document': 'error',
  'duplicate-key': 'error',
  'forbidden-key': 'error',
  'key-not-text': 'error',
  'unknown-key': 'error',
  'missing-key': 'error',
  'wrong-type': 'error',
  'quoted-string-expected': 'error',
  'misspelt-value': 'error',
  'wrong-pattern': 'error',
  'no-such-date': 'error',
  'date-order': 'error',
  'out-of-range': 'error',
  'too-few': 'error',
  'too-many': 'error',
  'too-long': 'error',
  'twice-in-list': 'error',
  'empty-text': 'error',
  'missing-glyph': 'error',
  'unknown-minimum-level': 'error',
  'area-incomplete': 'error',
  'meeting-incomplete': 'error',
  'unknown-area': 'error',
  'unknown-meeting': 'error',
  'unknown-function': 'error',
  'unknown-support-material': 'error',
  'function-redefined': 'error',
  'function-contradiction': 'error',
  'meeting-too-rare': 'error',
  'follow-up-too-rare': 'error',
  'function-missing': 'error',
  'individual-cases-forbidden': 'error',
  'individual-cases-guaranteed': 'error',
  'responsible-function-changed': 'error',
  'convener-changed': 'error',
  'level-changed': 'error',
  'title-changed': 'error',
  'minutes-required': 'error',
  'board-report-required': 'error',
  'individual-meeting-reported': 'error',
  'recommended-function-missing': 'warning',
  'no-local-additions': 'info',
  'outsider-in-individual-meeting': 'error',
  'duplicate-school': 'error',
  'school-in-two-districts': 'error',
  'school-form-uncovered': 'warning',
  'independent-schools-missing': 'warning',
  'contact-missing': 'warning',
  'unit-code-invalid': 'error',
  'organisation-number-invalid': 'error',
  'signatory-not-authorised': 'error',
  'decided-late': 'warning',
  'agreement-expired': 'warning',
  'signed-outside-period': 'warning',
  'outdated-reference': 'warning',
  'personal-identity-number': 'error',
  'personal-email': 'warning',
  'suppression-unused': 'warning',
  'suppression-invalid': 'warning',
  'severity-fixed': 'error',
  'template-syntax': 'error',
  'template-unknown-name': 'error',
  'template-unsafe': 'error',
  'template-wrong-kind': 'error',
  'template-unknown-partial': 'error',
  'template-unknown-helper': 'error',
  'template-missing': 'error',
  'document-unknown-element': 'error',
  'document-unknown-attribute': 'error',
  'document-heading-skipped': 'error',
  'document-bad-structure': 'error',
  'file-unreadable': 'error',
  'output-collision': 'error',
  'reserved-name': 'error',
};

/** Errors that are only warnings where the case is doubtful: there the finding itself says how grave it is. */
export const doubtful: ReadonlySet<Code> = new Set<Code>(['outsider-in-individual-meeting', 'school-in-two-districts']);

/** Whether a finding of a code can be a warning or an info, and thus be turned off or up. */
export function isAdjustable(code: Code): boolean {
  return severities[code] !== 'error' || doubtful.has(code);
}

/** Whether a text is a code. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(severities, text);
}
