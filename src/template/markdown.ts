import type { List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { fromMarkdown } from 'mdast-util-from-markdown';
import { rememberByText } from '../values/remember.ts';

/**
 * A small Markdown: paragraphs, emphasis, lists, and links to https and mailto. Everything else is shown as it was
 * written, HTML too. A text without any mark of Markdown needs no parser, whose loading takes longer than a page.
 */

/** Longer texts, and lists in more levels, are shown as they were written: nobody reads them, and parsing them is slow. */
const LONGEST = 10_000;
const DEEPEST = 6;

const marks = /[*_[<`\\&]|^\s*(?:[#>+~=-]|\d+[.)])|^(?: {4}|\t)| {2}$/m;

let parse: typeof fromMarkdown | undefined;

/** Whether a text has to be parsed as Markdown; then `loadMarkdown` must have been awaited before it is rendered. */
export function needsMarkdown(text: string): boolean {
  return text.length <= LONGEST && marks.test(text);
}

/** Loads the Markdown parser. */
export async function loadMarkdown(): Promise<void> {
  parse ??= (await import('mdast-util-from-markdown')).fromMarkdown;
}

/**
 * A text in the Markdown subset as safe HTML.
 * @param at `partials/area.hbs:12`, for the markers of its elements; empty for none
 */
export function markdownHtml(source: string, at: string): string {
  const marker = at === '' ? '' : ` data-at="${escapeHtml(at)}"`;
  if (!needsMarkdown(source)) return plainParagraphs(source, marker);
  return parsedWith(marker)(source);
}

/** Up to this many calls of the helper, and of texts by each, are kept: a batch repeats the minimum level's descriptions. */
const MOST_CALLS = 16;
const MOST_TEXTS = 256;

const parsedWith = rememberByText(MOST_CALLS, (marker) =>
  rememberByText(MOST_TEXTS, (source) => {
    if (parse === undefined) throw new Error('loadMarkdown was not awaited');
    return new MarkdownWriter(source, marker).blocks(parse(source).children, 0);
  }),
);

export function escapeHtml(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function plainParagraphs(source: string, marker: string): string {
  return source
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p${marker}>${escapeHtml(paragraph)}</p>`)
    .join('');
}

class MarkdownWriter {
  readonly #source: string;
  readonly #marker: string;

  constructor(source: string, marker: string) {
    this.#source = source;
    this.#marker = marker;
  }

  blocks(nodes: readonly RootContent[], depth: number): string {
    return nodes.map((node) => this.#block(node, depth)).join('');
  }

  #block(node: RootContent, depth: number): string {
    if (node.type === 'paragraph') return this.#element('p', this.#inlines(node.children));
    if (node.type === 'list' && depth < DEEPEST) return this.#list(node, depth);
    return this.#element('p', this.#asWritten(node));
  }

  #list(node: List, depth: number): string {
    const items = node.children.map((item) => this.#item(item, depth)).join('');
    return this.#element(node.ordered === true ? 'ol' : 'ul', items);
  }

  #item(item: ListItem, depth: number): string {
    const [first, ...rest] = item.children;
    const content =
      first?.type === 'paragraph'
        ? this.#inlines(first.children) + this.blocks(rest, depth + 1)
        : this.blocks(item.children, depth + 1);
    // An item without content would be a bullet that heads nothing.
    return content === '' ? '' : this.#element('li', content);
  }

  #inlines(nodes: readonly PhrasingContent[], inLink = false): string {
    return nodes.map((node) => this.#inline(node, inLink)).join('');
  }

  #inline(node: PhrasingContent, inLink: boolean): string {
    switch (node.type) {
      case 'text':
        return escapeHtml(node.value);
      case 'emphasis':
        return this.#element('em', this.#inlines(node.children, inLink));
      case 'strong':
        return this.#element('strong', this.#inlines(node.children, inLink));
      case 'break':
        return `<br${this.#marker}>`;
      case 'link':
        if (inLink || !/^(?:https:\/\/|mailto:)[^\s]+$/.test(node.url)) return this.#asWritten(node);
        return this.#link(node.url, this.#inlines(node.children, true));
      default:
        return this.#asWritten(node);
    }
  }

  /** A link, and after its words the address: on paper there is nothing to press. */
  #link(url: string, content: string): string {
    const address = escapeHtml(url.replace(/^https:\/\/|\/$|^mailto:|(?<=^mailto:[^?]*)\?.*$/g, ''));
    const link = `<a${this.#marker} href="${escapeHtml(url)}">${content === '' ? address : content}</a>`;
    return content === '' || content.includes(address) ? link : `${link} (${address})`;
  }

  #element(name: string, content: string): string {
    return content.trim() === '' ? '' : `<${name}${this.#marker}>${content}</${name}>`;
  }

  #asWritten(node: Nodes): string {
    const { start, end } = node.position ?? {};
    return escapeHtml(this.#source.slice(start?.offset ?? 0, end?.offset ?? 0));
  }
}
