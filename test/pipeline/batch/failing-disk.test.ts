// Disks that are full, read-only or hold something else under an output's name; inputs that change while they are worked on.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FileSystem } from '../../../src/io/file-system.ts';
import { memoryFileSystem } from '../../../src/io/memory.ts';
import { generateFiles } from '../../../src/pipeline/batch/generate.ts';
import { type GeneratedFile, runRequest } from '../../../src/pipeline/batch/run.ts';
import type { Resources } from '../../../src/pipeline/load/resources.ts';
import {
  agreements,
  districts,
  expectTrue,
  expectWhole,
  filesIn,
  manifestIn,
  place,
  sha256,
} from '../../support/batch.ts';
import { resourcesFor } from '../../support/resources.ts';
import { runs, WHOLE } from '../../support/whole.ts';

const here = place();
const out = () => join(here.folder(), 'out');

/** Only root may mount, and not everywhere: where it is not allowed these tests say that they were skipped. */
async function mayMount(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'samverkan-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function onMounted(options: string, work: () => Promise<void>): Promise<void> {
  await mkdir(out());
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', out()]);
  try {
    await work();
  } finally {
    execFileSync('umount', [out()]);
  }
}

const mounts = WHOLE && (await mayMount());
describe.runIf(mounts)('a disk of its own (skipped where this machine lets nobody mount one)', () => {
  test('full: a clear message, whole files or none, and the next run completes it when there is room', async () => {
    await here.put(districts(6));
    await onMounted('size=350k', async () => {
      const full = await here.run(['generate', 'in', '--jobs', '2']);
      expect(full.stderr).toMatch(/^fel: out\/d0\d\.pdf kunde inte skrivas: disken är full \(ENOSPC\)$/m);
      expect(full.stderr).not.toMatch(/^ {4}at |ett fel i programmet/m);
      expect(full.code).toBe(3);
      const left = await filesIn(out());
      const written = full.stdout.trim().split('\n').length;
      expect(written).toBeGreaterThan(0);
      expect(Object.keys(agreements(left))).toHaveLength(written);
      expect([...left.keys()].filter((name) => name.startsWith('.'))).toEqual([]);
      execFileSync('mount', ['-o', 'remount,size=20m', out()]);
      const next = await here.run(['generate', 'in', '--jobs', '2']);
      expect(next.code).toBe(0);
      const whole = agreements(await filesIn(out()));
      expect(Object.keys(whole)).toHaveLength(6);
      expectTrue(left, whole);
      expectWhole(await filesIn(out()), whole);
    });
  });

  test('read-only: a clear message, and nothing is tried', async () => {
    await here.put(districts(2));
    await onMounted('ro', async () => {
      const { code, stdout, stderr } = await here.run(['generate', 'in']);
      expect(stderr).toMatch(
        /^fel: out\/manifest\.json kunde inte skrivas: .*\n0 överenskommelser skrivna, 2 filer misslyckades\n$/,
      );
      expect(stdout).toBe('');
      expect(code).toBe(3);
      expect((await filesIn(out())).size).toBe(0);
    });
  });
});

test('a folder under an output’s name: that file fails, the others are written', async () => {
  await here.put(districts(3));
  await mkdir(join(out(), 'd01.pdf'), { recursive: true });
  const { code, stderr, stdout } = await here.run(['generate', 'in']);
  expect(stderr).toMatch(/^fel: out\/d01\.pdf kunde inte skrivas: det är en mapp \(EISDIR\)$/m);
  expect(stdout.match(/out\/d0\d\.pdf/g)).toEqual(['out/d00.pdf', 'out/d02.pdf']);
  expect(code).toBe(3);
  await rm(join(out(), 'd01.pdf'), { recursive: true });
  const next = await here.run(['generate', 'in']);
  expect(next.stdout.match(/oförändrad/g)).toHaveLength(2);
  expect(next.code).toBe(0);
  const files = await filesIn(out());
  expectWhole(files, agreements(files));
});

test('an output folder that is a file, or lies below one', async () => {
  await here.put(districts(1));
  await writeFile(out(), 'a file');
  expect((await here.run(['generate', 'in'])).code).toBe(2);
  const below = await here.run(['generate', 'in', '-o', 'out/below']);
  expect({ stderr: below.stderr, code: below.code }).toEqual({ stderr: 'fel: out är ingen mapp\n', code: 2 });
});

