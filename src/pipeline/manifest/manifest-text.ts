import { byCodeUnits } from '../../values/by-code-units.ts';
import { isMapping } from '../../values/is-mapping.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';

/** An entry of a manifest's list, and the way to its text. */
export interface WrittenEntry {
  readonly name: string;
  /** Reads the entry's text as it stands in the list, in UTF-8. */
  read(): Promise<Uint8Array>;
}

/** Writes one entry as it stands in a manifest's list. */
export function entryText(entry: ManifestEntry): string {
  // Only at JSON's own line feeds: a name may hold other ends of lines, such as U+2028.
  return `    ${JSON.stringify(entry, undefined, 2).replaceAll('\n', '\n    ')}`;
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

function isEntry(value: unknown): value is ManifestEntry {
  return (
    isMapping(value) &&
    typeof value.name === 'string' &&
    Array.isArray(value.outputs) &&
    value.outputs.every((output) => isMapping(output) && typeof output.path === 'string')
  );
}

/**
 * Reads a manifest's bytes.
 * @returns `foreign` for JSON that is something else's and so must not be overwritten; undefined for a damaged file
 */
export function readManifest(bytes: Uint8Array): Manifest | 'foreign' | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  if (!isMapping(value) || value.version !== 1 || typeof value.program !== 'string' || !Array.isArray(value.inputs)) {
    return 'foreign';
  }
  return {
    version: 1,
    program: value.program,
    complete: value.complete === true,
    inputs: value.inputs.filter(isEntry),
  };
}
