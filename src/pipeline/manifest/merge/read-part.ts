import { dateOf } from '../../../rules/validity.ts';
import { present } from '../../../values/present.ts';
import {
  type Manifest,
  type ManifestEntry,
  type ManifestKeys,
  type ManifestOutput,
  MOST_SHARDS,
  type Shard,
  type State,
} from '../manifest.ts';

/** The largest manifest that is read, in bytes: that of some fifty thousand districts. */
export const LARGEST_PART = 256 * 1024 * 1024;

/**
 * A manifest; or the reason why the bytes are none of a part: they are damaged, something else's, or a merged manifest.
 */
export type ReadPart =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'damaged' | 'foreign' | 'merged' };

/** Thrown where a value has the wrong shape; never leaves this file. */
class Damaged extends Error {}

type Members = Readonly<Record<string, unknown>>;

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function members(value: unknown): Members {
  if (!isMembers(value)) throw new Damaged();
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Damaged();
  return value;
}

function matching(value: unknown, pattern: RegExp): string {
  if (!pattern.test(text(value))) throw new Damaged();
  return text(value);
}

function list<T>(value: unknown, read: (one: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new Damaged();
  return value.map(read);
}

function orAbsent<T>(value: unknown, read: (one: unknown) => T): T | undefined {
  return value === undefined ? undefined : read(value);
}

function orNull<T>(value: unknown, read: (one: unknown) => T): T | null {
  return value === null ? null : read(value);
}

const sha256 = (value: unknown): string => matching(value, /^[0-9a-f]{64}$/);

const STATES: ReadonlySet<unknown> = new Set<State>(['generated', 'unchanged', 'refused', 'failed']);

function isState(value: unknown): value is State {
  return STATES.has(value);
}

/** Reads a path that stays below the manifest's folder, since readers of the merged manifest follow it. */
function pathBelow(value: unknown): string {
  const path = text(value);
  if (path === '' || /^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.?([/\\]|$)/.test(path)) throw new Damaged();
  return path;
}

function output(value: unknown): ManifestOutput {
  const { path, sha256: hash, identity, input, pages } = members(value);
  return {
    path: pathBelow(path),
    sha256: sha256(hash),
    ...present({
      identity: orAbsent(identity, sha256),
      input: orAbsent(input, sha256),
      pages: orAbsent(pages, (count) => countingTo(Number.MAX_SAFE_INTEGER, count)),
    }),
  };
}

function date(value: unknown): string {
  const read = dateOf(value);
  if (read === undefined) throw new Damaged();
  return read;
}

function sharing(value: unknown): NonNullable<ManifestKeys['shared']>[number] {
  const { meeting, names, group } = members(value);
  return { meeting: text(meeting), names: list(names, text), group: list(group, text) };
}

function keys(value: unknown): ManifestKeys {
  const { district, unitCodes, schools, names, ...more } = members(value);
  return {
    district: text(district),
    ...present({
      city: orAbsent(more.city, text),
      validFrom: orAbsent(more.validFrom, date),
      validUntil: orAbsent(more.validUntil, date),
      registrationNumber: orAbsent(more.registrationNumber, text),
      replaces: orAbsent(more.replaces, text),
    }),
    unitCodes: list(unitCodes, text),
    schools: list(schools, sha256),
    ...present({
      names: orAbsent(names, (all) => list(all, (name) => matching(name, /^[0-9a-f]{16}$/))),
      shared: orAbsent(more.shared, (all) => list(all, sharing)),
    }),
  };
}

function identifiedFile(value: unknown): NonNullable<ManifestEntry['directory']> {
  const { name, sha256: hash } = members(value);
  return { name: text(name), sha256: sha256(hash) };
}

function minimumLevel(value: unknown): NonNullable<ManifestEntry['minimumLevel']> {
  const { id, sha256: hash } = members(value);
  return { id: text(id), sha256: sha256(hash) };
}

/** Reads one entry. Only known members are taken over, so that nothing else gets into the merged manifest. */
function entry(value: unknown): ManifestEntry {
  const one = members(value);
  const { state } = one;
  // A document that was made must have keys to compare, or a conflict might be overlooked in silence.
  if (!isState(state) || (one.keys === null && (state === 'generated' || state === 'unchanged'))) throw new Damaged();
  return {
    name: text(one.name),
    sha256: orNull(one.sha256, sha256),
    minimumLevel: orNull(one.minimumLevel, minimumLevel),
    templates: orNull(one.templates, sha256),
    fonts: orNull(one.fonts, sha256),
    theme: orNull(one.theme, sha256),
    ...present({ directory: orAbsent(one.directory, identifiedFile) }),
    options: sha256(one.options),
    state,
    outputs: list(one.outputs, output),
    keys: orNull(one.keys, keys),
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Damaged();
  }
}

function countingTo(most: number, value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 1 || (value as number) > most) throw new Damaged();
  return value as number;
}

function shard(value: unknown): Shard {
  const { index, of } = members(value);
  const count = countingTo(MOST_SHARDS, of);
  return { index: countingTo(count, index), of: count };
}

function manifest(value: Members): Manifest {
  if (typeof value.complete !== 'boolean') throw new Damaged();
  return {
    version: 1,
    program: text(value.program),
    complete: value.complete,
    ...present({ shard: orAbsent(value.shard, shard) }),
    inputs: list(value.inputs, entry),
  };
}

/**
 * Reads the manifest of one part, strictly: one that has been cut off or edited must not pass for a smaller run.
 * @param bytes at most `LARGEST_PART` of them
 */
export function readPart(bytes: Uint8Array): ReadPart {
  try {
    const value = parse(bytes);
    if (!isMembers(value) || value.version !== 1 || !('program' in value && 'inputs' in value)) {
      return { kind: 'foreign' };
    }
    if ('parts' in value) return { kind: 'merged' };
    return { kind: 'manifest', manifest: manifest(value) };
  } catch (error) {
    if (error instanceof Damaged) return { kind: 'damaged' };
    throw error;
  }
}
