import type { Basis, Ground, LevelRef } from '../diagnostics/grounds.ts';
import type { AgreementStatus } from '../minimum/agreement-status.ts';
import type { Stated } from '../minimum/basis.ts';
import type {
  AreaLevel,
  Indicator,
  LegalReference,
  MinimumClause,
  MinimumLevel,
  Responsibility,
  Source,
  SupportMaterial,
} from '../minimum/minimum-level.ts';
import type { Consent, FrequencyValue, HeldPer, IndividualCases, MeetingCases } from '../minimum/minimum-meeting.ts';
import type { Municipality } from '../minimum/minimum-parties.ts';
import type { DayOfSchoolYear, StepStart, TimeLimit } from '../minimum/minimum-step.ts';
import type { Reception } from './directory-file.ts';
import type { LocalBody, Notes, Preposition, Renewal, School, Signed, Unit } from './district-file.ts';
import type { MadeWith } from './made-with.ts';

/** Who contributed a clause. `file` is the base name of the district's file, so that no path reaches the output. */
export type Origin =
  /** `level` is the id of the level that says so, where levels rest on each other. */
  | { readonly from: 'minimum-level'; readonly level?: string }
  | { readonly from: 'district'; readonly file: string; readonly line: number; readonly column: number };

/**
 * One clause of the agreement. Where the district has changed what the floor says, `floor` keeps the floor's own value.
 */
export interface Clause<T> extends Partial<Stated> {
  readonly value: T;
  readonly origin: Origin;
  readonly floor?: T;
}

/** How a function takes part in a meeting. */
export type Participation = 'required' | 'recommended' | 'when-needed' | 'left-out';

/**
 * A function's part in a meeting, or that of one among several. `floor` is present where the district changed it; `reason`
 * where it takes less part than is recommended.
 */
export interface Participant extends Partial<Stated> {
  /** Its id; the first of `anyOf`, where there are alternatives. */
  readonly function: string;
  /** The ids of the functions one of which takes part. */
  readonly anyOf?: readonly string[];
  readonly part: Participation;
  readonly attendance: 'one' | 'all';
  /** The id of the function that comes in its place when it cannot. */
  readonly deputy?: Clause<string>;
  readonly reason?: string;
  readonly origin: Origin;
  readonly floor?: {
    readonly part: Participation;
    readonly attendance: 'one' | 'all';
    readonly anyOf?: readonly string[];
  };
}

/** What a meeting is: for whom it is held, who leads it and what it is to do, on what terms, and where it reports. */
export interface MeetingTerms {
  /** Absent where it is held once for all, and nobody says so. */
  readonly heldPer?: Clause<HeldPer>;
  readonly chair?: Clause<string>;
  readonly mandate: readonly Clause<string>[];
  readonly agenda: readonly Clause<string>[];
  readonly consent?: Clause<Consent>;
  /** The ids of an area and of a meeting of it: `styrning/styrgrupp`. */
  readonly reportsTo?: Clause<string>;
  /** The names of the other areas (districts) that hold it together with this one, which may itself be among them. */
  readonly sharedWith: readonly Clause<string>[];
}

export interface Meeting extends Partial<Stated>, MeetingTerms {
  readonly id: string;
  readonly origin: Origin;
  readonly title: Clause<string>;
  readonly description: readonly Clause<string>[];
  /** That of the area where neither the minimum level nor the district says another thing of the meeting. */
  readonly individualCases: Clause<MeetingCases>;
  readonly frequency: Clause<FrequencyValue>;
  readonly months: readonly Clause<string>[];
  readonly convener: Clause<string>;
  readonly calledBy?: Clause<string>;
  readonly participants: readonly Participant[];
  readonly invited: readonly Clause<string>[];
  readonly minutes: Clause<boolean>;
  readonly reportToBoard: Clause<boolean>;
}

/** Something that is measured in an area. Only its target may be another than the minimum level's, and then a better one. */
export interface AgreementIndicator extends Omit<Indicator, 'target'>, Partial<Stated> {
  readonly id: string;
  readonly origin: Origin;
  readonly target: Clause<number>;
}

