import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { type World, world } from '../support/cli/world.ts';
import { manifestText } from '../support/manifest-text.ts';
import { keysWith, made, part } from '../support/parts.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const minimal = readFileSync('test/fixtures/minimal.yaml', 'utf8');

function manifestOf(...[folder, inputs, more]: Parameters<typeof part>): string {
  return manifestText(part(folder, inputs, { program: version, ...more }).manifest);
}

const school = { name: 'Skolan', unitCode: '12345678', forms: ['grundskola'] };
const codeless = { name: 'Förskolan', forms: ['förskola'] };
const inDistrict = (name: string, schools: readonly (typeof school | typeof codeless)[]) =>
  made(`${name}.yaml`, { keys: keysWith(name, schools) });

let here: World;
beforeEach(() => {
  here = world({
    'del/1/manifest.json': manifestOf('del/1', [inDistrict('a', [school])]),
    'del/2/manifest.json': manifestOf('del/2', [inDistrict('b', [codeless])]),
    'same/manifest.json': manifestOf('same', [inDistrict('c', [school])]),
    'alike/manifest.json': manifestOf('alike', [inDistrict('d', [codeless])]),
    'broken/manifest.json': manifestOf('broken', [inDistrict('e', [])], { complete: false }),
    'cut/manifest.json': manifestOf('cut', [inDistrict('f', [])]).slice(0, 200),
    'other/manifest.json': '{"name":"app"}',
  });
});

const merge = (...args: readonly string[]) => here.run(['manifest', 'merge', ...args]);
const folders = (stdout: string) => JSON.parse(stdout).parts.map(({ folder }: { folder: string }) => folder);

describe('manifest merge', () => {
  test('prints the merged manifest alone to standard output, and a summary to standard error', async () => {
    const { code, stdout, stderr } = await merge('del/1/manifest.json', 'del/2/manifest.json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '2 delar med 2 filer\n' });
    const { inputs, ...head } = JSON.parse(stdout);
    expect(head).toMatchObject({ version: 1, program: version, complete: true });
    expect(inputs).toEqual([
      expect.objectContaining({ folder: 'del/1', name: 'a.yaml' }),
      expect.objectContaining({ folder: 'del/2', name: 'b.yaml' }),
    ]);
  });

  test('takes folders and patterns; each manifest counts once, however it is named', async () => {
    const { code, stdout } = await merge('./del/2', 'del/*/manifest.json', 'del/1/manifest.json', 'del/2/');
    expect(code).toBe(0);
    expect(folders(stdout)).toEqual(['del/1', 'del/2']);
  });

  test('names the folder it stands in', async () => {
    here.files.set('/manifest.json', here.files.get('/del/1/manifest.json') as Uint8Array);
    expect(folders((await merge('manifest.json')).stdout)).toEqual(['.']);
    expect(folders((await merge('.')).stdout)).toEqual(['.']);
  });

  test('a school in two districts: a line in each part, exit 1, and the manifest all the same', async () => {
    const { code, stdout, stderr } = await merge('del/1', 'same');
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'del/1/manifest.json:1:1 error school-in-two-districts En skola i ”a.yaml” med skolenhetskoden ”12345678” är också part hos ”c” (”same/c.yaml”).',
      'same/manifest.json:1:1 error school-in-two-districts En skola i ”c.yaml” med skolenhetskoden ”12345678” är också part hos ”a” (”del/1/a.yaml”).',
      '2 delar med 2 filer, 2 fel',
      '',
    ]);
    expect(folders(stdout)).toEqual(['del/1', 'same']);
  });

  test('a warning alone is exit 0, and a configuration has its say', async () => {
    const { code, stderr } = await merge('del/2', 'alike', '--lang', 'en');
    expect(code).toBe(0);
    expect(stderr).toContain(
      'A school in “b.yaml”, by its name and school form, is also a party of “d” (“alike/d.yaml”)',
    );
    expect(stderr).toContain('2 parts with 2 files, 2 warnings');
    here.files.set('/samverkan.config.yaml', new TextEncoder().encode('severity:\n  school-in-two-districts: error\n'));
    expect((await merge('del/2', 'alike')).code).toBe(1);
  });

  test('a part that is not complete is exit 1, and the whole is not complete', async () => {
    const { code, stdout, stderr } = await merge('del/1', 'broken');
    expect(code).toBe(1);
    expect(stderr).toContain('broken/manifest.json:1:1 error part-incomplete ');
    expect(JSON.parse(stdout).complete).toBe(false);
  });

  test('what is no manifest is misuse; all that is wrong is reported, and nothing printed', async () => {
    const { code, stdout, stderr } = await merge('del/1', 'cut', 'other/manifest.json', 'gone', 'del/3/manifest.json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      'fel: cut/manifest.json är skadad: det är inte hela förteckningen från en körning',
      'fel: other/manifest.json är ingen förteckning från samverkan generate',
      'fel: gone kan inte läsas: den finns inte (ENOENT)',
      'fel: del/3/manifest.json kan inte läsas: den finns inte (ENOENT)',
      '',
    ]);
  });

  test('a merged manifest is not merged again', async () => {
    const { stdout } = await merge('del/1', 'del/2');
    here.files.set('/all.json', new TextEncoder().encode(stdout));
    const again = await merge('all.json', 'same');
    expect(again).toEqual({
      code: 2,
      stdout: '',
      stderr: 'fel: all.json är redan sammanslagen; ange delarnas egna förteckningar\n',
    });
  });

  test('one that is too big is not read', async () => {
    const large = world({});
    Object.assign(large.system, { read: async (_: string, limit = 0) => ({ kind: 'too-big', size: limit + 1 }) });
    expect(await large.run(['manifest', 'merge', 'x.json'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'fel: x.json är för stor för att vara en förteckning\n',
    });
  });

  test('is silent with --quiet where nothing is wrong', async () => {
    expect((await merge('del/1', 'del/2', '-q')).stderr).toBe('');
  });

  test('needs a manifest, and `manifest` a command', async () => {
    expect(await merge()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('argumentet <förteckning> saknas'),
    });
    expect((await here.run(['manifest'])).code).toBe(2);
    const wrong = await here.run(['manifest', 'merg']);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('okänt kommando merg – menade du merge?') });
  });
});

