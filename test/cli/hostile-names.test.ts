// Whatever a file, a folder, a value or an option is called: a terminal and the log of a CI service only show it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Said, type World, world } from '../support/cli/world.ts';
import { cases, WHOLE } from '../support/whole.ts';

const minimal = readFileSync('examples/minimal.yaml', 'utf8');
const bad = minimal.replace('  board:', '  bord:');
const level = readFileSync('test/fixtures/sundby-2024/minimum-level.yaml', 'utf8');

/** What somebody could call a thing so that a log obeys it. */
const EACH = [
  'a\n::error::x',
  '::error::x',
  ' \t::set-output name=a::b',
  'a\r::error::x',
  'a\u2028::error::x',
  '##[error]x',
  'a##vso[task.setvariable variable=A]b',
  '##teamcity[buildStop]',
  'section_start:1:x\r\u001b[0Kx',
  'a\u001b[5mb\u001b]0;titel\u0007c',
  'a\u009b5mb\u0085c',
  'a\u202eb\u200bc\ufeffd\u00ade',
] as const;

/** Several at once, for a quick run: what stands at the beginning of a line, and what may stand anywhere. */
const SEVERAL = [
  ' \t::error::x##vso[task.setvariable variable=A]b\n##[error]c\u001b[5m\u0007d\u2028::error::e',
  '::error::x\r::error::y\u001b[0K##teamcity[buildStop]\u009b5m\u0085\u202e\u200b\u00ad',
] as const;

