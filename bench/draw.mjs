// How long drawing takes, compared with a process that only loads pdfkit and with Typst, on the same machine at the same time.
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needProgram } from '../scripts/lib/tools.mjs';
import { assertDrawn, assertValidated, must } from './done.mjs';
import { inTurns, line, load, median, ms, root, timed } from './lib.mjs';
import { checkSame, typstCommand } from './typst/peer.mjs';

const ROUNDS = 9;
const DOCUMENTS = 60;
const WARM_ROUNDS = 3;
const EXAMPLE = 'examples/stockholm/farsta.yaml';
/** An agreement of about ten pages: that of the invented city. */
const SHORT = ['test/fixtures/sundby-2024/district.yaml', 'Norrsundby', 'test/fixtures/sundby-2024/minimum-level.yaml'];
/** The goals for a process that draws one agreement, as a part of Typst's time, and for one that checks one file. */
const MOST_OF_TYPST = Number.parseInt(process.versions.node, 10) < 24 ? 1 : 0.8;
const MOST_NODES = 4;
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
  'pako',
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

/**
 * Times the first agreement that a process draws. Every round draws into an empty folder: what stands is not drawn again.
 * @returns the times in ms by name, and the pages of the agreement
 */
async function measureCold(folder) {
  await needProgram('pdftotext', 'poppler-utils', ['-v']);
  const [ours, theirs] = [join(folder, 'samverkan'), join(folder, 'typst')];
  let drawn;
  const times = inTurns(
    {
      node: ['-e', '0'],
      pdfkit: load('pdfkit'),
      typst: await typstCommand([join(root, EXAMPLE)], theirs),
      generate: {
        args: ['bin/samverkan.js', 'generate', EXAMPLE, '-o', ours, '-q'],
        before: () => rmSync(ours, { recursive: true, force: true }),
        assert: () => {
          const { pages, bytes } = assertDrawn(ours, 1);
          must(drawn === undefined || drawn.bytes === bytes, `${bytes} bytes after ${drawn?.bytes}`);
          drawn = { pages, bytes };
        },
      },
      validate: {
        args: ['bin/samverkan.js', 'validate', EXAMPLE, '-q', '--format', 'json'],
        assert: (stdout) => assertValidated(stdout, 1),
      },
    },
    ROUNDS,
  );
  const { theirs: typstPages } = await checkSame(['farsta'], ours, theirs);
  return { ...times, pages: drawn.pages, typstPages };
}

function printCold(cold) {
  const against = (name, other, called) => `${(cold[name] / cold[other]).toFixed(2)} × ${called}`;
  console.log(`\nCold, a process from start to end, drawn anew each time; medians of ${ROUNDS} in turns`);
  line('node -e 0', ms(cold.node));
  line('a process that loads pdfkit', ms(cold.pdfkit));
  line(
    'samverkan validate',
    ms(cold.validate),
    `${against('validate', 'node', 'node -e 0')} (goal: at most ${MOST_NODES})`,
  );
  line(`Typst, ${cold.typstPages} pages`, ms(cold.typst));
  const ratios = [
    `${against('generate', 'typst', 'Typst')} (goal: at most ${MOST_OF_TYPST})`,
    against('generate', 'pdfkit', 'pdfkit'),
    against('generate', 'node', 'node -e 0'),
  ];
  line(`samverkan generate, ${cold.pages} pages`, ms(cold.generate), ratios.join(', '));
}

/** Prints the cold and the warm time of an agreement, its size, and where the time goes. */
export async function measureDrawing() {
  const folder = await mkdtemp(join(tmpdir(), 'samverkan-bench-'));
  try {
    printCold(await measureCold(folder));
    const [warm, short] = [[], SHORT].map((more) => warmInTurns([String(DOCUMENTS), ...more]));
    console.log(`\nWarm, from text to bytes, ${DOCUMENTS} differing documents`);
    for (const { pages, page, ratio } of [warm, short]) {
      const speed = `${(1000 / page).toFixed(0)} pages/s`;
      line(`a page of ${pages}`, ms(page), `1/${ratio.toFixed(0)} of loading pdfkit (goal: at most 1/77), ${speed}`);
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
    await rm(folder, { recursive: true, force: true });
  }
}
