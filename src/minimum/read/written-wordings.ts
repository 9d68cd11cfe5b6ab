import { byCodeUnits } from '../../values/by-code-units.ts';
import { isMapping } from '../../values/is-mapping.ts';
import type { DatedPart, MinimumLevel, Wording } from '../minimum-level.ts';

type Path = readonly (string | number)[];
type Mapping = Readonly<Record<string, unknown>>;

/** One wording as a level writes it; its other members are those of the part. */
interface WrittenWording extends Mapping {
  readonly from?: string;
  readonly until?: string;
}

/** A part whose wordings a level writes with their days, and the key that lists them. */
export interface WrittenPart {
  readonly path: Path;
  readonly key: 'titles' | 'texts';
  readonly wordings: readonly WrittenWording[];
  /** The part as it is written; a clause may have days of its own. */
  readonly part: Mapping & { readonly from?: string; readonly until?: string };
}

/** Fields of areas, their meetings and their follow-up that hold a text, or texts, and no mapping. */
const PLAIN: ReadonlySet<string> = new Set(['agenda', 'description', 'goal', 'mandate', 'methods', 'targetGroup']);

/** An author's id may be `titles`, too: what stands under an id is a mapping, never a list. */
function keyOf(value: Mapping): WrittenPart['key'] | undefined {
  return (['titles', 'texts'] as const).find((key) => Array.isArray(value[key]));
}

/**
 * Every part of a level, at any depth, that lists its wordings (`titles`, `texts`).
 * @param value a level as it is written, valid by its schema
 */
export function writtenParts(value: unknown, path: Path = []): readonly WrittenPart[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => writtenParts(item, [...path, index]));
  if (!isMapping(value)) return [];
  const key = keyOf(value);
  if (key === undefined)
    return Object.entries(value).flatMap(([name, member]) => writtenParts(member, [...path, name]));
  return [{ path, key, wordings: value[key] as readonly WrittenWording[], part: value }];
}

/** Whether a part is a text by itself, as a description is, and no mapping that has one. */
function isPlain([part, ...rest]: Path): boolean {
  const field = rest.findLast((one) => typeof one === 'string');
  return part === 'areas' && PLAIN.has(field ?? '');
}

/** The wordings of a part, each the whole part as it is between its days, in the order of time. */
function wordingsOf({ path, key, wordings, part }: WrittenPart): readonly Wording[] {
  const { [key]: _written, ...common } = part;
  return wordings
    .map(({ from, until, ...own }): Wording => {
      const days = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
      return { ...days, part: isPlain(path) ? own.text : { ...common, ...own } };
    })
    .sort((a, b) => byCodeUnits(a.from ?? '', b.from ?? ''));
}

/** Puts the last wording in the place of each part that lists its wordings, which are collected. */
function withLast(value: unknown, path: Path, parts: DatedPart[]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withLast(item, [...path, index], parts));
  if (!isMapping(value)) return value;
  const [written] = keyOf(value) === undefined ? [] : writtenParts(value, path);
  if (written === undefined)
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, withLast(member, [...path, key], parts)]),
    );
  const wordings = wordingsOf(written);
  parts.push({ path, wordings });
  return wordings.at(-1)?.part;
}

/**
 * A level whose every part has the wording that is the last in time. `datedParts` keeps the wordings of those that have
 * several; `levelOn` puts them back.
 * @param level all but its dated parts in the form that readers see
 * @returns the level itself where nothing in it is dated so
 */
export function takeWordings(level: MinimumLevel): MinimumLevel {
  const datedParts: DatedPart[] = [];
  const last = withLast(level, [], datedParts);
  // The schema has made sure that each wording is such a part.
  return datedParts.length === 0 ? level : { ...(last as MinimumLevel), datedParts };
}
