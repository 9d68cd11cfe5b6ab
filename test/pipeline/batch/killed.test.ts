// `kill -9` and Ctrl-C in the midst of a batch: nothing half written, no claim that is not true, and the next run completes it.
import type { ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  agreements,
  districts,
  ending,
  expectTrue,
  expectWhole,
  filesIn,
  manifestIn,
  offspring,
  place,
  until,
  untilGone,
} from '../../support/batch.ts';
import { cases, WHOLE } from '../../support/whole.ts';

/** So many that two workers are far from done when some have been drawn and noted. */
const COUNT = 16;
const here = place();
const out = () => join(here.folder(), 'out');

let known: Record<string, string> | undefined;

/** The batch as it is when nobody disturbs it; drawn once for all tests. */
async function undisturbed(): Promise<Record<string, string>> {
  await here.put(districts(COUNT));
  if (known !== undefined) return known;
  expect((await here.run(['generate', 'in', '-o', 'whole', '--jobs', '2'])).code).toBe(0);
  known = agreements(await filesIn(join(here.folder(), 'whole')));
  expect(Object.keys(known)).toHaveLength(COUNT);
  return known;
}

/** Until so many agreements stand in the output folder. */
const untilWritten = (count: number) =>
  until(
    async () => (await readdir(out()).catch(() => [])).filter((name) => /^d.*\.pdf$/.test(name)).length >= count,
    `${count} files`,
  );

/** Until the manifest has been written again with so many of them: it is now and then, in the order of the inputs. */
const untilNoted = (count: number) =>
  until(async () => {
    const text = await readFile(join(out(), 'manifest.json'), 'utf8').catch(() => '{ "inputs": [] }');
    return JSON.parse(text).inputs.length >= count;
  }, `${count} files in the manifest`);

async function workersOf(child: ChildProcess): Promise<number[]> {
  let found: number[] = [];
  await until(async () => {
    found = await offspring(child.pid as number);
    return found.length === 2;
  }, 'two workers');
  return found;
}

/** The next run, and what it found standing. */
async function complete(whole: Readonly<Record<string, string>>): Promise<number> {
  const { code, stdout, stderr } = await here.run(['generate', 'in', '--jobs', '2']);
  expect(stderr).not.toMatch(/fel|misslyckades/);
  expect(code).toBe(0);
  expectWhole(await filesIn(out()), whole);
  return stdout.split('\n').filter((line) => line.includes('oförändrad')).length;
}

describe('kill -9 of the whole batch', () => {
  const some = ['when some agreements stand', 6, []] as const;
  test.each(
    cases([['before anything is written', 0, []], some, ['when nearly all stand', COUNT - 2, ['--force']]] as const, [
      some,
    ]),
  )('%s', async (_, written, more) => {
    const whole = await undisturbed();
    const child = here.start(['generate', 'in', '--jobs', '2', ...more]);
    const ended = ending(child);
    const workers = await workersOf(child);
    await untilWritten(written);
    if (written > 5) await untilNoted(4);
    process.kill(-(child.pid as number), 'SIGKILL');
    expect((await ended).signal).toBe('SIGKILL');
    await untilGone(workers);
    const left = await filesIn(out());
    expectTrue(left, whole);
    if (written > 0) expect(manifestIn(left)?.complete).toBe(false);
    const told = manifestIn(left)?.inputs.length ?? 0;
    if (written > 5) expect(told).toBeGreaterThanOrEqual(4);
    expect(await complete(whole)).toBe(told);
  });
});

test.runIf(WHOLE)('kill -9 of the command alone: its workers end too', async () => {
  const whole = await undisturbed();
  const child = here.start(['generate', 'in', '--jobs', '2']);
  const ended = ending(child);
  const workers = await workersOf(child);
  await untilWritten(3);
  child.kill('SIGKILL');
  await ended;
  await untilGone(workers);
  expectTrue(await filesIn(out()), whole);
  await complete(whole);
});

test.runIf(WHOLE)('kill -9 of one worker, at work or just started: its file is given to another', async () => {
  const whole = await undisturbed();
  for (const written of [0, 5]) {
    const child = here.start(['generate', 'in', '--jobs', '2', '--force']);
    const ended = ending(child);
    const [worker] = await workersOf(child);
    await untilWritten(written);
    process.kill(worker as number, 'SIGKILL');
    const { code, stdout, stderr } = await ended;
    expect(stderr).toBe(`${COUNT} överenskommelser skrivna\n`);
    expect(stdout.split('\n')).toHaveLength(COUNT + 1);
    expect(code).toBe(0);
    expectWhole(await filesIn(out()), whole);
  }
});

test.runIf(WHOLE)(
  'workers that are killed again and again: each file is written or reported, and the run ends',
  async () => {
    const whole = await undisturbed();
    const child = here.start(['generate', 'in', '--jobs', '2']);
    const ended = ending(child);
    await workersOf(child);
    await untilWritten(2);
    for (let round = 0; round < 3; round += 1) {
      for (const pid of await offspring(child.pid as number)) process.kill(pid, 'SIGKILL');
      await new Promise((done) => setTimeout(done, 50));
    }
    const { code, stdout, stderr } = await ended;
    const failed = stderr.split('\n').filter((line) => line.includes('avslutades utifrån')).length;
    expect(stdout.trim().split('\n')).toHaveLength(COUNT - failed);
    expect(stderr.trim().split('\n')).toHaveLength(failed + 1);
    expect(code).toBe(failed > 0 ? 3 : 0);
    const files = await filesIn(out());
    expectTrue(files, whole);
    expect([...files.keys()].filter((name) => name.startsWith('.'))).toEqual([]);
    await complete(whole);
  },
);

const interrupt = ['SIGINT', 130] as const;
const fromTerminal = ['while they are drawn, from the terminal', 'group', () => untilWritten(4)] as const;
describe.each(cases([interrupt, ['SIGTERM', 143]] as const, [interrupt]))('%s', (signal, expected) => {
  test.each(
    cases(
      [
        ['while files are looked at', 'command', async (child: ChildProcess) => void (await workersOf(child))],
        ['while they are drawn', 'command', () => untilWritten(2)],
        fromTerminal,
      ] as const,
      [fromTerminal],
    ),
  )('%s, to the %s', async (_, whom, moment) => {
    await here.put(districts(30));
    const child = here.start(['generate', 'in', '--jobs', '2']);
    const ended = ending(child);
    const workers = await workersOf(child);
    await moment(child);
    process.kill(whom === 'group' ? -(child.pid as number) : (child.pid as number), signal);
    const { code, stderr } = await ended;
    // Asked at once, not after a while: workers have ended before the command does.
    const files = await filesIn(out());
    expect(await Promise.all(workers.map(offspring))).toEqual([[], []]);
    await untilGone(workers);
    expect(code).toBe(expected);
    expect(stderr).toBe('');
    expect([...files.keys()].filter((name) => !/^(d\d\d\.pdf|manifest\.json)$/.test(name))).toEqual([]);
    expect(files.size).toBeLessThan(30);
    expectTrue(files, agreements(files));
  });
});