/** Everything that could be obeyed, but a line feed. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;
const OWN_COLOURS = new RegExp(`${String.fromCodePoint(0x1b)}\\[(?:1|2|22|3[1-9])m`, 'g');

function expectShown({ stdout, stderr }: Said, orders = 0): void {
  for (const text of [stdout, stderr]) {
    const lines = text.replaceAll(OWN_COLOURS, '').split('\n');
    for (const line of lines) {
      expect(line).not.toMatch(UNSEEN);
      expect(line).not.toMatch(/##\w*\[/);
    }
    const found = lines.filter((line) => /^\s*::/.test(line));
    expect(found.every((line) => /^::(?:error|warning|notice) (?:file=[^:,]*,)?[^:]*::/.test(line))).toBe(true);
    expect(found.length).toBe(text === stdout ? orders : 0);
  }
}

const FORMATS = ['pretty', 'compact', 'json', 'sarif', 'junit', 'github', 'gitlab'] as const;

describe.each(cases<string>([...EACH, ...SEVERAL], SEVERAL).map((name) => [name] as const))('%j', (name) => {
  const files = (): World =>
    world({
      [`d/${name}.yaml`]: bad,
      [`e/${name}.yaml`]: minimal,
      [`f/${name}.yml`]: minimal,
      [`${name}.yaml`]: minimal,
      [`${name}`]: 'text',
      'values.yaml': minimal.replace('stockholm-2009', JSON.stringify(name)).concat(`${JSON.stringify(name)}: 1\n`),
      'level.yaml': level.replace('id: sundby-2024', `id: ${JSON.stringify(name)}`),
      'config.yaml': `severity: { ${JSON.stringify(name)}: off }\n`,
      'theme.yaml': `logo: { file: ${JSON.stringify(name)}, alt: a }\n`,
      [`t/${name}/agreement.hbs`]: `{{#each ${name.replaceAll(/\n/g, '')}}}`,
      [`m/${name}/manifest.json`]: '{}',
    });
  // A quick run asks in one language of each name.
  const languages = cases<string>(['sv', 'en'], [name === SEVERAL[0] ? 'sv' : 'en']);
  const says = async (argv: readonly string[], how: Parameters<World['run']>[1] = {}): Promise<Said> => {
    const said = await files().run(argv, how);
    expect(said.stdout + said.stderr).not.toBe('');
    return said;
  };

  test.each(
    [
      ['generate', `missing${name}`],
      ['generate', '.', '--out', `${name}.yaml`],
      ['generate', `${name}.yaml`, '--per', name],
      ['generate', `${name}.yaml`, '--jobs', name],
      ['generate', `${name}.yaml`, '--shard', name],
      ['generate', `${name}.yaml`, '--format', name],
      ['generate', `${name}.yaml`, '--report', name],
      ['generate', `${name}.yaml`, '--report', `json=${name}.yaml`],
      ['generate', `${name}.yaml`, '--theme', `missing${name}`],
      ['generate', `${name}.yaml`, '--theme', name],
      ['generate', `${name}.yaml`, '--theme', 'theme.yaml'],
      ['generate', `${name}.yaml`, '--templates', name],
      ['generate', `${name}.yaml`, '--templates', `t/${name}`],
      ['generate', `${name}.yaml`, '--minimum-level', name],
      ['generate', `${name}.yaml`, '--minimum-level', 'level.yaml'],
      ['generate', 'e', 'f'],
      ['generate', 'd', '--format', 'json'],
      ['generate', `${name}.yaml`, '--format', 'json', '--dry-run'],
      ['generate', `${name}.yaml`, '--format', 'json', '--out', `new${name}`],
      ['validate', `missing${name}`],
      ['validate', 'values.yaml'],
      ['validate', name],
      ['validate', 'd', '--as-of', name],
      ['validate', 'd', '--format', `json=d/${name}.yaml`],
      ['validate', 'd', '--format', `json=x${name},sarif=./x${name}`],
      ['validate', 'd', '--config', name],
      ['validate', 'd', '--config', 'config.yaml'],
      ['validate', 'd', '--lang', name],
      ['validate', 'd', `--${name}`],
      ['validate', 'd', `-${name}`],
      [name],
      ['init', name],
      ['init', `${name}.yaml`],
      ['init', `new${name}.yaml`],
      ['init', `${name}/new.yaml`],
      ['init', `new${name}/new.yaml`, '--minimum-level', 'level.yaml'],
      ['schema', name],
      ['schema', '--minimum-level', 'level.yaml'],
      ['explain', name],
      ['explain', 'meeting-too-rare', name],
      ['manifest', name],
      ['manifest', 'merge', name],
      ['manifest', 'merge', `m/${name}`],
      ['manifest', 'merge', `missing${name}`],
      ['help', name],
    ]
      // A quick run asks every second of each name.
      .filter((_, at) => WHOLE || at % 2 === (name === SEVERAL[0] ? 0 : 1))
      .map((argv) => [argv] as const),
  )('%j', async (argv) => {
    if (languages.includes('sv')) expectShown(await says(argv));
    if (languages.includes('en')) expectShown(await says([...argv, '--lang', 'en'], { isTTY: true, columns: 60 }));
  });

  test.each(FORMATS)('validate --format %s', async (format) => {
    const argv = ['validate', 'd', 'values.yaml', '--format'];
    const { summary } = JSON.parse((await says([...argv, 'json'])).stdout);
    const orders = format === 'github' ? summary.errors + summary.warnings + summary.infos : 0;
    for (const isTTY of [false, true]) {
      expectShown(await says([...argv, format], { isTTY }), orders);
      const there = files();
      const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: `/${name}` };
      await there.run([...argv, `${format}=report`], { env });
      expectShown({ code: 0, stdout: there.text('/report'), stderr: '' }, orders);
    }
  });

  test('validate --format json names the file as it is called', async () => {
    const { stdout } = await says(['validate', 'd', '--format', 'json']);
    expect(JSON.parse(stdout).files[0].path).toBe(`d/${name}.yaml`);
  });

  test('generate, again, with a disk that refuses, and a bug', async () => {
    const there = files();
    const argv = ['generate', `e/${name}.yaml`, '--format', 'json'];
    for (const _ of [1, 2]) expectShown(await there.run(argv));
    there.system.failOn = { ending: '.json', code: 'ENOSPC' };
    expectShown(await there.run([...argv, '--force', '--report', 'compact=r.json']));
    Object.assign(there.system, {
      kind: async () => {
        throw new Error(name);
      },
    });
    expectShown(await there.run(argv));
  });

  test('manifest merge lists what it has merged', async () => {
    const there = files();
    await there.run(['generate', `e/${name}.yaml`, '--format', 'json', '-o', `o/${name}`]);
    const said = await there.run(['manifest', 'merge', `o/${name}`]);
    expectShown(said);
    expect(JSON.parse(said.stdout).inputs[0].name).toBe(`${name}.yaml`);
  });
});

test('what init writes is a file that can be checked, with the commands as they are to be typed', async () => {
  for (const [path, typed] of [
    ['a\nb: c.yaml', '"a␊b: c.yaml"'],
    ['$(x) `y`.yaml', "'$(x) `y`.yaml'"],
    ["it's $5.yaml", "'it'\\''s $5.yaml'"],
  ] as const) {
    const there = world({});
    const { stderr } = await there.run(['init', path]);
    expect(stderr).toContain(`samverkan validate ${typed}\n`);
    expect(there.text(`/${path}`)).toContain(typed);
    expect((await there.run(['validate', path])).code).toBe(0);
  }
});
