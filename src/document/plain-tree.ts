import { readPlain } from './read-plain.ts';
import { TreeBuilder } from './tree-builder.ts';
import type { WrittenElement } from './written-element.ts';

/**
 * Reads HTML that is written in the plainest way into the tree that was written.
 * @param html a whole document
 * @returns undefined where anything is written in another way: `writtenTree` reads that, and says what is wrong
 */
export function plainTree(html: string): WrittenElement | undefined {
  const builder = new TreeBuilder();
  return readPlain(html, builder) ? builder.whole() : undefined;
}
