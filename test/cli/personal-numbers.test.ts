import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { world } from '../support/cli/world.ts';

const minimal = readFileSync('examples/minimal.yaml', 'utf8');
const level = readFileSync('schemas/stockholm-2009/minimum-level.yaml', 'utf8');
const HIDDEN = /19121212|1912-12-12|1212|TF10/;

/** Everything that a world shows or holds beside the files that it began with. */
async function shown(content: Readonly<Record<string, string>>, argv: readonly string[]) {
  const here = world(content);
  const { code, stdout, stderr } = await here.run(argv);
  const written = [...here.files.keys()]
    .filter((path) => !(path.replace(/^\//, '') in content))
    .map((path) => `${path}\n${here.text(path)}`);
  return { code, said: stdout + stderr, all: [stdout, stderr, ...written].join('\n') };
}

describe('a personal number in the name of a file', () => {
  const formats = 'pretty=a,compact=b,json=c,sarif=d,junit=e,github=f,gitlab=g';
  const name = 'elev 19121212-TF10.yaml';

  test('refuses the file, and is in no report', async () => {
    const { code, all } = await shown({ [name]: minimal }, ['validate', name, '--format', formats]);
    expect(code).toBe(1);
    expect(all).toContain('I filens namn står ett tillfälligt personnummer eller reservnummer.');
    expect(all).toContain('elev ********-****.yaml');
    expect(all).not.toMatch(HIDDEN);
  });

  test('is in no output, neither the manifest nor what is said of the run', async () => {
    const argv = ['generate', name, '--out', 'ut', '--report', formats];
    const { code, said, all } = await shown({ [name]: minimal }, argv);
    expect(code).toBe(1);
    expect(said).toContain('elev ********-****.yaml: inget skrevs, 1 fel');
    expect(all).toContain('/ut/manifest.json');
    expect(all).not.toMatch(HIDDEN);
  });

  test('is not repeated where two inputs would have the same outputs', async () => {
    const other = 'b/elev 19121212-TF10.yaml';
    const { code, said } = await shown({ [name]: minimal, [other]: minimal }, ['generate', name, other]);
    expect(code).toBe(2);
    expect(said).toContain('b/elev ********-****');
    expect(said).not.toMatch(HIDDEN);
  });

  test('in that of a folder is masked, and refuses nothing: no output bears it', async () => {
    const { code, said } = await shown({ '19121212-1212/a.yaml': minimal }, ['validate', '19121212-1212']);
    expect(code).toBe(0);
    expect(said).toContain('********-****/a.yaml:');
    expect(said).not.toMatch(HIDDEN);
  });
});

describe('a personal number in what agreements are drawn with', () => {
  const templates = Object.fromEntries(
    ['agreement.hbs', ...readdirSync('templates/standard/partials').map((partial) => `partials/${partial}`)].map(
      (path) => [`mallar/${path}`, readFileSync(`templates/standard/${path}`, 'utf8')],
    ),
  );
  const template = `${templates['mallar/agreement.hbs']}<!-- 19121212-1212 -->`;
  const files = { 'a.yaml': minimal };

  test.each([
    ['a minimum level', 'niva.yaml', `# 19121212-1212\n${level}`, ['--minimum-level', 'niva.yaml']],
    ['a minimum level with other faults', 'niva.yaml', `# 19121212-1212\nid: 1\n`, ['--minimum-level', 'niva.yaml']],
    ['a minimum level that is no YAML', 'niva.yaml', `{ a: 1912-12-12-1212`, ['--minimum-level', 'niva.yaml']],
    ['a theme', 'tema.yaml', 'colours: { heading: "#123456" } # 19121212-TF10', ['--theme', 'tema.yaml']],
    ['a theme with other faults', 'tema.yaml', 'x: 19121212-1212', ['--theme', 'tema.yaml']],
    ['a theme of comments', 'tema.yaml', '# 12 12 12-1212', ['--theme', 'tema.yaml']],
    ['a configuration', 'samverkan.config.yaml', 'strict: true # 1912-12-12-1212', []],
    ['a configuration of comments', 'samverkan.config.yaml', '# 19121212-1212', []],
    ['a configuration with other faults', 'samverkan.config.yaml', 'strikt: 19121212-1212', []],
  ])('refuses the run and is not shown: %s', async (_what, name, text, options) => {
    const { code, all } = await shown({ ...files, [name]: text }, ['generate', 'a.yaml', '--out', 'ut', ...options]);
    expect(code).toBe(2);
    expect(all).toMatch(new RegExp(`${name}:\\d+:\\d+ error personal-identity-number`));
    expect(all).not.toMatch(HIDDEN);
    expect(all).not.toContain('/ut/');
  });

  test('refuses a template, whose line is shown without it', async () => {
    const argv = ['generate', 'a.yaml', '--templates', 'mallar', '--out', 'ut', '--report', 'pretty'];
    const { code, all } = await shown({ ...files, ...templates, 'mallar/agreement.hbs': template }, argv);
    expect(code).toBe(1);
    expect(all).toMatch(/mallar\/agreement\.hbs:\d+:\d+ error personal-identity-number/);
    expect(all).toContain('<!-- ********-**** -->');
    expect(all).not.toMatch(HIDDEN);
    expect(all).not.toContain('/ut/a.pdf');
  });
});
