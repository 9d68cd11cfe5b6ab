// Scripts that are read with the code that V8 has made of them before: the build's, beside them.
import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { withLoader } from '../support/cli/script-loader.ts';
import { startCommand } from '../support/command.ts';
import { ending } from '../support/ending.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = (args: readonly string[], node: readonly string[]) =>
  ending(startCommand(args, { cwd: resolve('.'), node }));

const folder = temporaryFolder();

describe('of the build', () => {
  const node = ['--import', resolve('test/support/cli/scripts.mjs')];

  test('validate has code for all of them that V8 takes', async () => {
    const { code, stderr } = await run(['validate', 'examples/stockholm/farsta.yaml'], node);
    expect(code).toBe(0);
    expect([...stderr.matchAll(/^script (.*)$/gm)].map(([, what]) => what)).toEqual(['validate-whole.cjs taken']);
  });

  test('so has a file with errors, of any level, for which ajv’s validator is asked', async () => {
    for (const level of ['stockholm', 'stockholm-2026']) {
      const path = join(folder(), 'farsta.yaml');
      await writeFile(path, `${await readFile(`examples/${level}/farsta.yaml`, 'utf8')}\nannat: 1\n`);
      const { code, stderr } = await run(['validate', path], node);
      expect(code).toBe(1);
      const scripts = [...stderr.matchAll(/^script (.*)$/gm)].map(([, what]) => what);
      expect(scripts).toEqual(['validate-whole.cjs taken', 'district.cjs taken']);
    }
  });

  test('generate has code for all of them, and so have its workers, which V8 gives other flags', async () => {
    const examples = ['farsta', 'spanga-tensta'].map((name) => `examples/stockholm/${name}.yaml`);
    const draw = async (...args: string[]) => {
      const { code, stderr } = await run(['generate', ...examples, '--out', folder(), '--force', ...args], node);
      expect(code).toBe(0);
      return new Set([...stderr.matchAll(/^script (.*)$/gm)].map(([, what]) => what));
    };
    const both = ['generate-whole.cjs taken', 'standard.cjs taken'];
    expect(await draw()).toEqual(new Set(both));
    expect(await draw('--jobs', '2')).toEqual(new Set([...both, 'worker-whole.cjs taken']));
  });

  test('with other flags of V8 they are compiled, and find the same', async () => {
    const args = ['validate', 'docs/diagnostics/area-incomplete/bad.yaml', '--format', 'json'];
    const usual = await run(args, node);
    const other = await run(args, ['--no-lazy-feedback-allocation', ...node]);
    expect(other.stderr).toContain('script validate-whole.cjs without code');
    expect(usual.stdout).toContain('"code"');
    expect(other.stdout).toBe(usual.stdout);
  });
});

describe('code that is not good for a script is not used', () => {
  const script = () => join(folder(), 'one.cjs');
  const cache = () => `${script()}.cache`;
  const text = (word: string) => `exports.answer = () => '${word}';`;
  const answer = (env = 'off') =>
    withLoader({ SAMVERKAN_CODE_CACHE: env }, ({ loadScript, keepCode, how }) => {
      const { answer } = loadScript(pathToFileURL(script()).href) as { answer: () => string };
      const said = answer();
      if (env === 'build') keepCode();
      return [said, ...how];
    });

  beforeEach(async () => {
    await writeFile(script(), text('first'));
    expect(answer('build')).toEqual(['first', 'without code']);
    expect((await stat(cache())).size).toBeGreaterThan(100);
    expect(await readdir(folder())).toEqual(['one.cjs', 'one.cjs.cache']);
    expect(answer()).toEqual(['first', 'taken']);
  });

  test('after a change of the script, even to one as long', async () => {
    await writeFile(script(), text('other'));
    expect(answer()).toEqual(['other', 'without code']);
  });

  test('that another script has, or that was harmed or cut off', async () => {
    const whole = await readFile(cache());
    for (let at = 0; at < whole.length; at += 7) {
      await writeFile(cache(), whole.with(at, (whole[at] as number) ^ 0x55));
      expect(answer()).toEqual(['first', 'without code']);
    }
    for (const length of [0, 3, 4, 7, 8, 9, whole.length - 1]) {
      await writeFile(cache(), whole.subarray(0, length));
      expect(answer()).toEqual(['first', 'without code']);
    }
    await copyFile(resolve('dist/chunks/validate-whole.cjs.cache'), cache());
    expect(answer()).toEqual(['first', 'without code']);
  });
});
