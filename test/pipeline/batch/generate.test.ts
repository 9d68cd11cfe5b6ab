import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MemoryFileSystem, memoryFileSystem } from '../../../src/io/memory.ts';
import { generateFiles } from '../../../src/pipeline/batch/generate.ts';
import { type GeneratedFile, runRequest } from '../../../src/pipeline/batch/run.ts';
import type { Resources } from '../../../src/pipeline/load/resources.ts';
import type { Manifest, OutputFormat } from '../../../src/pipeline/manifest/manifest.ts';
import { resourcesFor } from '../../support/resources.ts';

const farsta = readFileSync('examples/stockholm/farsta.yaml', 'utf8');
const minimal = readFileSync('examples/minimal.yaml', 'utf8');
const deep = `a: ${'['.repeat(20_000)}`;

let resources: Resources;
let system: MemoryFileSystem;
beforeAll(async () => {
  resources = await resourcesFor();
});
beforeEach(() => {
  system = memoryFileSystem({ 'farsta.yaml': farsta, 'minimal.yaml': minimal, 'a.yaml': deep, 'b.yaml': deep });
});

async function run(paths: readonly string[], formats: readonly OutputFormat[] = ['json']) {
  const told: GeneratedFile[] = [];
  const onFile = async (file: GeneratedFile) => void told.push(file);
  const problem = await generateFiles(runRequest({ paths, out: 'out', formats }), resources, system, { onFile });
  expect(told.map(({ path }) => path)).toEqual(paths);
  return { problem, files: told };
}

function written(): string[] {
  return [...system.files.keys()].filter((path) => path.startsWith('/out/')).sort();
}

function text(path: string): string {
  return new TextDecoder().decode(system.files.get(path));
}

const manifest = () => JSON.parse(text('/out/manifest.json')) as Manifest;

describe('a batch', () => {
  test('writes the good files and refuses the bad ones', async () => {
    const { files } = await run(['a.yaml', 'minimal.yaml', 'b.yaml']);
    expect(files.map(({ state }) => state)).toEqual(['refused', 'generated', 'refused']);
    expect(files[0]?.diagnostics.map(({ code }) => code)).toEqual(['too-deep']);
    expect(written()).toEqual(['/out/manifest.json', '/out/minimal.json']);
    expect(manifest().inputs.map(({ name, state }) => [name, state])).toEqual([
      ['a.yaml', 'refused'],
      ['b.yaml', 'refused'],
      ['minimal.yaml', 'generated'],
    ]);
  });

  test('writes the same bytes whatever stands beside a file in the run, and a second time', async () => {
    await run(['minimal.yaml'], ['pdf', 'json']);
    const alone = ['pdf', 'json'].map((format) => system.files.get(`/out/minimal.${format}`));
    await run(['farsta.yaml', 'a.yaml', 'minimal.yaml'], ['pdf', 'json']);
    const together = ['pdf', 'json'].map((format) => system.files.get(`/out/minimal.${format}`));
    expect(alone.map((bytes) => (bytes?.length ?? 0) > 1000)).toEqual([true, true]);
    expect(together).toEqual(alone);
  });
});

describe('the manifest', () => {
  test('tells of each output, its hash and pages, and the keys that other files are compared by', async () => {
    await run(['farsta.yaml'], ['pdf', 'json']);
    const { complete, program, inputs } = manifest();
    expect({ complete, program }).toEqual({ complete: true, program: resources.version });
    const [entry] = inputs;
    expect(entry?.sha256).toBe(resources.sha256(farsta));
    expect(entry?.minimumLevel?.id).toBe('stockholm-2009');
    expect(entry?.outputs.map(({ path }) => path)).toEqual(['farsta.pdf', 'farsta.json']);
    expect(entry?.outputs[0]?.pages).toBeGreaterThan(3);
    for (const { path, sha256 } of entry?.outputs ?? []) {
      expect(sha256).toBe(resources.sha256(system.files.get(`/out/${path}`) as Uint8Array));
    }
    expect(entry?.keys?.district).toBe('Farsta');
    expect(entry?.keys?.unitCodes.length).toBeGreaterThan(3);
    expect(entry?.keys?.schools.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  test('is the same on a second run, but that nothing had to be drawn, with no time in it', async () => {
    await run(['farsta.yaml']);
    const first = text('/out/manifest.json');
    await run(['farsta.yaml']);
    expect(text('/out/manifest.json')).toBe(first.replace('"state": "generated"', '"state": "unchanged"'));
    expect(first).not.toMatch(/\d\d:\d\d/);
  });

  test('says that the folder is being changed before the first file stands in it', async () => {
    const states: boolean[] = [];
    const watched = { ...system, write: system.write.bind(system) };
    watched.write = async (path, bytes) => {
      const problem = await system.write(path, bytes);
      states.push(manifest().complete);
      return problem;
    };
    await generateFiles(runRequest({ paths: ['minimal.yaml'], out: 'out', formats: ['json'] }), resources, watched, {
      onFile: async () => {},
    });
    expect(states).toEqual([false, false, true]);
  });
});

describe('failures', () => {
  test('a full disk fails the file, not the next one', async () => {
    system.failOn = { ending: 'farsta.json', code: 'ENOSPC' };
    const { files } = await run(['farsta.yaml', 'minimal.yaml']);
    expect(files.map(({ state }) => state)).toEqual(['failed', 'generated']);
    expect(files[0]?.problem).toEqual({ code: 'ENOSPC', path: 'out/farsta.json' });
    expect(written()).toEqual(['/out/manifest.json', '/out/minimal.json']);
    expect(manifest().inputs[0]?.state).toBe('failed');
  });

  test('where the manifest cannot be written, nothing else is', async () => {
    system.failOn = { ending: 'manifest.json', code: 'EROFS' };
    const { problem } = await run(['minimal.yaml']);
    expect(problem?.code).toBe('EROFS');
    expect(written()).toEqual([]);
  });

  test('a bug of ours fails the file it meets, and is handed on to be reported', async () => {
    const bug = new Error('a bug');
    const broken: Resources = {
      ...resources,
      look: async () => {
        throw bug;
      },
    };
    const request = { paths: ['minimal.yaml', 'a.yaml'], out: 'out', formats: ['pdf' as const] };
    const files: GeneratedFile[] = [];
    await generateFiles(runRequest(request), broken, system, { onFile: async (file) => void files.push(file) });
    expect(files.map(({ state }) => state)).toEqual(['failed', 'refused']);
    expect(files[0]?.failure).toBe(bug);
  });
});
