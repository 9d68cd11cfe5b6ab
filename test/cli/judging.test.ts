import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/cli/report.ts';
import { world } from '../support/cli/world.ts';

const minimal = readFileSync('test/fixtures/minimal.yaml', 'utf8');
/** Without preschools: a warning and no error. */
const noPreschool = minimal.replace('forms: [förskola]', 'forms: [fritidshem]').replace('enskild', 'fristående');
const example = minimal.replace('2010-08-01', '2010-01-01').replace('2010-12-31', '2010-05-31');
const until = example.replace('status: exempel', 'status: utkast');
const config = (text: string) => ({ 'samverkan.config.yaml': text, 'a.yaml': noPreschool });

/** `severity code` of each finding that compact tells. */
const said = (stdout: string) =>
  [...stdout.matchAll(/^\S+ (error|warning|info) (\S+)/gm)].map(([, a, b]) => `${a} ${b}`);

describe('samverkan.config.yaml', () => {
  test('leaves a warning as it is where it says nothing of it', async () => {
    const { code, stdout } = await world(config('# tom\n')).run(['validate', 'a.yaml']);
    expect([code, said(stdout)]).toEqual([0, ['warning school-form-uncovered']]);
  });

  test.each([
    ['off', 0, []],
    ['warning', 0, ['warning school-form-uncovered']],
    ['error', 1, ['error school-form-uncovered']],
  ])('sets it to %s', async (setting, code, expected) => {
    const ran = await world(config(`severity: { school-form-uncovered: ${setting} }`)).run(['validate', 'a.yaml']);
    expect([ran.code, said(ran.stdout)]).toEqual([code, expected]);
  });

  test('strict counts warnings as errors, as --strict does', async () => {
    expect((await world(config('strict: true')).run(['validate', 'a.yaml'])).code).toBe(1);
    expect((await world({ 'a.yaml': noPreschool }).run(['validate', 'a.yaml', '--strict'])).code).toBe(1);
  });

  test('a warning made an error is never drawn', async () => {
    const here = world(config('severity: { school-form-uncovered: error }'));
    const { code, stderr } = await here.run(['generate', 'a.yaml', '--format', 'json']);
    expect(code).toBe(1);
    expect(stderr).toContain('error school-form-uncovered');
    expect(here.files.has('/out/a.json')).toBe(false);
  });

  test('another file is used with --config', async () => {
    const here = world({ 'a.yaml': noPreschool, 'x/strang.yaml': 'strict: true' });
    expect((await here.run(['validate', 'a.yaml', '--config', 'x/strang.yaml'])).code).toBe(1);
  });

  test('what does not hold is misuse, reported at its line before any work', async () => {
    const { code, stdout, stderr } = await world(config('severity:\n  meeting-too-rare: off\n')).run([
      'validate',
      'a.yaml',
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('samverkan.config.yaml:2:3 error severity-fixed');
    expect(stderr).toContain('fel: inställningarna i samverkan.config.yaml är inte giltiga');
  });

  test('one that is not there is misuse', async () => {
    const { code, stderr } = await world({ 'a.yaml': minimal }).run(['validate', 'a.yaml', '--config', 'borta.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain('borta.yaml kan inte läsas: den finns inte');
  });

  test('is no district of its own in a folder', async () => {
    const { code, stderr } = await world(config('severity: { school-form-uncovered: off }')).run(['validate', '.']);
    expect([code, stderr]).toEqual([0, '1 fil utan anmärkning\n']);
  });
});

describe('comments', () => {
  test('turn a warning off with a reason', async () => {
    const text = noPreschool.replace(
      /^schools:/m,
      '# samverkan-disable-next-line school-form-uncovered -- ligger i grannstadsdelen\nschools:',
    );
    expect((await world({ 'a.yaml': text }).run(['validate', 'a.yaml', '--strict'])).code).toBe(0);
  });

  test('without one they are reported, and turn nothing off', async () => {
    const text = noPreschool.replace(/^schools:/m, '# samverkan-disable-next-line school-form-uncovered\nschools:');
    const { stdout } = await world({ 'a.yaml': text }).run(['validate', 'a.yaml']);
    expect(said(stdout)).toEqual(['warning suppression-invalid', 'warning school-form-uncovered']);
  });

  test('no comment lifts the floor', async () => {
    const text = minimal.replace(
      'barn-som-far-illa: { topics: [Skolnärvaro] }',
      'barn-som-far-illa:\n      # samverkan-disable-next-line individual-cases-guaranteed -- vi vill inte\n      individualCases: allowed',
    );
    const { code, stdout } = await world({ 'a.yaml': text }).run(['validate', 'a.yaml']);
    expect(code).toBe(1);
    expect(said(stdout)).toContain('error individual-cases-guaranteed');
  });
});

describe('--as-of', () => {
  test('judges validity by today, which is 1 June 2010 here, or by the day that is asked for', async () => {
    const here = world({ 'a.yaml': until });
    expect(said((await here.run(['validate', 'a.yaml'])).stdout)).toEqual(['warning agreement-expired']);
    expect(said((await here.run(['validate', 'a.yaml', '--as-of', '2010-05-31'])).stdout)).toEqual([]);
  });

  test('an example never held, and does not expire', async () => {
    expect(said((await world({ 'a.yaml': example }).run(['validate', 'a.yaml'])).stdout)).toEqual([]);
  });

  test.each(['2010-02-30', 'igår', '2010-5-1', '', '0210-03-01', '2101-01-01', '20100-03-01'])(
    'refuses %j',
    async (day) => {
      const { code, stderr } = await world({ 'a.yaml': until }).run(['validate', 'a.yaml', '--as-of', day]);
      expect(code).toBe(2);
      expect(stderr).toContain('--as-of');
    },
  );

  test('is nothing to generate, which never reads the clock', async () => {
    const here = world({ 'a.yaml': until });
    const { code, stderr } = await here.run(['generate', 'a.yaml', '--format', 'json']);
    expect(code).toBe(0);
    expect(stderr).not.toContain('agreement-expired');
  });
});

describe('a personal number', () => {
  /** The Swedish Tax Agency keeps this number for tests; it is hidden here in every way that a file knows. */
  const hidden = minimal
    .replace('name: Älvsjö', 'name: Älvsjö 20000101-2384 # 20000101-2384')
    .replace('title: Mottagningen', 'title: "Mottagningen \\u0032\\u0030000101-2384"')
    .replace('registrationNumber: "1.2-77/2010"', 'registrationNumber: "000101-2384"')
    .replace('name: Provskolan', 'nama: 200001012384')
    .replace('validFrom: 2010-08-01', 'validFrom: 0001012384')
    .replace('topics: [Skolnärvaro]', '"000101-2384": [x]');

  test.each(FORMATS)('is never printed by %s', async (format) => {
    const { code, stdout, stderr } = await world({ 'a.yaml': hidden }).run(['validate', 'a.yaml', '--format', format]);
    expect(code).toBe(1);
    expect(stdout).toContain('personal-identity-number');
    for (const text of [stdout, stderr]) {
      expect(text).not.toMatch(/2384/);
      expect(text).not.toMatch(/000101/);
    }
  });

  test('nor by generate', async () => {
    const { code, stdout, stderr } = await world({ 'a.yaml': hidden }).run(['generate', 'a.yaml'], { isTTY: true });
    expect(code).toBe(1);
    expect(stderr).toContain('personal-identity-number');
    expect(stdout + stderr).not.toMatch(/2384|000101/);
  });

  test('nor in a file that is no YAML', async () => {
    const { stdout } = await world({ 'a.yaml': 'a: [20000101-2384\nb: "' }).run([
      'validate',
      'a.yaml',
      '--format',
      'pretty',
    ]);
    expect(stdout).toContain('personal-identity-number');
    expect(stdout).not.toMatch(/2384|000101/);
  });
});
