import type { Grounds, LevelRef } from '../diagnostics/grounds.ts';
import type { LevelWords } from '../diagnostics/level-words.ts';
import type { FrequencyValue, IndividualCases, MinimumMeeting } from './minimum-meeting.ts';
import type { MinimumBody, MinimumFunction, MinimumSchoolForm, Municipality } from './minimum-parties.ts';
import type { MinimumStep } from './minimum-step.ts';

/** What the meetings of an area are about: prevention in general, or single children. */
export type AreaLevel = 'general' | 'individual';

/** A task, and the id of the function that has it. */
export interface Responsibility {
  readonly task: string;
  readonly by: string;
}

/** A task that the level gives a function. */
export interface MinimumResponsibility extends Responsibility {
  readonly basis: Grounds;
}

/** Something that is measured, and what it should come to. */
export interface Indicator {
  readonly text: string;
  readonly unit: string;
  readonly target: number;
  /** Which way the figure goes when things become better. */
  readonly better: 'higher' | 'lower';
}

/** Something that the level has measured in an area. */
export interface MinimumIndicator extends Indicator {
  readonly basis: Grounds;
}

export interface MinimumFollowUp {
  readonly frequency: FrequencyValue;
  readonly responsible: string;
  readonly methods: readonly string[];
  readonly reportToBoard: boolean;
  /** What is measured, by id; empty where nothing is. */
  readonly indicators: Readonly<Record<string, MinimumIndicator>>;
  readonly basis: Grounds;
  readonly basisOf?: Readonly<Record<string, Grounds>>;
}

export interface MinimumArea {
  readonly title: string;
  readonly level: AreaLevel;
  readonly individualCases: IndividualCases;
  readonly responsible: string;
  readonly goal: string;
  readonly targetGroup: string;
  readonly description?: string;
  /** In a parent's words, for the page on where to turn: "Oro för ett barn". */
  readonly concern: string;
  readonly topics: readonly { readonly text: string; readonly basis: Grounds }[];
  readonly supportMaterial: readonly string[];
  /** Who does what. Each task stands once. */
  readonly responsibilities: readonly MinimumResponsibility[];
  readonly meetings: Readonly<Record<string, MinimumMeeting>>;
  /** What is done one after another, by id, in order. */
  readonly steps?: Readonly<Record<string, MinimumStep>>;
  readonly followUp: MinimumFollowUp;
  readonly basis: Grounds;
  readonly basisOf?: Readonly<Record<string, Grounds>>;
}

/**
 * The chapters of the agreement that a general clause can stand in, in the order in which they are printed. Those that the
 * agreement has for clauses alone are printed where there are any.
 */
export type ClauseChapter =
  | 'goals'
  | 'parties'
  | 'common-ground'
  | 'responsibility'
  | 'secrecy'
  | 'costs'
  | 'competence'
  | 'follow-up'
  | 'deviations'
  | 'changes'
  | 'validity';

/** Guidance that areas refer to. */
export interface SupportMaterial {
  readonly title: string;
  readonly edition: string;
  /** Where it can be read: an address that begins with https. */
  readonly url?: string;
  readonly basis: Grounds;
}

export interface MinimumClause {
  /** The days on which it holds, both inclusive, ISO 8601; always where they are left out. */
  readonly from?: string;
  readonly until?: string;
  readonly title: string;
  readonly text: string;
  /** The chapter that prints the clause; by default the one on common ground. */
  readonly chapter?: ClauseChapter;
  /** Whether the clause says where to turn, and so stands on the page about that. */
  readonly whereToTurn?: boolean;
  /** Where to turn when offices are closed, for a district that gives no number for it (`outOfHours`). */
  readonly whenClosed?: string;
  /** The clause says when the family is not invited; this says so in short, beside every meeting that invites it. */
  readonly invitedUnless?: string;
  /** What is done one after another, by id, in order. */
  readonly steps?: Readonly<Record<string, MinimumStep>>;
  readonly basis: Grounds;
}

/** A wording of a paragraph that a level cites, with the dates between which it holds (both inclusive, ISO 8601). */
export interface LegalReference {
  /** The id of its row in the law, or among the level's own rows. */
  readonly id: string;
  /** The statute's name, as it is printed. */
  readonly statute: string;
  readonly paragraph: string;
  readonly about: string;
  readonly from?: string;
  readonly until?: string;
  /** False where the wording has been read, but its first day is known at second hand only. */
  readonly fromVerified?: boolean;
  /**
   * What took its place when it ended: the id of each successor. A new wording of the same paragraph is its successor too.
   * An empty list says that nothing took its place.
   */
  readonly replacedBy?: readonly string[];
  /** `report` where a source of the level cites it (`citedBy`), `law` where it is taken from the statute itself. */
  readonly source: 'report' | 'law';
  /** The id of the source that cites it. */
  readonly citedBy?: string;
  /** Whether the statute itself has been read; false where the wording is known at second hand only. */
  readonly verified?: boolean;
  /** The day as of which it was read. */
  readonly readOn?: string;
}

/** A term that has another name since a day. */
export interface RenamedTerm {
  readonly term: string;
  readonly replacedBy: string;
  /** The first day of the new name, ISO 8601. */
  readonly from: string;
}

