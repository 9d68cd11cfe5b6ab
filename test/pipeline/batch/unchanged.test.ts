// When a run leaves an output as it stands, and when it draws it again.
import { beforeAll, describe, expect, test } from 'vitest';
import type { FileSystem } from '../../../src/io/file-system.ts';
import { type MemoryFileSystem, memoryFileSystem } from '../../../src/io/memory.ts';
import { generateFiles } from '../../../src/pipeline/batch/generate.ts';
import { type GeneratedFile, type RunRequest, runRequest } from '../../../src/pipeline/batch/run.ts';
import type { Floor, Look, Resources } from '../../../src/pipeline/load/resources.ts';
import { positionAt, type SourceText } from '../../../src/source/source-text.ts';
import { district } from '../../support/batch.ts';
import { resourcesFor } from '../../support/resources.ts';

let resources: Resources;
beforeAll(async () => {
  resources = await resourcesFor();
});

const paths = ['a.yaml', 'b.yaml', 'c.yaml'];

interface Ran {
  /** How each file went, in order. */
  readonly states: readonly GeneratedFile['state'][];
  /** What was written beside the manifest. */
  readonly written: readonly string[];
}

async function run(system: MemoryFileSystem, more: Partial<RunRequest> = {}, by = resources): Promise<Ran> {
  const written: string[] = [];
  const watched = {
    ...system,
    write: async (path: string, bytes: Uint8Array) => {
      if (!path.endsWith('manifest.json')) written.push(path);
      return system.write(path, bytes);
    },
  };
  const states: GeneratedFile['state'][] = [];
  const onFile = async ({ state }: GeneratedFile): Promise<void> => void states.push(state);
  await generateFiles(runRequest({ paths, out: 'out', formats: ['json'], ...more }), by, watched, { onFile });
  return { states, written };
}

/** A folder where all has been drawn once. */
async function drawn(): Promise<MemoryFileSystem> {
  const files = paths.map((path) => [path, district({ name: `Del ${path}`, schools: [`Skola ${path}`] })] as const);
  const system = memoryFileSystem(Object.fromEntries(files));
  expect((await run(system)).states).toEqual(['generated', 'generated', 'generated']);
  return system;
}

const signed = (text: string): string =>
  text.replace(/(agreement: \{.*) \}/, '$1, signed: { on: 2010-08-02, function: stadsdelsdirektor } }');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const outputs = ['out/a.json', 'out/b.json', 'out/c.json'];

test('a second run draws nothing, and a third', async () => {
  const system = await drawn();
  for (let round = 0; round < 2; round += 1) {
    expect(await run(system)).toEqual({ states: ['unchanged', 'unchanged', 'unchanged'], written: [] });
  }
});

test('the answer is the same whatever path leads to the file', async () => {
  const system = await drawn();
  for (const path of paths) system.files.set(`/elsewhere/${path}`, system.files.get(`/${path}`) as Uint8Array);
  const { states } = await run(system, { paths: paths.map((path) => `elsewhere/${path}`) });
  expect(states).toEqual(['unchanged', 'unchanged', 'unchanged']);
});

test.each<[string, (system: MemoryFileSystem) => void]>([
  ['a changed output', ({ files }) => files.set('/out/b.json', bytes('changed'))],
  ['a deleted output', ({ files }) => files.delete('/out/b.json')],
  ['an emptied output', ({ files }) => files.set('/out/b.json', bytes(''))],
  ['a changed input', ({ files }) => files.set('/b.yaml', bytes(district({ name: 'Ny', schools: ['Ny'] })))],
  [
    'an input that has been signed, whose agreement goes along as data,',
    ({ files }) => files.set('/b.yaml', bytes(signed(new TextDecoder().decode(files.get('/b.yaml'))))),
  ],
])('%s is drawn again, and nothing else', async (_, change) => {
  const system = await drawn();
  change(system);
  expect(await run(system)).toEqual({ states: ['unchanged', 'generated', 'unchanged'], written: ['out/b.json'] });
  expect((await run(system)).written).toEqual([]);
});

describe('everything is drawn again', () => {
  const again = { states: ['generated', 'generated', 'generated'], written: outputs };

  test('with --force', async () => {
    expect(await run(await drawn(), { force: true })).toEqual(again);
  });

  test('by another version of the program, whose manifest does not count for this one', async () => {
    const system = await drawn();
    const newer = { ...resources, version: '99.0.0' };
    expect(await run(system, {}, newer)).toEqual(again);
    expect((await run(system, {}, newer)).written).toEqual([]);
    expect(await run(system)).toEqual(again);
  });

  test('with another minimum level', async () => {
    const floor = async (id: string): Promise<Floor> => ({ ...(await resources.floor(id)), sha256: 'another' });
    expect(await run(await drawn(), {}, { ...resources, floor })).toEqual(again);
  });

  test.each(['templatesSha256', 'fontsSha256'] as const)('with other %s', async (hash) => {
    const look = async (id: string): Promise<Look> => ({ ...(await resources.look(id)), [hash]: 'another' });
    expect(await run(await drawn(), {}, { ...resources, look })).toEqual(again);
  });

  test.each(['', '{', '{"version":1,"program":"0.1.0","complete":true,"inputs":[{"name":"a.yaml","outputs":[]}]}'])(
    'where the manifest says %j',
    async (manifest) => {
      const system = await drawn();
      system.files.set('/out/manifest.json', bytes(manifest));
      expect(await run(system)).toEqual(again);
    },
  );
});

