import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { type MemoryFileSystem, memoryFileSystem } from '../../../src/io/memory.ts';
import { type RememberingCrew, rememberingCrew } from '../../../src/pipeline/batch/remembering-crew.ts';
import { documentRequest, runRequest } from '../../../src/pipeline/batch/run.ts';
import { resourcesFor } from '../../support/resources.ts';

const minimal = readFileSync('test/fixtures/minimal.yaml', 'utf8');
/** The same with another registration number. */
const numbered = (number: number): string => minimal.replace('1.2-77/2010', `1.2-${number}/2010`);
/** More than a crew keeps from their survey to their drawing. */
const paths = Array.from({ length: 20 }, (_, at) => `d${at}.yaml`);
const [first = ''] = paths;
const last = paths.at(-1) ?? '';

let system: MemoryFileSystem;
let crew: RememberingCrew;
beforeEach(async () => {
  system = memoryFileSystem(Object.fromEntries(paths.map((path, at) => [path, numbered(at)])));
  const request = documentRequest(runRequest({ paths, out: 'out', formats: ['json'] }));
  crew = rememberingCrew({ request, resources: await resourcesFor(), system });
  for (const path of paths) await crew.survey(path);
});

const write = (path: string, text: string) => system.write(path, new TextEncoder().encode(text));
const numberIn = (path: string) => /1\.2-\d+\/2010/.exec(new TextDecoder().decode(system.files.get(path)))?.[0];
const isDone = async (path: string) =>
  (await crew.findDone(path, await crew.survey(path), [], undefined)) !== undefined;

test('a file is drawn once, and then remembered as long as nothing is said of it', async () => {
  await crew.make(first, []);
  expect(await isDone(first)).toBe(true);
  expect(await crew.refresh([first], async () => undefined)).toBe(false);
  expect(await isDone(first)).toBe(true);
  expect(crew.hasMade(first)).toBe(false);
  await write(first, numbered(99));
  expect(await crew.refresh([first], async () => undefined)).toBe(true);
  expect(await isDone(first)).toBe(false);
});

test('a file that is written between its survey and its drawing is drawn as it was surveyed', async () => {
  await write(first, numbered(98));
  await crew.make(first, []);
  expect(numberIn('/out/d0.json')).toBe('1.2-0/2010');
});

test('one of so many that it was read again is not remembered: put back as it was, it counts as changed', async () => {
  await write(last, numbered(98));
  await crew.make(last, []);
  expect(numberIn('/out/d19.json')).toBe('1.2-98/2010');
  await write(last, numbered(19));
  expect(await crew.refresh([last], async () => undefined)).toBe(true);
  expect(await isDone(last)).toBe(false);
});