/** A term that ended without another in its place, such as a school form that is abolished. */
export interface EndedTerm {
  readonly term: string;
  /** The last day of what the term means, ISO 8601. */
  readonly until: string;
  /** A sentence about what holds since. */
  readonly instead: string;
}

/** A term that the level uses and that is no longer used from some day on. */
export type ReplacedTerm = RenamedTerm | EndedTerm;

/** A part of the level as it is between two days, both inclusive, ISO 8601; open where one is left out. */
export interface Wording {
  readonly from?: string;
  readonly until?: string;
  /** The whole part: of the type of what stands in its place. */
  readonly part: unknown;
}

/** A part of the level that is worded differently at different times. */
export interface DatedPart {
  /** The keys that lead to it. */
  readonly path: readonly (string | number)[];
  /** In the order of time: on each day exactly one of them holds. */
  readonly wordings: readonly Wording[];
}

/** A text that requirements rest on, such as a report, guidelines or a decision. */
export interface Source {
  readonly title: string;
  /** What texts call it, in small letters: `rapporten`. */
  readonly definite: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly registrationNumbers?: readonly string[];
  readonly status?: 'forslag' | 'beslutad';
  /** Its headings, word for word: the only ones that a ground may name. Without them none is checked. */
  readonly sections?: readonly string[];
  /** The boards that it went to. */
  readonly boards?: readonly {
    readonly name: string;
    readonly meetingOn: string;
    readonly registrationNumber: string;
  }[];
}

/** A level that another rests on, and until when it holds. */
export interface LevelBeneath extends LevelRef, Pick<MinimumLevel, 'validUntil' | 'replacedBy'> {
  /** What it calls itself, in small letters: `länsnivån`. */
  readonly definite: string;
}

/**
 * A floor: data that officers read and edit. Here it is as programs read it (`toMinimumLevel`): every part has all of its
 * grounds, and what the file may leave out of lists is there, empty. What has
 * several wordings has here the last in time; an agreement says those of its first day (`levelOn`).
 */
export interface MinimumLevel {
  readonly id: string;
  readonly title: string;
  /** Who has made the level: `Stockholms stad`. */
  readonly publisher: string;
  /** The levels that this one rests on, the nearest first. The file names the nearest under `extends`. */
  readonly restsOn?: readonly LevelBeneath[];
  readonly status: 'forslag' | 'beslutad';
  readonly date: string;
  /** The last day on which agreements may begin to hold under it, ISO 8601; until further notice where it is left out. */
  readonly validUntil?: string;
  /** The id of the level that takes its place, and the first day of that one, ISO 8601. */
  readonly replacedBy?: { readonly level: string; readonly from: string };
  /** What its requirements rest on beside law, practice and interpretation, by id; none where that is all. */
  readonly sources: Readonly<Record<string, Source>>;
  /** Who has interpreted what no source says, in small letters: `projektet`. */
  readonly interpreter?: string;
  /** A sentence on what the level rests on. */
  readonly documentNote?: string;
  /** What every page of every document says at its foot, such as whose proposal the level is; then no page has a letterhead. */
  readonly pageNote?: string;
  /** What agreements under it are about, in one sentence. */
  readonly summary?: string;
  readonly words: LevelWords;
  /** Abbreviations in the texts, which the document explains. */
  readonly abbreviations?: readonly { readonly short: string; readonly long: string }[];
  /** The municipality that the public parties are boards of; absent of a level that several municipalities use. */
  readonly municipality?: Municipality;
  /** The function that signs for the area's own board. */
  readonly administration?: { readonly signedBy: string; readonly basis: Grounds };
  /** The public parties beside the area's own board, by id; empty where there are none. */
  readonly bodies: Readonly<Record<string, MinimumBody>>;
  readonly schoolForms: Readonly<Record<string, MinimumSchoolForm>>;
  readonly functions: Readonly<Record<string, MinimumFunction>>;
  readonly supportMaterial: Readonly<Record<string, SupportMaterial>>;
  /** Later editions of the support material, each for agreements that begin to hold on its date or later. */
  readonly supportMaterialEditions?: readonly {
    readonly title: string;
    /** When it was published, in words: `juni 2015`. */
    readonly published: string;
    readonly from: string;
    readonly registrationNumbers?: readonly string[];
  }[];
  readonly purpose: readonly { readonly text: string; readonly basis: Grounds }[];
  /** The children that the agreement is about above all; each area has a target group of its own beside it. */
  readonly targetGroup?: { readonly text: string; readonly basis: Grounds };
  readonly successFactors?: {
    readonly source: string;
    readonly factors: readonly { readonly title: string; readonly text: string }[];
    readonly basis: Grounds;
  };
  /** Clauses that every agreement has, by id. */
  readonly clauses: Readonly<Record<string, MinimumClause>>;
  /** The rows of the law that the level cites, each with its other wordings and whatever took its place. */
  readonly legalReferences: readonly LegalReference[];
  /** The day as of which the statutes were read, ISO 8601: what was enacted later is not in the list. */
  readonly lawReadOn?: string;
  /** What a reader must know of them, such as which board a statute means. Its basis is where a source cites them. */
  readonly legalNote?: { readonly text: string; readonly basis: Grounds };
  readonly replacedTerms: readonly ReplacedTerm[];
  readonly areas: Readonly<Record<string, MinimumArea>>;
  /** The parts whose wording depends on the day. None where it never does. */
  readonly datedParts?: readonly DatedPart[];
}
