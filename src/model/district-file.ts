import type { AgreementStatus } from '../minimum/agreement-status.ts';
import type { AreaLevel, ClauseChapter, Indicator, Responsibility } from '../minimum/minimum-level.ts';
import type { Consent, FrequencyValue, HeldPer, IndividualCases, MeetingCases } from '../minimum/minimum-meeting.ts';
import type { Municipality } from '../minimum/minimum-parties.ts';
import type { DayOfSchoolYear, StepStart, TimeLimit } from '../minimum/minimum-step.ts';

/**
 * Who runs a school: the municipality whose boards are parties, another public organiser, or an independent one, for which
 * `enskild` is the word of preschools and `fristående` that of schools.
 */
export type OrganiserType =
  | 'kommunal'
  | 'annan kommun'
  | 'region'
  | 'stat'
  | 'kommunalförbund'
  | 'fristående'
  | 'enskild';

/** What an organiser's representative signs by: the right to sign for it, or its power of attorney. */
export type SigningAuthority = 'firmatecknare' | 'fullmakt';

/** A board's own decision on the agreement. */
export interface BoardDecision {
  readonly by: string;
  readonly on: string;
  /** `§ 57` */
  readonly paragraph?: string;
}

/** A public party beside the area's own board, as a district's file has it: its own case, and on what authority it signs. */
export interface LocalBody {
  /** Of an authority that the minimum level does not name. */
  readonly name?: string;
  /** Ids of areas that it takes part in beside those of the minimum level. */
  readonly joins?: readonly string[];
  readonly registrationNumber?: string;
  readonly decision?: BoardDecision;
  /** The point of the order of delegation, and when the decision is reported: `punkt 4.2, anmäls 2026-09-10`. */
  readonly delegation?: string;
  /** Who has signed for it; a list where several do. */
  readonly signed?: Signed | readonly Signed[];
}

/** How often an agreement is gone through and, where it is prolonged by itself, by how much at a time. One of them is there. */
export interface Renewal {
  /** Years, from 1 to 10. */
  readonly every?: number;
  /** Prolonged unless somebody gives notice in time; then the last day, the notice and `every` are there. */
  readonly automatic?: boolean;
}

/** Where an agreement says what it rests on: in small print and annex D, or in a document of its own. */
export type Notes = 'inline' | 'separate';

export interface Signed {
  readonly on: string;
  readonly function: string;
  /** A head teacher may sign for an independent organiser only when authorised. */
  readonly authorised?: boolean;
}

export interface Unit {
  readonly title: string;
  /** Ids of areas that the unit answers for. */
  readonly handles?: readonly string[];
  readonly phone?: string;
  readonly email?: string;
  readonly hours?: string;
  readonly outOfHours?: string;
  readonly description?: string;
}

/** A function that one turns to at a school. */
export interface SchoolContact {
  readonly function: string;
  readonly phone?: string;
  readonly email?: string;
}

export interface School {
  readonly name: string;
  readonly unitCode?: string;
  readonly forms: readonly string[];
  /** `body` of a municipal unit: the board that runs it, where that is another than the one that the form says. */
  readonly organiser: {
    readonly type: OrganiserType;
    readonly body?: string;
    readonly name?: string;
    readonly organisationNumber?: string;
  };
  readonly contact?: SchoolContact;
  /** Whom one turns to beside the contact, and in which areas. */
  readonly contacts?: readonly (SchoolContact & { readonly handles?: readonly string[] })[];
  /** Of an organiser that signs for itself. */
  readonly authority?: SigningAuthority;
  readonly signed?: Signed;
}

/** One of several functions takes part: at least two ids. */
export interface Alternatives {
  readonly anyOf: readonly string[];
}

/** A function that takes part only when needed, with why, where the minimum level recommends more. */
export interface WhenNeeded {
  readonly function: string;
  readonly reason: string;
}

export interface LocalFunctions {
  readonly required?: readonly (string | Alternatives)[];
  readonly recommended?: readonly string[];
  readonly whenNeeded?: readonly (string | WhenNeeded)[];
  readonly attendance?: Readonly<Record<string, 'one' | 'all'>>;
  /** By the function that it comes in the place of. */
  readonly deputy?: Readonly<Record<string, string>>;
  readonly without?: Readonly<Record<string, string>>;
}

