import { partsOfLevel } from '../parts-with-basis.ts';
import { isMapping, mappingAt, type Written } from './written.ts';

const GROUNDS: ReadonlySet<string> = new Set(['basis', 'basisOf']);

/** A ground that names the file's only source, as it may leave out; several; or those of fields by their names. */
function named(value: unknown, source: string): unknown {
  if (Array.isArray(value)) return value.map((one) => named(one, source));
  if (!isMapping(value)) return value;
  return value.section !== undefined && value.source === undefined ? { source, ...value } : value;
}

function withSource(value: unknown, source: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withSource(one, source));
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (!GROUNDS.has(key)) return [key, withSource(member, source)];
      if (key === 'basis' || !isMapping(member)) return [key, named(member, source)];
      return [key, Object.fromEntries(Object.entries(member).map(([field, one]) => [field, named(one, source)]))];
    }),
  );
}

/** Gives parts that have no ground that of the whole file. What stands within them inherits it. */
function withBasis(value: unknown, basis: unknown, each: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => withBasis(one, basis, false));
  if (!isMapping(value)) return value;
  if (!each) return value.basis === undefined ? { ...value, basis } : value;
  return Object.fromEntries(Object.entries(value).map(([id, one]) => [id, withBasis(one, basis, false)]));
}

/** A level's file whose grounds all name their source, also where they leave that out because the file has but one. */
export function withNamedSources(file: Written): Written {
  const [source, ...others] = Object.keys(mappingAt(file, 'sources'));
  return source === undefined || others.length > 0 ? file : (withSource(file, source) as Written);
}

/**
 * A level's file with everything that its grounds leave to the file: which source a section is of, where there is but one, and
 * what a part rests on that does not say so. Merged with another file, both would come to mean something else.
 */
export function withOwnGrounds(file: Written): Written {
  const sourced = withNamedSources(file);
  const { basis } = sourced;
  if (basis === undefined) return sourced;
  const parts = Object.entries(partsOfLevel).flatMap(([key, { each }]) =>
    sourced[key] === undefined ? [] : [[key, withBasis(sourced[key], basis, each)]],
  );
  return { ...sourced, ...Object.fromEntries(parts) };
}
