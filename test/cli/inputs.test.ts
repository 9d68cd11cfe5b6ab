// Which files a command reads, by their names and by what they are.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { world } from '../support/cli/world.ts';

const minimal = readFileSync('test/fixtures/minimal.yaml', 'utf8');
const other = minimal.replace('name: Älvsjö', 'name: Farby').replace('name: Provskolan', 'name: Farbyskolan');

describe('names', () => {
  test('an ending in capitals is an ending, and stands in no output', async () => {
    const here = world({ 'd/FARBY.YAML': minimal, 'd/Provby.Yml': other });
    expect((await here.run(['validate', 'd'])).stderr).toContain('2 filer');
    const { stdout } = await here.run(['generate', 'd', '--format', 'json']);
    expect(stdout).toBe('d/FARBY.YAML → out/FARBY.json\nd/Provby.Yml → out/Provby.json\n');
    const { stdout: junit } = await here.run(['validate', 'd', '--format', 'junit']);
    expect(junit).toContain('classname="d/FARBY"');
  });

  test('two names that differ in their endings only are one output’s', async () => {
    const here = world({ 'd/farby.yml': minimal, 'd/FARBY.YAML': other });
    const { code, stderr } = await here.run(['generate', 'd']);
    expect(code).toBe(2);
    expect(stderr.match(/output-collision/g)).toHaveLength(2);
  });

  test('init takes a name in capitals, unless another file of ours has it', async () => {
    const here = world({});
    expect((await here.run(['init', 'FARBY.YAML'])).code).toBe(0);
    expect((await here.run(['init', 'THEME.YAML'])).code).toBe(2);
  });

  test('a backslash is a character of a name, and stands encoded in a URI', async () => {
    const here = world({ 'd/a\\b.yaml': minimal });
    expect((await here.run(['generate', 'd', '--format', 'json'])).stdout).toBe('d/a\\b.yaml → out/a\\b.json\n');
    const { stdout } = await here.run(['validate', 'd/a\\b.yaml', '--format', 'sarif']);
    expect(stdout).toContain('"uri": "d/a%5Cb.yaml"');
  });
});

/** The standard templates, below a folder of one's own. */
function templates(folder: string): Record<string, string> {
  const partials = readdirSync('templates/standard/partials').map((name) => `partials/${name}`);
  const names = ['agreement.hbs', ...partials];
  return Object.fromEntries(
    names.map((name) => [`${folder}/${name}`, readFileSync(`templates/standard/${name}`, 'utf8')]),
  );
}

const level = readFileSync('schemas/stockholm-2009/minimum-level.yaml', 'utf8');
const bytes = (text: string): Uint8Array => Uint8Array.from([...new TextEncoder().encode(text), 0xe5, 0x0a]);

