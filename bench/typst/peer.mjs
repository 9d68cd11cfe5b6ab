// Typst's Node package as a peer: the sources of agreements, the command that sets them, and proof that it set the same.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { must as run } from '../../scripts/lib/tools.mjs';
import { must } from '../done.mjs';
import { root } from '../lib.mjs';
import { likeness, pagesOf } from './compare.mjs';
import { typstSource } from './source.mjs';
import { treeReader } from './trees.mjs';

/** How alike two PDFs of an agreement must be: the part of the words in common, and how far the pages may differ. */
const ALIKE = { words: 0.99, pages: 0.15 };

async function bringTypst() {
  const bench = join(root, 'bench');
  if (existsSync(join(bench, 'node_modules/@myriaddreamin'))) return;
  await run('npm', ['ci', '--silent', '--no-audit', '--no-fund', '--prefix', bench]);
}

/**
 * Writes the Typst source of each district, from the tree that the program lays out, into a new folder.
 * @param paths district files
 * @returns the command as `inTurns` takes it: it draws all anew, and has drawn as many PDFs as there are districts
 */
export async function typstCommand(paths, folder) {
  await bringTypst();
  const read = await treeReader();
  await mkdir(folder);
  await copyFile(join(root, 'bench/typst/look.typ'), join(folder, 'look.typ'));
  for (const path of paths) {
    await writeFile(join(folder, `${basename(path, '.yaml')}.typ`), typstSource(await read(path)));
  }
  const pdfs = () => readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  return {
    args: ['bench/typst/render.mjs', folder, join(root, 'templates/assets/fonts')],
    before: () => {
      for (const name of pdfs()) rmSync(join(folder, name));
    },
    assert: () => must(pdfs().length === paths.length, `Typst has drawn ${pdfs().length} of ${paths.length}`),
  };
}

/**
 * Makes sure that both have the same text on about as many pages, so that they can be compared.
 * @returns the smallest part of the words in common, and the pages of all
 * @throws an error where two PDFs differ more
 */
export async function checkSame(names, ours, theirs) {
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
