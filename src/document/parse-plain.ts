import type { Checked } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../source/source-text.ts';
import type { DocumentRoot } from './node.ts';
import { plainTree } from './plain-tree.ts';
import { readTree } from './read-tree.ts';
import { TreeBuilder } from './tree-builder.ts';

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

/**
 * Does the same for what is written tag by tag, with no HTML between.
 * @param write writes a whole document
 */
export function parseWritten(
  write: (builder: TreeBuilder) => void,
  templates: ReadonlyMap<string, SourceText>,
): Checked<DocumentRoot> | undefined {
  const builder = new TreeBuilder();
  write(builder);
  const tree = builder.whole();
  return tree === undefined ? undefined : readTree(() => tree, templates);
}
