import type { Checked } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../source/source-text.ts';
import type { DocumentRoot } from './node.ts';
import { readTree } from './read-tree.ts';
import { writtenTree } from './written-tree.ts';

/**
 * Reads the HTML that the templates wrote into a document tree, and checks that it can become a tagged document.
 * @param html a whole HTML document; elements say by `data-at` where in a template they come from
 * @param templates the templates by name, for the places of findings
 * @returns the tree, or what is wrong, at the lines of the templates
 */
export function parseDocument(html: string, templates: ReadonlyMap<string, SourceText>): Checked<DocumentRoot> {
  return readTree((report) => writtenTree(html, report), templates);
}
