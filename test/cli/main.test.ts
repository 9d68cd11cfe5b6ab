import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { outputFormats } from '../../src/pipeline/manifest/manifest.ts';
import { commands } from '../support/cli/commands.ts';
import { type World, world } from '../support/cli/world.ts';
import { ofYear } from '../support/of-year.ts';

const minimal = readFileSync('test/fixtures/minimal.yaml', 'utf8');
const farsta = readFileSync('examples/stockholm/farsta.yaml', 'utf8');
const bad = ofYear(2008, minimal.replace('  board:', '  bord:'));

let here: World;
beforeEach(() => {
  here = world({ 'minimal.yaml': minimal, 'd/farsta.yaml': farsta, 'bad.yaml': bad });
});

function written(): string[] {
  return [...here.files.keys()].filter((path) => path.startsWith('/out/')).sort();
}

describe('every output format', () => {
  test.each(['sv', 'en'])('is named in the help, language %s', async (lang) => {
    const { stdout } = await here.run(['generate', '--help', '--lang', lang]);
    const [line = ''] = /^ +--format .*(?:\n {6,}.*)*/m.exec(stdout) ?? [];
    for (const format of outputFormats) expect(line).toMatch(new RegExp(`\\b${format}\\b`));
  });

  test('stands in the README', () => {
    const asked = [...readFileSync('README.md', 'utf8').matchAll(/generate .*--format ([a-z,]+)/g)];
    const named = asked.flatMap(([, formats = '']) => formats.split(','));
    expect(outputFormats.filter((format) => !named.includes(format))).toEqual([]);
  });
});

describe('what is wrong', () => {
  test('looks in the README as the program says it of an example of today', async () => {
    const [, shown = ''] = /```text\n(farsta\.yaml:[^`]*)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
    const text = readFileSync('examples/stockholm-2026/farsta.yaml', 'utf8');
    const rarer = text.replace(/(samverkansforum:\n +frequency: ).*/, '$1{ times: 1, per: läsår }');
    here = world({ 'farsta.yaml': rarer, 'mottagningar.yaml': 'receptions: {}\n' });
    const { stdout } = await here.run(['validate', 'farsta.yaml', '--format', 'pretty']);
    expect(shown).not.toBe('');
    expect(stdout).toContain(shown.trimEnd());
  });
});

