import type { Block } from '../document/node.ts';
import { writeInlines } from './inline.ts';
import { type Attributes, block, inline, nodeAttributes } from './markup.ts';
import type { Page } from './page.ts';

/** A single plain paragraph is written as the text of its cell or item: less markup, read the same. */
export function writeFlow(name: string, attributes: Attributes, children: readonly Block[], page: Page): string {
  const [only] = children;
  const plain = children.length === 1 && only?.type === 'paragraph' && only.variant === 'text';
  if (!plain)
    return children.length === 0 ? inline(name, attributes, '') : block(name, attributes, page.blocks(children));
  const { lang, 'data-origin': origin } = nodeAttributes(only);
  const own = { ...attributes, lang: lang ?? attributes.lang, 'data-origin': origin ?? attributes['data-origin'] };
  return inline(name, own, writeInlines(only.children, page));
}