/** One of several steps that are taken in order. */
export interface Step extends Partial<Stated> {
  readonly id: string;
  readonly origin: Origin;
  readonly what: Clause<string>;
  /** The id of the function that answers for it. */
  readonly by: Clause<string>;
  /** The id of the function that does it in practice. */
  readonly doneBy?: Clause<string>;
  /** When its clock starts; there wherever `within` is. */
  readonly from?: Clause<StepStart>;
  readonly within?: Clause<TimeLimit>;
  /** The last day for it; beside `within`, both hold. */
  readonly before?: Clause<DayOfSchoolYear>;
  /** When it may take longer. */
  readonly exception?: Clause<string>;
  /** The law times it, and nobody raises or lowers it; absent where that is not so. */
  readonly statutory?: true;
}

export interface FollowUp extends Partial<Stated> {
  readonly origin: Origin;
  readonly frequency: Clause<FrequencyValue>;
  readonly responsible: Clause<string>;
  readonly methods: readonly Clause<string>[];
  readonly description: readonly Clause<string>[];
  readonly reportToBoard: Clause<boolean>;
  readonly reportedTo: readonly Clause<string>[];
  readonly indicators: readonly AgreementIndicator[];
}

/** A task of an area and the function that has it. The task is never another function's than the minimum level says. */
export interface AreaResponsibility extends Responsibility, Partial<Stated> {
  readonly origin: Origin;
}

export interface Area extends Partial<Stated> {
  readonly id: string;
  readonly origin: Origin;
  readonly title: Clause<string>;
  readonly level: Clause<AreaLevel>;
  readonly individualCases: Clause<IndividualCases>;
  readonly responsible: Clause<string>;
  readonly concern?: string;
  readonly goal: readonly Clause<string>[];
  readonly targetGroup: readonly Clause<string>[];
  readonly description: readonly Clause<string>[];
  readonly topics: readonly Clause<string>[];
  readonly supportMaterial: readonly Clause<string>[];
  readonly responsibilities: readonly AreaResponsibility[];
  readonly meetings: readonly Meeting[];
  readonly steps: readonly Step[];
  readonly followUp: FollowUp;
}

export interface AgreementFunction {
  readonly id: string;
  readonly title: string;
  /** The form after "alla", where the level or the file gives one. */
  readonly plural?: string;
  /** The title is a name, which no sentence writes with a small letter. */
  readonly properName?: boolean;
  readonly description?: string;
  readonly origin: Origin;
}

/** A part of the minimum level as the agreement repeats it. */
export type StatedPart<T> = Omit<T, 'basis'> & Stated;

/** A part of the agreement by its id. A district's own rests on its decision alone, and so on no grounds. */
type Contributed<T> = Omit<T, 'basis'> & {
  readonly id: string;
  readonly origin: Origin;
  readonly basis: Basis;
  readonly grounds: readonly Ground[];
};

/** A general clause. `chapter` is absent where it is the one on common ground. */
export type AgreementClause = Contributed<Omit<MinimumClause, 'from' | 'until' | 'steps'>> & {
  readonly steps: readonly Step[];
};

/** Support material that the agreement names by its id. A district's own may be of no edition. */
export type AgreementMaterial = Contributed<Omit<SupportMaterial, 'edition'>> & { readonly edition?: string };

/** A later edition that holds all support material. */
export type CollectedMaterial = NonNullable<MinimumLevel['supportMaterialEditions']>[number];

/**
 * A reference to law that holds on the agreement's first day. `verified` and `fromVerified` are there only where they
 * are false.
 */
export type AgreementReference = Omit<LegalReference, 'replacedBy'>;

/** Where to turn about a child that is registered in another district or municipality. */
export interface AgreementReception extends Reception {
  /** The name of that. */
  readonly district: string;
  /** Its place in the directory, by the base name of that file. */
  readonly origin: Origin;
}

/** A public party beside the area's own board, with what its file says of it. */
export interface AgreementBody extends Omit<LocalBody, 'name' | 'joins' | 'signed'> {
  readonly id: string;
  /** A board of the municipality; an authority of its own has a `name` instead. */
  readonly board?: string;
  readonly administration?: string;
  readonly name?: string;
  /** Ids of the functions that sign for it. */
  readonly signedBy: readonly string[];
  /**
   * Whether it signs by itself, for those of its units that sign together and for the areas that it joins. Else each of its
   * units signs for it.
   */
  readonly signs: boolean;
  /** Ids of the areas that it takes part in beside its units; without units, the only part that it is party to. */
  readonly joins: readonly string[];
  /**
   * Whether the agreement has units of it, in this copy or another, which sign for it or for which it signs; of an authority,
   * whether it is also an organiser.
   */
  readonly hasUnits: boolean;
  readonly signed: readonly Signed[];
  readonly origin: Origin;
}

