import type { PartsOverlap } from '../../../diagnostics/codes.ts';
import { diagnostic } from '../../../diagnostics/create.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { within } from '../../../io/paths.ts';
import type { ManifestEntry } from '../manifest.ts';
import { outputKey } from '../output-names.ts';
import { type Placed, placeOf } from './part.ts';

/** What two entries of one input must share to stand for one; drawn now or found unchanged is the same. */
function outcome(input: ManifestEntry): string {
  const { state, ...rest } = input;
  const made = state === 'generated' || state === 'unchanged';
  return JSON.stringify({ ...rest, name: '', made });
}

function finding(one: Placed, name: string, other: string, problem: PartsOverlap): Diagnostic {
  const extra = problem === 'same-input' ? { severity: 'warning' as const } : {};
  return diagnostic('parts-overlap', { name, other, problem }, placeOf(one), extra);
}

/** A path as a disk may take it for another's: as `outputKey` does, but with its extension. */
function sameOnDisk(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase();
}

/** Outputs that entries of different inputs have in common: with editions, two names may meet that no inputs share. */
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
 * Finds inputs and outputs that more than one entry has. What is the same in all is kept once: overlapping parts do no
 * harm by themselves. It is told all the same, for where a part was made twice another may be missing.
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
