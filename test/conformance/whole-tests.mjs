// The tests of which `npm test` takes a sample, in full: see test/support/whole.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { freshFolder, root, run } from '../../scripts/lib/tools.mjs';
import { expect } from './support/report.mjs';

/** The test files that take a sample: they ask `test/support/whole.ts`. */
function sampledFiles() {
  const names = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' });
  const tests = names.filter((name) => name.endsWith('.test.ts')).map((name) => join('test', name));
  return tests.filter((name) => /from '[./]+\/support\/whole\.ts'/.test(readFileSync(join(root, name), 'utf8'))).sort();
}

/** What is wrong with a run by vitest's own JSON report, one line each: a failure, a file or a test left out. */
function faultsOf({ testResults, success }, files) {
  const ran = testResults.map(({ name }) => relative(root, name));
  const missing = files.filter((file) => !ran.includes(file)).map((file) => `${file} did not run`);
  const bad = testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = relative(root, name);
    const faults = assertionResults
      // Some machines let nobody mount a disk: such tests say in their names where they are skipped.
      .filter((one) => one.status !== 'passed' && !(one.status === 'skipped' && /\(skipped where /.test(one.fullName)))
      .map((one) => `${file}: ${one.fullName}: ${one.failureMessages?.[0]?.slice(0, 200) ?? one.status}`);
    return status === 'passed' || faults.length > 0 ? faults : [`${file}: ${message || status}`];
  });
  const unsaid = !success && missing.length + bad.length === 0 ? ['the run failed'] : [];
  return [...missing, ...bad, ...unsaid];
}

/** One check: all of them pass, and none is left out. Says how many there were. */
export async function checkWholeTests(report) {
  await report.check('the tests that npm test takes a sample of, all of them', async () => {
    const files = sampledFiles();
    expect(files.length > 0, 'no test takes a sample');
    const outputFile = join(await freshFolder('whole-tests'), 'report.json');
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const args = [vitest, 'run', '--reporter=json', `--outputFile=${outputFile}`, ...files];
    const env = { ...process.env, SAMVERKAN_WHOLE: '1' };
    const { code, stdout, stderr } = await run(process.execPath, args, { env });
    let told;
    try {
      told = JSON.parse(readFileSync(outputFile, 'utf8'));
    } catch {
      throw new Error(`vitest ended with ${code}, without a report: ${(stderr || stdout).trim().slice(-600)}`);
    }
    const faults = faultsOf(told, files);
    expect(faults.length === 0, `${faults.length} faults:\n      ${faults.slice(0, 20).join('\n      ')}`);
    expect(code === 0, `vitest ended with ${code}: ${stderr.trim().slice(-600)}`);
    return `${told.numPassedTests} tests in ${files.length} files`;
  });
}