describe('generate', () => {
  test('writes the agreement and the manifest, and a line for each file', async () => {
    const { code, stdout, stderr } = await here.run(['generate', 'minimal.yaml', 'd']);
    expect(stderr).toMatch(/^2 överenskommelser skrivna/m);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^minimal\.yaml → out\/minimal\.pdf \(\d+ sidor\)$/),
      expect.stringMatching(/^d\/farsta\.yaml → out\/farsta\.pdf \(\d+ sidor\)$/),
      '',
    ]);
    expect(code).toBe(0);
    expect(written()).toEqual(['/out/farsta.pdf', '/out/manifest.json', '/out/minimal.pdf']);
  });

  test('writes the merged agreement beside the PDF, into another folder', async () => {
    const { code } = await here.run(['generate', 'minimal.yaml', '--format', 'pdf,json', '-o', 'a/b']);
    expect(code).toBe(0);
    expect(JSON.parse(here.text('/a/b/minimal.json'))).toMatchObject({ version: 2, district: { name: 'Älvsjö' } });
    expect(here.text('/a/b/minimal.pdf').slice(0, 5)).toBe('%PDF-');
  });

  test('tells the findings of a bad file on standard error, writes the good ones, and exits 1', async () => {
    const { code, stdout, stderr } = await here.run(['generate', 'bad.yaml', 'minimal.yaml', '--format', 'json']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^bad\.yaml:\d+:\d+ error unknown-key /m);
    expect(stderr).toContain('1 överenskommelse skriven, 1 fil med fel');
    expect(stdout).toBe('minimal.yaml → out/minimal.json\n');
    expect(written()).toEqual(['/out/manifest.json', '/out/minimal.json']);
  });

  test('reads standard input', async () => {
    const { code } = await here.run(['generate', '-', '--format', 'json'], { stdin: minimal });
    expect(code).toBe(0);
    expect(written()).toEqual(['/out/manifest.json', '/out/stdin.json']);
  });

  test('with --quiet says nothing where nothing is wrong', async () => {
    expect(await here.run(['generate', 'minimal.yaml', '--format', 'json', '-q'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('a second run says again what there is to say, and counts it', async () => {
    const there = world({ 'a.yaml': readFileSync('examples/minimal.yaml') });
    const first = await there.run(['generate', 'a.yaml', '--format', 'json']);
    const second = await there.run(['generate', 'a.yaml', '--format', 'json']);
    expect(first.stderr).toMatch(/^a\.yaml:8:1 warning contact-missing /m);
    expect(second.stdout).toBe('a.yaml oförändrad: out/a.json\n');
    const summary = ['1 överenskommelse skriven, ', '0 överenskommelser skrivna, 1 oförändrad, '] as const;
    expect(second.stderr).toBe(first.stderr.replace(...summary));
    expect(second.stderr).toMatch(/1 oförändrad, \d varningar\n$/);
  });

  test('a full disk is a failure: exit 3, one line', async () => {
    here.system.failOn = { ending: 'minimal.json', code: 'ENOSPC' };
    const { code, stderr } = await here.run(['generate', 'minimal.yaml', '--format', 'json', '-q']);
    expect(code).toBe(3);
    expect(stderr).toBe('fel: out/minimal.json kunde inte skrivas: disken är full (ENOSPC)\n');
  });
});

describe('misuse writes nothing and exits 2', () => {
  test.each([
    [['generate', 'gone.yaml'], 'gone.yaml finns inte'],
    [['generate', 'minimal.yaml', 'gone*.yaml'], 'gone*.yaml finns inte'],
    [['generate', '--felstavad'], 'okänt alternativ --felstavad'],
    [['generate', 'minimal.yaml', '--fromat', 'pdf'], 'menade du --format?'],
    [['generate', 'minimal.yaml', '--format', 'docx'], 'välj bland pdf, html, json'],
    [['generate', 'minimal.yaml', '--format', ''], 'välj bland pdf, html, json'],
    [['generate', 'minimal.yaml', '--out'], 'saknar värde'],
    [['generate', 'minimal.yaml', '--out', ''], 'saknar värde'],
    [['generate', 'minimal.yaml', '--out', 'd/farsta.yaml'], 'd/farsta.yaml är ingen mapp'],
    [['generate', 'minimal.yaml', '--out', 'd/farsta.yaml/2010/'], 'fel: d/farsta.yaml är ingen mapp'],
    [['generate', 'minimal.yaml', '--out', './d/farsta.yaml/a/b'], 'fel: d/farsta.yaml är ingen mapp'],
    [['generate', 'minimal.yaml', '--templates', 'd'], 'mappen d har ingen agreement.hbs'],
    [['generate', 'minimal.yaml', '--minimum-level', 'gone.yaml'], 'gone.yaml kan inte läsas'],
    [['generate', 'minimal.yaml', '--minimum-level', 'minimal.yaml'], 'den lägsta nivån i minimal.yaml är inte giltig'],
    [['validate'], '<sökväg> saknas'],
    [['validate', ''], '<sökväg> saknas'],
    [['generate', 'minimal.yaml', ''], '<sökväg> saknas'],
    [['init', ''], '<fil> saknas'],
    [['manifest', 'merge', ''], '<förteckning> saknas'],
    [['validate', '', '--help'], '<sökväg> saknas'],
    [['validate', 'minimal.yaml', '--format', 'xml'], 'välj bland'],
    [['validate', 'minimal.yaml', '--lang', 'fi'], '--lang kan inte vara ”fi”'],
    [['schema', 'distrikt'], 'välj bland district, agreement, minimum-level, directory, config, theme'],
    [['schema', 'district', 'agreement'], 'för många argument'],
    [['generat', 'minimal.yaml'], 'okänt kommando generat'],
    [["it's"], "okänt kommando it's\n"],
    [['validate', 'minimal.yaml', '--templates', ''], 'alternativet --templates <mapp> saknar värde'],
    [['validate', 'minimal.yaml', '--minimum-level='], 'alternativet --minimum-level <fil> saknar värde'],
    [['validate', 'minimal.yaml', '--config', ''], 'alternativet --config <fil> saknar värde'],
    [['generate', 'minimal.yaml', '--theme', ''], 'alternativet --theme <fil> saknar värde'],
    // Help and the version do not hide what is not understood.
    [['foo', '--help'], 'okänt kommando foo\n'],
    [['help', 'foo'], 'okänt kommando foo\n'],
    [['generera', '-h'], 'okänt kommando generera – menade du generate?'],
    [['help', 'validat'], 'okänt kommando validat – menade du validate?'],
    [['help', 'manifest', 'mrege'], 'okänt kommando mrege – menade du merge?'],
    [['help', 'validate', 'extra'], 'okänt kommando extra\n'],
    [['manifest', 'help', 'foo'], 'okänt kommando foo\n'],
    [['manifest', 'foo', '--help'], 'okänt kommando foo\n'],
    [['validate', '--help', '--no-such'], 'okänt alternativ --no-such\n'],
    [['validate', '--watch', '--help'], 'okänt alternativ --watch\n'],
    [['generate', '--meeting', 'x', '--help'], 'okänt alternativ --meeting\n'],
    [['generate', '--document', 'poster', '--help'], 'välj bland agreement, basis, signatures'],
    [['generate', '--format', 'docx', '--help'], 'välj bland pdf, html, json'],
    [['generate', '--help', '--jobs', '0'], '--jobs kan inte vara ”0”'],
    [['validate', '--help', '--format', 'docx'], 'välj bland pretty'],
    [['validate', '--help', '--as-of', 'nu'], '--as-of kan inte vara ”nu”'],
    [['validate', '--help', '--format'], 'saknar värde'],
    [['init', 'a.yaml', 'b.yaml', '--help'], 'för många argument'],
    [['explain', '--help', 'meeting-too-rar'], 'ingen kod meeting-too-rar – menade du meeting-too-rare?'],
    [['schema', 'distrikt', '--help'], 'välj bland district'],
    [['--version', 'extra'], 'okänt kommando extra\n'],
    [['--version', '--no-such'], 'okänt alternativ --no-such\n'],
    [['generate', 'minimal.yaml', '--format', 'p\u00addf'], 'json. Värdet innehåller ett mjukt bindestreck (U+00AD)'],
    [
      ['validate', 'minimal.yaml', '--as-of', '2026–08–17'],
      'Ett tankstreck (–) står där ett bindestreck (-) ska stå\n',
    ],
    [
      ['validate', 'minimal.yaml', '–-format', 'json'],
      '–-format finns inte, eller innehåller ingen .yaml-fil. Ett tank',
    ],
    [['validate', 'höst\u00a0–\u00a0vår.yaml'], '.yaml-fil. Värdet innehåller ett hårt mellanslag (U+00A0)\n'],
    [['generate', 'minimal.yaml', '--for\u00admat', 'pdf'], 'menade du --format? Värdet innehåller ett mjukt'],
    [['generate', 'minimal.yaml', '--jobs', '２'], 'Tecknet ２ (U+FF12) är en särskild form av 2\n'],
    [
      ['generate', 'minimal.yaml', '--theme', 'te\u00adma.yaml'],
      '. Värdet innehåller ett mjukt bindestreck (U+00AD)\n',
    ],
    [['vali\u200bdate', 'minimal.yaml'], 'menade du validate? Värdet innehåller ett mellanslag utan bredd (U+200B)'],
    [['explain', '”meeting-too-rare”'], 'menade du meeting-too-rare? Typografiska citattecken (”) räknas till värdet'],
  ])('%s', async (argv, message) => {
    const { code, stderr, stdout } = await here.run(argv);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(written()).toEqual([]);
  });

  test('in English too', async () => {
    const { stderr } = await here.run(['generate', '--felstavad', '--lang', 'en']);
    expect(stderr).toContain('unknown option --felstavad');
    const byLocale = await here.run(['validate'], { env: { LANG: 'en_GB.UTF-8' } });
    expect(byLocale.stderr).toContain('the argument <path> is missing');
  });

  test('inputs that would write the same output are refused, each naming the other', async () => {
    const there = world({ 'a/farsta.yaml': farsta, 'b/Farsta.yml': farsta, 'c.yaml': minimal });
    const { code, stderr } = await there.run(['generate', '.']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^a\/farsta\.yaml:1:1 error output-collision .*b\/Farsta\.yml/m);
    expect(stderr).toMatch(/^b\/Farsta\.yml:1:1 error output-collision .*a\/farsta\.yaml/m);
    expect([...there.files.keys()].some((path) => path.startsWith('/out'))).toBe(false);
  });

  test('somebody else’s manifest.json is not overwritten', async () => {
    const there = world({ 'minimal.yaml': minimal, 'site/manifest.json': '{"name":"app"}' });
    const { code, stderr } = await there.run(['generate', 'minimal.yaml', '-o', 'site']);
    expect(code).toBe(2);
    expect(stderr).toContain('site/manifest.json');
    expect(there.text('/site/manifest.json')).toBe('{"name":"app"}');
  });

  test('shows the warnings of a chosen minimum level, and makes errors of them where the configuration says so', async () => {
    const fixture = (name: string) => readFileSync(`test/fixtures/sundby-2024/${name}.yaml`, 'utf8');
    const text = fixture('minimum-level')
      .replace('status: beslutad', 'status: forslag')
      .replace('goal: Alla verksamheter i området känner varandra.', 'goal: FYLL I målet');
    const config = 'severity: { placeholder-left: error }\n';
    // A decided agreement must not rest on a level with gaps.
    const draft = fixture('district').replace('status: beslutad', 'status: utkast');
    const files = { 'level.yaml': text, 'norr.yaml': draft, 'strict.yaml': config };
    const args = ['validate', 'norr.yaml', '--minimum-level', 'level.yaml'];
    const warned = await world(files).run(args);
    expect(warned.code).toBe(0);
    expect(warned.stderr).toMatch(/^level\.yaml:\d+:\d+ warning placeholder-left .*FYLL I/m);
    const refused = await world(files).run([...args, '--config', 'strict.yaml']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('den lägsta nivån i level.yaml är inte giltig');
  });

  test('a minimum level of one’s own holds its districts to it', async () => {
    const fixture = (name: string) => readFileSync(`test/fixtures/sundby-2024/${name}.yaml`, 'utf8');
    const there = world({ 'level.yaml': fixture('minimum-level'), 'below.yaml': fixture('below') });
    const { code, stdout, stderr } = await there.run(['validate', 'below.yaml', '--minimum-level', 'level.yaml']);
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/fel i programmet/);
    expect(stdout).toMatch(/^below\.yaml:\d+:\d+ error meeting-too-rare /m);
    // In the level's own words, and in those of no other.
    expect(stdout).toContain('Det är mer sällan än grundkravet tillåter.');
    expect(stdout).not.toMatch(/miniminivå|stadsdel|lägsta nivå|distrikt/i);
  });

  test('speaks in the words of such a level also of a file that stands from an earlier run', async () => {
    const fixture = (name: string) => readFileSync(`test/fixtures/sundby-2024/${name}.yaml`, 'utf8');
    const [alone = ''] = fixture('below').split('localAdditions:');
    const there = world({ 'level.yaml': fixture('minimum-level'), 'syd.yaml': alone });
    const args = ['generate', 'syd.yaml', '--minimum-level', 'level.yaml', '--format', 'json'];
    const said = /no-local-additions .*Överenskommelsen blir grundkravet, varken mer eller mindre\./;
    expect((await there.run(args)).stderr).toMatch(said);
    const again = await there.run(args);
    expect(again.stderr).toMatch(/1 oförändrad/);
    expect(again.stderr).toMatch(said);
  });

  test('a text in such a level that a comment has cut, or with quotation marks of its own, is reported, and may be made an error', async () => {
    const level = readFileSync('test/fixtures/sundby-2024/minimum-level.yaml', 'utf8')
      .replace(/^publisher: .*$/m, 'publisher: Sundby #kommun')
      .replace(/^title: .*$/m, 'title: ”Sundbys miniminivå”');
    const there = world({
      'level.yaml': level,
      'district.yaml': readFileSync('test/fixtures/sundby-2024/district.yaml', 'utf8'),
      'strict.yaml': 'severity: { text-cut-by-comment: error }\n',
    });
    const run = (...more: string[]) =>
      there.run(['validate', 'district.yaml', '--minimum-level', 'level.yaml', ...more]);
    const { code, stderr } = await run();
    expect(code).toBe(0);
    expect(stderr).toMatch(/^level\.yaml:\d+:19 warning text-cut-by-comment /m);
    expect(stderr).toMatch(/^level\.yaml:\d+:8 warning quotes-in-value .*”/m);
    expect((await run('--config', 'strict.yaml')).code).toBe(2);
  });

  test('a minimum level of the user’s whose id is not the file’s', async () => {
    const level = readFileSync('test/fixtures/sundby-2024/minimum-level.yaml', 'utf8');
    const there = world({ 'minimal.yaml': minimal, 'level.yaml': level });
    const { code, stderr } = await there.run(['generate', 'minimal.yaml', '--minimum-level', 'level.yaml']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^minimal\.yaml:\d+:\d+ error unknown-minimum-level .*stockholm-2009/m);
  });
});

describe('validate', () => {
  test('prints nothing about a clean file but the summary', async () => {
    const { code, stdout, stderr } = await here.run(['validate', 'minimal.yaml']);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '1 fil utan anmärkning\n' });
    expect(here.files.size).toBe(3);
  });

  test('prints one compact line for each finding off a terminal', async () => {
    const { code, stdout } = await here.run(['validate', 'bad.yaml', 'minimal.yaml']);
    expect(code).toBe(1);
    for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^bad\.yaml:\d+:\d+ error [a-z-]+ \S/);
  });

  test('prints code frames on a terminal, coloured or not', async () => {
    const plain = await here.run(['validate', 'bad.yaml', '--no-color'], { isTTY: true });
    expect(plain.stdout).toMatch(/^bad\.yaml:\d+:\d+/m);
    expect(plain.stdout).toContain('^');
    expect(plain.stdout).not.toContain('\u001b');
    expect((await here.run(['validate', 'bad.yaml'], { isTTY: true })).stdout).toContain('\u001b');
  });

  test('prints JSON as documented', async () => {
    const { stdout } = await here.run(['validate', 'bad.yaml', 'minimal.yaml', '--format', 'json']);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      version: 1,
      files: [{ path: 'bad.yaml' }, { path: 'minimal.yaml', diagnostics: [] }],
    });
    const [first] = report.files[0].diagnostics;
    expect(Object.keys(first)).toEqual(expect.arrayContaining(['code', 'severity', 'message', 'pointer', 'span']));
    expect(report.summary.errors).toBe(report.files[0].diagnostics.length);
  });

  test('writes a format to a file', async () => {
    const { stdout, code } = await here.run(['validate', 'bad.yaml', '--format', 'compact,json=r/report.json']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^bad\.yaml:/);
    expect(JSON.parse(here.text('/r/report.json')).version).toBe(1);
  });

  test('reads standard input under the name of a dash', async () => {
    const { code, stdout } = await here.run(['validate', '-'], { stdin: bad });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^-:\d+:\d+ error /);
  });
});

