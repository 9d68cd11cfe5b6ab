import type { Inline, Link, Text } from '../document/node.ts';
import { type Bound, boundIn, writeBound } from './bound.ts';
import { escaped, inline } from './markup.ts';
import type { Page } from './page.ts';

const unbound: Bound = new Map();

/** Writes the text of a block. */
export function writeInlines(inlines: readonly Inline[], page: Page): string {
  return writeEach(inlines, boundIn(inlines), page);
}

/** Writes a text that stands for itself, such as a line of the page's head. */
export function writePlain(text: string): string {
  const one: Text = { type: 'text', place: { template: '', line: 0 }, style: 'plain', text };
  return writeBound(one, boundIn([one]));
}

function writeEach(inlines: readonly Inline[], bound: Bound, page: Page): string {
  return inlines.map((one) => writeInline(one, bound, page)).join('');
}

function writeInline(one: Inline, bound: Bound, page: Page): string {
  switch (one.type) {
    case 'text':
      return writeText(one, bound);
    case 'line-break':
      return '<br>';
    case 'link':
      return writeLink(one, bound, page);
  }
}

function writeText(text: Text, bound: Bound): string {
  const { style, language } = text;
  const lang = { lang: language };
  const words = writeBound(text, bound);
  switch (style) {
    case 'strong':
      return inline('strong', lang, words);
    case 'emphasis':
      return inline('em', lang, words);
    case 'quiet':
    case 'local':
      return inline('span', { class: style, ...lang }, words);
    case 'plain':
      return language === undefined ? words : inline('span', lang, words);
  }
}

/** Of a link that is of no kind that a document has, or that leads nowhere, only the words are written. */
function writeLink({ target, language, children }: Link, bound: Bound, page: Page): string {
  // A telephone number is one word wherever it stands: the style sheet keeps it whole.
  const words = writeEach(children, target.startsWith('tel:') ? unbound : bound, page);
  return leadsSomewhere(target, page) ? inline('a', { href: target, lang: language }, words) : words;
}

function leadsSomewhere(target: string, { ids }: Page): boolean {
  if (target.startsWith('#')) return ids.has(target.slice(1));
  // Targets with control characters and spaces are refused: browsers drop some of these before they read the scheme.
  return /^(?:https:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/u.test(target);
}

/** A chapter's number, before its title as on paper. */
export function numbered(number: string): string {
  return inline('span', { class: 'number' }, escaped(number));
}
