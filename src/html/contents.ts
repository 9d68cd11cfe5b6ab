import type { Contents, Heading } from '../document/node.ts';
import { numbered, writeInlines } from './inline.ts';
import { block, inline } from './markup.ts';
import type { Page } from './page.ts';

/** The table of contents, with a link to every chapter. The heading above names it. */
export function writeContents(_: Contents, page: Page): string {
  const entries = page.chapters.map((chapter) => writeEntry(chapter, page));
  const heading = page.latestHeading;
  const name = heading === undefined ? { 'aria-label': page.words.contents } : { 'aria-labelledby': heading };
  const list = entries.length === 0 ? '' : block('ol', {}, entries);
  return block('nav', { class: 'contents', ...name }, [list]);
}

function writeEntry({ id, number, language, children }: Heading, page: Page): string {
  // Links do not nest, so a link inside a title is only its words here.
  const title = children.map((one) =>
    one.type === 'link' ? writeInlines(one.children, page) : writeInlines([one], page),
  );
  const label = number === undefined ? '' : `${numbered(number)} `;
  return inline('li', {}, inline('a', { href: `#${id}`, lang: language }, `${label}<span>${title.join('')}</span>`));
}
