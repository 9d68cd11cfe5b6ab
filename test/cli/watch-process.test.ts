// `generate --watch` as a real process on a real disk, as it was built (`npm run build`).
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startCommand } from '../support/command.ts';
import { ofYear } from '../support/of-year.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const text = await readFile(resolve('test/fixtures/minimal.yaml'), 'utf8');
/** The agreement of one of many years. */
const numbered = (number: number): string => ofYear(1900 + number, text.replace('1.2-77/2010', `1.2-${number}/2010`));
const folder = temporaryFolder();
let child: ChildProcess;
let said = '';
let heard: () => void = () => undefined;

/** Waits until something has been said, and forgets it. */
async function until(pattern: RegExp): Promise<string> {
  while (!pattern.test(said)) {
    await new Promise<void>((done) => {
      heard = done;
    });
  }
  const taken = said;
  said = '';
  return taken;
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

beforeEach(async () => {
  await mkdir(join(folder(), 'd'));
  await writeFile(join(folder(), 'd', 'a.yaml'), numbered(77));
  await writeFile(join(folder(), 'single.yaml'), numbered(70));
  child = startCommand(['generate', '--watch', 'd', 'single.yaml', '--format', 'json'], { cwd: folder() });
  said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      said += data;
      heard();
    });
  }
  await until(/Ctrl-C/);
});
afterEach(() => void child.kill('SIGKILL'));

test('draws what is written, renamed, deleted and written anew, and added; SIGINT ends it with 130 and leaves nothing', async () => {
  const a = join(folder(), 'd', 'a.yaml');
  await writeFile(a, numbered(78));
  expect(await until(/skriven/)).toBe('d/a.yaml → out/a.json\n1 överenskommelse skriven\n');
  // As editors save: beside, then in its place.
  await writeFile(`${a}~`, numbered(79));
  await rename(`${a}~`, a);
  expect(await until(/skriven/)).toBe('d/a.yaml → out/a.json\n1 överenskommelse skriven\n');
  expect(await readFile(join(folder(), 'out', 'a.json'), 'utf8')).toContain('1.2-79/2010');
  // In two steps: emptied, then filled.
  await writeFile(a, '');
  await pause(15);
  await writeFile(a, numbered(80));
  expect(await until(/skriven/)).toBe('d/a.yaml → out/a.json\n1 överenskommelse skriven\n');
  const single = join(folder(), 'single.yaml');
  await rm(single);
  await until(/single\.yaml finns inte längre/);
  await writeFile(single, numbered(81));
  expect(await until(/skriven/)).toContain('single.yaml → out/single.json\n');
  await mkdir(join(folder(), 'd', 'below'));
  await writeFile(join(folder(), 'd', 'below', 'c.yaml'), numbered(71));
  expect(await until(/skriven/)).toContain('d/below/c.yaml → out/c.json\n');
  child.kill('SIGINT');
  expect((await once(child, 'close'))[0]).toBe(130);
  expect(said).toBe('');
  expect((await readdir(join(folder(), 'out'))).sort()).toEqual(['a.json', 'c.json', 'manifest.json', 'single.json']);
  expect(JSON.parse(await readFile(join(folder(), 'out', 'manifest.json'), 'utf8')).complete).toBe(true);
});