describe('schema', () => {
  test.each([
    [[], 'district'],
    [['district'], 'district'],
    [['agreement'], 'agreement'],
    [['minimum-level'], 'areas'],
    [['config'], 'severity'],
    [['directory'], 'receptions'],
    [['theme'], 'colours'],
  ])('%j: says of %s', async (names, key) => {
    const { code, stdout } = await here.run(['schema', ...names]);
    expect(code).toBe(0);
    const { $schema, properties } = JSON.parse(stdout);
    expect($schema).toMatch(/^https:\/\/json-schema\.org\/draft\/2020-12/);
    expect(Object.keys(properties)).toContain(key);
  });
});

describe('help', () => {
  test.each([[], ...commands])('of "%s" begins with examples, in both languages', async (...names) => {
    const usage = ['samverkan', ...names].join(' ');
    const swedish = await here.run([...names, '--help']);
    expect(swedish.code).toBe(0);
    expect(swedish.stdout).toMatch(/^Exempel:\n {2}samverkan /);
    expect(swedish.stdout).toContain(`Användning: ${usage} `);
    expect(swedish.stdout).not.toMatch(/Usage|Options|Arguments|Commands|display help|default|<dir>/);
    const english = await here.run([...names, '--help', '--lang', 'en']);
    expect(english.stdout).toMatch(/^Examples:\n {2}samverkan /);
    expect(english.stdout).toContain(`Usage: ${usage} `);
    expect(english.stdout).not.toMatch(/[åäö]/);
  });

  test.each(['sv', 'en'])('lists every command, language %s', async (lang) => {
    for (const path of commands) {
      const { stdout } = await here.run([...path.slice(0, -1), '--help', '--lang', lang]);
      expect(stdout).toMatch(new RegExp(`^ {2}${path.at(-1)} `, 'm'));
    }
  });

  test('is for commands that stand in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const names = commands.map((path) => `samverkan ${path.join(' ')}`);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(readme))).toEqual([]);
  });

  test.each([
    [['help'], []],
    [['help', 'validate'], ['validate']],
    [
      ['help', 'manifest', 'merge'],
      ['manifest', 'merge'],
    ],
    [
      ['manifest', 'help', 'merge'],
      ['manifest', 'merge'],
    ],
    [['-qh'], []],
    [['validate', 'gone.yaml', '--strict', '-h'], ['validate']],
    [['-h', 'explain', 'meeting-too-rare'], ['explain']],
  ])('is the same, asked for by %j as by %j --help', async (argv, names) => {
    const asked = await here.run(argv);
    expect(asked).toEqual(await here.run([...names, '--help']));
    expect([asked.code, asked.stderr]).toEqual([0, '']);
  });

  test('has a help of its own', async () => {
    for (const argv of [
      ['help', '--help'],
      ['help', 'help'],
      ['help', 'validate', '--help'],
    ])
      expect((await here.run(argv)).stdout).toContain('Användning: samverkan help [kommando]');
  });

  test('after "--" is the name of a file', async () => {
    expect((await here.run(['validate', '--', '--help'])).stderr).toContain('--help finns inte');
  });

  test('without a command is shown on standard error: misuse', async () => {
    const { code, stderr } = await here.run([]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Exempel:/);
  });

  test('the version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const argv of [['--version'], ['validate', '--version'], ['--version', 'help']])
      expect(await here.run(argv)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

test('a bug ends in one line and exit 3, without a stack', async () => {
  const broken = world({});
  Object.assign(broken.system, {
    kind: async () => {
      throw new Error('a bug\n    at somewhere (file.ts:1:1)');
    },
  });
  const { code, stderr } = await broken.run(['validate', 'a.yaml']);
  expect(code).toBe(3);
  expect(stderr).toBe('fel: ett fel i programmet: a bug at somewhere (file.ts:1:1)\n');
});
