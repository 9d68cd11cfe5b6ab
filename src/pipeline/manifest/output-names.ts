import { diagnostic, startOf } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { stemOf } from '../../io/paths.ts';
import { maskPersonalNumbers } from '../../rules/mask-numbers.ts';
import { inputName } from '../load/input.ts';
import type { OutputFormat } from './manifest.ts';

/** The name of an input's outputs, without extension. */
export function outputStem(path: string): string {
  return stemOf(inputName(path));
}

/** The name of one output, below the folder. */
export function outputName(stem: string, format: OutputFormat): string {
  return `${stem}.${format}`;
}

/** The names of outputs, below the folder: each edition in each format. */
export function outputNames(stems: readonly string[], formats: readonly OutputFormat[]): readonly string[] {
  return stems.flatMap((stem) => formats.map((format) => outputName(stem, format)));
}

/**
 * A key that is equal for names that a disk may treat as one: case does not count (Windows, macOS), nor does how
 * letters are composed (macOS). Upper case comes first, so that `ß` and `ss`, which some disks treat as one, fall
 * together.
 */
export function diskKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

/** The disk's key of an input's outputs, without extension. */
export function outputKey(path: string): string {
  return diskKey(outputStem(path));
}

/** The run's own file in the output folder. */
export const MANIFEST = 'manifest.json';

/**
 * Refuses inputs whose outputs would overwrite each other or the manifest, by their paths alone and before any work.
 * @returns one finding for each such input, which names another
 */
export function nameConflicts(paths: readonly string[]): Diagnostic[] {
  const byKey = new Map<string, string[]>();
  for (const path of paths) byKey.set(outputKey(path), [...(byKey.get(outputKey(path)) ?? []), path]);
  const found: Diagnostic[] = [];
  for (const [key, group] of byKey) {
    for (const path of group) {
      const place = { span: startOf(path) };
      if (key === 'manifest') found.push(diagnostic('reserved-name', { name: outputStem(path) }, place));
      const other = group.find((one) => one !== path);
      if (other !== undefined) {
        const args = { output: maskPersonalNumbers(outputStem(path)), other: maskPersonalNumbers(other) };
        found.push(diagnostic('output-collision', args, place));
      }
    }
  }
  return found;
}
