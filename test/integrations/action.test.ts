// The GitHub Action: by GitHub's rules for composite actions, and really run with the built command.
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeDistricts } from '../support/integrations/districts.ts';
import { type Action, readAction, runStep, type Step } from '../support/integrations/github.ts';
import { programOnPath } from '../support/integrations/run-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const action: Action = await readAction();
const [install, check] = action.runs.steps as [Step, Step];
const workspace = temporaryFolder();
let errorLine = 0;

beforeEach(async () => {
  errorLine = await writeDistricts(workspace());
});

const validate = (inputs: Readonly<Record<string, string>>) =>
  runStep(action, check, workspace(), { 'as-of': '2010-09-01', ...inputs });

describe('by GitHub’s rules', () => {
  test('it is composite, and names and describes itself', () => {
    expect(action.runs.using).toBe('composite');
    expect(action.name).not.toBe('');
    expect(action.description.length).toBeLessThan(125);
  });

  test('every step runs a script in a shell it names, and no foreign action', () => {
    expect(action.runs.steps).toHaveLength(2);
    for (const step of action.runs.steps) {
      expect(step.uses).toBeUndefined();
      expect(step.shell).toBe('bash');
      expect(step.run).not.toBe('');
    }
  });

  test('nothing is written into a script: values come through the environment', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });

  test('every input is described, optional, and reaches the script, which reads it', async () => {
    const script = await readFile('integrations/github/validate.sh', 'utf8');
    const passed = new Map(Object.entries(check.env ?? {}).map(([variable, value]) => [value, variable]));
    expect(passed.size).toBe(Object.keys(action.inputs).length);
    for (const [name, input] of Object.entries(action.inputs)) {
      expect(input.description, name).not.toBe('');
      expect(input.required, name).toBe(false);
      const variable = passed.get(`\${{ inputs.${name} }}`);
      expect(variable, name).toBe(`SAMVERKAN_${name.toUpperCase().replaceAll('-', '_')}`);
      expect(script).toMatch(new RegExp(`\\$\\{?${variable}\\b`));
    }
  });

  test('every output is described and comes from the step of that id', () => {
    for (const [name, output] of Object.entries(action.outputs)) {
      expect(output.description, name).not.toBe('');
      expect(output.value).toBe(`\${{ steps.${check.id}.outputs.${name} }}`);
    }
  });
});

describe('the step that checks', () => {
  test('ends with 0 where there is no error, and says how much it found', async () => {
    const { code, stdout, outputs } = await validate({ paths: 'good.yaml' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::warning file=good\.yaml,line=\d+,/);
    expect(outputs).toEqual({ 'exit-code': '0', errors: '0', warnings: '2' });
  });

  test('puts an error on its line, and ends with 1', async () => {
    const { code, stdout, outputs } = await validate({ paths: 'bad.yaml' });
    expect(code).toBe(1);
    expect(stdout).toMatch(new RegExp(`^::error file=bad\\.yaml,line=${errorLine},`, 'm'));
    expect(stdout).toContain('meeting-too-rare');
    expect(outputs).toMatchObject({ 'exit-code': '1', errors: '1' });
  });

  test('checks all files of the workspace when nothing is asked for', async () => {
    await mkdir(join(workspace(), '.github'));
    await writeFile(join(workspace(), '.github/dependabot.yml'), 'version: 2\n');
    const { stderr, outputs } = await validate({});
    expect(stderr).toContain('2 filer');
    expect(outputs.errors).toBe('1');
  });

  test('takes one path on each line, also with spaces in it, also ended as on Windows', async () => {
    await mkdir(join(workspace(), 'norra och södra'));
    await copyFile(join(workspace(), 'good.yaml'), join(workspace(), 'norra och södra/a b.yaml'));
    const { stderr } = await validate({ paths: 'bad.yaml\r\nnorra och södra/a b.yaml\n\n' });
    expect(stderr).toContain('2 filer');
  });

  test('--strict: a warning ends with 1', async () => {
    const { code, outputs } = await validate({ paths: 'good.yaml', strict: 'true' });
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ 'exit-code': '1' });
  });

  test('--as-of: an agreement whose time is over is a warning more', async () => {
    const text = await readFile(join(workspace(), 'good.yaml'), 'utf8');
    expect(text).toMatch(/^ {2}validUntil: 2011-/m);
    // What is only an example never held, and does not expire.
    await writeFile(join(workspace(), 'draft.yaml'), text.replace('status: exempel', 'status: utkast'));
    const said = async (day: string) => (await validate({ paths: 'draft.yaml', 'as-of': day })).stdout;
    expect(await said('2020-01-01')).toContain('agreement-expired');
    expect(await said('2011-01-01')).not.toContain('agreement-expired');
  });

  test('--lang: the words are English', async () => {
    expect((await validate({ paths: 'bad.yaml', lang: 'en' })).stderr).toMatch(/1 file: 1 error/);
  });

  test('--config: a warning can be silenced', async () => {
    await writeFile(join(workspace(), 'stad.yaml'), 'severity:\n  recommended-function-missing: off\n');
    const { outputs } = await validate({ paths: 'good.yaml', config: 'stad.yaml' });
    // Law that changes is told all the same.
    expect(outputs.warnings).toBe('1');
  });

  test('--minimum-level: another city’s files', async () => {
    const sundby = (name: string) => resolve(`test/fixtures/sundby-2024/${name}`);
    await copyFile(sundby('minimum-level.yaml'), join(workspace(), 'grundnivå.yaml'));
    await mkdir(join(workspace(), 'områden'));
    await copyFile(sundby('district.yaml'), join(workspace(), 'områden/norr.yaml'));
    const inputs = { paths: 'områden', 'minimum-level': 'grundnivå.yaml', 'as-of': '2025-09-01' };
    expect((await validate(inputs)).outputs).toMatchObject({ 'exit-code': '0', errors: '0' });
  });

  test('writes SARIF too, and says where', async () => {
    const { code, outputs } = await validate({ paths: 'bad.yaml', 'sarif-file': 'rapport/fynd.sarif' });
    expect(code).toBe(1);
    expect(outputs['sarif-file']).toBe('rapport/fynd.sarif');
    const sarif = JSON.parse(await readFile(join(workspace(), 'rapport/fynd.sarif'), 'utf8'));
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0].results.map((one: { ruleId: string }) => one.ruleId)).toContain('meeting-too-rare');
  });

  test('an older SARIF file is not taken for this run’s', async () => {
    await writeFile(join(workspace(), 'fynd.sarif'), '{}');
    const { code, outputs } = await validate({ paths: 'saknas.yaml', 'sarif-file': 'fynd.sarif' });
    expect(code).toBe(2);
    expect(outputs).toEqual({ 'exit-code': '2' });
  });
});

