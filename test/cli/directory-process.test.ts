// A directory of receptions, with the command as it was built (`npm run build`) on a real disk: exit codes, workers and parts.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { startCommand } from '../support/command.ts';
import { ending } from '../support/ending.ts';
import { ofYear } from '../support/of-year.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const minimal = readFileSync(resolve('test/fixtures/minimal.yaml'), 'utf8');
/** The agreement of one of many years, which names the directory. */
const numbered = (number: number): string =>
  `directory: mottagningar.yaml\n${ofYear(1900 + number, minimal.replace('1.2-77/2010', `1.2-${number}/2010`))}`;
const DIRECTORY = 'receptions:\n  Granby: { title: Mottagningen, phone: 08-465 004 20 }\n';

const folder = temporaryFolder();
const at = (name: string) => join(folder(), name);
const run = (...args: readonly string[]) => ending(startCommand(args, { cwd: folder() }));
const json = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'));

beforeEach(() => {
  mkdirSync(at('d'));
  for (const number of [70, 71, 72, 73]) writeFileSync(at(`d/a${number}.yaml`), numbered(number));
  writeFileSync(at('d/mottagningar.yaml'), DIRECTORY);
});

test('what holds exits with 0, what does not with 1, and what cannot be read with 2', async () => {
  expect(await run('validate', 'd')).toMatchObject({ code: 0 });
  expect(await run('validate', 'd/mottagningar.yaml')).toMatchObject({ code: 0, stdout: '' });
  expect(await run('validate', '--strict', 'd/mottagningar.yaml')).toMatchObject({ code: 0 });
  expect(await run('generate', 'd/mottagningar.yaml')).toMatchObject({ code: 1 });
  expect(await run('generate', 'd', '--format', 'json', '--dry-run')).toMatchObject({ code: 0 });
  expect(await run('schema', 'directory')).toMatchObject({
    code: 0,
    stdout: readFileSync(resolve('schemas/directory.schema.json'), 'utf8').replaceAll(/^( +)/gm, '$1$1'),
  });
  writeFileSync(at('d/mottagningar.yaml'), DIRECTORY.replace('08-465 004 20', 'ring'));
  const broken = await run('validate', 'd/a70.yaml', '--format', 'compact');
  expect(broken.code).toBe(1);
  expect(broken.stdout).toMatch(/^d\/a70\.yaml:1:12 error directory-unusable /m);
  expect(broken.stdout).toMatch(/^d\/mottagningar\.yaml:2:\d+ error wrong-pattern /m);
  expect(await run('generate', 'd')).toMatchObject({ code: 1 });
  expect(await run('validate', 'd/andra.yaml')).toMatchObject({ code: 2 });
});

test('links that go round, or lead out of the folder, end in a finding and not in waiting', async () => {
  writeFileSync(at('ute.yaml'), DIRECTORY);
  for (const [name, to] of [
    ['runt.yaml', 'igen.yaml'],
    ['igen.yaml', 'runt.yaml'],
    ['ut.yaml', '../ute.yaml'],
    ['mapp.yaml', '.'],
  ] as const) {
    symlinkSync(to, at(`d/${name}`));
    writeFileSync(at('d/a70.yaml'), numbered(70).replace('mottagningar.yaml', name));
    const { code, stdout } = await run('validate', 'd/a70.yaml', '--format', 'compact');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^d\/a70\.yaml:1:12 error directory-unusable /m);
  }
});

test('workers write what one process writes, and draw again what names a directory that has changed', async () => {
  const alone = await run('generate', 'd', '--out', 'en', '--format', 'json,html');
  const several = await run('generate', 'd', '--out', 'flera', '--format', 'json,html', '--jobs', '2');
  expect([alone.code, several.code]).toEqual([0, 0]);
  for (const number of [70, 71, 72, 73])
    for (const extension of ['json', 'html'])
      expect(readFileSync(at(`flera/a${number}.${extension}`), 'utf8')).toBe(
        readFileSync(at(`en/a${number}.${extension}`), 'utf8'),
      );
  expect(json('flera/manifest.json')).toEqual(json('en/manifest.json'));
  const states = async () => {
    await run('generate', 'd', '--out', 'flera', '--format', 'json,html', '--jobs', '2');
    return json('flera/manifest.json').inputs.map(({ state }: { state: string }) => state);
  };
  expect(await states()).toEqual(Array(4).fill('unchanged'));
  writeFileSync(at('d/a70.yaml'), numbered(70).replace(/^.*\n/, ''));
  expect(await states()).toEqual(['generated', ...Array(3).fill('unchanged')]);
  writeFileSync(at('d/mottagningar.yaml'), DIRECTORY.replace('20', '21'));
  expect(await states()).toEqual(['unchanged', ...Array(3).fill('generated')]);
  expect(json('flera/a71.json').receptions[0].phone).toBe('08-465 004 21');
});

test('parts of a run that had different directories are told apart', async () => {
  const part = (shard: string, out: string) => run('generate', 'd', '--out', out, '--format', 'json', '--shard', shard);
  expect(await part('1/2', 'ett')).toMatchObject({ code: 0 });
  expect(await part('2/2', 'tva')).toMatchObject({ code: 0 });
  const alike = await run('manifest', 'merge', 'ett/manifest.json', 'tva/manifest.json');
  expect(alike).toMatchObject({ code: 0 });
  expect(alike.stderr).not.toContain('katalog');
  writeFileSync(at('d/mottagningar.yaml'), DIRECTORY.replace('20', '21'));
  expect(await part('2/2', 'tva')).toMatchObject({ code: 0 });
  const merged = await run('manifest', 'merge', 'ett/manifest.json', 'tva/manifest.json');
  expect(merged.stderr).toContain('versioner av samma katalog');
  expect(merged.stderr).toContain('mottagningar.yaml');
});

test('every edition carries it', async () => {
  expect(await run('generate', 'd/a70.yaml', '--per', 'school', '--format', 'json')).toMatchObject({ code: 0 });
  const { inputs } = json('out/manifest.json');
  expect(inputs[0].outputs.length).toBeGreaterThan(1);
  for (const { path } of inputs[0].outputs) expect(json(`out/${path}`).receptions).toHaveLength(1);
});
