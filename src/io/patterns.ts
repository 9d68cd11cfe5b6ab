import type { EntryKind } from './file-system.ts';
import { slashed } from './paths.ts';

const SPECIAL = /[*?[\]{}()!]/;

/** Whether an argument is a pattern, unless a file or folder has its very name. */
export function isPattern(argument: string): boolean {
  return SPECIAL.test(argument);
}

/** A pattern, divided into the folder that its search begins in and the rest. */
export interface SplitPattern {
  /** Ends with a slash, or is empty for the working folder. */
  readonly base: string;
  readonly rest: string;
}

/**
 * Divides a pattern into the folder that it begins with and the rest. A folder may have the characters of a pattern in its
 * name: that folder is meant then.
 * @param kind of the entry at a path
 */
export async function splitPattern(pattern: string, kind: (path: string) => Promise<EntryKind>): Promise<SplitPattern> {
  const path = slashed(pattern);
  let end = path.lastIndexOf('/', path.search(SPECIAL)) + 1;
  for (let next = path.indexOf('/', end); next >= 0; next = path.indexOf('/', end)) {
    if ((await kind(path.slice(0, next))) !== 'folder') break;
    end = next + 1;
  }
  return { base: path.slice(0, end), rest: path.slice(end) };
}
