// The HTML edition in a real browser: what axe-core says of it on a phone and on a desk, in light and dark, whether it
// scrolls sideways, prints, stays off the network, and can be walked through by keyboard.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { byFolder } from '../../scripts/lib/examples.mjs';
import { filesIn, freshFolder, root, samverkan } from '../../scripts/lib/tools.mjs';
import { OTHERS } from './drawn.mjs';
import { judge } from './html-judge.mjs';
import { checkLines } from './html-lines.mjs';
import { checkMarkup } from './html-markup.mjs';
import { checkThemedPage } from './html-theme.mjs';
import { openPage, startBrowser } from './support/browser.mjs';
import { SHORTEST } from './support/of-today.mjs';
import { expect } from './support/report.mjs';

/** The dark changes nothing but colours, so that only contrasts are judged in it. */
const dark = { colorScheme: 'dark', only: ['color-contrast'] };
const looks = [
  { what: 'on a phone', width: 360 },
  { what: 'on a phone in the dark', width: 360, ...dark },
  { what: 'on a desk', width: 1280 },
  { what: 'on a desk in the dark', width: 1280, ...dark },
];

/** The narrowest screen that a page must fit without scrolling sideways (WCAG 2.2, 1.4.10). */
const NARROWEST = 320;

/** Faults that axe-core must find; the policy goes, so that the page's own style still counts when it is changed. */
const faults = [
  { rule: 'html-has-lang', from: '<html lang="sv-SE">', to: '<html>' },
  { rule: 'document-title', from: /<title>.*<\/title>/, to: '' },
  { rule: 'color-contrast', from: '--quiet:#595959', to: '--quiet:#b0b0b0' },
  { rule: 'color-contrast', what: 'a picture', from: '.fill-blue{fill:var(--blue)}', to: '.fill-blue{fill:#8fb2d9}' },
  { rule: 'heading-order', from: /<(\/?)h3/g, to: '<$1h5' },
  { rule: 'landmark-one-main', from: /<(\/?)main/g, to: '<$1div' },
  { rule: 'link-name', from: /(<a href="tel:[^>]*>)[^<]*/g, to: '$1' },
  { rule: 'aria-valid-attr', from: 'aria-labelledby', to: 'aria-labelledbi' },
];

/** @param examples the district files */
export async function checkHtml(report, examples) {
  const pages = await drawPages(report, examples);
  if (pages.length === 0) return;
  await checkMarkup(report, pages);
  let started;
  const there = await report.check('a browser and axe-core are there', async () => {
    started = await startBrowser();
    return `Chromium ${started.browser.version()}`;
  });
  if (!there) return;
  try {
    for (const look of looks) await checkLook(report, started, pages, look);
    await checkFaults(report, started, pages.find(hasNumber) ?? pages[0]);
    await checkUse(report, started.browser, pages);
    await checkLines(report, started.browser, pages);
    await checkThemedPage(report, started, pages.at(-1));
  } finally {
    await started.browser.close();
  }
}

/** Draws the examples, documents beside the agreement, levels of one kind of agreement, and the second city's district, that again by a theme, last. */
async function drawPages(report, examples) {
  const out = await freshFolder('html');
  const fixtures = join(root, 'test', 'fixtures');
  const sundby = join(fixtures, 'sundby-2024');
  const second = [join(sundby, 'district.yaml'), '--minimum-level', join(sundby, 'minimum-level.yaml')];
  const kinds = [
    ['placering', 'niva.yaml'],
    ['franvaro', 'niva.yaml'],
    ['bus', 'lan.yaml'],
  ].map(([name, level]) => {
    const folder = join(root, 'examples', name);
    return [name, [folder, '--minimum-level', join(folder, level)]];
  });
  const runs = [
    ...byFolder(examples).map(({ name, files }) => [join('own-levels', name), files]),
    ['documents', [...second, '--document', OTHERS]],
    ['documents-unsigned', [examples[0], '--document', OTHERS]],
    ['documents-of-today', [join(root, 'examples', SHORTEST), '--document', OTHERS]],
    ['second-city', second],
    ...kinds,
    ['themed', [...second, '--theme', join(root, 'examples', 'theme', 'theme.yaml')]],
  ];
  await report.check(`${examples.length + 2 + 2 + 4 + 4} pages are drawn`, async () => {
    for (const [name, args] of runs) {
      const folder = join(out, name);
      const { code, stderr } = await samverkan(['generate', ...args, '--format', 'html', '-o', folder]);
      expect(code === 0, `generate ended with ${code}: ${stderr.trim().slice(-600)}`);
    }
  });
  const folders = runs.map(([name]) => join(out, name));
  return (await Promise.all(folders.map((folder) => filesIn(folder, '.html').catch(() => [])))).flat();
}

async function checkLook(report, started, pages, look) {
  await report.check(`axe-core: ${pages.length} pages without a violation ${look.what}`, async () => {
    let rules = 0;
    for (const path of pages) {
      const { found, passed } = await judge(started, path, look);
      const [first] = found;
      expect(!first, `${basename(path)}: ${found.length} violations, ${first?.rule}: ${first?.where.slice(0, 200)}`);
      rules = Math.max(rules, passed);
    }
    expect(rules >= (look.only?.length ?? 20), `only ${rules} rules had something to look at`);
    return look.only === undefined ? `${rules} rules` : look.only.join(', ');
  });
}

/** Whether a page has telephone numbers: only there can the name of their links be taken away. */
const hasNumber = (path) => readFileSync(path, 'utf8').includes('<a href="tel:');

async function checkFaults(report, started, path) {
  const folder = await freshFolder('html-faults');
  const good = readFileSync(path, 'utf8').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  for (const { rule, what = 'the page', from, to } of faults) {
    await report.check(`a fault planted in ${what} is found: ${rule}`, async () => {
      const bad = good.replace(from, to);
      expect(bad !== good, `the page holds no ${from} to break`);
      const planted = join(folder, `${rule}-${what.replace(' ', '-')}.html`);
      writeFileSync(planted, bad);
      const { found } = await judge(started, planted, looks[0], [rule]);
      expect(
        found.some((one) => one.rule === rule),
        `it finds ${found.map((one) => one.rule).join(', ') || 'nothing'}`,
      );
    });
  }
}

async function checkUse(report, browser, pages) {
  await report.check(`${pages.length} pages fit ${NARROWEST} pixels, and a wider one is seen`, async () => {
    for (const path of pages) expect((await overflow(browser, path)) <= 0, `${basename(path)} scrolls sideways`);
    const planted = join(await freshFolder('html-wide'), 'wide.html');
    writeFileSync(planted, readFileSync(pages[0], 'utf8').replace('<main', `<pre>${'w'.repeat(80)}</pre><main`));
    expect((await overflow(browser, planted)) > 0, 'the planted page is not seen to scroll');
  });
  await report.check(
    `${pages.length} pages ask for nothing and break no policy; a page that does is seen`,
    async () => {
      for (const path of pages) {
        const seen = await asked(browser, path);
        expect(seen.length === 0, `${basename(path)}: ${seen[0]}`);
      }
      const planted = join(await freshFolder('html-asking'), 'asking.html');
      writeFileSync(planted, readFileSync(pages[0], 'utf8').replace('<main', '<img src="picture.png" alt=""><main'));
      expect((await asked(browser, planted)).length > 0, 'the planted picture is not seen');
    },
  );
  await report.check(`${pages.length} pages print on A4`, async () => {
    let sheets = 0;
    for (const path of pages) sheets += await print(browser, path);
    return `${sheets} sheets`;
  });
  await report.check('the first Tab reaches the link past the head, and Enter follows it', async () => {
    const { page, close } = await openPage(browser, pages[0]);
    await page.keyboard.press('Tab');
    const skip = await page.evaluate(() => document.activeElement?.getBoundingClientRect().left);
    expect(skip >= 0, 'the link is not in sight');
    await page.keyboard.press('Enter');
    const tag = await page.evaluate(() => document.activeElement?.tagName);
    await close();
    expect(tag === 'MAIN', `the focus is at ${tag}`);
  });
}

async function overflow(browser, path) {
  const { page, close } = await openPage(browser, path, { width: NARROWEST });
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await close();
  return pixels;
}

async function asked(browser, path) {
  const { page, seen, close } = await openPage(browser, path);
  await page.evaluate(() => document.fonts.ready);
  await close();
  return seen;
}

/** Prints by the page's own measures; returns the number of sheets. */
async function print(browser, path) {
  const { page, close } = await openPage(browser, path);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await close();
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    width,
    height,
  ]);
  const isA4 = ([width, height]) => Math.abs(width - 595.28) < 1 && Math.abs(height - 841.89) < 1;
  expect(boxes.length > 0 && boxes.every(isA4), `${basename(path)}: ${boxes.length} sheets, ${boxes[0]}`);
  return boxes.length;
}
