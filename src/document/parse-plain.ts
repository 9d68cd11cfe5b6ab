import type { Checked } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../source/source-text.ts';
import type { DocumentRoot } from './node.ts';
import { plainTree } from './plain-tree.ts';
import { readTree } from './read-tree.ts';

/**
 * Does what `parseDocument` does, sooner and without loading a parser, where the HTML is written as plainly as our own
 * templates write it.
 * @returns nothing where it is not: then `parseDocument` reads it
 */
export function parsePlain(
  html: string,
  templates: ReadonlyMap<string, SourceText>,
): Checked<DocumentRoot> | undefined {
  const tree = plainTree(html);
  return tree === undefined ? undefined : readTree(() => tree, templates);
}
