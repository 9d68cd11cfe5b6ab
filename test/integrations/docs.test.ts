// docs/ci.md against what it describes: an example that is copied must work.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAction } from '../support/integrations/github.ts';

const text = await readFile('docs/ci.md', 'utf8');
const examples = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, code = '']) => parse(code));
const action = await readAction();
const job = parse(await readFile('integrations/gitlab/samverkan.gitlab-ci.yml', 'utf8'))['.samverkan-validate'];
const hooks: { id: string }[] = parse(await readFile('.pre-commit-hooks.yaml', 'utf8'));
const PLACE = '<adress till samverkan>';

/** The rows of all tables, by what stands as code in their first cell. */
const rows = new Map(
  [...text.matchAll(/^\| `([\w-]+)` \|(.*)\|$/gm)].map(([, name = '', rest = '']) => [name, rest.split('|')] as const),
);

test('every input and output of the action has its row, every input with its default', () => {
  for (const [name, input] of Object.entries(action.inputs)) {
    if (input.default === '') expect(rows.has(name), name).toBe(true);
    else expect(rows.get(name)?.[0]?.trim(), name).toBe(`\`${input.default}\``);
  }
  for (const name of Object.keys(action.outputs)) expect(rows.has(name), name).toBe(true);
});

test('every variable of GitLab’s job has its row, with its default', () => {
  for (const [name, value] of Object.entries(job.variables)) {
    if (value === '') expect(rows.has(name), name).toBe(true);
    else expect(rows.get(name)?.[0]?.trim(), name).toBe(`\`${value}\``);
  }
});

test('both reports and all exit codes are named', () => {
  for (const report of Object.values(job.artifacts.reports)) expect(text).toContain(`\`${report}\``);
  expect([...text.matchAll(/^\| (\d) \|/gm)].map(([, code]) => code)).toEqual(['0', '1', '2', '3']);
});

describe('the examples', () => {
  const workflows = examples.filter((one) => 'jobs' in one);
  const pipelines = examples.filter((one) => 'samverkan' in one);
  const configurations = examples.filter((one) => 'repos' in one);

  test('there are two of each kind, and no others', () => {
    const counts = [workflows, pipelines, configurations].map((kind) => kind.length);
    expect(counts).toEqual([2, 2, 2]);
    expect(examples).toHaveLength(6);
  });

  test('GitHub: they use the action, give only inputs that it has, and may only what they need', () => {
    for (const { jobs, permissions } of workflows) {
      const step = jobs.validate.steps.find(({ uses }: { uses: string }) => uses.startsWith(PLACE));
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with)));
      expect(permissions.contents).toBe('read');
    }
  });

  test('GitLab: they extend the job, and set only variables that it reads', () => {
    for (const { samverkan } of pipelines) {
      expect(samverkan.extends).toBe('.samverkan-validate');
      expect(Object.keys(job.variables)).toEqual(expect.arrayContaining(Object.keys(samverkan.variables)));
    }
  });

  test('pre-commit: they use the hook that there is', () => {
    for (const { repos } of configurations) {
      expect(repos[0].repo).toBe(PLACE);
      expect(repos[0].hooks.map(({ id }: { id: string }) => id)).toEqual(hooks.map(({ id }) => id));
    }
  });

  test('name this version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    const named = [...text.matchAll(/(?:\bv|samverkan:)(\d+\.\d+\.\d+)/g)].map(([, one]) => one);
    expect(named.length).toBeGreaterThan(6);
    expect(new Set(named)).toEqual(new Set([version]));
  });
});

test('the place is always the same placeholder, and links lead somewhere', async () => {
  expect(text).not.toMatch(/github\.com\/(?!codeql)|gitlab\.com|example\.org/);
  const links = [...text.matchAll(/\]\((?!https:|#)([^)#]+)\)/g)].map(([, path = '']) => path);
  expect(links).not.toEqual([]);
  for (const link of links) expect(existsSync(join(dirname('docs/ci.md'), link)), link).toBe(true);
  expect(await readFile('README.md', 'utf8')).toContain('](docs/ci.md)');
});
