// Whether the pages still look as they did when they were last looked at: pictures of the examples' pages are compared
// with those kept in test/reference-pages. After a change that is meant to be seen, the pages are looked at, and
// `node test/conformance/reference-pages.mjs --update` keeps the new ones.
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { filesIn, freshFolder, must, needProgram, root, samverkan } from '../../scripts/lib/tools.mjs';
import { pinnedPackage } from './support/npm.mjs';
import { SHORTEST } from './support/of-today.mjs';
import { createReport, expect } from './support/report.mjs';

const pngjs = {
  name: 'pngjs',
  version: '7.0.0',
  integrity: 'sha512-LKWqWJRhstyYo9pGvgor/ivk2w94eSjE3RGVuzLGlr3NmD8bf7RcYGze1mNdEHRP6TRP6rMuDHk5t44hnTRyow==',
};
const pixelmatch = {
  name: 'pixelmatch',
  version: '7.2.0',
  integrity: 'sha512-xhcb4yHu9sM/G7foGzoLtXYcC0zHEaOXXjRKhGup0fw78Nf2Tkiapv4EQyMzrbcmQPsllAI7DbFY2UT7PlI9Pg==',
};

/**
 * The documents whose pages are kept: the shortest agreement, the one with the most kinds of additions, and the first pages of the
 * shortest in the short form.
 */
const documents = [
  { document: 'minimal.yaml' },
  { document: 'stockholm/farsta.yaml' },
  { document: SHORTEST, first: 5 },
];
const kept = join(root, 'test', 'reference-pages');

/** Lines of text are told apart, single letters hardly: what the words are, other checks see. */
const DPI = 60;
/** So many shades of grey are kept: a quarter of the bytes, and no eye sees the difference. */
const SHADES = 16;
/**
 * The share of a page's pixels that may differ. Another version of poppler or FreeType shades the edges of letters in
 * another way, which pixelmatch mostly sees for what it is; a line that moves by a point changes ten times as many.
 */
const TOLERANCE = 0.001;

/** Compares every page of the documents with the one that is kept. */
export async function checkReferencePages(report) {
  let tools;
  const there = await report.check('what draws and compares pictures of pages is there', async () => {
    tools = await loadTools();
  });
  if (!there) return;
  const differences = await freshFolder('page-differences');
  for (const { document, first } of documents) {
    await report.check(`the pages of ${document} look as they did`, async () => {
      const pages = await draw(document, first, tools);
      const references = await referencesOf(document, tools);
      expect(pages.length === references.length, `${pages.length} pages, where ${references.length} were`);
      const changed = pages.flatMap((page, at) => {
        const { share, picture } = compare(page.picture, references[at].picture, tools);
        if (share <= TOLERANCE) return [];
        writeFileSync(join(differences, page.name), encode(picture, tools));
        return [`${page.name} (${(100 * share).toFixed(2)} %)`];
      });
      expect(changed.length === 0, `other pages: ${changed.join(', ')}; the differences stand in ${differences}`);
      return `${pages.length} pages`;
    });
  }
  await report.check('a line that is missing on a page is seen', async () => {
    const [{ picture }] = await referencesOf(documents[0].document, tools);
    expect(compare(picture, picture, tools).share === 0, 'a page differs from itself');
    const { share } = compare(withoutOneLine(picture, tools), picture, tools);
    expect(share > TOLERANCE, `only ${share} of the pixels differ`);
  });
}

/** Keeps the pages as they look now. */
async function update() {
  const tools = await loadTools();
  await rm(kept, { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
  let bytes = 0;
  for (const { document, first } of documents) {
    for (const { name, picture } of await draw(document, first, tools)) {
      const png = encode(picture, tools);
      bytes += png.length;
      writeFileSync(join(kept, name), png);
    }
  }
  process.stdout.write(`${(await filesIn(kept, '.png')).length} pages, ${Math.round(bytes / 1000)} kB, in ${kept}\n`);
}

async function loadTools() {
  await needProgram('pdftoppm', 'poppler-utils', ['-v']);
  const [codec, comparer] = [await pinnedPackage(pngjs), await pinnedPackage(pixelmatch)];
  const { default: module } = await import(pathToFileURL(join(codec, 'lib', 'png.js')).href);
  const { default: pixels } = await import(pathToFileURL(join(comparer, 'index.js')).href);
  return { PNG: module.PNG, pixelmatch: pixels };
}

/** The pages of a document as pictures, named `farsta-01.png`: all, or so many of the first. */
async function draw(document, first, tools) {
  const name = basename(document, '.yaml');
  const upTo = first === undefined ? [] : ['-l', String(first)];
  const folder = await freshFolder(join('pages', name));
  const { code, stderr } = await samverkan(['generate', join('examples', document), '-o', folder]);
  expect(code === 0, `generate ended with ${code}: ${stderr.slice(0, 300)}`);
  await must('pdftoppm', [
    '-r',
    String(DPI),
    ...upTo,
    '-gray',
    '-png',
    join(folder, `${name}.pdf`),
    join(folder, 'page'),
  ]);
  return read(folder, (_, at) => `${name}-${String(at + 1).padStart(2, '0')}.png`, tools);
}

async function referencesOf(document, tools) {
  const name = basename(document, '.yaml');
  return (await read(kept, (file) => basename(file), tools)).filter((page) => page.name.startsWith(`${name}-`));
}

async function read(folder, nameOf, { PNG }) {
  const files = await filesIn(folder, '.png').catch(() => []);
  return files.map((file, at) => ({ name: nameOf(file, at), picture: coarse(PNG.sync.read(readFileSync(file))) }));
}

/** The picture in a few shades; colours are not kept. */
function coarse(picture) {
  const step = 255 / (SHADES - 1);
  for (let at = 0; at < picture.data.length; at += 4) {
    const shade = Math.round(Math.round(picture.data[at] / step) * step);
    picture.data.fill(shade, at, at + 3);
  }
  return picture;
}

function compare(one, other, { PNG, pixelmatch: differ }) {
  const { width, height } = other;
  if (one.width !== width || one.height !== height) return { share: 1, picture: one };
  const picture = new PNG({ width, height });
  const pixels = differ(one.data, other.data, picture.data, width, height);
  return { share: pixels / (width * height), picture };
}

/** The picture with its fullest line of text painted over: one that runs across the page, not the single word of a short one. */
function withoutOneLine(picture, { PNG }) {
  const { width, height, data } = picture;
  const copy = new PNG({ width, height });
  data.copy(copy.data);
  const inkIn = (row) => data.subarray(4 * width * row, 4 * width * (row + 1)).filter((value) => value < 100).length;
  let fullest = { ink: 0, top: 0, bottom: 0 };
  for (let row = 0; row < height; row++) {
    const line = { ink: 0, top: row, bottom: row };
    for (let ink = inkIn(row); row < height && ink > 0; ink = inkIn(++row)) line.ink += ink;
    line.bottom = row;
    if (line.ink > fullest.ink) fullest = line;
  }
  copy.data.fill(255, 4 * width * fullest.top, 4 * width * fullest.bottom);
  return copy;
}

/** Eight bits of grey, packed as well as can be. */
function encode(picture, { PNG }) {
  const options = { colorType: 0, inputColorType: 6, inputHasAlpha: true, deflateLevel: 9, filterType: 0 };
  return PNG.sync.write(picture, options);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--update')) await update();
  else {
    const report = createReport();
    await checkReferencePages(report);
    process.exitCode = report.end();
  }
}
