// The command as a real process that is to write to something that is no regular file.
import { execFileSync, spawn } from 'node:child_process';
import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { COMMAND, startCommand } from '../support/command.ts';
import { ending } from '../support/ending.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder(), name);
const run = (...args: readonly string[]) => ending(startCommand(args, { cwd: folder() }));
const shell = (line: string) =>
  ending(spawn('bash', ['-c', line], { cwd: folder(), env: { ...process.env, GITHUB_ACTIONS: '', NO_COLOR: '1' } }));

beforeEach(async () => writeFile(at('d.yaml'), await readFile(resolve('examples/minimal.yaml'))));

/** The results in a SARIF report. */
const results = (text: string): number => JSON.parse(text).runs[0].results.length;

describe('a report', () => {
  test.each([
    ['/dev/stdout in a pipe', 'validate d.yaml -q --format sarif=/dev/stdout | cat'],
    [
      '/dev/stdout in a file, which keeps what stands there',
      '(echo; node "$C" validate d.yaml -q --format sarif=/dev/stdout) > r; cat r',
    ],
    ['another open file', 'validate d.yaml -q --format sarif=/dev/fd/3 3> r; cat r'],
    ['bash’s >(…)', 'validate d.yaml -q --format sarif=>(cat > r); while ! [ -s r ]; do sleep 0.05; done; cat r'],
  ])('to %s', async (_, line) => {
    const whole = line.startsWith('validate') ? `node "$C" ${line}` : line;
    const { stdout } = await shell(`C=${COMMAND}; ${whole}`);
    expect(results(stdout)).toBeGreaterThan(0);
    for (const name of await readdir(folder())) expect(name).not.toMatch(/samverkan-part/);
  });

  test('to a pipe nobody reads waits, and ends with the process when it is interrupted', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const child = startCommand(['validate', 'd.yaml', '--format', 'compact,sarif=pipe'], { cwd: folder() });
    child.stdout?.once('data', () => setTimeout(() => child.kill('SIGINT'), 50));
    expect((await ending(child)).code).toBe(130);
    expect((await lstat(at('pipe'))).isFIFO()).toBe(true);
  });

  test('to a link replaces what it names; to links in a circle is a failure with a reason', async () => {
    await symlink('real.sarif', at('link'));
    await symlink('b', at('a'));
    await symlink('a', at('b'));
    const { code, stderr } = await run('validate', 'd.yaml', '--format', 'sarif=link,json=a');
    expect(stderr).toContain('fel: a kunde inte skrivas: länkarna leder i en cirkel (ELOOP)\n');
    expect(code).toBe(3);
    expect((await lstat(at('link'))).isSymbolicLink()).toBe(true);
    expect(results(await readFile(at('real.sarif'), 'utf8'))).toBeGreaterThan(0);
  });

  test('through a link never overwrites an input or an output', async () => {
    await symlink('d.yaml', at('input'));
    await symlink('out/d.pdf', at('output'));
    expect((await run('validate', 'd.yaml', '--format', 'json=input')).code).toBe(2);
    expect((await run('generate', 'd.yaml', '--report', 'json=output')).code).toBe(2);
    expect((await run('validate', '.', '--format', 'json=output,sarif=out/d.pdf')).code).toBe(2);
  });
});

describe('generate', () => {
  test('writes through links: the folder’s, an output’s and the manifest’s', async () => {
    await mkdir(at('elsewhere'));
    await symlink('elsewhere', at('out'));
    await symlink('../kept.pdf', at('elsewhere/d.pdf'));
    await symlink('../kept.json', at('elsewhere/manifest.json'));
    expect((await run('generate', 'd.yaml')).code).toBe(0);
    expect((await run('generate', 'd.yaml')).stdout).toBe('d.yaml oförändrad: out/d.pdf\n');
    for (const name of ['out', 'elsewhere/d.pdf', 'elsewhere/manifest.json'])
      expect((await lstat(at(name))).isSymbolicLink(), name).toBe(true);
    expect((await readFile(at('kept.pdf'), 'latin1')).slice(0, 5)).toBe('%PDF-');
    expect((await readdir(folder())).sort()).toEqual(['d.yaml', 'elsewhere', 'kept.json', 'kept.pdf', 'out']);
  });

  test('writes into a pipe, each time anew; a manifest must be a file', async () => {
    await mkdir(at('out'));
    execFileSync('mkfifo', [at('out/d.pdf'), at('pipe')]);
    for (let time = 0; time < 2; time += 1) {
      const reader = ending(spawn('head', ['-c', '5', at('out/d.pdf')]));
      expect((await run('generate', 'd.yaml', '-q')).code).toBe(0);
      expect((await reader).stdout).toBe('%PDF-');
    }
    execFileSync('mv', ['-f', at('pipe'), at('out/manifest.json')]);
    const { code, stderr } = await run('generate', 'd.yaml');
    expect([code, stderr]).toEqual([2, expect.stringContaining('out/manifest.json är inte gjord av samverkan')]);
  });
});
