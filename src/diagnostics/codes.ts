import type { SourceProblemArguments } from '../source/source-problem.ts';
import type { LevelWords } from './level-words.ts';

export type { YamlProblem } from '../source/source-problem.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A status that the dates deny. */
export type StatusContradicted =
  | { readonly problem: 'undecided'; readonly status: string; readonly decidedOn: string }
  | { readonly problem: 'signed'; readonly status: string; readonly on: string }
  | { readonly problem: 'no-decision'; readonly status: string }
  | { readonly problem: 'no-end' }
  | { readonly problem: 'not-ended'; readonly until: string; readonly asOf: string };

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
  'function-missing': { id: string; title: string; found: 'recommended' | 'without' | 'attendance-one' };
  'recommended-function-missing': { id: string; title: string; reason: string };
  'individual-cases-forbidden': { found: string };
  'individual-cases-guaranteed': { found: string };
  'responsible-function-changed': { found: string; write?: string };
  /** `ofLevel`: in a level's file, which names nobody who convenes in practice. */
  'convener-changed': { found: string; write?: string; ofLevel?: boolean };
  'level-changed': { found: string; write?: string };
  'title-changed': { found: string; write?: string };
  'minutes-required': Record<string, never>;
  'board-report-required': Record<string, never>;
  // Local additions, and what they refer to in the minimum level
  'unknown-minimum-level': { found: string; available: readonly string[]; suggestion?: string };
  'no-local-additions': Record<string, never>;
  'area-incomplete': { id: string; missing: readonly string[] };
  'meeting-incomplete': { id: string; missing: readonly string[] };
  'unknown-area': { found: string; suggestion?: string };
  'unknown-meeting': { found: string; suggestion?: string };
  /** `file`: a level, which lists its functions itself; else a district's file. */
  'unknown-function': { found: string; suggestion?: string; file?: 'level' };
  'unknown-support-material': { found: string; suggestion?: string };
  /** An id that is no row of the law, or no statute. */
  'unknown-legal-reference': { found: string; suggestion?: string };
  /** `other` is the row that holds on the same day. */
  'law-row-contradiction': { id: string; problem: 'overlap' | 'circle' | 'id-taken'; other?: string };
  /** Two sources of a level are called the same; `inherited`: the other is one of a level that it rests on. */
  'sources-alike': { id: string; other: string; definite: string; inherited?: boolean };
  /** Two parts of a level have one title: functions, areas, an area's meetings or clauses. `other` is the earlier one's id. */
  'titles-alike': { what: TitledPart; id: string; other: string; title: string };
  'function-redefined': { id: string };
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
  'school-form-uncovered': { form: string };
  'independent-schools-missing': Record<string, never>;
  /** `nobody` where no unit handles anything. */
  'contact-missing': { areas: readonly { readonly id: string; readonly title: string }[]; nobody: boolean };
  'phone-number-missing': { nobody: boolean; decided: boolean };
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
  'outsider-in-individual-meeting': { id: string; title: string; problem: 'excluded' | 'doubtful' };
  /**
   * The family is invited where its own child is not discussed: in a meeting whose area forbids individual cases, or in a
   * standing group of the minimum level. `area`: the district forbids the cases, and the level invites to these meetings.
   */
  'family-in-group-meeting':
    | { problem: 'forbidden' | 'standing'; titles: readonly string[] }
    | { problem: 'area'; meetings: readonly string[] };
  /** A text says that single children are discussed where the area forbids it, or in a standing group of the level. */
  'named-child-in-group': { found: string; problem: 'forbidden' | 'standing' };
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
  'law-changes-during': { changes: readonly LawChangeFound[]; forms?: readonly FormEnding[]; until?: string };
  // The shape
  /** `beside` is the key that it cannot stand beside; `listed` where each may stand in an item of its own of one list. */
  'unknown-key': { key: string; suggestion?: string; allowed: readonly string[]; beside?: string; listed?: true };
  /** `unless`: a draft may be without it; what is around may say it (`inherited`), or another kind of ground instead. */
  'missing-key': {
    key: string;
    within?: string;
    unless?: 'draft' | 'inherited' | 'ground' | 'authority';
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
 * Characters that cannot be drawn, each once, at least one; `more` of them are not named. `text` is the text that they stand
 * in, or the part of it around the first.
 */
export interface MissingGlyphs {
  readonly characters: readonly string[];
  readonly more: number;
  readonly text: string;
}

/** What a value that is missing may be, as far as the schema says: one of some, one like another, or these parts. */
export interface MissingValue {
  readonly values?: readonly string[];
  readonly example?: string;
  readonly parts?: readonly string[];
}

export type ExpectedType = 'text' | 'number' | 'integer' | 'boolean' | 'list' | 'mapping' | 'frequency' | 'ground';
export type PatternName =
  | 'id'
  | 'date'
  | 'text'
  | 'word'
  | 'schoolForm'
  | 'lawRow'
  | 'email'
  | 'phone'
  | 'colour'
  | NumberName;
/** Numbers that registers give. A number of the wrong form has a code of its own, not `wrong-pattern`. */
export type NumberName = 'unitCode' | 'organisationNumber';
/** The parts of a level that readers know by their titles. */
export type TitledPart = 'function' | 'area' | 'meeting' | 'clause';

/** Parties that cannot be as they are written: of a minimum level (`name` is the body or the form), or of a district's file. */
export type PartyContradiction =
  | {
      problem:
        | 'signs-nothing'
        | 'form-twice'
        | 'no-body'
        | 'own-signs'
        | 'authority-signs'
        | 'several-sign'
        | 'board-twice'
        | 'invited-signs'
        | 'own-municipality';
      name: string;
    }
  | {
      problem:
        | 'decision-and-delegation'
        | 'municipality-twice'
        | 'municipal-authority'
        | 'body-not-municipal'
        | 'body-without-form';
      name?: never;
    };

export type FunctionContradiction =
  | 'required-and-recommended'
  | 'required-and-without'
  | 'recommended-and-without'
  | 'without-not-recommended'
  | 'attendance-not-required'
  | 'invited-only';

/**
 * A passage of a text about single children's matters that points a child out: a date, beside a school that the text names; a
 * school class; or one child, by what is said of it.
 */
export type ChildRecognisable =
  | { readonly what: 'date-and-school'; readonly found: string; readonly beside: string }
  | { readonly what: 'class'; readonly found: string }
  | {
      readonly what: 'one-child';
      readonly found: string;
      readonly by: 'school' | 'class' | 'grade' | 'age' | 'place' | 'initials';
      /** One child, or a few siblings. */
      readonly count: 'one' | 'few';
    };

/**
 * `uneven` where it happens often enough in the long run, but all its times may fall in one term or close together;
 * `monthless` where no months may be named, which would else show that they do not.
 */
export interface TooRare {
  readonly found: string;
  readonly write?: string;
  readonly uneven?: 'in-one-term' | 'close-together';
  readonly monthless?: boolean;
}

/**
 * The other party is named by its district. A comparison of files names the school; a comparison of manifests, which
 * hold no names, gives the input that the school stands in, and the unit code where the two have that in common.
 */
export type SchoolInTwoDistricts =
  | { name: string; district: string; unitCode?: string; form?: string }
  | { input: string; other: string; district: string; unitCode?: string };

/** A paragraph that changes: `worded` where it has another wording from that day on, `begun` where it is new. */
export interface LawChangeFound extends LawNamed {
  readonly on: string;
  /** `reused`: what stood there has ended, and the paragraph is about something else. */
  readonly kind: 'worded' | 'replaced' | 'ended' | 'begun' | 'reused';
  /** What takes its place. */
  readonly by: readonly LawNamed[];
}

/** A school form that ends while an agreement holds, `on` the first day without it. */
export interface FormEnding {
  readonly form: string;
  readonly on: string;
  /** The form that there is in its place. */
  readonly by?: string;
  /** A sentence of the level about what holds then. */
  readonly instead?: string;
}

/** A paragraph by its statute's name, as it is printed: `Socialtjänstlagen (2025:400)`. */
export interface LawNamed {
  readonly statute: string;
  readonly paragraph: string;
}

/**
 * A local text, or a school's form, names something that is replaced since `from`. `by` is absent where the edition names no
 * successor, and empty where nothing took its place. `sinceThen` is what a paragraph of the same number is about today;
 * `instead` says what holds since a term ended without another in its place.
 */
export interface OutdatedReference {
  readonly found: string;
  readonly from: string;
  readonly by?: readonly { readonly name: string; readonly about?: string }[];
  readonly sinceThen?: string;
  readonly instead?: string;
  readonly isForm?: boolean;
  /** The form has not begun; it does on `from`. */
  readonly isLater?: boolean;
}

/**
 * Parts as `--shard` names them: those that are missing and how many more there are, a part that was made twice, or a
 * part of a run that was divided into another number.
 */
export type PartsNotWhole =
  | { problem: 'missing'; shards: readonly string[]; more: number }
  | { problem: 'twice'; shard: string; other: string }
  | { problem: 'other-count'; shard: string; other: string; otherShard: string };

/** The same input with the same outcome, two inputs of one name, or one output of two inputs. */
export type PartsOverlap = 'same-input' | 'other-input' | 'output';

/** What a file is that is no district's: another program's, or one of ours for another use. */
export type OtherFile = 'foreign' | 'minimum-level' | 'theme' | 'config';

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

/** Another finding, which one is about: its message is said too. */
export interface FirstProblem {
  readonly code: Code;
  readonly args: CodeArguments[Code];
  readonly floor?: string;
  readonly words?: LevelWords;
}

/** What the parts of one run should have in common. */
export type PartsDifference = 'program' | 'minimum-level' | 'templates' | 'fonts' | 'theme' | 'options';

/**
 * Why a comment turns nothing off: no reason, no code, an unknown code, an error's code or an unknown directive; or a reason
 * after something else than two hyphens, after nothing at all, or before the code.
 */
export type SuppressionProblem =
  | 'no-reason'
  | 'no-code'
  | 'unknown-code'
  | 'fixed-code'
  | 'unknown-directive'
  | 'wrong-separator'
  | 'no-separator'
  | 'wrong-order';

/** What of Markdown is not in the subset that descriptions are written in. */
export type MarkdownProblem =
  | 'heading'
  | 'quotation'
  | 'divider'
  | 'code'
  | 'code-block'
  | 'table'
  | 'image'
  | 'html'
  | 'reference'
  | 'footnote'
  | 'checkbox'
  | 'list-mark'
  | 'strikethrough'
  | 'emphasis'
  | 'link-kind'
  | 'link-title'
  | 'link'
  | 'depth'
  | 'length';

/** What a template may not write, since it could not be kept safe or be checked. */
export type UnsafeTemplate =
  | 'triple-stash'
  | 'raw-block'
  | 'unquoted-attribute'
  | 'attribute-name'
  | 'tag-name'
  | 'comment'
  | 'script'
  | 'unbalanced-block'
  | 'partial-in-tag'
  | 'markdown-in-attribute'
  | 'dynamic-partial'
  | 'partial-block'
  | 'recursive-partial'
  | 'decorator';

/**
 * What a template needs a name to be; `with` where the value may be absent and no `{{#with}}` makes sure of it, `data-origin`
 * where it is a place in the district's file, which is written as that attribute alone.
 */
export type TemplateKind = 'text' | 'data-origin' | 'list' | 'record' | 'with' | 'one-argument';

/** What is wrong with the structure of the HTML that templates wrote; `name` is the element, id or attribute. */
export type StructureProblem =
  | 'markup'
  | 'unclosed-element'
  | 'stray-end-tag'
  | 'element-not-here'
  | 'text-not-here'
  | 'attribute-missing'
  | 'child-missing'
  | 'title-missing'
  | 'second-title'
  | 'empty-heading'
  | 'duplicate-id'
  | 'unknown-link-target'
  | 'unequal-columns'
  | 'scope-missing'
  | 'unknown-part'
  | 'figure-full'
  | 'meta-missing';

/** Why a picture or a font that a theme names cannot be used. */
export type ThemeFileFault =
  | 'missing'
  | 'unreadable'
  | 'outside'
  | 'too-big'
  | 'not-a-picture'
  | 'damaged'
  | 'cmyk'
  | 'turned'
  | 'other-colours'
  | 'too-many-pixels'
  | 'too-wide'
  | 'not-a-font'
  | 'not-truetype'
  | 'variable'
  | 'not-embeddable'
  | 'lacks-characters';
