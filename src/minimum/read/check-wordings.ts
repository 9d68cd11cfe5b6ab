import type { CodeArguments } from '../../diagnostics/codes.ts';
import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atKey, atValue } from '../../diagnostics/places.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { byCodeUnits } from '../../values/by-code-units.ts';
import { dayAfter, dayBefore } from '../../values/day.ts';
import { present } from '../../values/present.ts';
import { type Days, lastDayOf } from '../level-on.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { isReversed, reversedDays } from './reversed-days.ts';
import { type WrittenPart, writtenParts } from './written-wordings.ts';

/** Before the first day and after the last; dates, ISO 8601, compare as text. */
const EVER = '';
const FOREVER = '9999';

/** Clauses and school forms that end before they begin. */
function reversedParts(level: unknown, document: YamlDocument): readonly Diagnostic[] {
  const { clauses, schoolForms } = level as Readonly<Record<string, Readonly<Record<string, Days>>>>;
  return Object.entries({ clauses, schoolForms }).flatMap(([name, parts = {}]) =>
    Object.entries(parts).flatMap(([id, days]) => reversedDays(days, [name, id], document)),
  );
}

/** A level that ends before it is made. */
function reversedLevel(level: unknown, document: YamlDocument): readonly Diagnostic[] {
  const { date, ...ends } = level as Pick<MinimumLevel, 'date' | 'validUntil' | 'replacedBy'>;
  const until = lastDayOf(ends);
  if (until === undefined || date <= until) return [];
  const key = until === ends.validUntil ? 'validUntil' : 'from';
  const args = { from: date, until, keys: ['date', key] as const };
  return [diagnostic('date-order', args, atValue(document, key === 'from' ? ['replacedBy', key] : [key]))];
}

type Break = Omit<CodeArguments['dates-not-continuous'], 'what'>;

/** Days that no wording holds on, or two do, and the wording and its key that begin or end there. */
interface Found extends Break {
  readonly index: number;
  readonly key: 'from' | 'until';
}

const known = (day: string): string | undefined => (day === EVER || day === FOREVER ? undefined : day);

/** Walks through time from the part's first day to its last, and finds where the wordings leave a gap or overlap. */
function breaksIn({ wordings, part: days }: WrittenPart): readonly Found[] {
  const inOrder = wordings
    .map(({ from = EVER, until = FOREVER }, index) => ({ from, until, index }))
    .sort((a, b) => byCodeUnits(a.from, b.from));
  const found: Found[] = [];
  const last = days.until ?? FOREVER;
  /** The first day that no wording before has. */
  let next = days.from ?? EVER;
  let ending = 0;
  for (const [position, { from, until, index }] of inOrder.entries()) {
    if (from > next) {
      const gap = present({ from: known(next), until: dayBefore(from) });
      found.push({ problem: 'gap', ...gap, index, key: 'from' });
    } else if (position > 0 && from < next) {
      const both = present({ from: known(from), until: known(next < until ? beforeOf(next) : until) });
      found.push({ problem: 'overlap', ...both, index, key: 'from' });
    }
    const after = until === FOREVER ? FOREVER : dayAfter(until);
    if (after > next) {
      next = after;
      ending = index;
    }
  }
  if (next > last || next === FOREVER) return found;
  return [
    ...found,
    { problem: 'gap', ...present({ from: known(next), until: days.until }), index: ending, key: 'until' },
  ];
}

const beforeOf = (day: string): string => (day === FOREVER ? FOREVER : dayBefore(day));

const OF_WORDINGS: Readonly<Record<WrittenPart['key'], readonly string[]>> = {
  titles: ['title', 'plural', 'edition'],
  texts: ['text'],
};

/** What stands beside a list of wordings and in them: nobody knows which is meant. */
function besideWordings({ path, key, part }: WrittenPart, document: YamlDocument): readonly Diagnostic[] {
  const allowed = Object.keys(part).filter((name) => !OF_WORDINGS[key].includes(name));
  return OF_WORDINGS[key]
    .filter((name) => Object.hasOwn(part, name))
    .map((name) => {
      return diagnostic('unknown-key', { key: name, allowed, beside: key }, atKey(document, [...path, name]));
    });
}

function partFindings(part: WrittenPart, document: YamlDocument): readonly Diagnostic[] {
  const { path, key, wordings } = part;
  const late = wordings.flatMap((one, index) => reversedDays(one, [...path, key, index], document));
  // Where an end is before its beginning, nobody knows which days are meant.
  const beside = besideWordings(part, document);
  if (late.length > 0 || isReversed(part.part)) return [...beside, ...late];
  const breaks = breaksIn(part).map(({ index, key: dateKey, ...args }) => {
    const item = [...path, key, index];
    const hasDate = wordings[index]?.[dateKey] !== undefined;
    const what = key === 'titles' ? 'title' : 'text';
    return diagnostic(
      'dates-not-continuous',
      { what, ...args },
      atValue(document, hasDate ? [...item, dateKey] : item),
    );
  });
  return [...beside, ...breaks];
}

/**
 * Reports days on which a part of a level has no wording, or two, and what ends before it begins: an agreement that begins
 * to hold on such a day would say nothing, or what the order of the list decides.
 */
export function wordingFindings(document: YamlDocument): readonly Diagnostic[] {
  return [
    ...reversedLevel(document.value, document),
    ...reversedParts(document.value, document),
    ...writtenParts(document.value).flatMap((part) => partFindings(part, document)),
  ];
}
