import type { Inline } from './node.ts';

/** The words of inlines, for link targets, bookmarks and checks: without soft hyphens, since none of them divides a word. */
export function plainText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.type === 'text') text += inline.text.replaceAll('\u00ad', '');
    else if (inline.type === 'line-break') text += ' ';
    else text += plainText(inline.children);
  }
  return text;
}