describe('after real runs', () => {
  test('of parts: says what is missing, and is clean with all of them, also one that had nothing to do', async () => {
    const real = world({ 'in/a.yaml': minimal, 'in/b.yaml': minimal.replaceAll('Älvsjö', 'Farsta') });
    for (const index of [1, 2, 3])
      await real.run(['generate', 'in', '--shard', `${index}/3`, '-o', `ut/${index}`, '--format', 'json']);
    expect(JSON.parse(real.text('/ut/3/manifest.json'))).toMatchObject({ shard: { index: 3, of: 3 }, inputs: [] });
    const some = await real.run(['manifest', 'merge', 'ut/1', 'ut/3']);
    expect(some.code).toBe(1);
    expect(some.stderr).toBe(
      'ut/1/manifest.json:1:1 error parts-not-whole Del 2/3 saknas bland förteckningarna.\n2 delar med 1 fil, 1 fel\n',
    );
    expect(JSON.parse(some.stdout).complete).toBe(false);
    const all = await real.run(['manifest', 'merge', 'ut/1', 'ut/2', 'ut/3']);
    expect(all.code).toBe(0);
    expect(all.stderr).not.toContain('parts-not-whole');
    expect(JSON.parse(all.stdout).complete).toBe(true);
  });

  test('of parts with editions: documents of different parts that would be called alike are found', async () => {
    // Both names become `farsta` in an edition's name; a run over both files refuses them, with two editions each.
    const two = { 'in/Farsta.yaml': minimal, 'in/farsta!.yaml': minimal.replaceAll('Älvsjö', 'Farsta') };
    const generate = ['generate', 'in', '--per', 'organiser', '--format', 'json'];
    const whole = await world(two).run(generate);
    expect(whole.code).toBe(1);
    expect(whole.stderr.match(/error output-collision /g)).toHaveLength(4);
    const real = world(two);
    for (const index of [1, 2]) {
      expect(await real.run([...generate, '--shard', `${index}/2`, '-o', `ut/${index}`])).toMatchObject({ code: 0 });
    }
    const merged = await real.run(['manifest', 'merge', 'ut/1', 'ut/2']);
    expect(merged.code).toBe(1);
    expect(merged.stderr).toContain(
      'ut/2/manifest.json:1:1 error parts-overlap Dokumentet ”farsta--kommunal.json” finns både i den här delen och i ”ut/1/Farsta.yaml”',
    );
  });

  test('joins what they wrote, whatever the order', async () => {
    const real = world({ 'älvsjö.yaml': minimal, 'farsta.yaml': minimal.replaceAll('Älvsjö', 'Farsta') });
    for (const name of ['älvsjö', 'farsta'])
      expect((await real.run(['generate', `${name}.yaml`, '-o', `ut/${name}`, '--format', 'json'])).stderr).toContain(
        '1 överenskommelse skriven',
      );
    const merged = await real.run(['manifest', 'merge', 'ut/farsta', 'ut/älvsjö']);
    expect(merged.code).toBe(0);
    expect(
      JSON.parse(merged.stdout).inputs.map(({ outputs }: { outputs: { path: string }[] }) => outputs[0]?.path),
    ).toEqual(['farsta.json', 'älvsjö.json']);
    const backwards = await real.run(['manifest', 'merge', 'ut/älvsjö', 'ut/farsta']);
    expect(backwards).toEqual(merged);
  });
});
