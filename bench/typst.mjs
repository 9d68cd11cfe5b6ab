// How long all agreements take as a whole process, compared with Typst, which sets the same ones through its Node package:
// tagged, as PDF/UA-1, in the same look. In Typst's favour, much is not asked of it: checking and merging, hashes, a
// manifest, and the files that are attached to each PDF.
import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { needProgram } from '../scripts/lib/tools.mjs';
import { assertDrawn } from './done.mjs';
import { inTurns, line, ms, root } from './lib.mjs';
import { checkSame, typstCommand } from './typst/peer.mjs';

const ROUNDS = 7;
const GOAL = 0.35;
const DISTRICTS = 'examples/stockholm';

/** Prints the time of `generate` and of Typst. */
export async function measureTypst() {
  await needProgram('pdftotext', 'poppler-utils', ['-v']);
  const folder = await mkdtemp(join(tmpdir(), 'samverkan-bench-'));
  try {
    const files = (await readdir(join(root, DISTRICTS))).filter((name) => name.endsWith('.yaml'));
    const [ours, theirs] = [join(folder, 'samverkan'), join(folder, 'typst')];
    const typst = await typstCommand(
      files.map((name) => join(root, DISTRICTS, name)),
      theirs,
    );
    const generate = {
      args: ['bin/samverkan.js', 'generate', DISTRICTS, '-o', ours, '-q'],
      // Otherwise nothing would be drawn from the second round, since all files are there already.
      before: () => rmSync(ours, { recursive: true, force: true }),
      assert: () => assertDrawn(ours, files.length),
    };
    const times = inTurns({ node: ['-e', '0'], generate, typst }, ROUNDS);
    const same = await checkSame(
      files.map((name) => basename(name, '.yaml')),
      ours,
      theirs,
    );

    console.log(`\nThe ${files.length} agreements of ${DISTRICTS}; medians of ${ROUNDS} processes in turns`);
    const words = `at least ${(100 * same.words).toFixed(1)} % of the words in common`;
    const ratio = `${(times.generate / times.typst).toFixed(2)} × Typst (goal: at most ${GOAL})`;
    line('node -e 0', ms(times.node));
    line(`Typst, ${same.theirs} pages`, ms(times.typst), words);
    line(`samverkan generate, ${same.ours} pages`, ms(times.generate), ratio);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
