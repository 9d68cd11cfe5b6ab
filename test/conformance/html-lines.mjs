// Where things stand on a page as a browser sets it: side heads beside what they head, what is under the title at its
// edge, columns as wide as the document asks, and no line that ends where none may.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { freshFolder } from '../../scripts/lib/tools.mjs';
import { openPage } from './support/browser.mjs';
import { expect } from './support/report.mjs';

const PHONE = 375;
const DESK = 1280;
const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

const checks = [
  {
    what: 'side heads stand beside what they head',
    widths: [DESK],
    find: lowBlocks,
    plant: (html) => html.replace('+.keep{clear:none}', '+.keep{clear:left}'),
  },
  {
    what: 'what stands beside a side head begins at one edge',
    widths: [DESK],
    find: movedBlocks,
    plant: (html) => html.replace('+.lead{margin-left:var(--main)}', '+.lead{margin-left:0}'),
  },
  {
    what: 'what stands under the title begins where the title does',
    widths: [DESK],
    find: indentedUnderTitle,
    on: '.first-page>p{',
    plant: (html) => html.replace('section>.part,.first-page>p{', 'section>.part{'),
  },
  {
    what: 'columns are as wide as the document asks, or as their words',
    widths: [DESK],
    find: narrowColumns,
    plant: (html) => html.replaceAll(/\.w\d+\{width:\d+%\}/g, ''),
  },
  {
    what: 'no telephone number, reference or date is divided',
    widths: [PHONE, DESK],
    find: dividedWords,
    plant: (html) => html.replace('white-space:nowrap', 'white-space:normal'),
  },
];

/** @param pages paths; a plant is set in the first, or in the first that has what it changes (`on`) */
export async function checkLines(report, browser, pages) {
  const folder = await freshFolder('html-lines');
  for (const [at, { what, widths, find, plant, on = '' }] of checks.entries()) {
    await report.check(`${pages.length} pages: ${what}; a page where it is not so is seen`, async () => {
      for (const path of pages)
        for (const width of widths) {
          const [first] = await found(browser, path, width, find);
          expect(first === undefined, `${basename(path)}, ${width} pixels: ${first}`);
        }
      const planted = join(folder, `planted-${at}.html`);
      const good = pages.map((path) => readFileSync(path, 'utf8')).find((html) => html.includes(on)) ?? '';
      writeFileSync(planted, plant(good.replace(policy, '')));
      const seen = await Promise.all(widths.map((width) => found(browser, planted, width, find)));
      expect(seen.flat().length > 0, 'the planted fault is not seen');
    });
  }
}

async function found(browser, path, width, find) {
  const { page, close } = await openPage(browser, path, { width });
  const faults = await page.evaluate(find);
  await close();
  return faults;
}

/** What stands lower than the head in the side column that it follows. Runs in the page, as all below. */
function lowBlocks() {
  const firstLine = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()].find(({ height, width }) => height > 0 && width > 0)?.top ?? 0;
  };
  return [...document.querySelectorAll('h3:not(.full,.main)')]
    .filter((head) => getComputedStyle(head).float === 'left' && !head.nextElementSibling?.matches('.local'))
    .filter((head) => firstLine(head.nextElementSibling) - firstLine(head) > 12)
    .map((head) => head.textContent);
}

/** What follows a head in the side column and begins elsewhere than the text of the page. */
function movedBlocks() {
  const firstLine = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()].find(({ height, width }) => height > 0 && width > 0);
  };
  const edge = (element) => Math.round(firstLine(element)?.left ?? 0);
  const beside = [...document.querySelectorAll('h3:not(.full,.main)+p')].filter(
    (text) => getComputedStyle(text.previousElementSibling).float === 'left',
  );
  const edges = new Map();
  for (const text of beside) edges.set(edge(text), [...(edges.get(edge(text)) ?? []), text.textContent.slice(0, 40)]);
  const [, ...others] = [...edges.values()].sort((a, b) => b.length - a.length);
  return others.flat();
}

/** What a short agreement says in words under its title, and begins elsewhere: no side head stands there to leave room for. */
function indentedUnderTitle() {
  if (document.querySelector('.beside') === null) return [];
  const edge = Math.round(document.querySelector('h1').getBoundingClientRect().left);
  return [...document.querySelectorAll('.first-page>p')]
    .filter((text) => Math.round(text.getBoundingClientRect().left) !== edge)
    .map(({ textContent }) => textContent.slice(0, 40));
}

/** Columns that have less than their width though all words of the others would fit. */
function narrowColumns() {
  return [...document.querySelectorAll('table:has(thead [class*=w])')].flatMap((table) => {
    const cells = [...table.querySelectorAll('thead th')];
    const wanted = cells.map(({ className }) => Number(/\bw(\d+)/.exec(className)?.[1]));
    const whole = table.getBoundingClientRect().width;
    const off = cells.map((cell, at) => (100 * cell.getBoundingClientRect().width) / whole - wanted[at]);
    return off.some((each) => Math.abs(each) > 8)
      ? [`${table.textContent.trim().slice(0, 40)}: ${off.map(Math.round)}`]
      : [];
  });
}

/** What is held together and yet stands on two lines; titles and tables of two columns may have no room for it on a phone. */
function dividedWords() {
  return [...document.querySelectorAll('.nb,a[href^="tel:"]')]
    .filter((held) => !held.closest('h1,h2,table:not(.stacks)'))
    .filter((held) => {
      const range = document.createRange();
      range.selectNodeContents(held);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    })
    .map(({ textContent }) => textContent);
}
