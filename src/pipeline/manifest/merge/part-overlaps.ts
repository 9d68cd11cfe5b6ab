import type { PartsOverlap } from '../../../diagnostics/code-arguments.ts';
import { diagnostic } from '../../../diagnostics/create.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { within } from '../../../io/paths.ts';
import { diskKey } from '../disk-key.ts';
import type { ManifestEntry } from '../manifest.ts';
import { outputKey } from '../output-names.ts';
import { type PlacedEntry, placeOf } from './part.ts';

/** A text that is equal for entries of one input with the same outcome; `generated` and `unchanged` are the same. */
function outcomeText(entry: ManifestEntry): string {
  const { state, ...rest } = entry;
  const made = state === 'generated' || state === 'unchanged';
  return JSON.stringify({ ...rest, name: '', made });
}

function overlap(placed: PlacedEntry, name: string, other: string, problem: PartsOverlap): Diagnostic {
  const extra = problem === 'same-input' ? { severity: 'warning' as const } : {};
  return diagnostic('parts-overlap', { name, other, problem }, placeOf(placed), extra);
}

/**
 * Finds outputs that entries of different inputs share: the names of editions may meet where those of inputs do not.
 */
function sharedOutputs(entries: readonly PlacedEntry[]): Diagnostic[] {
  const firsts = new Map<string, PlacedEntry>();
  return entries.flatMap((placed) =>
    placed.entry.outputs.flatMap(({ path }) => {
      const first = firsts.get(diskKey(path));
      if (first === undefined) firsts.set(diskKey(path), placed);
      if (first === undefined || outputKey(first.entry.name) === outputKey(placed.entry.name)) return [];
      return overlap(placed, path, within(first.part.folder, first.entry.name), 'output');
    }),
  );
}

/**
 * Finds inputs and outputs that more than one entry has. Entries with the same outcome are kept once, since overlapping
 * parts do no harm by themselves. They are reported all the same: where a part was made twice, another may be missing.
 * @param entries all entries, the parts in order
 */
export function overlaps(entries: readonly PlacedEntry[]): {
  readonly kept: readonly PlacedEntry[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const firsts = new Map<string, PlacedEntry>();
  const kept: PlacedEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const placed of entries) {
    const { entry } = placed;
    const key = outputKey(entry.name);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, placed);
    const isSame = first !== undefined && outcomeText(first.entry) === outcomeText(entry);
    if (!isSame) kept.push(placed);
    if (first !== undefined) {
      const other = within(first.part.folder, first.entry.name);
      diagnostics.push(overlap(placed, entry.name, other, isSame ? 'same-input' : 'other-input'));
    }
  }
  return { kept, diagnostics: [...diagnostics, ...sharedOutputs(kept)] };
}
