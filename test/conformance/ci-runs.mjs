// What CI services would do with a fresh checkout, really done: fetched, installed, built and run. Nothing of the working
// folder's own installation is used.
import { chmodSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { importTs } from '../../scripts/lib/import-ts.mjs';
import { pythonPrograms } from '../../scripts/lib/python-programs.mjs';
import { must, root, run } from '../../scripts/lib/tools.mjs';
import { checkImage } from './ci-image.mjs';
import { writeExamples } from './ci-lint.mjs';
import { checkout } from './support/checkout.mjs';
import { expect, expectFound } from './support/report.mjs';

/** Tests play the same CI services; the difference is what they run: the working folder's build. */
const { readAction, runStep, writeDistricts } = await importTs(`
  export { readAction, runStep } from './test/support/integrations/github.ts';
  export { writeDistricts } from './test/support/integrations/districts.ts';
`);

/** An empty folder with the two district files in `stadsdelar/`, and the line where `bad.yaml` is wrong. */
async function workspaceIn(folder, name) {
  const workspace = join(folder, name);
  mkdirSync(join(workspace, 'stadsdelar'), { recursive: true });
  return { workspace, line: await writeDistricts(join(workspace, 'stadsdelar')) };
}

async function checkAction(folder, source) {
  const { workspace, line } = await workspaceIn(folder, 'github');
  const action = await readAction();
  const [install, validate] = action.runs.steps;
  // As a workflow may have set it: what the build needs must be installed all the same.
  const env = { GITHUB_ACTION_PATH: source, NODE_ENV: 'production' };
  const installed = await runStep(action, install, workspace, {}, env);
  expect(installed.code === 0, `the installation ended with ${installed.code}: ${installed.stderr.slice(-400)}`);
  const inputs = { paths: 'stadsdelar/', 'as-of': '2010-09-01', 'sarif-file': 'fynd.sarif' };
  const ended = await runStep(action, validate, workspace, inputs, env);
  expectFound(ended, `::error file=stadsdelar/bad.yaml,line=${line},`);
  expect(ended.outputs.errors === '1', `it counts ${ended.outputs.errors} errors`);
  expect(JSON.parse(await readFile(join(workspace, 'fynd.sarif'), 'utf8')).version === '2.1.0', 'it is no SARIF');
}

async function checkPreCommit(folder, source) {
  const { workspace, line } = await workspaceIn(folder, 'pre-commit');
  const program = join(await pythonPrograms('ci'), 'pre-commit');
  const { configurations } = await writeExamples(folder, source);
  const options = { cwd: workspace, env: { ...process.env, PRE_COMMIT_HOME: join(folder, 'pre-commit-home') } };
  await must('git', ['init', '--quiet'], options);
  for (const configuration of configurations) {
    copyFileSync(configuration, join(workspace, '.pre-commit-config.yaml'));
    await must('git', ['add', '--all'], options);
    expectFound(await run(program, ['run', '--all-files'], options), `stadsdelar/bad.yaml:${line}:`);
  }
  await must('git', ['rm', '--quiet', '--force', 'stadsdelar/bad.yaml'], options);
  await must(program, ['run', '--all-files'], options);
}

async function checkGitLab(folder, source, tag) {
  const { workspace, line } = await workspaceIn(folder, 'gitlab');
  const { '.samverkan-validate': job } = parse(await readFile('integrations/gitlab/samverkan.gitlab-ci.yml', 'utf8'));
  const variables = { ...job.variables, SAMVERKAN_SOURCE: source, SAMVERKAN_VERSION: tag };
  const temporary = join(folder, 'gitlab-tmp');
  mkdirSync(temporary);
  const env = { ...process.env, ...variables, SAMVERKAN_PATHS: 'stadsdelar/', TMPDIR: temporary };
  const script = [...job.before_script, ...job.script].join('\n');
  expectFound(await run('sh', ['-e', '-c', script], { cwd: workspace, env }), `stadsdelar/bad.yaml:${line}:`);
  const { codequality, junit } = job.artifacts.reports;
  const findings = JSON.parse(readFileSync(join(workspace, codequality), 'utf8'));
  expect(
    findings.some(({ location }) => location.path === 'stadsdelar/bad.yaml' && location.lines.begin === line),
    'the quality report has not the error',
  );
  expect(readFileSync(join(workspace, junit), 'utf8').includes('<testsuites'), 'the other report is no JUnit');
}

async function checkPackedName(source) {
  const { stdout } = await must('npm', ['pack'], { cwd: source });
  expect(/^samverkan-[\d.]+\.tgz\n$/.test(stdout), `it prints ${JSON.stringify(stdout.slice(0, 300))}`);
}

/** One check for each way in which the project is fetched. */
export async function checkCiRuns(report) {
  // Outside of the project, or Node would find the project's own packages above.
  const folder = await mkdtemp(join(tmpdir(), 'samverkan-ci-'));
  chmodSync(folder, 0o755);
  const source = join(folder, 'samverkan');
  const tag = `v${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}`;
  mkdirSync(source);
  const checks = [
    ['pre-commit installs the hook from git, and it finds what is wrong', () => checkPreCommit(folder, source)],
    ['the GitLab job builds the program from git, and leaves both reports', () => checkGitLab(folder, source, tag)],
    ['the Dockerfile’s steps give a program that runs without the sources', () => checkImage(folder, source)],
    // From here on the checkout is built in.
    ['the GitHub Action builds itself, and annotates what is wrong', () => checkAction(folder, source)],
    // Older versions of pre-commit take all that it prints for a file's name.
    ['npm pack prints the name of the package and nothing else', () => checkPackedName(source)],
  ];
  try {
    const there = await report.check('the project is checked out', () => checkout(source, tag));
    if (!there) return;
    for (const [title, check] of checks) await report.check(title, check);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
