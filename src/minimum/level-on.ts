import { dayAfter, dayBefore } from '../values/day.ts';
import { rememberByObject } from '../values/remember.ts';
import { rememberByDay } from './by-day.ts';
import type { DatedPart, MinimumLevel, Wording } from './minimum-level.ts';

/** The days, both inclusive and ISO 8601, on which something is so; open where one is left out. */
export interface Days {
  readonly from?: string;
  readonly until?: string;
}

/** Whether something is so on a day (ISO 8601; dates compare as text). */
export function holdsOn({ from, until }: Days, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

type Container = Record<string | number, unknown>;

/** Puts parts in their places within a value, of which it copies what leads there, once, and shares the rest. */
function withParts(value: object, parts: readonly { readonly path: DatedPart['path']; readonly part: unknown }[]) {
  const copies = new Set<unknown>();
  const copyOf = (one: unknown): Container => {
    if (copies.has(one)) return one as Container;
    const copy = Array.isArray(one) ? [...one] : { ...(one as object) };
    copies.add(copy);
    return copy as unknown as Container;
  };
  const whole = copyOf(value);
  for (const { path, part } of parts) {
    let within = whole;
    for (const key of path.slice(0, -1)) {
      const next = copyOf(within[key]);
      within[key] = next;
      within = next;
    }
    within[path.at(-1) ?? ''] = part;
  }
  return whole;
}

function wordingOn(wordings: readonly Wording[], day: string): Wording | undefined {
  return wordings.find((one) => holdsOn(one, day));
}

/** The clauses that hold on a day, without their days. */
function clausesOn(clauses: MinimumLevel['clauses'], day: string): MinimumLevel['clauses'] {
  const holding = Object.entries(clauses).filter(([, clause]) => holdsOn(clause, day));
  return Object.fromEntries(
    holding.map(([id, clause]) => {
      if (!isDatedClause(clause)) return [id, clause];
      const { from: _from, until: _until, ...undated } = clause;
      return [id, undated];
    }),
  );
}

function onDay(level: MinimumLevel, day: string): MinimumLevel {
  const { datedParts = [], ...undated } = level;
  const parts = datedParts.flatMap(({ path, wordings }) => {
    const wording = wordingOn(wordings, day);
    return wording === undefined ? [] : [{ path, part: wording.part }];
  });
  const worded = withParts(undated, parts) as unknown as MinimumLevel;
  return { ...worded, clauses: clausesOn(worded.clauses, day) };
}

const remembered = rememberByDay(onDay);

/**
 * The level as an agreement says it that begins to hold on a day: its titles and texts of that day, and the clauses that
 * hold then. Requirements have no days: a compiled guard does not know which it is. School forms stay, each with its days,
 * since a school may have one that has ended.
 * @param day ISO 8601
 * @returns the same object for the same day, and the level itself where nothing in it depends on the day
 */
export function levelOn(level: MinimumLevel, day: string): MinimumLevel {
  const { datedParts = [], clauses } = level;
  const isDated = datedParts.length > 0 || Object.values(clauses).some((one) => isDatedClause(one));
  return isDated ? remembered(level, day) : level;
}

/** Whether a clause holds on some days only. */
export function isDatedClause({ from, until }: Days): boolean {
  return from !== undefined || until !== undefined;
}

const partsByPath = rememberByObject(
  (level: MinimumLevel) =>
    new Map((level.datedParts ?? []).map(({ path, wordings }) => [JSON.stringify(path), wordings])),
);

/** The wordings of a part in the order of time; none where it always has the same. */
export function wordingsAt(level: MinimumLevel, ...path: readonly (string | number)[]): readonly Wording[] {
  return partsByPath(level).get(JSON.stringify(path)) ?? [];
}

/** The level as it is one after another: before anything in it changes, and from each day on which something does. */
export function levelsInTime(level: MinimumLevel): readonly MinimumLevel[] {
  const days: readonly Days[] = [
    ...Object.values(level.clauses),
    ...(level.datedParts ?? []).flatMap(({ wordings }) => wordings),
  ];
  const changes = days.flatMap(({ from, until }) => [from ?? '', until === undefined ? '' : dayAfter(until)]);
  return [...new Set(['', ...changes])].sort().map((day) => levelOn(level, day));
}

/** The last day of a level, ISO 8601: its own, or the one before the level that replaces it begins. */
export function lastDayOf({
  validUntil,
  replacedBy,
}: Pick<MinimumLevel, 'validUntil' | 'replacedBy'>): string | undefined {
  const before = replacedBy === undefined ? undefined : dayBefore(replacedBy.from);
  return [validUntil, before].filter((day) => day !== undefined).sort()[0];
}
