// Scripts that are read with the code that V8 has made of them before.
import { execFileSync } from 'node:child_process';
import { copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { startCommand } from '../support/command.ts';
import { ending } from '../support/ending.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PROGRAM = resolve('bin/load-script.js');
const { loadScript } = createRequire(import.meta.url)(PROGRAM) as { loadScript: (url: string) => unknown };

const run = (args: readonly string[], node: readonly string[]) =>
  ending(startCommand(args, { cwd: resolve('.'), node }));

describe('of the build', () => {
  const node = ['--import', resolve('test/support/cli/scripts.mjs')];

  test('validate has code for all of them that V8 takes', async () => {
    const { code, stderr } = await run(['validate', 'examples/stockholm/farsta.yaml'], node);
    expect(code).toBe(0);
    expect([...stderr.matchAll(/^script (.*)$/gm)].map(([, what]) => what)).toEqual([
      'validate-whole.cjs taken',
      'district.cjs taken',
    ]);
  });

  test('with other flags of V8 they are compiled, and find the same', async () => {
    const args = ['validate', 'docs/diagnostics/area-incomplete/bad.yaml', '--format', 'json'];
    const usual = await run(args, node);
    const other = await run(args, ['--no-lazy-feedback-allocation', ...node]);
    expect(other.stderr).toContain('script validate-whole.cjs refused');
    expect(usual.stdout).toContain('"code"');
    expect(other.stdout).toBe(usual.stdout);
  });
});

describe('code that is not good for a script is not used', () => {
  const folder = temporaryFolder();
  const script = () => join(folder(), 'one.cjs');
  const cache = () => `${script()}.cache`;
  const answer = () => (loadScript(pathToFileURL(script()).href) as { answer: () => string }).answer();
  const text = (word: string) => `exports.answer = () => '${word}';`;

  beforeEach(async () => {
    await writeFile(script(), text('first'));
    const hook = ['--import', resolve('scripts/lib/write-code-cache.mjs')];
    const [program, url] = [PROGRAM, pathToFileURL(script()).href].map((one) => JSON.stringify(one));
    execFileSync(process.execPath, [...hook, '-e', `require(${program}).loadScript(${url}).answer()`]);
    expect((await stat(cache())).size).toBeGreaterThan(100);
    expect(answer()).toBe('first');
  });

  test('after a change of the script, even to one as long', async () => {
    await writeFile(script(), text('other'));
    expect(answer()).toBe('other');
  });

  test('that another script has, or that was harmed or cut off', async () => {
    const whole = await readFile(cache());
    for (let at = 0; at < whole.length; at += 7) {
      await writeFile(cache(), whole.with(at, (whole[at] as number) ^ 0x55));
      expect(answer()).toBe('first');
    }
    for (const length of [0, 3, 4, 5, whole.length - 1]) {
      await writeFile(cache(), whole.subarray(0, length));
      expect(answer()).toBe('first');
    }
    await copyFile(resolve('dist/chunks/validate-whole.cjs.cache'), cache());
    expect(answer()).toBe('first');
  });
});
