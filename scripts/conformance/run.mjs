// npm run conformance: what only other programs can judge. `npm run conformance -- verapdf node` runs parts of it.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { generateDistricts } from './generate-districts.mjs';
import { checkHtml } from './html.mjs';
import { checkSameBytes } from './node-versions.mjs';
import { checkPacked } from './packed.mjs';
import { checkFaults } from './planted-faults.mjs';
import { checkPoppler } from './poppler.mjs';
import { checkReports } from './reports.mjs';
import { createReport, expect } from './support/report.mjs';
import { freshFolder, must, root, run, samverkan } from './support/tools.mjs';
import { checkFiles, veraPdfJar } from './verapdf.mjs';

const parts = ['verapdf', 'poppler', 'node', 'packed', 'html', 'validators', 'reports', 'ci'];
const chosen = process.argv.slice(2);
const unknown = chosen.filter((part) => !parts.includes(part));
if (unknown.length > 0) {
  process.stderr.write(`No such part: ${unknown.join(', ')}. There are: ${parts.join(', ')}\n`);
  process.exit(2);
}
const wanted = (part) => chosen.length === 0 || chosen.includes(part);

const report = createReport();
const examples = await exampleFiles();
const districts = [];
let drawn = [];

const built = await report.check('the program builds', async () => {
  await must('npm', ['run', '--silent', 'build']);
});
if (built) {
  // Drawing takes most of the time: only what looks at documents waits for it.
  if (['verapdf', 'poppler', 'node', 'packed'].some(wanted)) drawn = await draw();
  if (wanted('verapdf')) await checkVeraPdf();
  if (wanted('poppler') && drawn.length > 0) await checkPoppler(report, drawn);
  if (wanted('node')) await checkSameBytes(report, [...examples, ...districts.slice(0, 3)]);
  if (wanted('packed') && drawn.length > 0) await checkPacked(report, drawn[0].yaml, drawn[0].pdf);
  if (wanted('html')) await checkHtml(report, examples);
  if (wanted('validators')) await checkValidators();
  if (wanted('reports')) await checkReports(report);
  if (wanted('ci')) await checkCi();
}
process.exitCode = report.end();

/** Every example in the repository. */
async function exampleFiles() {
  const folder = join(root, 'examples');
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

/** Draws examples and generated districts; one check each. Returns the PDFs with their inputs. */
async function draw() {
  const out = await freshFolder('drawn');
  await report.check('50 districts are generated', async () => {
    districts.push(...(await generateDistricts(await freshFolder('districts'), 50)));
  });
  const inputs = [...examples, ...districts];
  await report.check(`${inputs.length} district files are valid and drawn`, async () => {
    const { code, stdout, stderr } = await samverkan(['generate', ...inputs, '-o', out]);
    expect(code === 0, `generate ended with ${code}: ${(stderr || stdout).trim().slice(0, 600)}`);
  });
  return inputs
    .map((yaml) => ({ yaml, pdf: join(out, basename(yaml).replace(/\.yaml$/, '.pdf')) }))
    .filter(({ pdf }) => existsSync(pdf));
}

async function checkVeraPdf() {
  let jar = '';
  const there = await report.check('veraPDF is there', async () => {
    jar = await veraPdfJar();
  });
  const [first] = drawn;
  if (!there || !first) return;
  await checkFiles(
    report,
    jar,
    drawn.map(({ pdf }) => pdf),
  );
  await checkFaults(report, jar, first.pdf);
}

/** Foreign JSON Schema validators have a program of their own; its lines and its sums are taken over. */
async function checkValidators() {
  const script = join(root, 'scripts', 'conformance', 'foreign-validators.mjs');
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
