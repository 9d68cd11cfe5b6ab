import type { Inline } from './node.ts';

/** The words of inlines, for link targets, bookmarks and checks. */
export function plainText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.type === 'text') text += inline.text;
    else if (inline.type === 'line-break') text += ' ';
    else text += plainText(inline.children);
  }
  return text;
}
