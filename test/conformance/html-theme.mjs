// A page by a theme in a real browser: its colours in the light and in the dark, and the sender's picture, which has to
// be let in, take the room that it says, and look the same on a dark screen.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../../scripts/lib/tools.mjs';
import { judge } from './html-judge.mjs';
import { openPage } from './support/browser.mjs';
import { expect } from './support/report.mjs';

const dark = { colorScheme: 'dark', width: 360 };

/** What the theme asks for, as a browser tells of it. */
const heading = 'rgb(11, 93, 78)';
const pictureHeight = (16 / 25.4) * 96;

const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** What must be seen to be wrong; the policy goes where the page's own style is changed. */
const faults = [
  { rule: 'image-alt', look: {}, from: / alt="[^"]*"/, to: '' },
  { rule: 'color-contrast', look: dark, from: /(scheme:dark\)\{:root\{[^}]*--blue:)#\w+/, to: '$1#0b5d4e' },
];

/** @param path a page by the theme of the second city */
export async function checkThemedPage(report, started, path) {
  const { browser } = started;
  const html = readFileSync(path, 'utf8');
  const folder = await freshFolder('html-theme');
  const planted = (name, text) => {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, text);
    return file;
  };
  await report.check("a theme's colours are on the page, others in the dark", async () => {
    const [light, night] = [await headingColour(browser, path, {}), await headingColour(browser, path, dark)];
    expect(light === heading, `a heading is ${light}`);
    expect(night !== heading, 'a heading in the dark is as in the light');
  });
  await report.check('its picture comes first, at its size; one that the policy does not let in is seen', async () => {
    const { first, drawn, height } = await pictureOn(browser, path);
    expect(first, 'something stands before it in the head');
    expect(drawn, 'the browser has not drawn it');
    expect(Math.abs(height - pictureHeight) < 1, `it is ${height} pixels high`);
    const shut = planted('shut', html.replace(' img-src data:;', ''));
    expect(!(await pictureOn(browser, shut)).drawn, 'a policy without pictures lets it in');
  });
  await report.check('its picture looks the same in the dark; one without a ground is seen to differ', async () => {
    const light = await lookOf(browser, path, { ...dark, colorScheme: 'light' });
    expect(light.equals(await lookOf(browser, path, dark)), 'it differs');
    const bare = planted('bare', html.replace(policy, '').replace('.logo{background:#fff;', '.logo{'));
    expect(!light.equals(await lookOf(browser, bare, dark)), 'the planted page is taken for the same');
  });
  for (const { rule, look, from, to } of faults) {
    await report.check(`a fault planted in the page by a theme is found: ${rule}`, async () => {
      const bad = html.replace(policy, '').replace(from, to);
      expect(from.test(html), `the page holds no ${from} to break`);
      const { found } = await judge(started, planted(rule, bad), look, [rule]);
      expect(found.length > 0, 'it finds nothing');
    });
  }
}

async function headingColour(browser, path, look) {
  const { page, close } = await openPage(browser, path, look);
  const colour = await page.evaluate(() => getComputedStyle(document.querySelector('h1')).color);
  await close();
  return colour;
}

async function pictureOn(browser, path) {
  const { page, close } = await openPage(browser, path);
  const seen = await page.evaluate(() => {
    const picture = document.querySelector('header img');
    const text = document.createTreeWalker(document.querySelector('header'), NodeFilter.SHOW_TEXT, (node) =>
      node.data.trim() === '' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    return {
      first: Boolean(picture.compareDocumentPosition(text.nextNode()) & Node.DOCUMENT_POSITION_FOLLOWING),
      drawn: picture.complete && picture.naturalWidth > 0,
      height: picture.getBoundingClientRect().height,
    };
  });
  await close();
  return seen;
}

/** The picture as the screen shows it, without what is around it: a PNG. */
async function lookOf(browser, path, look) {
  const { page, close } = await openPage(browser, path, look);
  const clip = await page.evaluate(() => {
    const picture = document.querySelector('header img');
    const { x, y } = picture.getBoundingClientRect();
    const { width, height, paddingLeft, paddingTop } = getComputedStyle(picture);
    const [inside, below] = [Number.parseFloat(paddingLeft), Number.parseFloat(paddingTop)];
    return { x: x + inside, y: y + below, width: Number.parseFloat(width), height: Number.parseFloat(height) };
  });
  const pixels = await page.screenshot({ clip });
  await close();
  return pixels;
}
