import { expect, test } from 'vitest';
import { memoryFileSystem } from '../../src/io/memory.ts';
import type { ManifestInput } from '../../src/pipeline/manifest.ts';
import { hasForeignManifest, manifestKeeper } from '../../src/pipeline/manifest-keeper.ts';

function entry(name: string, outputs: readonly string[], more: Partial<ManifestInput> = {}): ManifestInput {
  return {
    name,
    sha256: `hash of ${name}`,
    minimumLevel: null,
    templates: null,
    fonts: null,
    theme: null,
    options: '',
    state: 'generated',
    outputs: outputs.map((path) => ({ path, sha256: '' })),
    keys: null,
    ...more,
  };
}

function manifestOf(inputs: readonly ManifestInput[], complete = true): string {
  return JSON.stringify({ version: 1, program: '0', complete, inputs });
}

function read(system: ReturnType<typeof memoryFileSystem>) {
  return JSON.parse(new TextDecoder().decode(system.files.get('/out/manifest.json')));
}

test('says that it is not complete until the run ends, and puts entries in order', async () => {
  const system = memoryFileSystem();
  const keeper = await manifestKeeper(system, 'out', '1', ['b.yaml', 'a.yaml']);
  expect(system.files.size).toBe(0);
  await keeper.begin();
  expect(read(system)).toEqual({ version: 1, program: '1', complete: false, inputs: [] });
  await keeper.finish([entry('b.yaml', []), entry('a.yaml', [])]);
  expect(read(system)).toMatchObject({ complete: true, inputs: [{ name: 'a.yaml' }, { name: 'b.yaml' }] });
});

test('keeps entries of other inputs while their outputs stand', async () => {
  const before = [entry('stays.yaml', ['stays.pdf', 'gone.json']), entry('gone.yaml', ['gone.pdf'])];
  const system = memoryFileSystem({ 'out/manifest.json': manifestOf(before), 'out/stays.pdf': '' });
  const keeper = await manifestKeeper(system, 'out', '1', ['new.yaml']);
  await keeper.begin();
  expect(read(system).inputs).toHaveLength(1);
  await keeper.finish([entry('new.yaml', [])]);
  expect(read(system).inputs).toMatchObject([
    { name: 'new.yaml' },
    { name: 'stays.yaml', outputs: [{ path: 'stays.pdf' }] },
  ]);
});

test('replaces the entry of an input of this run, whatever its extension was', async () => {
  const system = memoryFileSystem({
    'out/manifest.json': manifestOf([entry('farsta.yml', ['farsta.pdf'])]),
    'out/farsta.pdf': '',
  });
  const keeper = await manifestKeeper(system, 'out', '1', ['Farsta.yaml']);
  await keeper.begin();
  expect(read(system).inputs).toEqual([]);
});

test('keeps another format that was made of the very same input, and drops one that was not', async () => {
  const earlier = manifestOf([entry('a.yaml', ['a.pdf'])]);
  const system = memoryFileSystem({ 'out/manifest.json': earlier, 'out/a.pdf': '' });
  await (await manifestKeeper(system, 'out', '0', ['a.yaml'])).finish([entry('a.yaml', ['a.json'])]);
  expect(read(system).inputs[0].outputs.map((one: { path: string }) => one.path)).toEqual(['a.json', 'a.pdf']);
  const other = entry('a.yaml', ['a.json'], { sha256: 'another' });
  await (await manifestKeeper(system, 'out', '0', ['a.yaml'])).finish([other]);
  expect(read(system).inputs[0].outputs.map((one: { path: string }) => one.path)).toEqual(['a.json']);
});

test('another version of the program wrote other bytes: neither its entry nor its other formats count', async () => {
  const earlier = manifestOf([entry('a.yaml', ['a.pdf'])]);
  const system = memoryFileSystem({ 'out/manifest.json': earlier, 'out/a.pdf': '' });
  const keeper = await manifestKeeper(system, 'out', '1', ['a.yaml']);
  expect(keeper.earlier('a.yaml')).toBeUndefined();
  await keeper.finish([entry('a.yaml', ['a.json'])]);
  expect(read(system).inputs[0].outputs.map((one: { path: string }) => one.path)).toEqual(['a.json']);
});

test.each([
  ['{ "name": "an app", "icons": [] }', true],
  ['[]', true],
  [manifestOf([]), false],
  ['', false],
  ['{ "version": 1, "prog', false],
])('a manifest.json that says %s is foreign: %s', async (text, foreign) => {
  expect(await hasForeignManifest(memoryFileSystem({ 'out/manifest.json': text }), 'out')).toBe(foreign);
});
