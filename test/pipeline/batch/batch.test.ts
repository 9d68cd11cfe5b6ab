// What a batch promises, with real workers: bad files stop nobody, and neither workers, order nor shards show in the result.
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  agreements,
  district,
  districts,
  type Ended,
  ending,
  filesIn,
  manifestIn,
  place,
} from '../../support/batch.ts';
import { COMMAND } from '../../support/command.ts';
import { cases, WHOLE } from '../../support/whole.ts';

const here = place();
const inFolder = async (name: string) => filesIn(join(here.folder(), name));

/** What is promised of a batch holds of every format; JSON is made at once. */
const FORMAT = WHOLE ? 'pdf' : 'json';

const LEVEL = 'schemas/stockholm-2009/minimum-level.yaml';

describe('bad files', () => {
  beforeEach(() =>
    here.put({
      ...districts(2),
      'bad.yaml': district({ name: 'Dålig', schools: ['Skolan'], more: 'minimumLevle: x\nagreemnt: {}' }),
      'broken.yaml': 'a: [',
      'twice-a.yaml': district({ name: 'Norra', unitCodes: ['12345678'] }),
      'twice-b.yaml': district({ name: 'Södra', unitCodes: ['12345678'] }),
      'same-a.yaml': district({ name: 'Östra', schools: ['Ekskolan'] }),
      'same-b.yaml': district({ name: 'Västra', schools: ['Ekskolan'] }),
    }),
  );

  test.each(cases(['1', '2'], ['2']))(
    'are reported with all that is wrong, and the good ones are written (--jobs %s)',
    async (jobs) => {
      const { code, stdout, stderr } = await here.run(['generate', 'in', '--jobs', jobs, '--format', FORMAT]);
      expect(code).toBe(1);
      const lines = stderr
        .split('\n')
        .map((line) => /^(\S+?\.yaml):\d+:\d+ (\w+) (\S+)/.exec(line)?.slice(1).join(' '));
      expect(lines.filter((line) => line !== undefined)).toEqual([
        'in/bad.yaml error unknown-key',
        'in/bad.yaml error unknown-key',
        'in/broken.yaml error yaml-syntax',
        'in/same-a.yaml warning school-in-two-districts',
        'in/same-b.yaml warning school-in-two-districts',
        'in/twice-a.yaml error school-in-two-districts',
        'in/twice-b.yaml error school-in-two-districts',
      ]);
      expect(stdout.match(/^in\/\S+/gm)).toEqual(['in/d00.yaml', 'in/d01.yaml', 'in/same-a.yaml', 'in/same-b.yaml']);
      const files = await inFolder('out');
      expect(Object.keys(agreements(files))).toEqual(
        ['d00', 'd01', 'same-a', 'same-b'].map((name) => `${name}.${FORMAT}`),
      );
      expect(manifestIn(files)?.inputs.map(({ name, state }) => `${name} ${state}`)).toEqual([
        'bad.yaml refused',
        'broken.yaml refused',
        'd00.yaml generated',
        'd01.yaml generated',
        'same-a.yaml generated',
        'same-b.yaml generated',
        'twice-a.yaml refused',
        'twice-b.yaml refused',
      ]);
    },
  );

  test('of other shards are not compared', async () => {
    const args = ['generate', 'in/twice-a.yaml', 'in/twice-b.yaml'];
    const { code, stderr } = await here.run([...args, '--shard', '1/2', '--format', FORMAT]);
    expect(code, stderr).toBe(0);
    expect(Object.keys(agreements(await inFolder('out')))).toEqual([`twice-a.${FORMAT}`]);
  });
});

describe('two files of one district', () => {
  const copied = { ...districts(2), 'd01 - Kopia.yaml': districts(2)['d01.yaml'] ?? '' };

  test.each(['1', '2'])('are both refused, and the good ones written (--jobs %s)', async (jobs) => {
    await here.put(copied);
    const { code, stdout, stderr } = await here.run(['generate', 'in', '--jobs', jobs, '--format', FORMAT]);
    expect(code).toBe(1);
    expect(stderr.match(/^in\/.*:\d+:\d+ error \S+/gm)).toEqual([
      'in/d01 - Kopia.yaml:2:19 error district-twice',
      'in/d01.yaml:2:19 error district-twice',
    ]);
    expect(stdout).toMatch(/^in\/d00\.yaml → .*\n$/);
    expect(Object.keys(agreements(await inFolder('out')))).toEqual([`d00.${FORMAT}`]);
  });

  test('are found by merging where they were drawn in different parts', async () => {
    await here.put(copied);
    // The copy is the second of three files in order, and the original the third.
    for (const shard of ['1/3', '2/3', '3/3'])
      expect((await here.run(['generate', 'in', '--shard', shard, '-o', shard, '--format', FORMAT])).code).toBe(0);
    const { code, stderr } = await here.run(['manifest', 'merge', '1/3', '2/3', '3/3']);
    expect(code).toBe(1);
    expect(stderr.match(/^\S+:\d+:\d+ error \S+/gm)).toEqual([
      '2/3/manifest.json:1:1 error district-twice',
      '3/3/manifest.json:1:1 error district-twice',
    ]);
    expect(stderr).toContain('”Del 1” (”d01 - Kopia.yaml”)');
  });
});

