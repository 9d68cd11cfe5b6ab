import type { SourceProblemArguments } from '../source/source-problem.ts';
import type {
  ChildRecognisable,
  ExpectedType,
  FormEnding,
  FunctionContradiction,
  FunctionMissing,
  LawChangeFound,
  MarkdownProblem,
  MeetingTerm,
  MissingGlyphs,
  MissingValue,
  NumberName,
  OtherFile,
  OutdatedReference,
  PartsDifference,
  PartsNotWhole,
  PartsOverlap,
  PartyContradiction,
  PatternName,
  ReceptionContradicted,
  SchoolInTwoDistricts,
  StatusContradicted,
  StructureProblem,
  SuppressionProblem,
  TemplateKind,
  ThemeFileFault,
  TitledPart,
  TooRare,
  UnsafeTemplate,
} from './code-arguments.ts';
import type { LevelWords } from './level-words.ts';

export type { YamlProblem } from '../source/source-problem.ts';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Each code with the arguments that its messages are made of. The code fixes the severity, see `severities`. A code that
 * depends on the day or on other files also stands in `neverIdle` (pipeline/check/check-district.ts).
 */
export interface CodeArguments extends SourceProblemArguments {
  /** A text without quotation marks that a number sign has cut. */
  'text-cut-by-comment': { text: string; comment: string };
  /** A text between quotation marks that YAML does not know, and the two marks. */
  'quotes-in-value': { inner: string; marks: readonly [first: string, last: string] };
  /** A text with what a template would fill in. */
  'template-in-text': { found: string };
  // Below the floor; `write` is how a file writes the floor, where that differs from how a reader reads it
  'meeting-too-rare': TooRare;
  'follow-up-too-rare': TooRare;
  'function-missing': FunctionMissing;
  /** `whenNeeded`: it takes part when needed, else not at all. */
  'recommended-function-missing': { id: string; title: string; reason: string; whenNeeded?: boolean };
  /** `rule` of a meeting: what the floor says of it, or `area`: that its area forbids single children's matters. */
  'individual-cases-forbidden': { found: string; rule?: 'meeting' | 'anonymised' | 'area' };
  /** `meetings`: those of the area that the floor guarantees, though it leaves the area open. */
  'individual-cases-guaranteed': { found: string; rule?: 'meeting'; meetings?: readonly string[] };
  /** `task`: of a task in an area; else of the area, or of its follow-up. */
  'responsible-function-changed': { found: string; write?: string; task?: string };
  /** `ofLevel`: in a level's file, which names nobody who convenes in practice. */
  'convener-changed': { found: string; write?: string; ofLevel?: boolean };
  'meeting-changed': { term: MeetingTerm; found: string; write?: string };
  'level-changed': { found: string; write?: string };
  /** `wrong`: what of an indicator is not the floor's, or not as good. */
  'target-below-floor': {
    found: string;
    wrong: 'text' | 'unit' | 'target' | 'better';
    better: 'higher' | 'lower';
    write: string;
  };
  'title-changed': { found: string; write?: string };
  /** `title` is the clause's own, `what` the part of it that was changed. */
  'clause-changed': { what: 'title' | 'text' | 'chapter'; title: string };
  'minutes-required': Record<string, never>;
  'board-report-required': Record<string, never>;
  /** A step ends later than the floor's: its time, or its last day. */
  'step-too-slow': { found: string; write?: string };
  'step-responsible-changed': { found: string; write?: string };
  'step-start-changed': { found: string; write?: string };
  /** What a step is, or when it may take longer; without `write`, the floor has no exception, and none may be made. */
  'step-wording-changed': { found: string; write?: string };
  /** Anything of a step that the law times; without `write`, the floor does not say it, and nobody may. */
  'statutory-step-changed': { found: string; write?: string };
  // Local additions, and what they refer to in the minimum level
  'unknown-minimum-level': { found: string; available: readonly string[]; suggestion?: string };
  'no-local-additions': Record<string, never>;
  /** `known`: the ids that stand among the floor's, one of which may have been meant; here and below. */
  'area-incomplete': { id: string; missing: readonly string[]; known: readonly string[] };
  'meeting-incomplete': { id: string; missing: readonly string[]; known: readonly string[] };
  'unknown-area': { found: string; suggestion?: string; known?: readonly string[] };
  /** `reportsTo`: a meeting is said to report to it. */
  'unknown-meeting': { found: string; suggestion?: string; reportsTo?: true };
  /** Meetings that report to each other in a circle, by area and id: the others on the way back to this one. */
  'report-circle': { id: string; others: readonly string[] };
  'step-incomplete': { id: string; missing: readonly string[]; known: readonly string[] };
  /** A step that follows another, is counted from it, or was meant as it. */
  'unknown-step': { found: string; suggestion?: string };
  /** Steps that follow each other, or are counted from each other, in a circle: the others on the way back to this one. */
  'step-circle': { id: string; by: 'after' | 'from'; others: readonly string[] };
  /** A step of a level is said to be timed by law, which has other times (`times`) or none. */
  'statutory-time-other': { found: string; law: readonly string[]; times: readonly string[] };
  /** A step of a level is said to be timed by law, and rests on none. */
  'statutory-without-law': Record<string, never>;
  /** `file`: a level, which lists its functions and its material itself; else a district's file. */
  'unknown-function': { found: string; suggestion?: string; file?: 'level' };
  'unknown-support-material': { found: string; suggestion?: string; file?: 'level' };
  /** An id that is no row of the law, or no statute. */
  'unknown-legal-reference': { found: string; suggestion?: string };
  /** `other` is the row that holds on the same day. */
  'law-row-contradiction': { id: string; problem: 'overlap' | 'circle' | 'id-taken'; other?: string };
  /** Two sources of a level are called the same; `inherited`: the other is one of a level that it rests on. */
  'sources-alike': { id: string; other: string; definite: string; inherited?: boolean };
  /** Two parts of a level have one title: functions, areas, an area's meetings or clauses. `other` is the earlier one's id. */
  'titles-alike': { what: TitledPart; id: string; other: string; title: string };
  'function-redefined': { id: string };
  'support-material-redefined': { id: string };
  'support-material-unused': { id: string };
  /** `title` is the clause's, `from` and `until` the days on which it holds; dates are ISO 8601. */
  'clause-not-in-force': { title: string; validFrom: string; from?: string; until?: string };
  /**
   * A level says another thing of a part that the level it rests on has; `level` is that one's title. `field`: `id` is a key
   * that a level has once, so that another id is no way out.
   */
  'inherited-part-changed': { id: string; level: string; field?: boolean };
  'function-contradiction': { id: string; problem: FunctionContradiction };
  // The parties
  'duplicate-school': { name: string; unitCode?: string; form?: string };
  'school-in-two-districts': SchoolInTwoDistricts;
  /** The days that both agreements hold, `until` absent where that is until further notice; `input` as below. */
  'district-twice': { district: string; other: string; from: string; until?: string; input?: string };
  /** The other's district and file; `input` is the file with the finding where manifests are compared. */
  'registration-number-shared': { registrationNumber: string; district: string; other: string; input?: string };
  /**
   * A meeting that the file shares with `name`, whose agreement (`other`) does not share it with this one (`absent`), or names
   * others too, or fewer; `input` as above.
   */
  'meeting-not-shared': { name: string; meeting: string; problem: 'absent' | 'others'; other: string; input?: string };
  'school-form-uncovered': { form: string };
  'independent-schools-missing': Record<string, never>;
  /** `nobody` where no unit handles anything. */
  'contact-missing': { areas: readonly { readonly id: string; readonly title: string }[]; nobody: boolean };
  'phone-number-missing': { nobody: boolean; decided: boolean };
  /** A name of those with whom a meeting is shared: the district’s own, or one that stands first as `other`. */
  'shared-with-itself': { found: string; other?: string };
  /** `other` is the name as it stands first. */
  'reception-twice': { found: string; other: string };
  'reception-contradicted': ReceptionContradicted;
  /** `digits` is how many it has, where they are not eight. */
  'unit-code-invalid': { found: string; digits?: number; suggestion?: string };
  /** `suggestion` where the number can be made out: it has a century or the form of value added tax, or another spelling. */
  'organisation-number-invalid': {
    found: string;
    problem: 'format' | 'check-digit' | 'century' | 'vat' | 'spelling';
    suggestion?: string;
  };
  'signatory-not-authorised': { school: string; title: string };
  'party-contradiction': PartyContradiction;
  /** `signed` tells whether the party has signed. */
  'party-case-missing': { id: string; name: string; missing: readonly ('number' | 'decision')[]; signed: boolean };
  /** A signature where none belongs: `body` is whoever signs, where somebody does. */
  'signature-not-needed': { name: string; problem: 'own' | 'none' | 'together' | 'each'; body?: string };
  // Personal data and secrecy. A personal number is never an argument: it must not be repeated anywhere
  /** `elsewhere` in a file that no PDF has attached; `mayBe` where the text looks like something else, too. */
  'personal-identity-number': {
    kind: 'personal' | 'coordination' | 'reserve';
    where: 'text' | 'comment' | 'organisation-number' | 'file-name' | 'elsewhere';
    mayBe?: 'telephone' | 'time';
  };
  'personal-email': { found: string };
  'child-recognisable': ChildRecognisable;
  /** A level must say either; an agreement's file may leave the line out. */
  'individual-meeting-reported': { what: 'minutes' | 'reportToBoard'; file?: 'level' };
  'months-of-child-meeting': Record<string, never>;
  /** What is said of consent goes by this age. */
  'consent-by-age': { found: string };
  /** Terms of consent in a meeting that names no child. */
  'consent-without-cases': { cases: 'forbidden' | 'anonymised' };
  'outsider-in-individual-meeting': { id: string; title: string; problem: 'excluded' | 'doubtful' };
  /**
   * The family is invited where its own child is not discussed: in a meeting that forbids individual cases or takes them up
   * only so that nobody can tell who it is, or in a standing group of the minimum level. `area`: the district forbids the
   * cases, and the level invites to these meetings; `meeting`: the district says so of the meeting itself.
   */
  'family-in-group-meeting':
    | { problem: 'forbidden' | 'anonymised' | 'standing'; titles: readonly string[] }
    | { problem: 'area'; meetings: readonly string[] }
    | { problem: 'meeting'; cases: 'forbidden' | 'anonymised' };
  /**
   * A text says that single children are discussed where the area or the meeting forbids it, where nobody is to tell who it is,
   * or in a standing group of the level.
   */
  'named-child-in-group': { found: string; problem: 'forbidden' | 'meeting' | 'anonymised' | 'standing' };
  /** Children may be named in a group that meets whoever they are, and nothing is said of consent. */
  'named-cases-in-standing-group': Record<string, never>;
  /** A meeting is held for each child, where no child is to be known. */
  'child-meeting-without-cases': { cases: 'forbidden' | 'anonymised' };
  /** An area of a level guarantees what none of its meetings does. */
  'guarantee-without-meeting': Record<string, never>;
  /** A text says that the home is contacted, whatever happens; `unless` is how the minimum level says the exception. */
  'contact-without-exception': { found: string; unless: string };
  /** A meeting of a minimum level invites the family, and no clause says when it must not be. */
  'invitation-without-exception': Record<string, never>;
  // Time
  /** A period that ends before it begins; without keys, those of an agreement. */
  'date-order': { from: string; until: string; keys?: readonly [from: string, until: string] };
  'decided-late': { decidedOn: string; validFrom: string };
  'status-contradicted': StatusContradicted;
  /** `decided`: the file says that it is; a draft was never valid. */
  'agreement-expired': { until: string; asOf: string; decided: boolean };
  'signed-outside-period': {
    on: string;
    problem: 'after-end' | 'before-decision' | 'before-own-decision';
    limit: string;
  };
  'outdated-reference': OutdatedReference;
  /** Days of a part of a minimum level on which none of its titles or texts holds, or two do; open where one is left out. */
  'dates-not-continuous': { problem: 'gap' | 'overlap'; what: 'title' | 'text'; from?: string; until?: string };
  /**
   * The agreement begins to hold after the last day of its minimum level, or of one that `above` rests on; `replacedBy` is the
   * level that follows.
   */
  'level-outdated': { level: string; validFrom: string; until: string; replacedBy?: string; above?: string };
  /** The law that the agreement rests on changes before its last day, or on known days where it has none. */
  'law-changes-during': {
    changes: readonly LawChangeFound[];
    forms?: readonly FormEnding[];
    /** Absent where it holds until further notice, or is `prolonged` by itself. */
    until?: string;
    prolonged?: boolean;
  };
  // The shape
  /** `beside` is the key that it cannot stand beside; `listed` where each may stand in an item of its own of one list. */
  'unknown-key': { key: string; suggestion?: string; allowed: readonly string[]; beside?: string; listed?: true };
  /** `unless`: a draft may be without it; what is around may say it (`inherited`), or another kind of ground instead. */
  'missing-key': {
    key: string;
    within?: string;
    unless?: 'draft' | 'inherited' | 'ground' | 'authority' | 'renewal' | 'reason';
  } & MissingValue;
  /** `comment` is a comment on the line that was perhaps meant as the text. */
  'empty-text': { comment?: string };
  /**
   * `example`: a value of the starting file, with the mark in a comment beside it; `number`: words where a registration number
   * belongs. `decided`: the file says that it is.
   */
  'placeholder-left': { found: string; what: 'value' | 'key' | 'example' | 'number' | 'level'; decided: boolean };
  'misspelt-value': { found: string; allowed: readonly string[]; suggestion?: string };
  'quoted-string-expected': { found: string };
  /** `write` is the value with its key, where a section has but one that must be there. */
  'wrong-type': { expected: ExpectedType; found: string; write?: string };
  'wrong-pattern': { found: string; expected: Exclude<PatternName, NumberName> };
  'no-such-date': { found: string };
  'out-of-range': { found: string; minimum: number; maximum: number };
  'too-few': { minimum: number };
  'too-many': { maximum: number };
  'too-long': { length: number; maximum: number };
  'twice-in-list': { found: string };
  'missing-glyph': MissingGlyphs;
  'markdown-not-taken': { problem: MarkdownProblem; found: string };
  'markdown-in-plain-text': { found: string };
  // Comments that turn findings off, and the configuration
  'suppression-unused': { code: string };
  /** `code` is a code that the comment names, to show how it should be written. */
  /** `directive` is what the comment begins with, or is meant to, after `samverkan-`. */
  'suppression-invalid': {
    problem: SuppressionProblem;
    found: string;
    suggestion?: string;
    code?: string;
    directive?: string;
  };
  'severity-fixed': { code: string };
  // Templates and the document made of them
  'template-missing': { name: string };
  'template-syntax': { problem: string };
  'template-unknown-name': { name: string; suggestion?: string };
  'template-wrong-kind': { name: string; expected: TemplateKind };
  'template-unknown-partial': { name: string; suggestion?: string };
  'template-unknown-helper': { name: string; suggestion?: string };
  'template-unsafe': { problem: UnsafeTemplate };
  'document-unknown-element': { element: string };
  'document-unknown-attribute': { element: string; attribute: string; value: string };
  'document-heading-skipped': { from: number; to: number };
  'document-bad-structure': { problem: StructureProblem; name: string };
  // Themes; `colour` is the key as the file has it, `ratio` is rounded down to tenths
  'theme-contrast-low': { colour: string; value: string; ratio: number; least: number; suggestion: string };
  /** `profile` is the name of a picture's colour profile; it may be empty. */
  'theme-file-unusable': { file: string; reason: ThemeFileFault; profile?: string };
  /** How many characters a line of running text holds on average. */
  'theme-measure': { characters: number };
  // The run; of its parts, joined by their manifests, `other` is the other part's folder
  'file-unreadable': { reason: string };
  'not-a-district-file': { is: OtherFile };
  'extended-level-unusable': ExtendedLevelUnusable;
  'directory-unusable': DirectoryUnusable;
  /**
   * `other` is the other file. With `edition`, which names whom this edition is for, it names whom the other edition is
   * for, and `otherFile` that edition's file where it is another one.
   */
  'output-collision': { output: string; other: string; edition?: string; otherFile?: string };
  'reserved-name': { name: string };
  'part-incomplete': Record<string, never>;
  'parts-not-whole': PartsNotWhole;
  'part-input-not-made': { input: string; state: 'refused' | 'failed' };
  'parts-overlap': { name: string; other: string; problem: PartsOverlap };
  /** `other` is absent where a part differs within itself; `level` names the minimum level in question. */
  'parts-differ': { what: PartsDifference; other?: string; level?: string };
}

