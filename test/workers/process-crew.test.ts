// The crew with a worker that breaks down where it should. What real workers do: test/pipeline/batch.
import { afterEach, expect, test, vi } from 'vitest';
import { memoryFileSystem } from '../../src/io/memory.ts';
import { type Crew, WorkerLost } from '../../src/pipeline/batch/crew.ts';
import type { DocumentRequest } from '../../src/pipeline/batch/run.ts';
import type { Resources } from '../../src/pipeline/load/resources.ts';
import { processCrew } from '../../src/workers/process-crew.ts';

const WORKER = new URL('../support/fragile-worker.mjs', import.meta.url).href;
const request: DocumentRequest = {
  out: 'out',
  documents: ['agreement'],
  formats: ['pdf'],
  per: 'district',
  options: {},
  dryRun: false,
};
const resources = { sha256: () => '' } as unknown as Resources;

let crew: Crew;
function start(count = 2): Crew {
  crew = processCrew(count, WORKER, { request, choice: {} }, { resources, system: memoryFileSystem({}) });
  return crew;
}
afterEach(() => crew.end());
afterEach(() => void vi.unstubAllEnvs());

test('a file that kills every worker it is given to fails, and the others do not', async () => {
  const { make } = start();
  const paths = ['a.yaml', 'make-kills.yaml', 'b.yaml', 'c.yaml', 'd.yaml'];
  const results = await Promise.all(paths.map((path) => make(path, [])));
  expect(results.map((result) => ('file' in result ? result.file.state : 'done'))).toEqual([
    'done',
    'failed',
    'done',
    'done',
    'done',
  ]);
  expect(results[1]?.file.failure).toBeInstanceOf(WorkerLost);
  expect(results[1]?.entry?.state).toBe('failed');
});

test('files that kill all workers there are end in failures, not in waiting for ever', async () => {
  const { make } = start();
  const results = await Promise.all(Array.from({ length: 6 }, () => make('make-kills.yaml', [])));
  for (const { file } of results) expect(file.failure).toBeInstanceOf(WorkerLost);
  expect(await make('after.yaml', [])).toEqual({ kind: 'make', path: 'after.yaml' });
});

test('what is asked before anything is written rejects, so that the file is not drawn uncompared', async () => {
  const { survey, compared, editions } = start();
  await expect(survey('survey-kills.yaml')).rejects.toBeInstanceOf(WorkerLost);
  await expect(compared('compared-fails.yaml')).rejects.toThrow('a bug');
  await expect(editions('editions-fails.yaml')).rejects.toThrow('a bug');
});

test('a bug in a worker is reported in its own words', async () => {
  const { file } = await start().make('make-fails.yaml', []);
  expect(file.failure).toEqual(new Error('a bug'));
});

test('workers have the environment of the command', async () => {
  vi.stubEnv('SAMVERKAN_TEST', 'å');
  expect(await start(1).survey('env.yaml')).toEqual({ env: 'å', home: true });
});

test('ends in the midst of work, and then nothing more is reported', async () => {
  const { make, end } = start();
  const told: unknown[] = [];
  for (const path of ['slow.yaml', 'slow.yaml', 'a.yaml']) void make(path, []).then((outcome) => told.push(outcome));
  await end();
  await end();
  void make('b.yaml', []).then((outcome) => told.push(outcome));
  await new Promise((done) => setTimeout(done, 200));
  expect(told).toEqual([]);
});