test('one number for all is reported in each file, again when nothing is drawn, and draws nothing', async () => {
  const numbered = Object.entries(districts(3)).map(([name, text]) => [
    name,
    text.replace(/"Dnr 1 för .*?"/, '"1.2-1/2010"'),
  ]);
  const quiet = (text: string) =>
    text.replace('agreement:', '# samverkan-disable-next-line registration-number-shared -- ett ärende\nagreement:');
  const [[first = '', text = ''] = [], ...others] = numbered;
  await here.put(Object.fromEntries([[first, quiet(text)], ...others]));
  const args = ['generate', 'in', '--format', FORMAT];
  const drawn = await here.run(args);
  expect(drawn.stderr.match(/^in\S+ warning \S+/gm)).toEqual([
    'in/d01.yaml:3:34 warning registration-number-shared',
    'in/d02.yaml:3:34 warning registration-number-shared',
  ]);
  const again = await here.run(args);
  expect(again.stdout.match(/oförändrad/g)).toHaveLength(3);
  const summary = ['3 överenskommelser skrivna', '0 överenskommelser skrivna, 3 oförändrade'] as const;
  expect(again.stderr).toBe(drawn.stderr.replace(...summary));
  await writeFile(join(here.folder(), 'samverkan.config.yaml'), 'severity: { registration-number-shared: error }');
  const strict = await here.run(args);
  expect([strict.code, strict.stdout.match(/^in\/\S+/gm)]).toEqual([1, ['in/d00.yaml']]);
});

describe('no trace in what is written', () => {
  const COUNT = 5;
  const names = Object.keys(districts(COUNT)).map((name) => `in/${name}`);
  const mixed = [3, 0, 4, 1, 2].map((index) => names[index] as string);

  test.runIf(WHOLE).each([
    ['of two workers', ['in', '--jobs', '2'], names],
    ['of three, and another order', [...mixed, '--jobs', '3'], mixed],
  ])('%s', async (_, how, order) => {
    await here.put(districts(COUNT));
    const args = ['--format', 'pdf,json,html'];
    expect((await here.run(['generate', 'in', '--jobs', '1', ...args, '-o', 'one'])).code).toBe(0);
    const { code, stdout } = await here.run(['generate', ...how, ...args]);
    expect(code).toBe(0);
    expect(stdout.match(/^in\/\S+/gm)).toEqual(order);
    const written = await inFolder('out');
    expect(written.size).toBe(COUNT * 3 + 1);
    expect(written).toEqual(await inFolder('one'));
  });

  test.runIf(WHOLE)('of shards', async () => {
    await here.put(districts(COUNT));
    await here.run(['generate', 'in', '-o', 'one']);
    const parts = [];
    for (const shard of ['1/3', '2/3', '3/3']) {
      expect((await here.run(['generate', 'in', '--shard', shard, '-o', shard])).code).toBe(0);
      parts.push(agreements(await inFolder(shard)));
    }
    expect(parts.map((part) => Object.keys(part).length)).toEqual([2, 2, 1]);
    expect(Object.assign({}, ...parts)).toEqual(agreements(await inFolder('one')));
  });
});

test.each(
  cases(
    [
      ['--jobs', '0'],
      ['--jobs', 'x'],
      ['--jobs', '1000'],
      ['--jobs', '-1'],
      ['--shard', '0/3'],
      ['--shard', '4/3'],
      ['--shard', 'x'],
      ['--shard', '1/0'],
    ] as const,
    [
      ['--jobs', '1000'],
      ['--shard', '4/3'],
    ],
  ),
)('%s %s is misuse', async (option, value) => {
  await here.put(districts(1));
  const { code, stderr } = await here.run(['generate', 'in', `${option}=${value}`]);
  expect(stderr).toContain(value);
  expect(code).toBe(2);
  expect((await inFolder('out')).size).toBe(0);
});

