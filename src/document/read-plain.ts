import { isPlain } from './plain-characters.ts';
import type { StartTag } from './written-element.ts';

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
 * Reads HTML that is written in the plainest way. A tokenizer walks through a hundred states to find mistakes. Where every tag is
 * spelled in one way and every element is closed there are none, and tags can be found by searching.
 * @param html a whole document, or whole elements
 * @returns false where anything is written in another way
 */
export function readPlain(html: string, to: TagTaker): boolean {
  if (!isPlain(html) || otherReference.test(html)) return false;
  const known = new Map<string, StartTag>();
  let at = html.startsWith(doctype) ? doctype.length : 0;
  for (let start = html.indexOf('<', at); start !== -1; start = html.indexOf('<', at)) {
    to.own(copied(decoded(html.slice(at, start))));
    at = html.indexOf('>', start) + 1;
    if (at === 0 || !readTag(html.slice(start + 1, at - 1), known, to)) return false;
  }
  to.own(copied(decoded(html.slice(at))));
  return true;
}

/** Takes tags and texts, in which no character stands for another. */
interface TagTaker {
  start(tag: StartTag): void;
  end(name: string): void;
  own(text: string): void;
}

/** Takes what stands between `<` and `>`; false where it is not plain. */
function readTag(written: string, known: Map<string, StartTag>, to: TagTaker): boolean {
  if (written.startsWith('/')) {
    to.end(written.slice(1));
    return true;
  }
  const tag = known.get(written) ?? readStartTag(written);
  if (tag === undefined) return false;
  known.set(written, tag);
  to.start(tag);
  return true;
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
