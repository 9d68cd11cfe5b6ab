// npm run conformance: what only other programs can judge, and the tests that take long, in full. `npm run conformance --
// verapdf node` runs parts of it.
import { join } from 'node:path';
import process from 'node:process';
import { exampleFiles } from '../../scripts/lib/examples.mjs';
import { must, root, run } from '../../scripts/lib/tools.mjs';
import { drawDocuments, drawEditions, drawExamples, drawGenerated } from './drawn.mjs';
import { drawThemed } from './drawn-themed.mjs';
import { checkHtml } from './html.mjs';
import { checkSameBytes } from './node-versions.mjs';
import { checkPacked } from './packed.mjs';
import { checkFaults } from './planted-faults.mjs';
import { checkPoppler } from './poppler.mjs';
import { checkReadAloud } from './read-aloud.mjs';
import { checkReferencePages } from './reference-pages.mjs';
import { checkReports } from './reports.mjs';
import { isChosen, SHORTEST } from './support/of-today.mjs';
import { createReport, expect } from './support/report.mjs';
import { checkFiles, veraPdfJar } from './verapdf.mjs';
import { checkWholeTests } from './whole-tests.mjs';

const parts = [
  'tests',
  'verapdf',
  'poppler',
  'aloud',
  'pages',
  'node',
  'packed',
  'html',
  'validators',
  'reports',
  'ci',
];
const chosen = process.argv.slice(2);
const unknown = chosen.filter((part) => !parts.includes(part));
if (unknown.length > 0) {
  process.stderr.write(`No such part: ${unknown.join(', ')}. There are: ${parts.join(', ')}\n`);
  process.exit(2);
}
const wanted = (part) => chosen.length === 0 || chosen.includes(part);

const report = createReport();
const examples = await exampleFiles();
const some = examples.filter(isChosen);
let drawn = [];
let generated = [];

const built = await report.check('the program builds', async () => {
  await must('npm', ['run', '--silent', 'build']);
});
if (built) {
  if (wanted('tests')) await checkWholeTests(report);
  // Only what looks at documents waits for them.
  if (['verapdf', 'poppler', 'packed'].some(wanted)) drawn = await drawExamples(report, examples);
  if (['verapdf', 'node'].some(wanted)) generated = await drawGenerated(report);
  if (wanted('verapdf')) await checkVeraPdf();
  if (wanted('poppler') && drawn.length > 0) await checkPoppler(report, drawn);
  if (wanted('aloud')) await checkReadAloud(report);
  if (wanted('pages')) await checkReferencePages(report);
  if (wanted('node')) await checkSameBytes(report, [...some, ...generated.slice(0, 2).map(({ yaml }) => yaml)]);
  if (wanted('packed') && drawn.length > 0) await checkPacked(report, smallestOfEachLevel());
  if (wanted('html')) await checkHtml(report, some);
  if (wanted('validators')) await checkValidators();
  if (wanted('reports')) await checkReports(report);
  if (wanted('ci')) await checkCi();
}
process.exitCode = report.end();

/** What is drawn of the smallest agreement of each level, so that the package is seen to hold both. */
function smallestOfEachLevel() {
  return drawn.filter(({ yaml }) => ['examples/minimal.yaml', SHORTEST].some((path) => yaml.endsWith(path)));
}

async function checkVeraPdf() {
  let jar = '';
  const there = await report.check('veraPDF is there', async () => {
    jar = await veraPdfJar();
  });
  const [first] = drawn;
  if (!there || !first) return;
  const beside = await drawDocuments(report, examples);
  const others = [...beside, ...(await drawEditions(report)), ...(await drawThemed(report))];
  const origins = new Map(generated.map(({ pdf, origin }) => [pdf, `${pdf} (${origin})`]));
  const files = [...drawn, ...generated].map(({ pdf }) => pdf);
  await checkFiles(report, jar, [...files, ...others], (file) => origins.get(file) ?? file);
  await checkFaults(report, jar, first.pdf);
}

/** Foreign JSON Schema validators have a program of their own; its lines and its sums are taken over. */
async function checkValidators() {
  const script = join(root, 'test', 'conformance', 'foreign-validators.mjs');
  const { code, stdout, stderr } = await run(process.execPath, [script]);
  const lines = stdout.trimEnd().split('\n');
  const sums = /^(\d+) passed, (\d+) failed$/.exec(lines.at(-1) ?? '');
  if (sums) {
    process.stdout.write(`${lines.slice(0, -1).join('\n')}\n`);
    report.add(Number(sums[1]), Number(sums[2]));
  } else {
    await report.check('foreign validators agree with ours', () => {
      expect(code === 0, (stderr || stdout).trim().slice(-400));
      return lines.at(-1);
    });
  }
}

/** Where CI runs the program: loaded only here, as it bundles what the tests know of CI services. */
async function checkCi() {
  const { checkCiFiles } = await import('./ci-lint.mjs');
  const { checkCiRuns } = await import('./ci-runs.mjs');
  await checkCiFiles(report);
  await checkCiRuns(report);
}
