// How long all agreements take as a whole process, compared with Typst, which sets the same ones through its Node package:
// tagged, as PDF/UA-1, in the same look. In Typst's favour, much is not asked of it: checking and merging, hashes, a
// manifest, and the files that are attached to each PDF.
import { existsSync, rmSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { must, needProgram } from '../scripts/lib/tools.mjs';
import { inTurns, line, ms, root, timed } from './lib.mjs';
import { likeness, pagesOf } from './typst/compare.mjs';
import { typstSource } from './typst/source.mjs';
import { treeReader } from './typst/trees.mjs';

const ROUNDS = 7;
const GOAL = 0.5;
const DISTRICTS = 'examples/stockholm';
/** How alike two PDFs of an agreement must be: the part of the words in common, and how far the pages may differ. */
const ALIKE = { words: 0.99, pages: 0.15 };

async function bringTypst() {
  const bench = join(root, 'bench');
  if (existsSync(join(bench, 'node_modules/@myriaddreamin'))) return;
  await must('npm', ['ci', '--silent', '--no-audit', '--no-fund', '--prefix', bench]);
}

/** Writes the Typst source of each district, from the tree that the program lays out. */
async function writeSources(names, folder) {
  const read = await treeReader();
  await mkdir(folder);
  await copyFile(join(root, 'bench/typst/look.typ'), join(folder, 'look.typ'));
  for (const name of names) {
    await writeFile(join(folder, `${name}.typ`), typstSource(await read(join(root, DISTRICTS, `${name}.yaml`))));
  }
}

/**
 * Makes sure that both have the same text on about as many pages, so that they can be compared.
 * @returns the smallest part of the words in common, and the pages of all
 * @throws an error where two PDFs differ more
 */
async function checkSame(names, ours, theirs) {
  await needProgram('pdftotext', 'poppler-utils', ['-v']);
  const found = { words: 1, ours: 0, theirs: 0 };
  for (const name of names) {
    const [one, other] = [join(ours, `${name}.pdf`), join(theirs, `${name}.pdf`)];
    const words = await likeness(one, other);
    const [a, b] = [await pagesOf(one), await pagesOf(other)];
    if (words < ALIKE.words || !(Math.abs(a / b - 1) <= ALIKE.pages)) {
      throw new Error(`${name}: ${(100 * words).toFixed(1)} % of the words in common, on ${a} and ${b} pages`);
    }
    found.words = Math.min(found.words, words);
    found.ours += a;
    found.theirs += b;
  }
  return found;
}

/** Prints the time of `generate` and of Typst. */
export async function measureTypst() {
  await bringTypst();
  const folder = await mkdtemp(join(tmpdir(), 'samverkan-bench-'));
  try {
    const files = await readdir(join(root, DISTRICTS));
    const names = files.filter((name) => name.endsWith('.yaml')).map((name) => basename(name, '.yaml'));
    const [ours, theirs] = [join(folder, 'samverkan'), join(folder, 'typst')];
    await writeSources(names, theirs);
    const generate = ['bin/samverkan.js', 'generate', DISTRICTS, '-o', ours, '-q'];
    const typst = ['bench/typst/render.mjs', theirs, join(root, 'templates/assets/fonts')];
    for (const args of [generate, typst]) timed(args);
    const same = await checkSame(names, ours, theirs);
    // Otherwise nothing would be drawn, since all files are there already.
    const before = () => rmSync(ours, { recursive: true, force: true });
    const times = inTurns({ node: ['-e', '0'], generate: { args: generate, before }, typst }, ROUNDS);

    console.log(`\nThe ${names.length} agreements of ${DISTRICTS}; medians of ${ROUNDS} processes in turns`);
    const words = `at least ${(100 * same.words).toFixed(1)} % of the words in common`;
    const ratio = `${(times.generate / times.typst).toFixed(2)} × Typst (goal: at most ${GOAL})`;
    line('node -e 0', ms(times.node));
    line(`Typst, ${same.theirs} pages`, ms(times.typst), words);
    line(`samverkan generate, ${same.ours} pages`, ms(times.generate), ratio);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