describe('in memory', () => {
  /** More than are kept in memory between being looked at and being drawn. */
  const COUNT = 18;
  const FEW = runs(7, 3);
  let resources: Resources;
  beforeAll(async () => {
    resources = await resourcesFor();
  });
  const paths = Object.keys(districts(COUNT));
  const few = paths.slice(0, FEW);

  async function run(system: FileSystem, inputs = paths): Promise<{ files: GeneratedFile[]; failed: boolean }> {
    const files: GeneratedFile[] = [];
    const onFile = async (file: GeneratedFile): Promise<void> => void files.push(file);
    const request = { paths: inputs, out: 'out', formats: ['json' as const] };
    const problem = await generateFiles(runRequest(request), resources, system, { onFile });
    return { files, failed: problem !== undefined || files.some(({ state }) => state === 'failed') };
  }
  function standing(system: ReturnType<typeof memoryFileSystem>): Map<string, Buffer> {
    const found = [...system.files].filter(([path]) => path.startsWith('/out/'));
    return new Map(found.map(([path, bytes]) => [path.slice('/out/'.length), Buffer.from(bytes)]));
  }

  test('whichever write fails, once or from then on, the folder is true, and the next run completes it', async () => {
    const undisturbed = memoryFileSystem(districts(FEW));
    await run(undisturbed, few);
    const whole = agreements(standing(undisturbed));
    expect(Object.keys(whole)).toHaveLength(FEW);
    let failures = 0;
    for (const onwards of [false, true]) {
      for (let nth = 1, failed = true; failed; nth += 1) {
        const system = memoryFileSystem(districts(FEW));
        let writes = 0;
        const failing: FileSystem = {
          ...system,
          async write(path, bytes) {
            writes += 1;
            const fails = onwards ? writes >= nth : writes === nth;
            return fails ? { code: 'ENOSPC', path } : system.write(path, bytes);
          },
        };
        const first = await run(failing, few);
        failed = writes >= nth;
        // Only what is noted in between may fail without a word: it is noted again.
        failures += first.failed ? 1 : 0;
        expectTrue(standing(system), whole);
        expect((await run(system, few)).failed).toBe(false);
        expectWhole(standing(system), whole);
      }
    }
    expect(failures).toBeGreaterThan(2 * FEW);
  });

  test('an input that is another, or gone, when it is drawn: the manifest tells of what was drawn', async () => {
    const system = memoryFileSystem(districts(COUNT));
    const [changed, gone] = paths.slice(-2) as [string, string];
    const other = new TextEncoder().encode(districts(COUNT)[changed]?.replace('Del 16', 'En annan del'));
    const reads = new Map<string, number>();
    const moving: FileSystem = {
      ...system,
      async read(path, limit) {
        const times = (reads.get(path) ?? 0) + 1;
        reads.set(path, times);
        if (times > 1 && path === gone) return { kind: 'problem', problem: { code: 'ENOENT', path } };
        return times > 1 && path === changed ? { kind: 'bytes', bytes: other } : system.read(path, limit);
      },
    };
    const { files } = await run(moving);
    expect(files.slice(-2).map(({ state }) => state)).toEqual(['generated', 'refused']);
    expect(files.at(-1)?.diagnostics.map(({ code }) => code)).toEqual(['file-unreadable']);
    const left = standing(system);
    expectTrue(left, agreements(left));
    const entries = manifestIn(left)?.inputs ?? [];
    expect(entries.find(({ name }) => name === changed)?.sha256).toBe(sha256(other));
    expect(left.get(changed.replace('yaml', 'json'))?.toString()).toContain('En annan del');
    expect(entries.find(({ name }) => name === gone)).toMatchObject({ state: 'refused', outputs: [] });
  });

  test('an input that was bad and is good when it is drawn is not drawn behind the manifest’s back', async () => {
    const last = paths.at(-1) as string;
    const good = districts(COUNT)[last] as string;
    const system = memoryFileSystem({ ...districts(COUNT), [last]: 'minimumLevel: []' });
    let seen = false;
    const claims: boolean[] = [];
    const moving: FileSystem = {
      ...system,
      async read(path, limit) {
        if (path !== last || !seen) {
          seen ||= path === last;
          return system.read(path, limit);
        }
        return { kind: 'bytes', bytes: new TextEncoder().encode(good) };
      },
      async write(path, bytes) {
        if (path.endsWith(last.replace('yaml', 'json'))) claims.push(manifestIn(standing(system))?.complete === false);
        return system.write(path, bytes);
      },
    };
    await generateFiles(runRequest({ paths: [last], out: 'out', formats: ['json'] }), resources, system, {
      onFile: async () => {},
    });
    expect(manifestIn(standing(system))?.complete).toBe(true);
    await run(moving);
    expect(claims).toEqual([true]);
  });
});