test('another format draws only that, and then both stand', async () => {
  const system = await drawn();
  const html = await run(system, { formats: ['html'] });
  expect(html.written).toEqual(['out/a.html', 'out/b.html', 'out/c.html']);
  expect(await run(system, { formats: ['html', 'json'] })).toEqual({
    states: ['unchanged', 'unchanged', 'unchanged'],
    written: [],
  });
});

test('a list of signatures drawn of a newer file does not make the manifest forget the agreement', async () => {
  const system = await drawn();
  const [path] = paths as [string];
  const older = resources.sha256(system.files.get(`/${path}`) as Uint8Array);
  system.files.set(`/${path}`, bytes(signed(new TextDecoder().decode(system.files.get(`/${path}`)))));
  await run(system, { documents: ['signatures'], formats: ['html'] });
  const manifest = JSON.parse(new TextDecoder().decode(system.files.get('/out/manifest.json')));
  const [{ sha256, outputs: listed }] = manifest.inputs;
  expect(listed).toMatchObject([{ path: 'a.signatures.html' }, { path: 'a.json', input: older }]);
  expect(sha256).not.toBe(older);
  // The agreement is of the older file, and so no run takes it for its own.
  expect((await run(system)).states).toEqual(['generated', 'unchanged', 'unchanged']);
});

test('an output of a format not asked for now is reported only while it is as it was written', async () => {
  const system = await drawn();
  await run(system, { formats: ['html'] });
  system.files.set('/out/a.json', bytes('changed'));
  system.files.delete('/out/b.json');
  expect((await run(system, { formats: ['html'] })).written).toEqual([]);
  const manifest = JSON.parse(new TextDecoder().decode(system.files.get('/out/manifest.json')));
  const told = manifest.inputs.map((one: { outputs: { path: string }[] }) => one.outputs.map(({ path }) => path));
  expect(told).toEqual([['a.html'], ['b.html'], ['c.html', 'c.json']]);
});

describe('what is to be said of a file that stands', () => {
  /** What is reported of each file, with the lines that findings stand on. */
  async function told(system: MemoryFileSystem, more: Partial<RunRequest> = {}, reading: FileSystem = system) {
    const lines: string[] = [];
    const onFile = async ({ path, state, sources, diagnostics }: GeneratedFile): Promise<void> => {
      for (const { code, severity, span } of diagnostics) {
        const { line } = positionAt(sources[0] as SourceText, span.start);
        lines.push(`${path}:${line} ${severity} ${code} (${state})`);
      }
    };
    await generateFiles(runRequest({ paths, out: 'out', formats: ['json'], ...more }), resources, reading, { onFile });
    return lines;
  }

  test('is what was said when it was drawn, with the places in its text', async () => {
    const system = await drawn();
    const again = await told(system);
    expect(again).toContain('b.yaml:2 warning contact-missing (unchanged)');
    const drawnAgain = await told(system, { force: true });
    expect(again.map((line) => line.replace('unchanged', 'generated'))).toEqual(drawnAgain);
  });

  test('is judged by the configuration of now', async () => {
    const system = await drawn();
    const off = { 'contact-missing': 'off', 'no-local-additions': 'warning' } as const;
    const lines = await told(system, { options: { severities: off } });
    expect(lines.join()).not.toContain('contact-missing');
    expect(lines).toContain('a.yaml:1 warning no-local-additions (unchanged)');
  });

  test('is left to the next run where the file is changed in the meantime', async () => {
    const system = await drawn();
    const reads = new Map<string, number>();
    const changing: FileSystem = {
      ...system,
      async read(path, limit) {
        reads.set(path, (reads.get(path) ?? 0) + 1);
        if (path === 'b.yaml' && reads.get(path) === 2) system.files.set('/b.yaml', bytes('# another\n'));
        return system.read(path, limit);
      },
    };
    const lines = await told(system, {}, changing);
    expect(new Set(lines.map((line) => line.slice(0, 6)))).toEqual(new Set(['a.yaml', 'c.yaml']));
  });
});

test('a file that has come into a conflict is refused, though what was drawn of it stands', async () => {
  const system = await drawn();
  for (const path of ['a.yaml', 'b.yaml'])
    system.files.set(`/${path}`, bytes(district({ name: `Del ${path}`, unitCodes: ['12345678'] })));
  expect(await run(system)).toEqual({ states: ['refused', 'refused', 'unchanged'], written: [] });
});
