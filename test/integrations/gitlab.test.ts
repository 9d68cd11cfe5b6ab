// GitLab's job: what it declares, and its script lines really run, by the shells that GitLab's runner takes.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeDistricts } from '../support/integrations/districts.ts';
import { programOnPath, runProgram, SAMVERKAN } from '../support/integrations/run-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FILE = 'integrations/gitlab/samverkan.gitlab-ci.yml';
const jobs: Record<string, Job> = parse(await readFile(FILE, 'utf8'));
const job = jobs['.samverkan-validate'] as Job;

/** Both warnings of `good.yaml`: law changes before its last day, and it leaves a recommended function out. */
const SILENT = '  recommended-function-missing: off\n  law-changes-during: off\n';

interface Job {
  readonly variables: Readonly<Record<string, string>>;
  readonly before_script: readonly string[];
  readonly script: readonly string[];
  readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> };
  readonly rules: readonly { readonly if: string }[];
}

const workspace = temporaryFolder();
let errorLine = 0;
beforeEach(async () => {
  errorLine = await writeDistricts(workspace());
});

/** Runs lines as the runner does: one script, which stops at the first failure; bash where there is one, else sh. */
async function run(
  lines: readonly string[],
  variables: Readonly<Record<string, string>>,
  shell = ['bash', '-eo', 'pipefail'],
) {
  const script = join(workspace(), '.job.sh');
  await writeFile(script, lines.join('\n'));
  const [program = '', ...options] = shell;
  return runProgram(program, [...options, script], workspace(), { GITLAB_CI: 'true', ...job.variables, ...variables });
}

async function validate(variables: Readonly<Record<string, string>>, shell?: string[]) {
  const PATH = await programOnPath(workspace(), 'samverkan', SAMVERKAN);
  const lines = [...job.before_script, ...job.script];
  return run(lines, { PATH, SAMVERKAN_AS_OF: '2010-09-01', ...variables }, shell);
}

const read = (name: string) => readFile(join(workspace(), name), 'utf8');

describe('what it declares', () => {
  test('one hidden job, which runs only where it is extended', () => {
    expect(Object.keys(jobs)).toEqual(['.samverkan-validate']);
  });

  test('reports that are kept also when the job fails', () => {
    expect(job.artifacts.when).toBe('always');
    expect(Object.keys(job.artifacts.reports)).toEqual(['codequality', 'junit']);
  });

  test('no branch with a merge request is checked twice', () => {
    expect(job.rules.map((rule) => rule.if)).toEqual([
      '$CI_PIPELINE_SOURCE == "merge_request_event"',
      '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
    ]);
  });

  test('every variable is a text, and is read', () => {
    const script = [...job.before_script, ...job.script].join('\n');
    for (const [name, value] of Object.entries(job.variables)) {
      expect(typeof value, name).toBe('string');
      expect(script).toMatch(new RegExp(`\\$${name}\\b`));
    }
  });
});

describe('the check', () => {
  test.each([
    ['bash', ['bash', '-eo', 'pipefail']],
    ['sh', ['sh', '-e']],
  ])('by %s: shows findings in the log, and writes both reports where they are declared', async (_, shell) => {
    const { code, stdout } = await validate({}, shell);
    expect(code).toBe(1);
    expect(stdout).toContain(`bad.yaml:${errorLine}:`);
    const quality: { check_name: string; location: { path: string } }[] = JSON.parse(
      await read(job.artifacts.reports.codequality as string),
    );
    expect(quality).toContainEqual(
      expect.objectContaining({
        check_name: 'meeting-too-rare',
        location: expect.objectContaining({ path: 'bad.yaml' }),
      }),
    );
    expect(await read(job.artifacts.reports.junit as string)).toContain('<testsuites');
  });

  test('ends with 0 where there is no error', async () => {
    expect((await validate({ SAMVERKAN_PATHS: 'good.yaml' })).code).toBe(0);
  });

  test('SAMVERKAN_STRICT: a warning ends with 1', async () => {
    expect((await validate({ SAMVERKAN_PATHS: 'good.yaml', SAMVERKAN_STRICT: 'true' })).code).toBe(1);
    expect((await validate({ SAMVERKAN_PATHS: 'good.yaml', SAMVERKAN_STRICT: 'ja' })).code).toBe(2);
  });

  test('SAMVERKAN_PATHS: one path on each line, also with spaces; a pattern is read by the command', async () => {
    await copyFile(join(workspace(), 'good.yaml'), join(workspace(), 'a b.yaml'));
    const { code, stderr } = await validate({ SAMVERKAN_PATHS: 'a b.yaml\ng*.yaml\n' });
    expect(code, stderr).toBeLessThan(2);
    expect(stderr).toContain('2 filer');
  });

  test('the other variables reach the command', async () => {
    const warned = await validate({ SAMVERKAN_PATHS: 'good.yaml', SAMVERKAN_LANG: 'en' });
    expect(warned.stderr).toContain('1 file: 0 errors, 2 warnings');
    await writeFile(join(workspace(), 'stad.yaml'), `severity:\n${SILENT}`);
    const silenced = await validate({ SAMVERKAN_PATHS: 'good.yaml', SAMVERKAN_CONFIG: 'stad.yaml' });
    expect(silenced.stderr).toContain('utan anmärkning');
    expect((await validate({ SAMVERKAN_MINIMUM_LEVEL: 'saknas.yaml' })).code).toBe(2);
    expect((await validate({ SAMVERKAN_AS_OF: 'igår' })).code).toBe(2);
  });
});

describe('the installation', () => {
  const where = { SAMVERKAN_SOURCE: 'https://example.org/samverkan.git', SAMVERKAN_VERSION: 'v0.1.0' };
  const install = (PATH: string, variables: Readonly<Record<string, string>> = where) =>
    run([...job.before_script, 'samverkan'], { PATH, TMPDIR: workspace(), ...variables }, ['sh', '-e']);

  test('builds the version asked for, from the place asked for, and has the command afterwards', async () => {
    const note = (program: string) => `echo ${program} "$@" >>"${workspace()}/calls"`;
    const command = '#!/bin/sh\\necho here';
    await programOnPath(
      workspace(),
      'git',
      `${note('git')}; for folder; do :; done
      mkdir -p "$folder/bin"; printf '${command}' >"$folder/bin/samverkan.js"; chmod +x "$folder/bin/samverkan.js"`,
    );
    const { code, stdout } = await install(await programOnPath(workspace(), 'npm', note('npm')));
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'here\n' });
    expect((await read('calls')).trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^git clone .*--branch v0\.1\.0 -- https:\/\/example\.org\/samverkan\.git \/\S+$/),
      'npm ci --include=dev --ignore-scripts --no-audit --no-fund',
      'npm run build',
    ]);
  });

  test('says what is missing, with exit code 2', async () => {
    for (const missing of Object.keys(where)) {
      const { code, stderr } = await install(process.env.PATH ?? '', { ...where, [missing]: '' });
      expect(code).toBe(2);
      expect(stderr).toContain('Ange SAMVERKAN_SOURCE och SAMVERKAN_VERSION');
    }
  });

  test.each(['git', 'npm'])('ends with 3 when %s fails', async (program) => {
    await programOnPath(workspace(), 'git', 'exit 0');
    expect((await install(await programOnPath(workspace(), program, 'exit 128'))).code).toBe(3);
  });

  test('is left out where the image has the command', async () => {
    await programOnPath(workspace(), 'git', 'exit 1');
    expect((await install(await programOnPath(workspace(), 'samverkan', 'exit 0'), {})).code).toBe(0);
  });
});
