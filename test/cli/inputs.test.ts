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
