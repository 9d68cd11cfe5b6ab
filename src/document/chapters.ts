import type { Block, Heading } from './node.ts';

/** The headings that the contents list: the chapters', not the first page's own. */
export function chaptersOf(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return block.level === 2 ? [block] : [];
    if (block.type === 'section') return block.role === 'first-page' ? [] : chaptersOf(block.children);
    return block.type === 'group' || block.type === 'local-addition' ? chaptersOf(block.children) : [];
  });
}
