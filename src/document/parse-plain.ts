import type { Checked } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../source/source-text.ts';
import type { DocumentRoot } from './node.ts';
import { plainTree } from './plain-tree.ts';
import { readTree } from './read-tree.ts';

/**
 * Does what `parseDocument` does, faster and without loading a parser, for HTML that is written as plainly as our own
 * templates write it.
 * @returns undefined for other HTML, which `parseDocument` reads
 */
export function parsePlain(
  html: string,
  templates: ReadonlyMap<string, SourceText>,
): Checked<DocumentRoot> | undefined {
  const tree = plainTree(html);
  return tree === undefined ? undefined : readTree(() => tree, templates);
}
