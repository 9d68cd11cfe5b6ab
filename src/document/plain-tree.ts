import { placeOf, rootElement, voidElements, type WrittenElement } from './written-element.ts';

/**
 * Characters that reading HTML neither changes nor finds fault with (HTML, 13.2.3.5): no control characters, no line
 * ends but LF, no noncharacters. Characters beyond the first plane are rare enough to be left to parse5, with the
 * surrogates.
 */
const plainCharacters = /^[\t\n\f\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]*$/;
/** Character references: those that Handlebars and `escapeHtml` write, and the one that templates do. */
const characterOf: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
  '&nbsp;': '\u00a0',
};
const reference = /&(?:amp|lt|gt|quot|#x27|#x60|#x3D|nbsp);/g;
const otherReference = /&(?!(?:amp|lt|gt|quot|#x27|#x60|#x3D|nbsp);)/;

const doctype = '<!doctype html>';
const startTag = /^([a-z][a-z0-9]*)((?:[ \n]+[a-z][a-z-]*(?:="[^"]*")?)*)$/;
const attributes = /([a-z-]+)(?:="([^"]*)")?/g;

/**
 * Reads HTML that is written in the plainest way into the tree that was written. A tokenizer walks through a hundred
 * states to find mistakes. Where every tag is spelled in one way and every element is closed there are none, and tags
 * can be found by searching.
 * @param html a whole document
 * @returns undefined where anything is written in another way: `writtenTree` reads that, and says what is wrong
 */
export function plainTree(html: string): WrittenElement | undefined {
  if (!plainCharacters.test(html) || otherReference.test(html)) return undefined;
  const builder = new PlainBuilder();
  let at = html.startsWith(doctype) ? doctype.length : 0;
  for (let start = html.indexOf('<', at); start !== -1; start = html.indexOf('<', at)) {
    builder.text(html.slice(at, start));
    at = html.indexOf('>', start) + 1;
    if (at === 0 || !builder.tag(html.slice(start + 1, at - 1))) return undefined;
  }
  builder.text(html.slice(at));
  return builder.whole();
}

/** A start tag's name and attributes; most tags of a document are written many times. */
type StartTag = Pick<WrittenElement, 'name' | 'attributes'>;

class PlainBuilder {
  readonly #root: WrittenElement = rootElement();
  readonly #open: WrittenElement[] = [this.#root];
  readonly #known = new Map<string, StartTag>();
  #top: WrittenElement = this.#root;

  text(written: string): void {
    if (written !== '') this.#top.children.push(copied(decoded(written)));
  }

  /** Takes what stands between `<` and `>`; false where it is not plain. */
  tag(written: string): boolean {
    return written.startsWith('/') ? this.#close(written) : this.#start(written);
  }

  /** The tree; undefined where an element has not been closed. */
  whole(): WrittenElement | undefined {
    return this.#top === this.#root ? this.#root : undefined;
  }

  #start(written: string): boolean {
    const tag = this.#known.get(written) ?? this.#learn(written);
    if (tag === undefined) return false;
    const { name, attributes } = tag;
    const element = { name, attributes, children: [], place: placeOf(attributes, this.#top.place) };
    this.#top.children.push(element);
    if (voidElements.has(name)) return true;
    this.#open.push(element);
    this.#top = element;
    return true;
  }

  #learn(written: string): StartTag | undefined {
    const tag = readStartTag(written);
    if (tag !== undefined) this.#known.set(written, tag);
    return tag;
  }

  #close(written: string): boolean {
    if (this.#top === this.#root || written !== `/${this.#top.name}`) return false;
    this.#open.pop();
    this.#top = this.#open[this.#open.length - 1] as WrittenElement;
    return true;
  }
}

function readStartTag(written: string): StartTag | undefined {
  const [, name, rest] = startTag.exec(written) ?? [];
  if (name === undefined || rest === undefined) return undefined;
  const found = new Map<string, string>();
  for (const [, attribute, value] of rest.matchAll(attributes)) {
    // Two attributes of one name are a mistake, and HTML takes the first of them.
    if (attribute === undefined || found.has(attribute)) return undefined;
    found.set(attribute, decoded(value ?? ''));
  }
  return { name, attributes: [...found].map(([attribute, value]) => ({ name: attribute, value })) };
}

function decoded(text: string): string {
  return text.includes('&') ? text.replace(reference, (each) => characterOf[each] as string) : text;
}

/**
 * Copies a text into a string of its own. In V8 a part of a string keeps the whole in memory, and layout remembers
 * words of many documents: each word would keep the HTML of its document.
 */
function copied(text: string): string {
  return `${text} `.slice(0, -1);
}