describe('texts that are not the districts’', () => {
  const law = templates('t')['t/partials/law.hbs'] as string;
  const last = law.split('\n').length;

  test.each([
    ['not-utf8', bytes(law), `${last}:1`],
    ['control-character', `${law}\u0007`, `${last}:1`],
    ['bidi-character', `${law}a\u202e`, `${last}:2`],
    ['file-too-big', law.padEnd(1_100_000), '1:1'],
  ])('a template with %s is named, for both commands', async (code, text, place) => {
    const here = world({ ...templates('t'), 't/partials/law.hbs': text, 'a.yaml': minimal });
    const drawn = await here.run(['generate', 'a.yaml', '--templates', 't']);
    expect(drawn.code).toBe(2);
    expect(drawn.stderr).toContain(`t/partials/law.hbs:${place} error ${code} `);
    expect(drawn.stderr).toContain('mallarna i t är inte giltiga');
    // To validate, a template is one of the files to check.
    const checked = await here.run(['validate', 'a.yaml', '--templates', 't']);
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain(`t/partials/law.hbs:${place} error ${code} `);
    expect([...here.files.keys()].filter((path) => path.startsWith('/out/'))).toEqual([]);
  });

  test.each([
    ['minimum-level', 'niva.yaml', level],
    ['theme', 'tema.yaml', 'colours: { ink: "#000000" }\n'],
    ['config', 'val.yaml', 'strict: true\n'],
  ])('--%s that is not UTF-8 is named at its place', async (option, path, text) => {
    const here = world({ [path]: bytes(`${text}# `), 'a.yaml': minimal });
    const said = await here.run(['generate', 'a.yaml', `--${option}`, path]);
    expect(said.code).toBe(2);
    expect(said.stderr).toContain(`${path}:${text.split('\n').length}:3 error not-utf8 `);
  });

  test('how letters are composed makes no difference to what is drawn, nor a byte order mark', async () => {
    const drawn = async (form: 'NFC' | 'NFD', mark: string, ending: string): Promise<Map<string, Uint8Array>> => {
      const texts = Object.entries(templates('t')).map(([path, text]) => {
        const named = path.replace('partials/law.hbs', `partials/${'lågen'.normalize(form)}${ending}`);
        return [named, mark + text.replaceAll('{{> law}}', '{{> lågen}}').normalize(form)] as const;
      });
      const content = { ...Object.fromEntries(texts), 'niva.yaml': mark + level.normalize(form), 'a.yaml': minimal };
      const here = world(content);
      const chosen = ['--templates', 't', '--minimum-level', 'niva.yaml'];
      expect((await here.run(['generate', 'a.yaml', '--format', 'pdf,html,json', ...chosen])).code).toBe(0);
      return new Map([...here.files].filter(([path]) => path.startsWith('/out/')));
    };
    const composed = await drawn('NFC', '', '.hbs');
    expect(composed.size).toBe(4);
    expect(await drawn('NFD', '\ufeff', '.HBS')).toEqual(composed);
  });
});

const compose = 'services:\n  a:\n    image: x # 19121212-1212\n';
const quiet = `severity:
${['no-local-additions', 'contact-missing', 'independent-schools-missing', 'school-form-uncovered']
  .map((code) => `  ${code}: off\n`)
  .join('')}`;
const clean = { 'samverkan.config.yaml': quiet, 'd/a.yaml': minimal };

