import type { LevelWords } from '../../diagnostics/level-words.ts';
import { type Stated, withItsLevel } from '../../minimum/basis.ts';
import type { Clause, Origin } from '../../model/agreement.ts';
import { capitalised, numberWord } from '../../values/in-words.ts';
import { boolean, list, place, record, text, type ValueOf } from '../shape.ts';
import { originText } from './context.ts';

/** What the district says beside what the minimum level says, clause by clause. */
export const comparisonShape = list(
  record({
    area: text,
    rows: list(
      record({
        clause: text,
        floor: text,
        several: boolean,
        local: list(text),
        /** Follows a single text, in brackets. */
        label: text,
        /** Stands before several texts. */
        heading: text,
        origin: place,
      }),
    ),
  }),
);

/** What a district has done: an exception takes something away, so it is no addition. */
export type Kind = 'added' | 'raised' | 'excepted';

/** A row without the words that its kind goes by. */
export interface Row extends Omit<ValueOf<typeof comparisonShape>[number]['rows'][number], 'label' | 'heading'> {
  readonly kind: Kind;
}

/** What a row of a kind is called, above several texts or, small, after one. */
export function headingsOf({ addition }: LevelWords): Readonly<Record<Kind, string>> {
  return { added: capitalised(addition.one), raised: 'Höjd nivå', excepted: 'Undantag' };
}

/** What the minimum level says in the place of what is new. */
export const NOTHING = 'finns inte';

/** A description may be long, and is Markdown: the table only says that there is one. */
export const inChapter = () => 'egen text i områdets kapitel';

/**
 * The row of what the district says, if it is the district's.
 * @param local what it says: a text, or several
 * @param floor what the minimum level says in its place; without it, the district has added it
 */
export function row(
  clause: string,
  origin: Origin,
  local: string | readonly string[],
  floor?: string,
  kind: Kind = floor === undefined ? 'added' : 'raised',
): readonly Row[] {
  const place = originText(origin);
  if (place === undefined) return [];
  return [
    {
      clause,
      floor: floor ?? NOTHING,
      several: typeof local !== 'string' && local.length > 1,
      local: typeof local === 'string' ? [local] : local,
      kind,
      origin: place,
    },
  ];
}

/** The floor in words, with the level that it is of where that lies beneath the agreement's own. */
export function ofItsLevel(floor: string, { grounds }: Partial<Stated>): string {
  const last = grounds?.at(-1);
  return last === undefined ? floor : withItsLevel(floor, last);
}

/** A row for a single value that the district changed. */
export function value<T>(clause: string, of: Clause<T>, words: (value: T) => string): readonly Row[] {
  const floor = of.floor === undefined ? undefined : ofItsLevel(words(of.floor), of);
  return row(clause, of.origin, words(of.value), floor);
}

/** Those of some clauses that are the minimum level's. */
export const ofFloor = (clauses: readonly Clause<string>[]) =>
  clauses.filter(({ origin }) => origin.from === 'minimum-level');

/** How many of a kind the minimum level has: "sex frågor". The area's chapter says which. */
export function amount(
  clauses: readonly Clause<string>[],
  [none, one, many]: readonly [string, string, string],
): string {
  const count = ofFloor(clauses).length;
  if (count === 0) return none;
  return count === 1 ? one : `${numberWord(count)} ${many}`;
}

/** Whether the minimum level has a description. */
export const floorText = (clauses: readonly Clause<string>[]) =>
  ofFloor(clauses).length === 0 ? 'ingen text' : 'en text';

/**
 * One row for all texts of a kind that the district added to those of the minimum level.
 * @param floor what the minimum level has of the kind, in short
 */
export function texts(
  clause: string,
  clauses: readonly Clause<string>[],
  floor: string,
  words: (value: string) => string = (text) => text,
): readonly Row[] {
  const added = clauses.filter((each) => each.origin.from === 'district');
  const [first] = added;
  if (first === undefined) return [];
  return row(
    clause,
    first.origin,
    added.map((each) => words(each.value)),
    floor,
    'added',
  );
}
