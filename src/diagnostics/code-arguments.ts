// What the arguments of codes are made of, where one has a kind of its own (`CodeArguments` in codes.ts).

/** A status that the dates deny. */
export type StatusContradicted =
  | { readonly problem: 'undecided'; readonly status: string; readonly decidedOn: string }
  | { readonly problem: 'signed'; readonly status: string; readonly on: string }
  | { readonly problem: 'no-decision'; readonly status: string }
  | { readonly problem: 'no-end' }
  | { readonly problem: 'not-ended'; readonly until: string; readonly asOf: string };

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

export type ExpectedType = 'text' | 'number' | 'integer' | 'boolean' | 'list' | 'mapping' | MappingName;

/** What is written as a mapping, or a word in its place, and has a form that a message can show. */
export type MappingName = 'frequency' | 'ground' | 'time-limit' | 'day-of-school-year' | 'step-start';
export type PatternName =
  | 'id'
  | 'meeting'
  | 'date'
  | 'text'
  | 'word'
  | 'schoolForm'
  | 'lawRow'
  | 'email'
  | 'url'
  | 'phone'
  | 'colour'
  | 'districtName'
  | NumberName;
/** Numbers that registers give. A number of the wrong form has a code of its own, not `wrong-pattern`. */
export type NumberName = 'unitCode' | 'organisationNumber';
/**
 * What a meeting is, where a file may only restate it: for whom it is held, its consent and who asks for that, who leads it,
 * where it reports, and who stands in for somebody.
 */
export type MeetingTerm = 'heldPer' | 'consent' | 'consentBy' | 'chair' | 'reportsTo' | 'deputy';
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

/**
 * What a file makes of a function that the minimum level says more of. `any-of`: it is one of several, or several are listed
 * that are not the level's own alternatives. `floor` is how it takes part in the level, where it is not required there, and
 * `among` the titles of its alternatives, where it has any. `ofLevel`: in a level's file, which gives no reasons.
 */
export interface FunctionMissing {
  readonly id: string;
  readonly title: string;
  readonly found: 'recommended' | 'when-needed' | 'without' | 'attendance-one' | 'any-of';
  readonly floor?: 'recommended' | 'when-needed';
  readonly among?: readonly string[];
  readonly ofLevel?: boolean;
}

export type FunctionContradiction =
  | 'required-and-recommended'
  | 'required-and-without'
  | 'recommended-and-without'
  | 'without-not-recommended'
  | 'required-and-when-needed'
  | 'recommended-and-when-needed'
  | 'when-needed-and-without'
  | 'reason-not-recommended'
  | 'attendance-not-required'
  | 'alternatives-differ'
  | 'deputy-of-itself'
  | 'deputy-takes-part'
  | 'deputy-of-nobody'
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
export type OtherFile = 'foreign' | 'minimum-level' | 'directory' | 'theme' | 'config';

/** What the parts of one run should have in common. */
export type PartsDifference = 'program' | 'minimum-level' | 'templates' | 'fonts' | 'theme' | 'directory' | 'options';

/** What a directory says otherwise of a district than its own file: how its name is written, or a reception's number. */
export type ReceptionContradicted =
  | { problem: 'name'; directory: string; found: string; own: string }
  | { problem: 'phone'; directory: string; title: string; found: string; own: readonly string[] };

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
