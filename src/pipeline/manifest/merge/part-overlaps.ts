import type { PartsOverlap } from '../../../diagnostics/codes.ts';
import { diagnostic } from '../../../diagnostics/create.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { within } from '../../../io/paths.ts';
import type { ManifestEntry } from '../manifest.ts';
import { outputKey } from '../output-names.ts';
import { type Placed, placeOf } from './part.ts';

/** A text that is equal for entries of one input with the same outcome; `generated` and `unchanged` are the same. */
function outcome(input: ManifestEntry): string {
  const { state, ...rest } = input;
  const made = state === 'generated' || state === 'unchanged';
  return JSON.stringify({ ...rest, name: '', made });
}

function finding(one: Placed, name: string, other: string, problem: PartsOverlap): Diagnostic {
  const extra = problem === 'same-input' ? { severity: 'warning' as const } : {};
  return diagnostic('parts-overlap', { name, other, problem }, placeOf(one), extra);
}

/** A key that is equal for paths that a disk may treat as one: as `outputKey`, but with the extension. */
function sameOnDisk(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase();
}

/**
 * Finds outputs that entries of different inputs share: the names of editions may meet where those of inputs do not.
 */
function sharedOutputs(placed: readonly Placed[]): Diagnostic[] {
  const firsts = new Map<string, Placed>();
  return placed.flatMap((one) =>
    one.input.outputs.flatMap(({ path }) => {
      const first = firsts.get(sameOnDisk(path));
      if (first === undefined) firsts.set(sameOnDisk(path), one);
      if (first === undefined || outputKey(first.input.name) === outputKey(one.input.name)) return [];
      return finding(one, path, within(first.part.folder, first.input.name), 'output');
    }),
  );
}

/**
 * Finds inputs and outputs that more than one entry has. Entries with the same outcome are kept once, since overlapping
 * parts do no harm by themselves. They are reported all the same: where a part was made twice, another may be missing.
 * @param placed all entries, the parts in order
 */
export function overlaps(placed: readonly Placed[]): {
  readonly kept: readonly Placed[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const firsts = new Map<string, Placed>();
  const kept: Placed[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const one of placed) {
    const key = outputKey(one.input.name);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, one);
    const same = first !== undefined && outcome(first.input) === outcome(one.input);
    if (!same) kept.push(one);
    if (first !== undefined) {
      const other = within(first.part.folder, first.input.name);
      diagnostics.push(finding(one, one.input.name, other, same ? 'same-input' : 'other-input'));
    }
  }
  return { kept, diagnostics: [...diagnostics, ...sharedOutputs(kept)] };
}