describe('workers know how the command was called', () => {
  test('templates, and what is wrong with them', async () => {
    await here.put(districts(2));
    await here.put({ 'agreement.hbs': '<h1>Rubrik</h1>\n<p>{{okand}}</p>\n' }, 'own');
    const one = await here.run(['generate', 'in', '--templates', 'own', '--jobs', '1']);
    const two = await here.run(['generate', 'in', '--templates', 'own', '--jobs', '2']);
    expect(one.stderr).toMatch(/^own\/agreement\.hbs:2:\d+ error template-/m);
    expect(two).toEqual(one);
    expect(two.code).toBe(2);
    const dry = await here.run(['generate', 'in', '--templates', 'own', '--dry-run']);
    expect(dry).toEqual(one);
  });

  test.runIf(WHOLE)('the minimum level and the configuration', async () => {
    await here.put(districts(2));
    const level = (await readFile(LEVEL, 'utf8')).replace(/^id: .*$/m, 'id: egen-2026');
    await writeFile(join(here.folder(), 'egen.yaml'), level);
    const own = Object.entries(districts(2)).map(([name, text]) => [name, text.replace('stockholm-2009', 'egen-2026')]);
    await here.put(Object.fromEntries(own));
    await writeFile(join(here.folder(), 'strict.yaml'), 'severity: { contact-missing: error }');
    const args = ['generate', 'in', '--minimum-level', 'egen.yaml'];
    const one = await here.run([...args, '--jobs', '1', '-o', 'o1']);
    const two = await here.run([...args, '--jobs', '2', '-o', 'o2']);
    expect([one.code, two.code], two.stderr).toEqual([0, 0]);
    expect(await inFolder('o2')).toEqual(await inFolder('o1'));
    expect(manifestIn(await inFolder('o2'))?.inputs[0]?.minimumLevel?.id).toBe('egen-2026');
    const strict = await here.run([...args, '--config', 'strict.yaml', '--jobs', '2']);
    expect(strict.stderr).toMatch(/^in\/d00\.yaml:\d+:\d+ error contact-missing /m);
    expect(strict.code).toBe(1);
  });
});

test.each(cases(['1', '2'], ['2']))(
  'what is no district’s is passed over, and is no input (--jobs %s)',
  async (jobs) => {
    const level = await readFile(LEVEL, 'utf8');
    await here.put({ ...districts(2), 'niva.yaml': level, 'x.yml': 'services: {}\n', 'Y.YML': 'on: push\njobs: {}\n' });
    const { code, stdout, stderr } = await here.run(['generate', 'in', '--jobs', jobs, '--format', FORMAT]);
    expect(code, stderr).toBe(0);
    expect(stdout.match(/ → /g)).toHaveLength(2);
    expect(stderr.match(/^in\/(?:niva\.yaml|x\.yml|Y\.YML):1:1 info not-a-district-file /gm)).toHaveLength(3);
    expect(manifestIn(await inFolder('out'))?.inputs.map(({ name }) => name)).toEqual(['d00.yaml', 'd01.yaml']);
    const named = await here.run(['generate', 'in/x.yml', 'in/d00.yaml', '--jobs', jobs, '--format', FORMAT]);
    expect(named.code).toBe(1);
    expect(named.stderr).toMatch(/^in\/x\.yml:1:1 error not-a-district-file /m);
  },
);

test('workers, shards and editions make every document that is asked for', async () => {
  await here.put(districts(3));
  const all = ['generate', 'in', '--document', 'signatures,agreement', '--format', 'html', '--per', 'school'];
  await here.run([...all, '-o', 'one', '--jobs', '1']);
  await here.run([...all, '-o', 'two', '--jobs', '2']);
  for (const part of ['1/2', '2/2']) await here.run([...all, '-o', 'parts', '--shard', part]);
  const one = agreements(await inFolder('one'));
  expect(Object.keys(one)).toHaveLength(3 * 2 * 2);
  expect(Object.keys(one).filter((name) => /^d0\d--skola-\d+-\d+\.signatures\.html$/.test(name))).toHaveLength(6);
  expect(agreements(await inFolder('two'))).toEqual(one);
  expect(agreements(await inFolder('parts'))).toEqual(one);
});

