// Batches of the command as it was built, in real processes and a folder of their own (`npm run build`).
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { stemOf } from '../../src/io/paths.ts';
import { type Manifest, outputFormats } from '../../src/pipeline/manifest/manifest.ts';
import { startCommand } from './command.ts';
import { type Ended, ending } from './ending.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What is found in files as small as these is not what these tests are about; workers must know so too. */
const QUIET = `severity:
  no-local-additions: off
  contact-missing: off
  phone-number-missing: off
  independent-schools-missing: off
  school-form-uncovered: off
`;

/** The law that the level rests on does not change in these months, so nothing is told of it. */
const PERIOD = 'validFrom: 2010-08-01, validUntil: 2010-12-31';

/** Which schools a district of the batch has, and what it is called. */
export interface District {
  readonly name: string;
  readonly unitCodes?: readonly string[];
  readonly schools?: readonly string[];
  readonly more?: string;
}

/** A district's file with nothing but what is needed. */
export function district({ name, unitCodes = [], schools = [], more = '' }: District): string {
  const kinds = 'forms: [grundskola], organiser: { type: kommunal } }';
  const coded = unitCodes.map((code) => `  - { name: Skola ${code}, unitCode: "${code}", ${kinds}`);
  const codeless = schools.map((school) => `  - { name: ${school}, ${kinds}`);
  return [
    'minimumLevel: stockholm-2009',
    `district: { name: ${name}, administration: ${name} förvaltning, board: ${name} nämnd }`,
    `agreement: { registrationNumber: "Dnr 1 för ${name}", status: exempel, ${PERIOD} }`,
    'schools:',
    ...coded,
    ...codeless,
    more,
  ].join('\n');
}

/** So many sound files that have nothing to do with each other, by name. */
export function districts(count: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (let index = 0; index < count; index += 1) {
    const unitCodes = [10_000_000 + index * 2, 10_000_001 + index * 2].map(String);
    files[`d${String(index).padStart(2, '0')}.yaml`] = district({ name: `Del ${index}`, unitCodes });
  }
  return files;
}

export { type Ended, ending };

export interface Place {
  /** The folder that commands run in; new for each test. */
  readonly folder: () => string;
  readonly put: (files: Readonly<Record<string, string>>, below?: string) => Promise<void>;
  readonly start: (args: readonly string[], env?: Readonly<Record<string, string>>) => ChildProcess;
  readonly run: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ended>;
}

/** A place to run the command in, for the tests of a file. */
export function place(): Place {
  const folder = temporaryFolder();
  const start: Place['start'] = (args, env = {}) =>
    startCommand(args, { cwd: folder(), env: { LC_ALL: 'sv_SE.UTF-8', ...env }, detached: true });
  return {
    folder,
    async put(files, below = 'in') {
      await mkdir(join(folder(), below), { recursive: true });
      await writeFile(join(folder(), 'samverkan.config.yaml'), QUIET);
      for (const [name, text] of Object.entries(files)) await writeFile(join(folder(), below, name), text);
    },
    start,
    run: (args, env) => ending(start(args, env)),
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A folder's files by name, half-written ones too; none where there is no folder. */
export async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.sort().map(async (name) => [name, await readFile(join(folder, name))] as const),
  );
  return new Map(files);
}

/** The agreements among a folder's files. */
export function agreements(files: ReadonlyMap<string, Buffer>): Record<string, string> {
  const isOutput = (name: string) => outputFormats.some((format) => name.endsWith(`.${format}`));
  const found = [...files].filter(([name]) => !name.startsWith('.') && name !== 'manifest.json' && isOutput(name));
  return Object.fromEntries(found.map(([name, bytes]) => [name, sha256(bytes)]));
}

export function manifestIn(files: ReadonlyMap<string, Buffer>): Manifest | undefined {
  const bytes = files.get('manifest.json');
  return bytes === undefined ? undefined : (JSON.parse(bytes.toString('utf8')) as Manifest);
}

/** What must be true of an output folder at any moment: whole agreements only, and a manifest that claims no more. */
export function expectTrue(files: ReadonlyMap<string, Buffer>, whole: Readonly<Record<string, string>>): void {
  const there = agreements(files);
  expect(whole).toMatchObject(there);
  const manifest = manifestIn(files);
  for (const { outputs } of manifest?.inputs ?? [])
    for (const { path, sha256: claimed } of outputs) expect(there[path], path).toBe(claimed);
  if (manifest?.complete === true) {
    const told = new Set(manifest.inputs.flatMap(({ outputs }) => outputs.map(({ path }) => path)));
    // What a worker put in place and was killed before it could tell of stands whole, and is made again the next time.
    const failed = manifest.inputs.filter(({ state }) => state === 'failed').map(({ name }) => stemOf(name));
    const untold = Object.keys(there).filter((name) => !told.has(name));
    expect(untold.filter((name) => !failed.some((stem) => name.startsWith(stem)))).toEqual([]);
  }
  if (Object.keys(there).length > 0) expect(manifest).toBeDefined();
}

/** What a folder must hold when all is done: these agreements, a manifest of all of them, and nothing else. */
export function expectWhole(files: ReadonlyMap<string, Buffer>, whole: Readonly<Record<string, string>>): void {
  expectTrue(files, whole);
  expect(agreements(files)).toEqual(whole);
  expect([...files.keys()].sort()).toEqual([...Object.keys(whole), 'manifest.json'].sort());
  expect(manifestIn(files)?.complete).toBe(true);
}

/** The processes that a process has started, and those that they have. */
export async function offspring(pid: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const [, state, parent] = /\) (\S) (\d+)/.exec(stat) ?? [];
    if (state !== undefined && state !== 'Z') parents.set(Number(name), Number(parent));
  }
  const below = (one: number): number[] =>
    [...parents].filter(([, parent]) => parent === one).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until something holds; fails where it does not within the better part of a minute, on however busy a machine. */
export async function until(holds: () => Promise<boolean> | boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 5000; tries += 1) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`in vain: ${what}`);
}

export const untilGone = (pids: readonly number[]): Promise<void> =>
  until(() => !pids.some(isAlive), `${pids.join(', ')} to end`);