describe('files that are no district’s', () => {
  test('in a folder are reported in one line each, and found by a pattern too', async () => {
    const here = world({ ...clean, 'd/docker-compose.yml': compose });
    for (const argument of ['d', 'd/*.y*']) {
      const { code, stdout } = await here.run(['validate', argument, '--strict']);
      expect(stdout).toMatch(/^d\/docker-compose\.yml:1:1 info not-a-district-file .*\n$/m);
      expect(stdout.match(/docker-compose/g)).toHaveLength(1);
      expect(code).toBe(0);
      expect((await here.run(['validate', argument, '-q'])).stdout).not.toContain('docker-compose');
    }
  });

  test('that are named are errors in every format, whatever the configuration says', async () => {
    const off = 'severity: { not-a-district-file: off }\n';
    const here = world({ 'samverkan.config.yaml': off, 'd/x.yml': compose });
    expect(await here.run(['validate', 'd', '--format', 'compact'])).toMatchObject({ code: 0, stdout: '' });
    for (const format of ['pretty', 'compact', 'json', 'sarif', 'junit', 'github', 'gitlab']) {
      const { code, stdout } = await here.run(['validate', 'd/x.yml', '--format', format]);
      expect(code).toBe(1);
      expect(stdout).toContain('not-a-district-file');
      expect(stdout).not.toMatch(/image|1212/);
    }
    expect((await here.run(['validate', '-'], { stdin: compose })).code).toBe(1);
    expect((await here.run(['validate', 'd', 'd/x.yml'])).code).toBe(1);
  });

  test('may say in a comment that they are what they are; named, they are errors all the same', async () => {
    const comment = '# samverkan-disable-file not-a-district-file, decided-late -- en annan tjänsts\n';
    const here = world({ 'd/x.yml': `${comment}${compose}` });
    expect(await here.run(['validate', 'd'])).toMatchObject({ code: 0, stdout: '' });
    expect((await here.run(['validate', 'd/x.yml'])).stdout).toMatch(/^d\/x\.yml:1:1 error not-a-district-file .*\n$/);
  });

  test('are not counted as errors in reports of a folder', async () => {
    const here = world({ ...clean, 'd/x.yml': compose });
    const { stdout } = await here.run(['validate', 'd', '--format', 'json']);
    const { files, summary } = JSON.parse(stdout);
    expect(files[1]).toMatchObject({
      path: 'd/x.yml',
      diagnostics: [
        { code: 'not-a-district-file', severity: 'info', pointer: '', span: { start: { line: 1, column: 1 } } },
      ],
    });
    expect(files[1].diagnostics).toHaveLength(1);
    expect(summary.errors).toBe(0);
    const sarif = JSON.parse((await here.run(['validate', 'd/x.yml', 'd', '--format', 'sarif'])).stdout);
    expect(sarif.runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === 'not-a-district-file').level).toBe(
      'error',
    );
    const { stdout: junit } = await here.run(['validate', 'd', '--format', 'junit']);
    expect(junit).toMatch(/failures="0"/);
  });

  test('are passed over by generate, and are no inputs', async () => {
    const here = world({ ...clean, 'd/x.yml': compose, 'd/empty.yaml': '{}', 'd/list.yaml': '[]' });
    const { code, stdout, stderr } = await here.run(['generate', 'd', '--format', 'json']);
    expect(code).toBe(0);
    expect(stdout).toBe('d/a.yaml → out/a.json\n');
    expect(stderr.match(/ info not-a-district-file /g)).toHaveLength(3);
    expect(stderr).toContain('1 överenskommelse skriven, 3 filer hoppades över');
    expect(JSON.parse(here.text('/out/manifest.json')).inputs.map(({ name }: { name: string }) => name)).toEqual([
      'a.yaml',
    ]);
    const again = await here.run(['generate', 'd', '--format', 'json']);
    expect(again.stderr.match(/ info not-a-district-file /g)).toHaveLength(3);
    const named = await here.run(['generate', 'd/x.yml', 'd/a.yaml', '--format', 'json', '--report', 'json=r.json']);
    expect(named.code).toBe(1);
    expect(JSON.parse(here.text('/r.json')).summary).toMatchObject({ errors: 1 });
  });

  test('have no outputs whose names could be in the way of others', async () => {
    const here = world({
      ...clean,
      'd/x/compose.yml': compose,
      'd/y/Compose.YAML': compose,
      'd/manifest.yaml': compose,
      'd/A.yml': compose,
    });
    const { code, stdout } = await here.run(['generate', 'd', '--format', 'json']);
    expect(code).toBe(0);
    expect(stdout).toBe('d/a.yaml → out/a.json\n');
    here.files.set('/d/y/a.yaml', new TextEncoder().encode(other));
    const refused = await here.run(['generate', 'd', '--format', 'json']);
    expect(refused.code).toBe(2);
    expect(refused.stderr.match(/output-collision/g)).toHaveLength(2);
  });

  test('count in the division of a run as others do', async () => {
    const here = world({ ...clean, 'd/b.yml': compose, 'd/c.yaml': other });
    const parts = [1, 2, 3].map((part) => [
      'generate',
      'd',
      '--shard',
      `${part}/3`,
      '-o',
      `o${part}`,
      '--format',
      'json',
    ]);
    const said = [];
    for (const part of parts) said.push((await here.run(part)).stdout);
    expect(said).toEqual(['d/a.yaml → o1/a.json\n', '', 'd/c.yaml → o3/c.json\n']);
    const merged = await here.run(['manifest', 'merge', 'o1', 'o2', 'o3']);
    expect(merged.code).toBe(0);
    expect(JSON.parse(merged.stdout)).toMatchObject({ complete: true });
  });

  test('that are broken districts’ get their own findings', async () => {
    const here = world({ 'd/a.yaml': 'distrikt: { name: Provby }\n', 'd/b.yaml': 'schools: [\n' });
    const { code, stdout } = await here.run(['validate', 'd', '--format', 'compact']);
    expect(code).toBe(1);
    expect(stdout).not.toContain('not-a-district-file');
    expect(stdout).toMatch(/d\/a\.yaml:\d+:\d+ error unknown-key/);
    expect(stdout).toMatch(/d\/b\.yaml:\d+:\d+ error yaml-syntax/);
  });
});