describe('--dry-run', () => {
  test.each(cases(['1', '2'], ['2']))(
    'says what would be written, and writes nothing at all (--jobs %s)',
    async (jobs) => {
      await here.put({ ...districts(2), 'broken.yaml': 'a: [' });
      const { code, stdout, stderr } = await here.run(['generate', 'in', '--dry-run', '--jobs', jobs]);
      expect(stdout).toBe(['d00', 'd01'].map((name) => `in/${name}.yaml → out/${name}.pdf (skrivs inte)\n`).join(''));
      expect(stderr).toMatch(/2 överenskommelser skulle skrivas, 1 fil med fel\n$/);
      expect(code).toBe(1);
      expect((await inFolder('out')).size).toBe(0);
    },
  );

  test('leaves what stands in the folder, a killed run’s leftovers too', async () => {
    await here.put(districts(2));
    await here.run(['generate', 'in/d00.yaml', '--format', FORMAT]);
    await writeFile(join(here.folder(), 'out', '.d01.pdf.999999999-1.samverkan-part'), 'half');
    const before = await inFolder('out');
    const { stdout } = await here.run(['generate', 'in', '--dry-run', '--format', FORMAT]);
    expect(stdout).toMatch(/^in\/d00\.yaml oförändrad: .*\nin\/d01\.yaml → /);
    expect(await inFolder('out')).toEqual(before);
  });
});

test.each(cases(['1', '2'], ['2']))('a second run says again what there is to say (--jobs %s)', async (jobs) => {
  await here.put(districts(3));
  await writeFile(join(here.folder(), 'samverkan.config.yaml'), '');
  const args = ['generate', 'in', '--format', 'json', '--jobs', jobs];
  const first = await here.run(args);
  expect(first.stderr.match(/^in\/d0\d\.yaml:\d+:\d+ warning /gm)?.length).toBeGreaterThan(3);
  const second = await here.run(args);
  expect(second.stdout).toMatch(/^(in\/d0\d\.yaml oförändrad: .*\n){3}$/);
  const summary = ['3 överenskommelser skrivna', '0 överenskommelser skrivna, 3 oförändrade'] as const;
  expect(second.stderr).toBe(first.stderr.replace(...summary));
  expect(second.code).toBe(0);
});

test('--quiet: nothing where all is well', async () => {
  await here.put(districts(2));
  const { stdout, stderr, code } = await here.run(['generate', 'in', '--quiet', '--format', FORMAT]);
  expect({ stdout, stderr, code }).toEqual({ stdout: '', stderr: '', code: 0 });
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

describe('progress', () => {
  /** Runs a batch on a terminal of its own. */
  function onTerminal(more: NodeJS.ProcessEnv = {}): Promise<Ended> {
    const line = `${process.execPath} ${COMMAND} generate in --jobs 2 --format ${FORMAT}`;
    const env: NodeJS.ProcessEnv = { ...process.env, TERM: 'xterm', LC_ALL: 'sv_SE.UTF-8', GITHUB_ACTIONS: '' };
    delete env.CI;
    delete env.NO_COLOR;
    const how = { cwd: here.folder(), env: { ...env, ...more } };
    return ending(spawn('script', ['-qec', line, '/dev/null'], how));
  }

  test.each(cases([{ TERM: 'dumb' }, { CI: 'true' }], [{ CI: 'true' }]))(
    'stands still on a terminal where %j',
    async (env) => {
      await here.put(districts(3));
      const { code, stdout } = await onTerminal(env);
      for (const moving of ['Läser', 'Skriver', '\u001B']) expect(stdout).not.toContain(moving);
      expect(stdout).toMatch(/(in\/d0\d\.yaml → out\/d0\d\.(pdf .*|json)\r?\n){3}3 överenskommelser skrivna\r?\n$/);
      expect(code).toBe(0);
    },
  );

  test('moves on a terminal, and gives the cursor back', async () => {
    await here.put(districts(3));
    const { code, stdout } = await onTerminal();
    expect(stdout).toContain('Läser ');
    expect(stdout).toContain('Skriver ');
    expect(stdout).toMatch(/3 överenskommelser skrivna/);
    expect(stdout.lastIndexOf('\u001B[?25h')).toBeGreaterThan(stdout.lastIndexOf('\u001B[?25l'));
    expect(code).toBe(0);
  });

  test('not elsewhere: no control character, nothing but results and the summary', async () => {
    await here.put(districts(3));
    const { stdout, stderr } = await here.run(['generate', 'in', '--jobs', '2', '--format', FORMAT], {
      TERM: 'xterm',
    });
    expect(stderr).toBe('3 överenskommelser skrivna\n');
    expect(stdout).not.toMatch(CONTROL);
    expect(stdout.split('\n')).toHaveLength(4);
  });
});
