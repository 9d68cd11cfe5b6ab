import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileSystem } from '../../io/file-system.ts';
import { decode } from '../../source/decode.ts';
import { readInput } from '../load/input.ts';
import type { Resources } from '../load/resources.ts';
import type { Outcome } from './make-district.ts';

/** What was found in a file that holds, as text: a fraction of what findings take, and there may be thousands of files. */
export function remarksOf(diagnostics: readonly Diagnostic[]): string | undefined {
  return diagnostics.length === 0 ? undefined : JSON.stringify(diagnostics);
}

/**
 * What to say of a file that need not be drawn again: what was found in it when it was looked at. Its text is read again, not
 * examined; nothing in it is to be masked, since a file with a personal number does not hold.
 * @param survey what was kept of the file
 * @returns nothing where the file is another by now: the next run will look at it
 */
export async function recall(
  path: string,
  { remarks, sha256 }: { readonly remarks?: string; readonly sha256?: string },
  resources: Resources,
  system: FileSystem,
): Promise<Pick<Outcome['file'], 'sources' | 'diagnostics'> | undefined> {
  if (remarks === undefined) return undefined;
  const { content } = await readInput(system, path);
  if (content.kind !== 'bytes' || resources.sha256(content.bytes) !== sha256) return undefined;
  const { source } = decode(path, content.bytes);
  // Nobody but `remarksOf` writes this text.
  return source && { sources: [source], diagnostics: JSON.parse(remarks) as Diagnostic[] };
}
