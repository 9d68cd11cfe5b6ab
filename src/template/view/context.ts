import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import type { Agreement, Clause, Origin } from '../../model/agreement.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { capitalised } from './words.ts';

/** What every chapter of the view is made from. */
export interface ViewContext {
  readonly agreement: Agreement;
  readonly minimum: MinimumLevel;
  /** "Rektor", by id: the one form that every function has, so sentences are built to do with it. */
  title(id: string): string;
  /** "rektorer", after "alla"; none where nobody has said it. */
  plural(id: string): string | undefined;
}

export function contextOf(agreement: Agreement, minimum: MinimumLevel): ViewContext {
  const titles = new Map(agreement.functions.map((one) => [one.id, one.title]));
  const plurals = new Map(agreement.functions.map((one) => [one.id, one.plural]));
  // Rules have seen to it that every id is known; an id is still better than nothing.
  const title = (id: string) => titles.get(id) ?? id;
  return {
    agreement,
    minimum,
    title: (id) => capitalised(title(id)),
    plural: (id) => plurals.get(id),
  };
}

/** "i Farsta", "på Östermalm". */
export function inDistrict({ agreement }: ViewContext): string {
  const { name, preposition = 'i' } = agreement.district;
  return `${preposition} ${name}`;
}

/** `farsta.yaml:41:22`; undefined for what the minimum level says. */
export function originText(origin: Origin): string | undefined {
  return origin.from === 'district' ? `${origin.file}:${origin.line}:${origin.column}` : undefined;
}

/** What a district added or raised, and what the minimum level says in its place. */
export const markShape = record({ label: text, origin: text, floor: optional(text) });
export type Mark = ValueOf<typeof markShape>;

export const labels = { added: 'Lokalt tillägg', raised: 'Höjd nivå', excepted: 'Undantag' } as const;

/** Marks what a district contributed; in an area of the district's own nothing is marked once more. */
export function markOf<T>(clause: Clause<T>, inOwnArea: boolean, words: (value: T) => string): Mark | undefined {
  const origin = originText(clause.origin);
  if (origin === undefined || inOwnArea) return undefined;
  const { floor } = clause;
  return {
    label: floor === undefined ? labels.added : labels.raised,
    origin,
    floor: floor === undefined ? undefined : words(floor),
  };
}

/** Texts of one kind: those that stand as they are, and those that are marked as local. */
export const statementsShape = record({
  any: boolean,
  plain: list(text),
  local: list(record({ text, origin: text })),
});
export type Statements = ValueOf<typeof statementsShape>;

export function statementsOf(
  clauses: readonly Clause<string>[],
  inOwnArea: boolean,
  words: (value: string) => string = (value) => value,
): Statements {
  const plain: string[] = [];
  const local: { text: string; origin: string }[] = [];
  for (const { value, origin } of clauses) {
    const place = originText(origin);
    if (place === undefined || inOwnArea) plain.push(words(value));
    else local.push({ text: words(value), origin: place });
  }
  return { any: clauses.length > 0, plain, local };
}