export type Code = keyof CodeArguments;

/**
 * Why a level cannot rest on the file that it names: it is no file beside it; or leads to one outside, to none, to one that
 * cannot be read or is no level; in a circle; further than levels may rest on each other; to one of the same id. `broken`: the
 * file has errors, the first of them on this line. `nowhere`: the level itself was read from no folder.
 */
export type ExtendedLevelUnusable =
  | {
      found: string;
      problem:
        | 'no-name'
        | 'outside'
        | 'missing'
        | 'unreadable'
        | 'not-a-level'
        | 'itself'
        | 'circle'
        | 'too-deep'
        | 'same-id'
        | 'nowhere';
    }
  | { found: string; problem: 'broken'; line: number; first: FirstProblem };

/**
 * Why page 2 cannot answer for others by the file that a district's names: it is no file beside it; or leads to one outside, to
 * none, to one that cannot be read or is no directory; or names nobody but the district itself. `broken`: the file has errors,
 * the first of them on this line. `nowhere`: the district's own file was read from no folder.
 */
export type DirectoryUnusable =
  | {
      found: string;
      problem: 'no-name' | 'outside' | 'missing' | 'unreadable' | 'not-a-directory' | 'itself' | 'nobody' | 'nowhere';
    }
  | { found: string; problem: 'broken'; line: number; first: FirstProblem };

/** Another finding, which one is about: its message is said too. */
export interface FirstProblem {
  readonly code: Code;
  readonly args: CodeArguments[Code];
  readonly floor?: string;
  readonly words?: LevelWords;
}
