import type { LevelRef } from '../diagnostics/grounds.ts';
import { isMapping } from '../values/is-mapping.ts';
import { hasIds } from './ids.ts';

/** A ground as a level's file has it: one kind of ground, and perhaps how that is interpreted. */
export interface WrittenGround {
  readonly source?: string;
  readonly section?: string;
  readonly law?: string;
  readonly practice?: string;
  readonly interpretation?: string;
  /** Not written: where levels rest on each other, each ground is marked with its own. */
  readonly level?: LevelRef;
}
export type WrittenBasis = WrittenGround | readonly WrittenGround[];

type Path = readonly (string | number)[];

/** A ground of a level's file, and the keys that lead to it. */
export interface GroundAt {
  readonly ground: WrittenGround;
  readonly path: Path;
}

/** The written grounds of a basis, one or several. */
export function writtenGrounds(basis: WrittenBasis): readonly WrittenGround[] {
  return Array.isArray(basis) ? basis : [basis as WrittenGround];
}

/** The only source of a level, which its grounds need not name. */
export function onlySource(sources: Readonly<Record<string, unknown>>): string | undefined {
  const [id, ...others] = Object.keys(sources);
  return others.length === 0 ? id : undefined;
}

/**
 * A basis with each of its grounds changed, into several where there are several; a value of another kind, which the
 * schema refuses, as it is.
 */
function mapBasis(basis: unknown, change: (ground: WrittenGround, path: Path) => unknown, path: Path): unknown {
  if (Array.isArray(basis)) return basis.flatMap((one, index) => mapBasis(one, change, [...path, index]));
  return isMapping(basis) ? change(basis, path) : basis;
}

/**
 * A level's value, or a part of one, with each of its grounds changed, at any depth: under `basis`, and by field name under
 * `basisOf`.
 * @param change is given the keys that lead to the ground, too
 */
export function mapGrounds(
  value: unknown,
  change: (ground: WrittenGround, path: Path) => unknown,
  path: Path = [],
  isOfIds = false,
): unknown {
  if (Array.isArray(value)) return value.map((one, index) => mapGrounds(one, change, [...path, index]));
  if (!isMapping(value)) return value;
  const members = Object.entries(value).map(([key, member]): readonly [string, unknown] => {
    const at = [...path, key];
    if (isOfIds || (key !== 'basis' && key !== 'basisOf'))
      return [key, mapGrounds(member, change, at, hasIds(key, isOfIds))];
    if (key === 'basis' || !isMapping(member)) return [key, mapBasis(member, change, at)];
    const fields = Object.entries(member).map(([field, basis]) => [field, mapBasis(basis, change, [...at, field])]);
    return [key, Object.fromEntries(fields)];
  });
  return Object.fromEntries(members);
}

/** Every ground in a level's value, at any depth, in the order of the file. */
export function groundsIn(value: unknown): readonly GroundAt[] {
  const found: GroundAt[] = [];
  mapGrounds(value, (ground, path) => {
    found.push({ ground, path });
    return ground;
  });
  return found;
}
