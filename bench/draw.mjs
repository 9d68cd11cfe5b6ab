// How long drawing takes, compared with a process that only loads pdfkit, on the same machine at the same time.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTurns, line, load, median, ms, timed } from './lib.mjs';

const ROUNDS = 9;
const DOCUMENTS = 60;
const WARM_ROUNDS = 3;
/** An agreement of about ten pages: that of the invented city. */
const SHORT = ['test/fixtures/sundby-2024/district.yaml', 'Norrsundby', 'test/fixtures/sundby-2024/minimum-level.yaml'];
/** The goal for a PDF of ten pages, in kB a page. */
const MOST_KB_PER_PAGE = 120 / 10;
const LIBRARIES = [
  'commander',
  'yaml',
  'handlebars/runtime.js',
  'handlebars',
  'mdast-util-from-markdown',
  'parse5',
  'hyphen/sv/index.js',
  'fflate',
  'pdfkit',
  'ajv/dist/2020.js',
  'chalk',
];

/** Measures warm pages and loads of pdfkit in turns: a machine's speed drifts, and only their ratio has a meaning. */
function warmInTurns(args) {
  const rounds = Array.from({ length: WARM_ROUNDS }, () => {
    const before = inTurns({ pdfkit: load('pdfkit') }, 5).pdfkit;
    const { perPage, pages, bytes } = JSON.parse(timed(['bench/warm.mjs', ...args]).stdout);
    const after = inTurns({ pdfkit: load('pdfkit') }, 5).pdfkit;
    const page = median(perPage);
    return { pages, bytes, page, ratio: (before + after) / 2 / page };
  });
  const of = (name) => median(rounds.map((round) => round[name]));
  return { pages: of('pages'), bytes: of('bytes'), page: of('page'), ratio: of('ratio') };
}

/** Prints the cold and the warm time of an agreement, its size, and where the time goes. */
export async function measureDrawing() {
  const out = await mkdtemp(join(tmpdir(), 'samverkan-bench-'));
  try {
    const example = 'examples/stockholm/farsta.yaml';
    const cold = inTurns(
      {
        node: ['-e', '0'],
        pdfkit: load('pdfkit'),
        generate: ['bin/samverkan.js', 'generate', example, '-o', out, '-q'],
        validate: ['bin/samverkan.js', 'validate', example, '-q'],
      },
      ROUNDS,
    );
    const [warm, short] = [[], SHORT].map((more) => warmInTurns([String(DOCUMENTS), ...more]));

    console.log(`\nCold, a process from start to end; medians of ${ROUNDS} in turns`);
    line('node -e 0', ms(cold.node));
    line('a process that loads pdfkit', ms(cold.pdfkit));
    line('samverkan validate', ms(cold.validate), `${(cold.validate / cold.pdfkit).toFixed(2)} × pdfkit`);
    line(
      `samverkan generate, ${warm.pages} pages`,
      ms(cold.generate),
      `${(cold.generate / cold.pdfkit).toFixed(2)} × pdfkit (goal: at most 4)`,
    );
    console.log(`\nWarm, from text to bytes, ${DOCUMENTS} differing documents`);
    for (const { pages, page, ratio } of [warm, short]) {
      const speed = `${(1000 / page).toFixed(0)} pages/s`;
      line(`a page of ${pages}`, ms(page), `1/${ratio.toFixed(0)} of loading pdfkit (goal: at most 1/70), ${speed}`);
    }
    console.log('\nSize of the PDF, with the district’s file and the merged agreement attached');
    for (const { pages, bytes } of [warm, short]) {
      const goal = `goal: at most ${(MOST_KB_PER_PAGE * pages).toFixed(0)} kB, as 120 for ten pages`;
      line(`${pages} pages`, `${(bytes / 1000).toFixed(0)} kB`.padStart(10), goal);
    }

    console.log('\nWhere the cold time goes: loading libraries, each in a process of its own, less node itself');
    const libraries = inTurns(
      Object.fromEntries([['', ['-e', '0']], ...LIBRARIES.map((name) => [name, load(name)])]),
      5,
    );
    for (const name of LIBRARIES) line(name, ms(Math.max(0, libraries[name] - libraries[''])));
    console.log('\nPhases: the first document, and the median of later ones');
    for (const { name, first, later } of JSON.parse(timed(['bench/phases.mjs']).stdout)) {
      line(name, ms(first), later > 0 ? ms(later) : '');
    }
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
