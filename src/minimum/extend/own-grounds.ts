import { isMapping } from '../../values/is-mapping.ts';
import { partsOfLevel } from '../parts-with-basis.ts';
import { mapGrounds, onlySource, type WrittenGround } from '../written-grounds.ts';
import { mappingAt, type Written } from './written.ts';

/** Gives parts that have no ground that of the whole file. What stands within them inherits it. */
function withBasis(value: unknown, basis: unknown, each: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => withBasis(one, basis, false));
  if (!isMapping(value)) return value;
  if (!each) return value.basis === undefined ? { ...value, basis } : value;
  return Object.fromEntries(Object.entries(value).map(([id, one]) => [id, withBasis(one, basis, false)]));
}

/** A level's file whose grounds all name their source, also where they leave that out because the file has but one. */
export function withNamedSources(file: Written): Written {
  const source = onlySource(mappingAt(file, 'sources'));
  if (source === undefined) return file;
  const isNameless = (ground: WrittenGround) => ground.section !== undefined && ground.source === undefined;
  return mapGrounds(file, (ground) => (isNameless(ground) ? { source, ...ground } : ground)) as Written;
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
