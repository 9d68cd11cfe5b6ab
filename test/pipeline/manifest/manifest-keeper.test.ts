import { expect, test } from 'vitest';
import { memoryFileSystem } from '../../../src/io/memory.ts';
import type { ManifestEntry } from '../../../src/pipeline/manifest/manifest.ts';
import {
  hasForeignManifest,
  type ManifestKeeper,
  manifestKeeper,
} from '../../../src/pipeline/manifest/manifest-keeper.ts';
import { manifestText } from '../../support/manifest-text.ts';

/** The outputs that entries speak of are empty files. */
const OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function entry(name: string, outputs: readonly string[], more: Partial<ManifestEntry> = {}): ManifestEntry {
  return {
    name,
    sha256: `hash of ${name}`,
    minimumLevel: null,
    templates: null,
    fonts: null,
    theme: null,
    options: '',
    state: 'generated',
    outputs: outputs.map((path) => ({ path, sha256: OF_NOTHING })),
    keys: null,
    ...more,
  };
}

async function end(keeper: ManifestKeeper, entries: readonly ManifestEntry[]): Promise<void> {
  for (const one of entries) await keeper.keep(one);
  expect(await keeper.finish()).toBeUndefined();
}

function manifestOf(inputs: readonly ManifestEntry[], complete = true): string {
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
  await end(keeper, [entry('b.yaml', []), entry('a.yaml', [])]);
  expect(read(system)).toMatchObject({ complete: true, inputs: [{ name: 'a.yaml' }, { name: 'b.yaml' }] });
});

test('writes the manifest as JSON with two spaces, whatever it had to put by', async () => {
  for (const inputs of [
    [],
    [entry('å.yaml', ['å.pdf'])],
    [entry('b.yaml', ['b.pdf', 'b.json']), entry('a.yaml', [])],
  ]) {
    const system = memoryFileSystem();
    await end(await manifestKeeper(system, 'out', '1', ['a.yaml', 'b.yaml', 'å.yaml']), inputs);
    const text = new TextDecoder().decode(system.files.get('/out/manifest.json'));
    expect(text).toBe(manifestText({ version: 1, program: '1', complete: true, inputs }));
  }
});

test('keeps entries of other inputs while their outputs stand', async () => {
  const before = [entry('stays.yaml', ['stays.pdf', 'gone.json']), entry('gone.yaml', ['gone.pdf'])];
  const system = memoryFileSystem({ 'out/manifest.json': manifestOf(before), 'out/stays.pdf': '' });
  const keeper = await manifestKeeper(system, 'out', '1', ['new.yaml']);
  await keeper.begin();
  expect(read(system).inputs).toHaveLength(1);
  await end(keeper, [entry('new.yaml', [])]);
  expect(read(system).inputs).toMatchObject([
    { name: 'new.yaml' },
    { name: 'stays.yaml', outputs: [{ path: 'stays.pdf' }] },
  ]);
});

test('drops from another input’s entry an output that this run has written over', async () => {
  const before = [entry('a.basis.yaml', ['a.basis.pdf', 'a.basis.json']), entry('b.yaml', ['A.Basis.pdf'])];
  const files = { 'out/a.basis.pdf': '', 'out/a.basis.json': '', 'out/A.Basis.pdf': '' };
  const system = memoryFileSystem({ 'out/manifest.json': manifestOf(before), ...files });
  await end(await manifestKeeper(system, 'out', '1', ['a.yaml']), [entry('a.yaml', ['a.pdf', 'a.basis.pdf'])]);
  expect(read(system).inputs).toMatchObject([
    { name: 'a.basis.yaml', outputs: [{ path: 'a.basis.json' }] },
    { name: 'a.yaml', outputs: [{ path: 'a.pdf' }, { path: 'a.basis.pdf' }] },
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

test('keeps another format, and says of one that was made of another input which that was', async () => {
  const earlier = manifestOf([entry('a.yaml', ['a.pdf'])]);
  const system = memoryFileSystem({ 'out/manifest.json': earlier, 'out/a.pdf': '' });
  await end(await manifestKeeper(system, 'out', '0', ['a.yaml']), [entry('a.yaml', ['a.json'])]);
  expect(read(system).inputs[0].outputs.map((one: { path: string }) => one.path)).toEqual(['a.json', 'a.pdf']);
  const other = entry('a.yaml', ['a.json'], { sha256: 'another' });
  await end(await manifestKeeper(system, 'out', '0', ['a.yaml']), [other]);
  const [current, older] = read(system).inputs[0].outputs;
  expect(current).not.toHaveProperty('input');
  expect(older).toMatchObject({ path: 'a.pdf', input: 'hash of a.yaml' });
  // Back to the first: what was made of it is not older any more.
  await end(await manifestKeeper(system, 'out', '0', ['a.yaml']), [entry('a.yaml', ['b.json'])]);
  expect(read(system).inputs[0].outputs.map((one: object) => 'input' in one)).toEqual([false, false]);
});

test('drops another format that is not as it was written', async () => {
  const system = memoryFileSystem({
    'out/manifest.json': manifestOf([entry('a.yaml', ['a.pdf'])]),
    'out/a.pdf': 'other',
  });
  await end(await manifestKeeper(system, 'out', '0', ['a.yaml']), [entry('a.yaml', ['a.json'])]);
  expect(read(system).inputs[0].outputs.map((one: { path: string }) => one.path)).toEqual(['a.json']);
});

test('tells now and then what is done, so that little is lost when the run is killed, and does not write for each file', async () => {
  const names = Array.from({ length: 1000 }, (_, index) => `${index}.yaml`);
  const system = memoryFileSystem();
  let writes = 0;
  const counting: typeof system = {
    ...system,
    write(path, bytes) {
      writes += 1;
      return system.write(path, bytes);
    },
  };
  const keeper = await manifestKeeper(counting, 'out', '1', names);
  await keeper.keep(entry('0.yaml', []));
  expect(system.files.size).toBe(0);
  await keeper.begin();
  expect(read(system).inputs).toHaveLength(1);
  for (const [index, name] of names.slice(1).entries()) {
    await keeper.keep(entry(name, []));
    const { complete, inputs } = read(system);
    expect(complete).toBe(false);
    expect(inputs.length).toBeGreaterThan(Math.min(index - 3, (index * 2) / 3));
  }
  expect(writes).toBeLessThan(20);
  await keeper.finish();
  expect(read(system).inputs).toHaveLength(1000);
});

test('another version of the program wrote other bytes: neither its entry nor its other formats count', async () => {
  const earlier = manifestOf([entry('a.yaml', ['a.pdf'])]);
  const system = memoryFileSystem({ 'out/manifest.json': earlier, 'out/a.pdf': '' });
  const keeper = await manifestKeeper(system, 'out', '1', ['a.yaml']);
  expect(keeper.earlier('a.yaml')).toBeUndefined();
  await end(keeper, [entry('a.yaml', ['a.json'])]);
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
