import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { type World, world } from '../support/cli/world.ts';

const own = `${process.cwd()}/test/fixtures/sundby-2024/minimum-level.yaml`;

let here: World;
beforeEach(() => {
  here = world({});
});

const files = () => [...here.files.keys()].sort();

describe('init', () => {
  test('writes a file and the schema beside it, and says what to do next', async () => {
    const { code, stdout, stderr } = await here.run(['init']);
    expect(code).toBe(0);
    expect(stdout).toBe('district.schema.json är skriven\noverenskommelse.yaml är skriven\n');
    expect(stderr).toContain('FYLL I');
    expect(stderr).toContain('samverkan validate overenskommelse.yaml');
    expect(files()).toEqual(['/district.schema.json', '/overenskommelse.yaml']);
    expect(here.text('/overenskommelse.yaml')).toMatch(/^# yaml-language-server: \$schema=district\.schema\.json\n/);
  });

  test.each([
    ['the newest level', [], 'stockholm-2026'],
    ['an older one, where that is named', ['--for', 'stockholm-2009'], 'stockholm-2009'],
  ])('writes a file of %s', async (_, options, level) => {
    expect((await here.run(['init', ...options])).code).toBe(0);
    expect(here.text('/overenskommelse.yaml')).toContain(`\nminimumLevel: ${level}\n`);
    expect(here.text('/district.schema.json')).toContain(JSON.stringify(level));
    expect((await here.run(['validate', 'overenskommelse.yaml'])).code).toBe(0);
  });

  test('writes the schema that `schema` prints', async () => {
    await here.run(['init']);
    expect(here.text('/district.schema.json')).toBe((await here.run(['schema'])).stdout);
  });

  test('writes a file that validates, warns only of what is to be filled in, and is drawn', async () => {
    await here.run(['init', 'd/farsta.yml']);
    const { code, stdout } = await here.run(['validate', 'd']);
    expect(code).toBe(0);
    const warned = stdout.match(/^.* (error|warning) .*$/gm) ?? [];
    expect(warned.length).toBeGreaterThan(8);
    for (const line of warned) expect(line).toContain(' warning placeholder-left ');
    expect((await here.run(['generate', 'd/farsta.yml', '--format', 'json'])).code).toBe(0);
  });

  test('writes a file that is refused while it is decided and not filled in', async () => {
    await here.run(['init', 'farsta.yml']);
    here.files.set(
      '/farsta.yml',
      new TextEncoder().encode(here.text('/farsta.yml').replace('status: utkast', 'status: beslutad')),
    );
    const { code, stdout } = await here.run(['validate', 'farsta.yml']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/ error placeholder-left ”FYLL I stadsdelens namn”/);
    expect((await here.run(['generate', 'farsta.yml', '--format', 'json'])).code).toBe(1);
  });

  test.each([
    ['the program’s own level', []],
    ['a level of one’s own', ['--minimum-level', own]],
  ])('writes a file of %s that nothing is said of once it is filled in', async (_, level) => {
    await here.run(['init', 'norr.yaml', ...level]);
    const filled = here
      .text('/norr.yaml')
      .replace('status: utkast', 'status: beslutad')
      .replace(/^( +)# (decidedOn: \S+) # FYLL I$/m, '$1$2')
      .replace('fyll-i@example.se', 'mottagningen@example.se')
      .replace(/^( +validFrom: \d{4})-01-01/m, '$1-03-01')
      .replaceAll('FYLL I diarienummer', 'Dnr 1.2-1/2010')
      .replaceAll('FYLL I ', 'Provby ');
    here.files.set('/norr.yaml', new TextEncoder().encode(filled));
    const { code, stdout } = await here.run(['validate', 'norr.yaml', '--strict', ...level]);
    expect(stdout).not.toMatch(/ (error|warning) /);
    expect(code).toBe(0);
  });

  test('writes for a city’s own minimum level, and says so in the commands', async () => {
    const { code, stderr } = await here.run(['init', 'norr.yaml', '--minimum-level', own]);
    expect(code).toBe(0);
    expect(stderr).toContain(`samverkan validate norr.yaml --minimum-level ${own}`);
    expect(here.text('/norr.yaml')).toContain('\nminimumLevel: sundby-2024\n');
    expect(JSON.parse(here.text('/district.schema.json'))).toHaveProperty(['$defs', 'area.narvaro']);
    expect((await here.run(['validate', 'norr.yaml', '--minimum-level', own])).code).toBe(0);
  });

  test('speaks English with --lang en; the file stays Swedish', async () => {
    const swedish = await here.run(['init', 'a/overenskommelse.yaml']);
    const english = await here.run(['init', 'b/overenskommelse.yaml', '--lang', 'en']);
    expect(swedish.stderr).toContain('Kontrollera den sedan');
    expect(english.stdout).toContain('b/overenskommelse.yaml is written');
    expect(english.stderr).toContain('Then check it');
    expect(here.text('/b/overenskommelse.yaml')).toBe(here.text('/a/overenskommelse.yaml'));
  });

  test('with --quiet says nothing where nothing is wrong', async () => {
    expect(await here.run(['init', '-q'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('keeps a schema that is the same, for the next district in the folder', async () => {
    await here.run(['init', 'farsta.yaml']);
    const { code, stdout } = await here.run(['init', 'kista.yaml']);
    expect(code).toBe(0);
    expect(stdout).toBe('district.schema.json fanns redan och är rätt\nkista.yaml är skriven\n');
  });

  test('overwrites nothing: names all that is in the way, and writes nothing', async () => {
    here = world({ 'overenskommelse.yaml': 'min: egen\n', 'district.schema.json': '{}' });
    const { code, stdout, stderr } = await here.run(['init']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      'fel: overenskommelse.yaml finns redan och skrivs inte över',
      expect.stringContaining('fel: district.schema.json finns redan och är inte samma schema'),
      '',
    ]);
    expect(here.text('/overenskommelse.yaml')).toBe('min: egen\n');
    expect(here.text('/district.schema.json')).toBe('{}');
  });

  test.each([
    ['sv', 'fel: det finns ingen nivå stockholm2009; ange en fil eller något av '],
    ['en', 'error: there is no level stockholm2009; give a file or one of '],
  ])('a level that is nearly one is told which, last, language %s', async (lang, begins) => {
    const { code, stderr } = await here.run(['init', 'a.yaml', '--for', 'stockholm2009', '--lang', lang]);
    expect([code, stderr.startsWith(begins)]).toEqual([2, true]);
    expect(stderr).toMatch(/stockholm-2026 – (menade du|did you mean) stockholm-2009\?\n$/);
  });

  test('another schema stops it, unless --force replaces it; a district’s file is never replaced', async () => {
    here = world({ 'district.schema.json': '{}', 'farsta.yaml': 'min: egen\n' });
    const refused = await here.run(['init']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--force');
    expect(files()).toEqual(['/district.schema.json', '/farsta.yaml']);
    expect((await here.run(['init', 'farsta.yaml', '--force'])).code).toBe(2);
    expect(here.text('/district.schema.json')).toBe('{}');
    expect((await here.run(['init', '--force'])).code).toBe(0);
    expect(here.text('/district.schema.json')).not.toBe('{}');
    expect(here.text('/farsta.yaml')).toBe('min: egen\n');
  });

  test.each([
    ['-', 'standard ut'],
    ['farsta', 'skriv till exempel farsta.yaml'],
    ['farsta.json', '.yaml eller .yml'],
    ['mapp/', 'skriv till exempel mapp/overenskommelse.yaml'],
    ['manifest.yaml', 'manifest'],
    ['d/Manifest.yml', 'Manifest'],
    ['samverkan.config.yaml', 'samverkan.config.yaml'],
    ['.farsta.yaml', '.farsta.yaml'],
  ])('refuses the name %s', async (name, words) => {
    const { code, stderr } = await here.run(['init', name]);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(files()).toEqual([]);
  });

  test('takes a folder for a place, not for a name', async () => {
    here = world({ 'd/farsta.yaml': 'min: egen\n' });
    const { code, stderr } = await here.run(['init', 'd']);
    expect(code).toBe(2);
    expect(stderr).toContain('skriv till exempel d/overenskommelse.yaml');
  });

  test('refuses a folder that is a file, and tells a disk that is full', async () => {
    here = world({ d: 'en fil' });
    for (const below of ['d/farsta.yaml', 'd/e/f/farsta.yaml']) {
      expect(await here.run(['init', below])).toMatchObject({ code: 2, stderr: 'fel: d är ingen mapp\n' });
    }
    here.system.failOn = { ending: '.schema.json', code: 'ENOSPC' };
    const { code, stderr } = await here.run(['init']);
    expect(code).toBe(3);
    expect(stderr).toContain('disken är full');
    expect(files()).toEqual(['/d']);
  });

  test('has help that begins with examples', async () => {
    const { code, stdout } = await here.run(['init', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Exempel:\n {2}samverkan init /);
    expect(stdout).toContain('--force');
  });
});

describe('init --kind level', () => {
  test('writes a level and its schema, and says what to do next', async () => {
    const { code, stdout, stderr } = await here.run(['init', '--kind', 'level']);
    expect(code).toBe(0);
    expect(stdout).toBe('minimum-level.schema.json är skriven\nniva.yaml är skriven\n');
    expect(stderr).toContain('samverkan validate niva.yaml');
    expect(stderr).toContain('samverkan init --for niva.yaml');
    expect(files()).toEqual(['/minimum-level.schema.json', '/niva.yaml']);
    expect(here.text('/niva.yaml')).toMatch(/^# yaml-language-server: \$schema=minimum-level\.schema\.json\n/);
    expect(here.text('/niva.yaml')).toContain('samverkan init --for niva.yaml');
    expect(here.text('/minimum-level.schema.json')).toBe((await here.run(['schema', 'minimum-level'])).stdout);
  });

  test('writes a level that holds, warns only of what is to be decided, and that agreements are drawn by', async () => {
    await here.run(['init', 'd/egen nivå.yaml', '--kind', 'level']);
    expect(here.text('/d/egen nivå.yaml')).toContain('samverkan validate "egen nivå.yaml"');
    const { code, stdout } = await here.run(['validate', 'd/egen nivå.yaml']);
    expect(code).toBe(0);
    const warned = stdout.match(/^.* (error|warning) .*$/gm) ?? [];
    expect(warned.length).toBeGreaterThan(8);
    for (const line of warned) expect(line).toContain(' warning placeholder-left ');
    const { code: made, stderr } = await here.run(['init', 'd/granby.yaml', '--for', 'd/egen nivå.yaml']);
    expect(made).toBe(0);
    expect(stderr).toContain('samverkan validate d/granby.yaml --minimum-level "d/egen nivå.yaml"');
    expect(here.text('/d/granby.yaml')).toContain('samverkan validate granby.yaml --minimum-level "egen nivå.yaml"');
    const chosen = ['--minimum-level', 'd/egen nivå.yaml'];
    expect((await here.run(['validate', 'd/granby.yaml', ...chosen])).code).toBe(0);
    expect((await here.run(['generate', 'd/granby.yaml', ...chosen, '--format', 'json'])).code).toBe(0);
    expect(JSON.parse(here.text('/out/granby.json')).minimumLevel.id).toBe('kommunen-2026');
  });

  test('writes a level that a draft may rest on, and no decided agreement while something is left to fill in', async () => {
    const file = readFileSync('examples/kommun/granby.yaml', 'utf8').replace('granby-2026', 'kommunen-2026');
    const decided = file.replace(
      'status: exempel',
      'status: beslutad\n  decidedBy: Socialnämnden\n  decidedOn: 2026-06-16',
    );
    here.files.set('/a.yaml', new TextEncoder().encode(decided));
    here.files.set('/b.yaml', new TextEncoder().encode(file.replace('status: exempel', 'status: utkast')));
    await here.run(['init', '--kind', 'level']);
    const chosen = ['--minimum-level', 'niva.yaml'];
    expect((await here.run(['generate', 'b.yaml', ...chosen, '--format', 'json'])).code).toBe(0);
    const { code, stderr } = await here.run(['generate', 'a.yaml', ...chosen, '--format', 'json']);
    expect([code, here.files.has('/out/a.json')]).toEqual([1, false]);
    expect(stderr).toContain('error placeholder-left Nivån ”kommunen-2026” har luckor kvar');
  });

  test('overwrites nothing, and is no kind of anything else', async () => {
    await here.run(['init', '--kind', 'level']);
    expect((await here.run(['init', '--kind', 'level'])).code).toBe(2);
    const { code, stderr } = await here.run(['init', '--kind', 'nivå']);
    expect(code).toBe(2);
    expect(stderr).toContain('district, level');
    expect((await here.run(['init', '--kind', 'level', '--for', own])).code).toBe(2);
    expect((await here.run(['init', '--kind', 'nivå', '--help'])).code).toBe(2);
    expect((await here.run(['init', 'd', '--kind', 'level'])).stderr).toContain('d.yaml');
  });
});

describe('--for', () => {
  test('a level’s file, or the id of one of the program’s own', async () => {
    const ofSundby = (await here.run(['schema', '--for', own])).stdout;
    expect(ofSundby).toBe((await here.run(['schema', '--minimum-level', own])).stdout);
    expect(ofSundby).toContain('sundby-2024');
    const newest = await here.run(['schema', 'agreement', '--for', 'stockholm-2026']);
    expect(newest.stdout).toBe((await here.run(['schema', 'agreement'])).stdout);
    expect((await here.run(['schema', 'agreement', '--for', 'stockholm-2009'])).stdout).not.toBe(newest.stdout);
    expect((await here.run(['init', 'norr.yaml', '--for', own])).code).toBe(0);
    expect(here.text('/norr.yaml')).toContain('minimumLevel: sundby-2024');
    expect(here.text('/district.schema.json')).toBe(ofSundby);
  });

  test('a file without an ending is a file, too', async () => {
    const { readFileSync } = await import('node:fs');
    const there = world({ niva: readFileSync(own, 'utf8') });
    expect((await there.run(['schema', '--for', 'niva'])).stdout).toContain('sundby-2024');
  });

  test.each([
    [['--for', 'stockholm-2010'], 'stockholm-2009'],
    [['--for', ''], 'stockholm-2009'],
    [['--for', 'saknas.yaml'], 'saknas.yaml'],
    [['--for', own, '--minimum-level', own], '--minimum-level'],
  ])('%j is misuse, and nothing is written', async (options, word) => {
    for (const command of ['schema', 'init']) {
      const { code, stderr, stdout } = await here.run([command, ...options]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(word);
    }
    expect(files()).toEqual([]);
  });
});
