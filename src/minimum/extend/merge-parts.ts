import { byCodeUnits } from '../../values/by-code-units.ts';
import { isMapping } from '../../values/is-mapping.ts';
import { present } from '../../values/present.ts';
import { unique } from '../../values/unique.ts';
import { itemKey } from '../basis.ts';
import type { Days } from '../level-on.ts';
import { groundOf } from './ground.ts';
import type { Places } from './places.ts';
import { fingerprint, isSame, listAt, mappingAt, textAt, type Written } from './written.ts';

/** A part of a level with the part of the level below it that rests on it. */
export interface Pair {
  /** What the level that is rested upon says. */
  readonly under: Written;
  /** What the file of the level itself says. */
  readonly own: Written;
  /** Keys from the top of the level. */
  readonly path: readonly string[];
  /** The parts of the file that the part stands in, the narrowest first, for what its additions rest on. */
  readonly within: readonly Written[];
}

/** How levels are merged. */
export interface Merging {
  readonly places: Places;
  /** Whether each part shall tell which level it comes from; a file may not say so, and is judged without. */
  readonly marked: boolean;
}

/** A list of texts and of what is the same for all its items: those of the level below first, each once. */
export function mergeTexts(
  { under, own, path }: Pair,
  field: string,
  { places }: Merging,
): { readonly [field: string]: readonly unknown[] } {
  const first = listAt(under, field);
  const known = new Set(first.map(fingerprint));
  const merged = [...first];
  for (const [index, item] of listAt(own, field).entries()) {
    if (known.has(fingerprint(item))) continue;
    known.add(fingerprint(item));
    places.note([...path, field], merged.length, index);
    merged.push(item);
  }
  return merged.length === 0 && under[field] === undefined && own[field] === undefined ? {} : { [field]: merged };
}

/** Parts that a file may add and none may change, by id: those of the level below first. */
export function mergeById(under: Written, own: Written, field: string): Written {
  const merged = { ...mappingAt(own, field), ...mappingAt(under, field) };
  const ids = unique([...Object.keys(mappingAt(under, field)), ...Object.keys(mappingAt(own, field))]);
  if (under[field] === undefined && own[field] === undefined) return {};
  return { [field]: Object.fromEntries(ids.map((id) => [id, merged[id]])) };
}

/** A text that an addition is written after; one that the text has already is not written twice. */
function joinedText(under: string | undefined, own: string | undefined, between: string): string | undefined {
  if (under === undefined || own === undefined) return under ?? own;
  return under.includes(own.trim()) ? under : `${under.trimEnd()}${between}${own}`;
}

/** One of the wordings of a text. */
interface DatedText extends Days {
  readonly text: string;
}

/** A text in all of its wordings: one without days where it is always the same, none where there is no text. */
function wordingsOf(value: unknown): readonly DatedText[] {
  if (typeof value === 'string') return [{ text: value }];
  return isMapping(value) ? (listAt(value, 'texts') as readonly DatedText[]) : [];
}

/** The days that two wordings share; undefined where there are none. ISO 8601 dates compare as text. */
function sharedDays(a: Days, b: Days): Days | undefined {
  const [from] = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort(byCodeUnits)
    .reverse();
  const [until] = [a.until, b.until].filter((day) => day !== undefined).sort();
  return from !== undefined && until !== undefined && from > until ? undefined : present({ from, until });
}

/** Both texts after each other, in a wording for all days on which neither changes. */
function joinedWordings(under: unknown, own: unknown, between: string): Written {
  const texts = wordingsOf(under).flatMap((first) =>
    wordingsOf(own).flatMap((second) => {
      const days = sharedDays(first, second);
      return days === undefined ? [] : { text: joinedText(first.text, second.text, between), ...days };
    }),
  );
  return { texts };
}

/** Texts that are one text in a level, such as a goal: the addition is written after what was there. */
export function mergeText({ under, own }: Pair, field: string, between = ' '): Written {
  const [first, second] = [under[field], own[field]];
  const isDated = isMapping(first) || isMapping(second);
  const text =
    !isDated || first === undefined || second === undefined
      ? (joinedText(textAt(under, field), textAt(own, field), between) ?? first ?? second)
      : joinedWordings(first, second, between);
  return text === undefined ? {} : { [field]: text };
}

/** A ground, or several, as a list. */
function grounds(ground: unknown): readonly unknown[] {
  return Array.isArray(ground) ? ground : ground === undefined ? [] : [ground];
}

/** The grounds of both, each once. */
export function bothGrounds(under: unknown, own: unknown): unknown {
  const all = [...grounds(under), ...grounds(own)];
  const each = all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index);
  return each.length === 1 ? each[0] : each;
}

/** Which fields of a part the file has added to, raised or written on, and which items. */
export interface Changes {
  /** Fields whose value is the file's. */
  readonly raised: readonly string[];
  /** Fields that hold texts of both. */
  readonly joined: readonly string[];
  /** Items that the file added to a list, by field. */
  readonly added: Readonly<Record<string, readonly string[]>>;
}

/** The fields of a part that hold something of the file's own, by what was merged. */
export function changesOf(
  { under, own }: Pair,
  merged: Written,
  fields: { readonly single: readonly string[]; readonly texts: readonly string[]; readonly lists: readonly string[] },
): Changes {
  const isChanged = (field: string) => own[field] !== undefined && !isSame(merged[field], under[field]);
  const added = (field: string) => {
    const known = new Set(listAt(under, field).map(fingerprint));
    return listAt(own, field).flatMap((one) => (typeof one === 'string' && !known.has(fingerprint(one)) ? [one] : []));
  };
  return {
    raised: [
      ...fields.single.filter(isChanged),
      // What nobody had said before is the file's alone.
      ...fields.texts.filter((field) => isChanged(field) && under[field] === undefined),
    ],
    joined: fields.texts.filter((field) => isChanged(field) && under[field] !== undefined),
    added: Object.fromEntries(fields.lists.map((field) => [field, added(field)])),
  };
}

/** What the fields of a merged part rest on, where that is something else than the part itself. */
export function mergeBasisOf({ under, own, within }: Pair, changes: Changes, { marked }: Merging): Written {
  const parts = [own, ...within];
  const basisOf: Record<string, unknown> = { ...mappingAt(under, 'basisOf') };
  const set = (key: string, ground: unknown) => {
    if (ground !== undefined) basisOf[key] = ground;
  };
  for (const field of changes.raised) set(field, groundOf(parts, field));
  if (marked) {
    for (const field of changes.joined) set(field, bothGrounds(groundOf([under], field), groundOf(parts, field)));
    for (const [field, items] of Object.entries(changes.added))
      for (const item of items) set(itemKey(field, item), groundOf(parts, field));
  }
  return Object.keys(basisOf).length === 0 ? {} : { basisOf };
}

/** Promises such as minutes: once made, they stand. */
export function mergePromise({ under, own }: Pair, field: string): Written {
  if (under[field] === undefined && own[field] === undefined) return {};
  return { [field]: under[field] === true || own[field] === true };
}