/** How many of some are to sign, and how many of them have. */
export interface Share {
  readonly parties: number;
  readonly signed: number;
}

/** How many of those who sign beside the area's own board have signed. What is the area's own is listed without signing. */
export interface Coverage extends Share {
  /** Schools and preschools whose organiser, or the board for it, has signed for them. */
  readonly units: Share;
  /** Organisers, the municipality as one, that have signed for all their units. */
  readonly organisers: Share;
  /** Public parties that take part in areas. */
  readonly bodies: Share;
}

/** Which of a district's copies this is. The agreement covers the schools of all of them. */
export interface AgreementEdition {
  readonly per: 'organiser' | 'school';
  /** The organiser's or the school's name; `kommunal` for all municipal schools. */
  readonly name: string;
  /** The number of the district's schools and preschools that this copy does not list. */
  readonly others: number;
}

/** `minimum level ⊔ local additions`: what is printed, and what `--format json` writes. */
export interface Agreement {
  readonly version: 2;
  /** Present where only some of the district's schools are listed. */
  readonly edition?: AgreementEdition;
  readonly minimumLevel: {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    /** The levels that it rests on, the nearest first. */
    readonly restsOn?: readonly LevelRef[];
    readonly status: 'forslag' | 'beslutad';
    readonly date: string;
    /** The last day on which agreements may begin to hold under it. */
    readonly validUntil?: string;
    /** What its requirements rest on beside law, practice and interpretation. */
    readonly sources: readonly (Source & { readonly id: string })[];
    /** The first source's title, and the boards that it went to. */
    readonly report?: string;
    readonly boards?: NonNullable<Source['boards']>;
    readonly documentNote?: string;
    /** What every page says at its foot. */
    readonly pageNote?: string;
    /** What the agreement is about, in one sentence. */
    readonly summary?: string;
  };
  readonly district: {
    readonly name: string;
    /** Absent where it is `i`. */
    readonly preposition?: Preposition;
    readonly administration: string;
    readonly board: string;
  };
  /** The municipality that is party through its boards; absent where neither the level nor the file names one. */
  readonly municipality?: Municipality;
  /** The public parties of this copy beside the area's own board. */
  readonly bodies: readonly AgreementBody[];
  readonly units: readonly (Unit & { readonly id: string; readonly origin: Origin })[];
  /** Of others, in the order of the directory that the file names; absent where it names none. */
  readonly receptions?: readonly AgreementReception[];
  readonly agreement: {
    /** Absent only in a draft. */
    readonly registrationNumber?: string;
    readonly status: AgreementStatus;
    readonly decidedBy?: string;
    readonly decidedOn?: string;
    readonly paragraph?: string;
    readonly delegation?: string;
    readonly validFrom: string;
    readonly validUntil?: string;
    readonly noticeMonths?: number;
    readonly renewal?: Renewal;
    readonly replaces?: string;
    readonly notes: Notes;
    readonly signed?: Signed;
  };
  readonly schools: readonly (School & { readonly origin: Origin })[];
  readonly coverage: Coverage;
  readonly functions: readonly AgreementFunction[];
  /** This and other parts repeat the minimum level, so that the written agreement is whole by itself. */
  readonly purpose: readonly StatedPart<MinimumLevel['purpose'][number]>[];
  readonly targetGroup?: StatedPart<NonNullable<MinimumLevel['targetGroup']>>;
  readonly successFactors?: StatedPart<NonNullable<MinimumLevel['successFactors']>>;
  readonly areas: readonly Area[];
  /** The material that the areas name. */
  readonly supportMaterial: readonly AgreementMaterial[];
  /** The edition that held all of it on `validFrom`, if there was one. */
  readonly supportMaterialEdition?: CollectedMaterial;
  /** The references that hold on `validFrom`. */
  readonly legalReferences: readonly AgreementReference[];
  readonly legalNote?: StatedPart<NonNullable<MinimumLevel['legalNote']>>;
  readonly clauses: readonly AgreementClause[];
  readonly abbreviations: NonNullable<MinimumLevel['abbreviations']>;
  /** What a written document was made with; absent before it is drawn. */
  readonly madeWith?: MadeWith;
}