export interface LocalMeeting {
  readonly title?: string;
  readonly description?: string;
  readonly individualCases?: MeetingCases;
  readonly frequency?: FrequencyValue;
  readonly months?: readonly string[];
  readonly convener?: string;
  readonly calledBy?: string;
  readonly functions?: LocalFunctions;
  readonly invited?: readonly string[];
  readonly minutes?: boolean;
  readonly reportToBoard?: boolean;
  readonly heldPer?: HeldPer;
  /** In a meeting of the floor without what is only restated. */
  readonly consent?: Partial<Consent>;
  readonly chair?: string;
  readonly mandate?: string;
  readonly agenda?: readonly string[];
  /** The id of a meeting of the area, or of an area and a meeting of it. */
  readonly reportsTo?: string;
  /** The names of the other areas (districts) that hold the meeting together with this one. */
  readonly sharedWith?: readonly string[];
}

/** An indicator of a follow-up: a new one is complete, and one of the minimum level may have a better target. */
export type LocalIndicator = Partial<Indicator>;

/** A step of the floor, which a district times closer, or one of its own, which says what is done and by whom. */
export interface LocalStep {
  readonly what?: string;
  readonly by?: string;
  /** Who does it in practice. */
  readonly doneBy?: string;
  readonly from?: StepStart;
  readonly within?: TimeLimit;
  readonly before?: DayOfSchoolYear;
  readonly exception?: string;
  /** Of a step of its own: the id of the one that it follows; the last where it is left out. */
  readonly after?: string;
}

export interface LocalFollowUp {
  readonly frequency?: FrequencyValue;
  readonly responsible?: string;
  readonly methods?: readonly string[];
  readonly description?: string;
  readonly reportToBoard?: boolean;
  readonly reportedTo?: string;
  readonly indicators?: Readonly<Record<string, LocalIndicator>>;
}

export interface LocalArea {
  readonly title?: string;
  readonly level?: AreaLevel;
  readonly individualCases?: IndividualCases;
  readonly responsible?: string;
  readonly goal?: string;
  readonly targetGroup?: string;
  readonly description?: string;
  readonly topics?: readonly string[];
  readonly supportMaterial?: readonly string[];
  readonly responsibilities?: readonly Responsibility[];
  readonly meetings?: Readonly<Record<string, LocalMeeting>>;
  readonly steps?: Readonly<Record<string, LocalStep>>;
  readonly followUp?: LocalFollowUp;
}

/** A clause of a district's own, or one of the minimum level restated. */
export interface LocalClause {
  readonly title?: string;
  readonly text?: string;
  /** By default the one on common ground, as of a clause of the minimum level. */
  readonly chapter?: ClauseChapter;
  readonly steps?: Readonly<Record<string, LocalStep>>;
}

/** Support material that a district has beside that of the minimum level. */
export interface LocalMaterial {
  readonly title: string;
  readonly edition?: string;
  /** Where it can be read: an address that begins with https. */
  readonly url?: string;
}

/** The preposition before a district's name: `i Farsta`, `på Östermalm`. */
export type Preposition = 'i' | 'på';

/** A district's file once it has passed the schema: every text NFC-normalised, every key known. */
export interface DistrictFile {
  readonly minimumLevel: string;
  /** Only where the minimum level names no municipality. */
  readonly municipality?: Municipality;
  readonly district: {
    readonly name: string;
    readonly preposition?: Preposition;
    readonly administration: string;
    readonly board: string;
    readonly units?: Readonly<Record<string, Unit>>;
  };
  /** The name of a file of the same folder with the receptions of others (`DirectoryFile`). */
  readonly directory?: string;
  readonly agreement: {
    /** Absent only in a draft. */
    readonly registrationNumber?: string;
    readonly status?: AgreementStatus;
    readonly decidedBy?: string;
    readonly decidedOn?: string;
    /** Of the board's own decision: `§ 57`. */
    readonly paragraph?: string;
    /** The point of the order of delegation by which somebody decides for the board. */
    readonly delegation?: string;
    readonly validFrom: string;
    readonly validUntil?: string;
    readonly noticeMonths?: number;
    readonly renewal?: Renewal;
    readonly replaces?: string;
    readonly notes?: Notes;
    readonly signed?: Signed;
  };
  /** The public parties beside the area's own board, by id. */
  readonly bodies?: Readonly<Record<string, LocalBody>>;
  readonly schools: readonly School[];
  readonly localAdditions?: {
    readonly functions?: Readonly<
      Record<
        string,
        {
          readonly title: string;
          readonly plural?: string;
          readonly properName?: boolean;
          readonly description?: string;
        }
      >
    >;
    readonly areas?: Readonly<Record<string, LocalArea>>;
    readonly clauses?: Readonly<Record<string, LocalClause>>;
    readonly supportMaterial?: Readonly<Record<string, LocalMaterial>>;
  };
}
