// The hook's manifest. That pre-commit installs and runs it is proved by `npm run conformance -- ci`.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { collectInputs } from '../../src/io/collect-inputs.ts';
import { memoryFileSystem } from '../../src/io/memory.ts';

const hooks: Record<string, unknown>[] = parse(await readFile('.pre-commit-hooks.yaml', 'utf8'));
const hook = hooks[0] as { entry: string; files: string; exclude: string } & Record<string, unknown>;

/** One of pre-commit's expressions, which Python reads: within it, upper and lower case count as the same. */
function expression(text: string): RegExp {
  return text.startsWith('(?i)') ? new RegExp(text.slice(4), 'i') : new RegExp(text);
}

test('one hook, of Node, that runs the package’s own command', async () => {
  expect(hooks).toHaveLength(1);
  expect(hook).toMatchObject({ id: 'samverkan-validate', language: 'node', entry: 'samverkan validate' });
  const { bin } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(Object.keys(bin)).toEqual(['samverkan']);
});

test('one process sees all files: they are checked against each other', () => {
  expect(hook.require_serial).toBe(true);
  expect(hook.pass_filenames).not.toBe(false);
});

test('takes the same files as the command takes out of a folder', async () => {
  const names = [
    'farsta.yaml',
    'stadsdelar/södermalm.yml',
    'stadsdelar/inner/a b.yaml',
    'FARBY.YAML',
    'stadsdelar/Provby.Yml',
    'theme.yaml',
    'Theme.YAML',
    'stadsdelar/theme.yaml',
    'my-theme.yaml',
    'samverkan.config.yaml',
    '.pre-commit-config.yaml',
    '.github/workflows/ci.yml',
    'stadsdelar/.utkast/a.yaml',
    'node_modules/x/a.yaml',
    'README.md',
    'a.yaml.bak',
  ];
  const system = memoryFileSystem(Object.fromEntries(names.map((name) => [`/${name}`, 'a: 1\n'])));
  const { paths } = await collectInputs(system, ['/']);
  const taken = names.filter((name) => expression(hook.files).test(name) && !expression(hook.exclude).test(name));
  expect(taken.map((name) => `/${name}`).sort()).toEqual([...paths].sort());
  expect(taken).toHaveLength(6);
});