describe('a minimum level among the files', () => {
  const broken = level.replace(/^title:/m, 'titel:');

  test('is checked as one where it is named', async () => {
    const here = world({ 'niva.yaml': level, 'b.yaml': broken });
    expect(await here.run(['validate', 'niva.yaml'])).toMatchObject({ code: 0, stdout: '' });
    const { code, stdout } = await here.run(['validate', 'b.yaml']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^b\.yaml:\d+:\d+ error unknown-key /m);
    expect(stdout).not.toContain('not-a-district-file');
  });

  test('is checked and reported in a folder, and not drawn', async () => {
    const here = world({ ...clean, 'd/niva.yaml': level });
    const { code, stdout } = await here.run(['validate', 'd']);
    expect(code).toBe(0);
    expect(stdout.match(/d\/niva\.yaml/g)).toHaveLength(1);
    expect(stdout).toMatch(/^d\/niva\.yaml:1:1 info not-a-district-file .*lägsta nivå/m);
    expect((await here.run(['generate', 'd', '--format', 'json'])).code).toBe(0);
    expect(here.files.has('/out/niva.json')).toBe(false);
    here.files.set('/d/niva.yaml', new TextEncoder().encode(broken));
    for (const command of ['validate', 'generate'])
      expect((await here.run([command, 'd', '--format', 'json'])).code).toBe(1);
  });

  test.each(['pretty', 'compact', 'json', 'sarif', 'junit', 'github', 'gitlab'])(
    'is reported as %s',
    async (format) => {
      const here = world({ 'b.yaml': broken });
      const { code, stdout } = await here.run(['validate', 'b.yaml', '--format', format]);
      expect(code).toBe(1);
      expect(stdout).toContain('unknown-key');
      expect(stdout).toContain('titel');
      expect(stdout).not.toContain('not-a-district-file');
    },
  );

  test('is the floor of no district’s file beside it unless it is named as that', async () => {
    // It asks for less than the program's own of the same name.
    const lower = level.replaceAll(/frequency: \{ times: \d+, per: termin \}/g, 'frequency: { times: 1, per: läsår }');
    const below = `${minimal.replace(/^localAdditions:[\s\S]*/m, '')}localAdditions:
  areas:
    generella-fragor:
      meetings:
        samverkansforum: { frequency: { times: 1, per: läsår } }
`;
    const here = world({ 'd/minimum-level.yaml': lower, 'd/a.yaml': below });
    for (const paths of [['d'], ['d/a.yaml'], ['d/minimum-level.yaml', 'd/a.yaml']]) {
      const { code, stdout } = await here.run(['validate', ...paths]);
      expect(code).toBe(1);
      expect(stdout).toMatch(/^d\/a\.yaml:\d+:\d+ error meeting-too-rare /m);
      const drawn = await here.run(['generate', ...paths, '--format', 'json']);
      expect(drawn.code).toBe(1);
      expect(here.files.has('/out/a.json')).toBe(false);
    }
    const chosen = ['--minimum-level', 'd/minimum-level.yaml'];
    expect(await here.run(['validate', 'd/a.yaml', ...chosen])).toMatchObject({ code: 0, stdout: '' });
  });

  test('cannot be drawn where it is named: one line says so', async () => {
    const here = world({ 'niva.yaml': broken });
    const { code, stderr } = await here.run(['generate', 'niva.yaml']);
    expect(code).toBe(1);
    expect(stderr.match(/ error /g)).toHaveLength(1);
    expect(stderr).toMatch(/^niva\.yaml:1:1 error not-a-district-file .*lägsta nivå/m);
  });
});

test.each([
  ['tema.yaml', 'colours: { ink: "#000000" }\n', 'tema'],
  ['val.yaml', 'strict: true\n', 'inställningar'],
])('%s that is named as an input is called what it is', async (path, text, word) => {
  const { code, stdout } = await world({ [path]: text }).run(['validate', path]);
  expect(code).toBe(1);
  expect(stdout).toMatch(new RegExp(`^${path}:1:1 error not-a-district-file .*${word}`));
});
