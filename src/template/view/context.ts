import { levelWithGroundsOn } from '../../minimum/grounds-on.ts';
import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import { existsOn } from '../../minimum/school-forms.ts';
import type { Agreement, Clause, Origin } from '../../model/agreement.ts';
import { capitalised, uncapitalised } from '../../values/in-words.ts';
import { boolean, list, optional, place, record, text, type ValueOf } from '../shape.ts';

type SchoolForm = MinimumLevel['schoolForms'][string];

/** What every chapter of the view is made from. */
export interface ViewContext {
  readonly agreement: Agreement;
  /** The level as it is on the agreement's first day. */
  readonly minimum: MinimumLevel;
  /**
   * Whether the agreement is in its short form: what explains it stands outside its chapters. Where what it rests on stands in a
   * document of its own, an agreement is for those who are to keep it, and what they agree on is to be found at once.
   */
  readonly short: boolean;
  /**
   * A function's title by its id, as a line or a sentence begins: "Rektor". No other form exists of every function, so sentences
   * manage with this one.
   */
  title(id: string): string;
  /** The same inside a sentence: "rektor", and a name as it is written. */
  titleWithin(id: string): string;
  /** "rektorer", as after "alla"; undefined where the data has no plural. */
  pluralWithin(id: string): string | undefined;
}

/** @param knowsShort whether the templates of the agreement know its short form */
export function contextOf(agreement: Agreement, level: MinimumLevel, knowsShort: boolean): ViewContext {
  const minimum = levelWithGroundsOn(level, agreement.agreement.validFrom);
  const functions = new Map(agreement.functions.map((one) => [one.id, one]));
  // Rules have made sure that every id is known. If one were not, the id would still be better than nothing.
  const title = (id: string) => functions.get(id)?.title ?? id;
  const within = (id: string, text: string) => (functions.get(id)?.properName === true ? text : uncapitalised(text));
  return {
    agreement,
    minimum,
    short: knowsShort && agreement.agreement.notes === 'separate',
    title: (id) => capitalised(title(id)),
    titleWithin: (id) => within(id, title(id)),
    pluralWithin(id) {
      const plural = functions.get(id)?.plural;
      return plural && within(id, plural);
    },
  };
}

/** The school forms that the agreement is about: those that exist on its first day, and those that its schools have. */
export function formsOf({ agreement, minimum }: ViewContext): readonly (readonly [form: string, SchoolForm])[] {
  const { validFrom } = agreement.agreement;
  const named = new Set(agreement.schools.flatMap(({ forms }) => forms));
  return Object.entries(minimum.schoolForms).filter(([form]) => named.has(form) || existsOn(minimum, form, validFrom));
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

/** Marks something as the district's. `floor` is what the minimum level says in its place, where it says anything. */
export const markShape = record({ origin: place, floor: optional(text) });
export type Mark = ValueOf<typeof markShape>;

/** Marks what a district contributed. An area of its own is marked as a whole, and nothing within it. */
export function markOf<T>(clause: Clause<T>, inOwnArea: boolean, words: (value: T) => string): Mark | undefined {
  const origin = originText(clause.origin);
  if (origin === undefined || inOwnArea) return undefined;
  const { floor } = clause;
  return { origin, floor: floor === undefined ? undefined : words(floor) };
}

/** Texts of one kind: those that stand as they are, and those that are marked as local. */
export const statementsShape = record({
  any: boolean,
  plain: list(text),
  local: list(record({ text, origin: place })),
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
