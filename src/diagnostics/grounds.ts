import { uncapitalised } from '../values/in-words.ts';
import { present } from '../values/present.ts';

/** A level by its id and its title. */
export interface LevelRef {
  readonly id: string;
  readonly title: string;
}

/** What a requirement rests on. `level` is the level that says so, where one rests on another. */
interface OfLevel {
  readonly level?: LevelRef;
}

/** A source of the level, such as a report or guidelines, and one of its sections; without one, the source as a whole. */
export interface SourceGround extends OfLevel {
  /** The source's id in the level. */
  readonly source: string;
  /** What texts call the source, in small letters: `rapporten`. */
  readonly definite: string;
  /** The section's heading or number, as the source has it. */
  readonly section?: string;
}

/** A paragraph of a statute. */
export interface LawGround extends OfLevel {
  /** The id of the row about it. */
  readonly law: string;
  /** Its statute and paragraph: `Socialtjänstlagen (2025:400) 18 kap. 6 §`. */
  readonly title: string;
}

/** What is usually done, in the words of those who do it. */
export interface PracticeGround extends OfLevel {
  readonly practice: string;
}

/** What no source says, or says in several ways: how it is read, and why. */
export interface InterpretationGround extends OfLevel {
  readonly interpretation: string;
}

/** One thing that a requirement rests on. It says by itself all that a reader is shown of it. */
export type Ground = SourceGround | LawGround | PracticeGround | InterpretationGround;

/** Everything that a requirement rests on, in the order of the level; never nothing. */
export type Grounds = readonly [Ground, ...Ground[]];

/** The first section and the first interpretation that a requirement rests on; it has neither where all is law or practice. */
export interface Basis {
  readonly section?: string;
  readonly assumption?: string;
}

/**
 * The name of a statute and its paragraph as a document has it, whose chapter on law gives the number:
 * "socialtjänstlagen 18 kap. 6 §".
 */
export function lawWords({ title }: LawGround): string {
  return uncapitalised(title.replace(/ \(\d{4}:\d+\)/, ''));
}

/** The first section and the first interpretation among grounds. */
export function basisOf(grounds: Grounds): Basis {
  const section = grounds.map((one) => ('section' in one ? one.section : undefined)).find((one) => one !== undefined);
  const assumption = grounds
    .map((one) => ('interpretation' in one ? one.interpretation : undefined))
    .find((one) => one !== undefined);
  return present({ section, assumption });
}
