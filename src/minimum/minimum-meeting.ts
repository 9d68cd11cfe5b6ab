import type { Grounds } from '../diagnostics/grounds.ts';

/** Whether single children are taken up: never, where somebody chooses to, or whenever it is needed. */
export type IndividualCases = 'forbidden' | 'allowed' | 'guaranteed';
/** A meeting may also take up single children so that nobody can tell who they are. */
export type MeetingCases = IndividualCases | 'anonymised';
/** What a frequency is counted in. */
export type Period = 'vecka' | 'månad' | 'kvartal' | 'tertial' | 'termin' | 'läsår' | 'år';

/** A frequency as a file writes it: a number of times per period, once every few units, or when needed. */
export type FrequencyValue =
  | { readonly times: number; readonly per: Period; readonly andWhenNeeded?: boolean }
  | { readonly every: number; readonly unit: Period; readonly andWhenNeeded?: boolean }
  | 'vid behov';

/** On what terms single children are named in a meeting. The texts are the officers' own. */
export interface Consent {
  /** `required`: those whom the secrecy protects have consented. `lawOnly`: nobody is asked, and only a statute opens it. */
  readonly rule: 'required' | 'lawOnly';
  /** The id of the function that asks for it, or judges whether a statute opens it. */
  readonly by?: string;
  /** What it is given for, until when, and how it is taken back. */
  readonly for?: string;
  readonly until?: string;
  readonly withdrawn?: string;
}

/** For whom a meeting is held: once for all, or at each school, for each organiser or for each child. */
export type HeldPer = 'district' | 'school' | 'organiser' | 'child';

/** Who takes part in a meeting: a function, or one of several. */
export interface MinimumParticipant {
  /** Its id; where one of several functions is enough, the first of them. */
  readonly function: string;
  /** The ids of the functions one of which takes part, at least two. */
  readonly anyOf?: readonly string[];
  readonly attendance?: 'one' | 'all';
  /** The id of the function that comes in its place when it cannot. */
  readonly deputy?: string;
  readonly basis: Grounds;
  /** What its deputy rests on, where that is something else. */
  readonly basisOf?: Readonly<Record<string, Grounds>>;
}

/** A meeting that the level requires. */
export interface MinimumMeeting {
  readonly title: string;
  readonly description?: string;
  /** What holds of single children here, where that is another thing than in its area (`casesOf`). */
  readonly individualCases?: MeetingCases;
  readonly frequency: FrequencyValue;
  readonly convener: string;
  readonly required: readonly MinimumParticipant[];
  readonly recommended?: readonly MinimumParticipant[];
  /** Those who take part only when a matter needs them. */
  readonly whenNeeded?: readonly MinimumParticipant[];
  readonly invited?: readonly string[];
  readonly minutes: boolean;
  readonly reportToBoard: boolean;
  /** `district` where it is left out. */
  readonly heldPer?: HeldPer;
  readonly consent?: Consent;
  /** The id of the function that leads it. */
  readonly chair?: string;
  /** What it is to do, and may decide. */
  readonly mandate?: string;
  readonly agenda?: readonly string[];
  /** The id of a meeting of its area, or of an area and a meeting of it: `styrning/styrgrupp`. */
  readonly reportsTo?: string;
  /** The names of the other areas (districts) that hold it together with this one. */
  readonly sharedWith?: readonly string[];
  /** What the meeting rests on; `basisOf` says, by field name, what a field rests on where that is something else. */
  readonly basis: Grounds;
  readonly basisOf?: Readonly<Record<string, Grounds>>;
}
