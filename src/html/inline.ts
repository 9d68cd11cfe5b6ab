import type { Inline, Link, Text } from '../document/node.ts';
import { escaped, inline } from './markup.ts';
import type { Page } from './page.ts';

/** Writes what stands in a line of text. */
export function writeInlines(inlines: readonly Inline[], page: Page): string {
  return inlines.map((one) => writeInline(one, page)).join('');
}

function writeInline(one: Inline, page: Page): string {
  switch (one.type) {
    case 'text':
      return writeText(one);
    case 'line-break':
      return '<br>';
    case 'link':
      return writeLink(one, page);
  }
}

function writeText({ text, style, language }: Text): string {
  const lang = { lang: language };
  // An address may be broken before its @, rather than anywhere.
  const words = escaped(text).replaceAll('@', '<wbr>@');
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

/** A link of another kind than those of a document, or one that leads nowhere, is only its words. */
function writeLink({ target, language, children }: Link, page: Page): string {
  const words = writeInlines(children, page);
  return leads(target, page) ? inline('a', { href: target, lang: language }, words) : words;
}

function leads(target: string, { ids }: Page): boolean {
  if (target.startsWith('#')) return ids.has(target.slice(1));
  // Control characters and spaces are refused with it: browsers drop some of them before they read the scheme.
  return /^(?:https:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/u.test(target);
}

/** A chapter's number, before its title as on paper. */
export function numbered(number: string): string {
  return inline('span', { class: 'number' }, escaped(number));
}
