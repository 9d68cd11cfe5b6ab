import type { Grounds } from '../diagnostics/grounds.ts';

/** How soon something is done: at once, or within a number of units (1 to 366) of when its clock starts. */
export type TimeLimit =
  | 'genast'
  | { readonly days: number }
  | { readonly weekdays: number }
  | { readonly weeks: number }
  | { readonly months: number };

/** A day of the school year, which begins on 1 August. */
export interface DayOfSchoolYear {
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** When the clock of a step starts: something happens, or another step has been taken. */
export type StepStart = { readonly event: string } | { readonly step: string };

/** One of several steps that are taken in order. */
export interface MinimumStep {
  readonly what: string;
  /** The id of the function that answers for it. */
  readonly by: string;
  readonly from?: StepStart;
  readonly within?: TimeLimit;
  /** The last day for it; beside `within`, both hold. */
  readonly before?: DayOfSchoolYear;
  /** When it may take longer. */
  readonly exception?: string;
  /** The law times it: it is shown as law, and nobody raises or lowers it. */
  readonly statutory?: boolean;
  readonly basis: Grounds;
  readonly basisOf?: Readonly<Record<string, Grounds>>;
}
