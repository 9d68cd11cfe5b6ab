import type { Code } from '../codes.ts';
import type { CodeIn, Group } from '../groups.ts';

/**
 * What a requirement of the program rests on: the minimum level that the file names (its findings carry section and
 * assumption), a statute, a published standard, or a decision of this project that others could have made otherwise.
 */
export type Ground = 'minimum-level' | 'law' | 'standard' | 'project';

/** What `samverkan explain` and a code's page say beside its examples, in complete sentences of one language. */
export interface Explanation {
  /** What the code is about, in a few words without a full stop: `Mötet hålls för sällan`. */
  readonly title: string;
  /** When it is reported, and when it is not. One to three sentences. */
  readonly when: string;
  /** Why it matters to those who use the agreement. One or two sentences. */
  readonly why: string;
  readonly ground: Ground;
  /** What the ground is, by name: `Offentlighets- och sekretesslagen (2009:400) 26 kap. 1 §`. */
  readonly basis: string;
  /** How it comes about, only for a code that no small file can show. One or two sentences. */
  readonly comesAbout?: string;
}

/** The explanation of every code in one language. */
export type Explanations = { readonly [C in Code]: Explanation };

/** The explanations of one group's codes; the groups make up the whole, and the compiler misses none. */
export type ExplanationsIn<G extends Group> = Pick<Explanations, CodeIn<G>>;
