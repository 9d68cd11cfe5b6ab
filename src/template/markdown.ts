import type { Block, Inline, List, ListItem } from '../markdown/nodes.ts';
import { readMarkdown } from '../markdown/read-markdown.ts';
import { withoutForbidden } from '../source/characters.ts';
import { rememberByText } from '../values/remember.ts';

/** Up to this many calls of the helper, and of texts by each, are kept: a batch repeats the minimum level's descriptions. */
const MOST_CALLS = 16;
const MOST_TEXTS = 256;

/**
 * A text in the Markdown subset as safe HTML. `loadMarkdown` must have been awaited where `needsMarkdown` says so.
 * @param at `partials/area.hbs:12`, for the markers of its elements; empty for none
 */
export function markdownHtml(source: string, at: string): string {
  return writtenAt(at)(source);
}

const writtenAt = rememberByText(MOST_CALLS, (at) => {
  const writer = new MarkdownWriter(at === '' ? '' : ` data-at="${escapeHtml(at)}"`);
  return rememberByText(MOST_TEXTS, (source) => writer.blocks(readMarkdown(source).blocks));
});

/**
 * Escapes a text for HTML. Characters that no text may hold are left out: in a district's file they are found before
 * anything is drawn, but a template of someone's own may show any text.
 */
export function escapeHtml(value: string): string {
  return withoutForbidden(value)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

class MarkdownWriter {
  readonly #marker: string;

  constructor(marker: string) {
    this.#marker = marker;
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('');
  }

  #block(block: Block): string {
    return block.type === 'list' ? this.#list(block) : this.#element('p', this.#inlines(block.children));
  }

  #list({ ordered, start, items }: List): string {
    const content = items.map((item) => this.#item(item)).join('');
    if (!ordered) return this.#element('ul', content);
    return this.#element('ol', content, start === 1 ? '' : ` start="${start}"`);
  }

  #item({ number, blocks }: ListItem): string {
    const [first, ...rest] = blocks;
    const content =
      first?.type === 'paragraph' ? this.#inlines(first.children) + this.blocks(rest) : this.blocks(blocks);
    // An item without content would be a bullet that heads nothing.
    return this.#element('li', content, number === undefined ? '' : ` value="${number}"`);
  }

  #inlines(nodes: readonly Inline[]): string {
    return nodes.map((node) => this.#inline(node)).join('');
  }

  #inline(node: Inline): string {
    switch (node.type) {
      case 'text':
        return escapeHtml(node.text);
      case 'break':
        return `<br${this.#marker}>`;
      case 'link':
        return `<a${this.#marker} href="${escapeHtml(node.url)}">${this.#inlines(node.children)}</a>`;
      default:
        return this.#element(node.type, this.#inlines(node.children));
    }
  }

  #element(name: string, content: string, attributes = ''): string {
    return content.trim() === '' ? '' : `<${name}${this.#marker}${attributes}>${content}</${name}>`;
  }
}