test('a district file is never lost to a report, and an unwritable report is exit code 3', async () => {
  const before = await readFile(join(workspace(), 'bad.yaml'), 'utf8');
  expect((await validate({ paths: 'bad.yaml', 'sarif-file': 'bad.yaml' })).outputs).toEqual({ 'exit-code': '2' });
  expect(await readFile(join(workspace(), 'bad.yaml'), 'utf8')).toBe(before);
  const { code, outputs } = await validate({ paths: 'bad.yaml', 'sarif-file': 'good.yaml/fynd.sarif' });
  expect(code).toBe(3);
  expect(outputs).toEqual({ 'exit-code': '3', errors: '1', warnings: expect.any(String) });
});

describe('what is refused, with exit code 2 and nothing counted', () => {
  test.each([
    ['no paths', { paths: '\n' }],
    ['a path that is not there', { paths: 'saknas.yaml' }],
    ['strict that is neither true nor false', { strict: 'kanske' }],
    ['a comma in the name of the SARIF file', { 'sarif-file': 'a,json=b' }],
    ['a new line in the name of the SARIF file', { 'sarif-file': 'a\nexit-code=0' }],
  ])('%s', async (_, inputs) => {
    const { code, outputs } = await validate(inputs);
    expect(code).toBe(2);
    expect(outputs).toEqual({ 'exit-code': '2' });
  });

  const everyInput = Object.keys(action.inputs).filter((name) => name !== 'sarif-file');
  test.each([
    ['$(touch planted)`touch planted`"; touch planted; "\'; touch planted; \'', everyInput],
    ['--help', ['paths']],
  ])('an input stays text: %s', async (hostile, names) => {
    const before = await readdir(workspace());
    for (const name of names) expect((await validate({ [name]: hostile })).code, name).toBe(2);
    expect(await readdir(workspace())).toEqual(before);
  });

  test('the name of the SARIF file stays text too', async () => {
    const hostile = '$(touch planted).sarif';
    expect((await validate({ paths: 'good.yaml', 'sarif-file': hostile })).outputs['sarif-file']).toBe(hostile);
    expect(await readdir(workspace())).toEqual(expect.arrayContaining([hostile]));
    expect(await readdir(workspace())).not.toContain('planted');
  });
});

describe('the step that installs', () => {
  /** A copy of the action as GitHub fetches it, as far as the step looks at it, with an npm that only notes its calls. */
  async function fetched(engines: string, npm: string) {
    await writeFile(join(workspace(), 'package.json'), JSON.stringify({ engines: { node: engines } }));
    await mkdir(join(workspace(), 'integrations/github'), { recursive: true });
    await copyFile('integrations/github/install.sh', join(workspace(), 'integrations/github/install.sh'));
    const PATH = await programOnPath(workspace(), 'npm', npm);
    return runStep(action, install, workspace(), {}, { GITHUB_ACTION_PATH: workspace(), PATH, NODE_ENV: 'production' });
  }
  const calls = async () => (await readFile(join(workspace(), 'calls'), 'utf8')).trimEnd().split('\n');

  test('builds the action with the packages that only the build needs', async () => {
    const { code } = await fetched('>=20.19.0', 'echo "$@" >>calls');
    expect(code).toBe(0);
    expect(await calls()).toEqual(['ci --include=dev --ignore-scripts --no-audit --no-fund', 'run build']);
  });

  test('does nothing when it is built', async () => {
    await mkdir(join(workspace(), 'dist'));
    await writeFile(join(workspace(), 'dist/main.js'), '');
    expect((await fetched('>=20.19.0', 'exit 1')).code).toBe(0);
  });

  test('says when Node is too old, and tries nothing', async () => {
    const { code, stdout } = await fetched('>=99.1.0', 'echo "$@" >>calls');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^::error title=samverkan::samverkan behöver Node/);
    await expect(calls()).rejects.toThrow('ENOENT');
  });

  test('names the oldest Node that the package takes', async () => {
    const { engines } = JSON.parse(await readFile('package.json', 'utf8'));
    const oldest = /\d+\.\d+/.exec(engines.node)?.[0];
    expect(await readFile('integrations/github/install.sh', 'utf8')).toContain(`Node ${oldest} eller senare`);
  });

  test('says when the installation fails, with exit code 3', async () => {
    const { code, stdout } = await fetched('>=20.19.0', 'exit 7');
    expect(code).toBe(3);
    expect(stdout).toMatch(/^::error title=samverkan::samverkan kunde inte installeras/);
  });
});
