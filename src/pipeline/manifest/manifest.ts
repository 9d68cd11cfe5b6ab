import type { DistrictFile } from '../../model/district-file.ts';
import type { Per } from '../../model/edition.ts';
import { nameKeys, type SchoolIdentity } from '../../rules/school-identity.ts';
import { byCodeUnits } from '../../values/by-code-units.ts';
import type { Sha256 } from '../load/resources.ts';
import type { Identity, KnownIdentity } from './identity.ts';

export type OutputFormat = 'pdf' | 'html' | 'json';
/** How an input went, as a manifest records it; a dry run writes no manifest. */
export type State = 'generated' | 'unchanged' | 'refused' | 'failed';

export interface ManifestOutput {
  /** Relative to the manifest's folder. */
  readonly path: string;
  readonly sha256: string;
  /** Only of a PDF. */
  readonly pages?: number;
}

/** The keys that checks across files compare, so that the files need not be read again. */
export interface ManifestKeys {
  readonly district: string;
  readonly unitCodes: readonly string[];
  /** Of schools without a unit code: a hash of name and form for each of their forms. */
  readonly schools: readonly string[];
  /**
   * Of schools with a unit code: the first 16 digits of the same hashes. Without them a school that one district lists
   * with its code and another without would be overlooked. They are short because nearly every school has some, and 64
   * bits still distinguish a million. Manifests of earlier versions have none.
   */
  readonly names?: readonly string[];
}

/** A manifest's record of one input; `theme` is null for the project's own look too. */
export interface ManifestEntry extends KnownIdentity {
  readonly name: string;
  /** A hash of the formats and editions that were asked for. */
  readonly options: string;
  readonly state: State;
  readonly outputs: readonly ManifestOutput[];
  readonly keys: ManifestKeys | null;
}

/**
 * One part of a run that several machines share: every `of`-th of the sorted inputs, from the `index`-th (counted from
 * 1).
 */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** More parts than anyone has machines. */
export const MOST_SHARDS = 99_999;

export interface Manifest {
  readonly version: 1;
  readonly program: string;
  readonly complete: boolean;
  /** Only where the run was one of several parts. */
  readonly shard?: Shard;
  readonly inputs: readonly ManifestEntry[];
}

/** The number of digits that `names` keep of a hash. */
export const SHORT_HASH = 16;

/** Makes the keys of a sound district, with names as the checks across files compare them. */
export function keysOf({ district, schools }: DistrictFile, sha256: Sha256): ManifestKeys {
  const hashes = (some: readonly SchoolIdentity[]) =>
    some.flatMap((school) => nameKeys(school).map((key) => sha256(key)));
  const coded = schools.filter(({ unitCode }) => unitCode !== undefined);
  const codeless = schools.filter(({ unitCode }) => unitCode === undefined);
  return {
    district: district.name,
    unitCodes: coded.flatMap(({ unitCode }) => unitCode ?? []).sort(byCodeUnits),
    schools: hashes(codeless).sort(byCodeUnits),
    names: hashes(coded)
      .map((hash) => hash.slice(0, SHORT_HASH))
      .sort(byCodeUnits),
  };
}

/** Makes the manifest's entry for an input; its members are always in the same order. */
export function manifestEntry(
  name: string,
  identity: Partial<Identity>,
  { formats, per }: { readonly formats: readonly OutputFormat[]; readonly per: Per },
  sha256: Sha256,
  result: { readonly state: State; readonly outputs?: readonly ManifestOutput[]; readonly keys?: ManifestKeys },
): ManifestEntry {
  return {
    name,
    sha256: identity.sha256 ?? null,
    minimumLevel: identity.minimumLevel ?? null,
    templates: identity.templates ?? null,
    fonts: identity.fonts ?? null,
    theme: identity.theme ?? null,
    options: sha256(JSON.stringify({ formats: [...formats].sort(), per })),
    state: result.state,
    outputs: result.outputs ?? [],
    keys: result.keys ?? null,
  };
}

/** An entry of a manifest's list, and the way to its text. */
export interface WrittenEntry {
  readonly name: string;
  /** Reads the entry's text as it stands in the list, in UTF-8. */
  read(): Promise<Uint8Array>;
}

/** Writes one entry as it stands in a manifest's list. */
export function entryText(entry: ManifestEntry): string {
  return JSON.stringify(entry, undefined, 2).replaceAll(/^/gm, '    ');
}

/**
 * Writes a manifest's text in parts, since it may be longer than memory should hold. It holds no times and no paths but
 * those below its folder; its entries are in code unit order of their names.
 */
export async function* manifestParts(
  { program, complete, shard }: Omit<Manifest, 'version' | 'inputs'>,
  entries: readonly WrittenEntry[],
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const head = JSON.stringify({ version: 1, program, complete, shard }, undefined, 2).slice(0, -2);
  const sorted = [...entries].sort((a, b) => byCodeUnits(a.name, b.name));
  yield encoder.encode(`${head},\n  "inputs": [`);
  for (const [index, entry] of sorted.entries()) {
    yield encoder.encode(index === 0 ? '\n' : ',\n');
    yield await entry.read();
  }
  yield encoder.encode(sorted.length === 0 ? ']\n}\n' : '\n  ]\n}\n');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is ManifestEntry {
  return (
    isRecord(value) &&
    typeof value.name === 'string' &&
    Array.isArray(value.outputs) &&
    value.outputs.every((output) => isRecord(output) && typeof output.path === 'string')
  );
}

/**
 * Reads a manifest's text.
 * @returns `foreign` for JSON that is something else's and so must not be overwritten; undefined for a damaged file
 */
export function readManifest(text: string): Manifest | 'foreign' | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value.version !== 1 || typeof value.program !== 'string' || !Array.isArray(value.inputs)) {
    return 'foreign';
  }
  return {
    version: 1,
    program: value.program,
    complete: value.complete === true,
    inputs: value.inputs.filter(isEntry),
  };
}
