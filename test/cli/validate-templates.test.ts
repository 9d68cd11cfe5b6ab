import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { type World, world } from '../support/cli/world.ts';
import { ofYear } from '../support/of-year.ts';

const minimal = readFileSync('examples/minimal.yaml', 'utf8');
const bad = minimal.replace('  board:', '  bord:');
const STANDARD = 'templates/standard';
const names = readdirSync(STANDARD, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hbs'));
const standard = (folder: string) =>
  Object.fromEntries(names.map((name) => [`${folder}/${name}`, readFileSync(`${STANDARD}/${name}`, 'utf8')]));
const LAW = 'mallar/partials/law.hbs';
const AREA = 'mallar/partials/area.hbs';

let here: World;
beforeEach(() => {
  here = world({ 'd.yaml': minimal, 'bad.yaml': bad, ...standard('mallar') });
});

/** Adds a line to a template; returns its number. */
function add(line: string, template = LAW): number {
  const text = here.text(`/${template}`).replace(/\n*$/, '\n');
  here.files.set(`/${template}`, new TextEncoder().encode(`${text}${line}\n`));
  return text.split('\n').length;
}

const validate = (...more: readonly string[]) => here.run(['validate', 'd.yaml', '--templates', 'mallar', ...more]);

test('sound templates are counted as files, and nothing is written', async () => {
  const before = new Map(here.files);
  const { code, stderr } = await validate();
  expect(stderr).toMatch(new RegExp(`^${names.length + 1} filer: 0 fel, `));
  expect(code).toBe(0);
  expect(here.files).toEqual(before);
});

describe('a fault in a template', () => {
  test.each([
    ['does not compile', '{{nonsens}}', 'template-unknown-name'],
    ['writes an element that is not allowed', '<font>x</font>', 'document-unknown-element'],
    ['has a character that the fonts lack', '<p>漢</p>', 'missing-glyph'],
  ])('that %s stands at its line, as generate finds it', async (_, line, code) => {
    const number = add(line);
    const found = await validate();
    expect(found.stdout).toMatch(new RegExp(`^mallar/partials/law\\.hbs:${number}:\\d+ error ${code} `, 'm'));
    expect(found.code).toBe(1);
    const drawn = await here.run(['generate', 'd.yaml', '--templates', 'mallar', '--dry-run']);
    expect(drawn.stderr).toContain(/^mallar.*$/m.exec(found.stdout)?.[0]);
  });

  test('is found in each template, and once although many districts show it', async () => {
    const lines = [add('<font>x</font>'), add('<font>x</font>', AREA)];
    here.files.set('/e.yaml', new TextEncoder().encode(ofYear(2009, minimal)));
    const { stdout } = await here.run(['validate', 'd.yaml', 'e.yaml', '--templates', 'mallar']);
    const found = stdout.match(/^mallar\S* error \S+/gm);
    expect(found).toEqual([
      `mallar/partials/area.hbs:${lines[1]}:1 error document-unknown-element`,
      `mallar/partials/law.hbs:${lines[0]}:1 error document-unknown-element`,
    ]);
  });

  test('in its bytes does not keep the districts from being checked', async () => {
    here.files.set(`/${LAW}`, Uint8Array.of(...new TextEncoder().encode('<p>'), 0xe5));
    const { code, stdout } = await here.run(['validate', 'bad.yaml', '--templates', 'mallar']);
    expect(stdout).toMatch(/^bad\.yaml:\d+:\d+ error unknown-key /m);
    expect(stdout).toMatch(/^mallar\/partials\/law\.hbs:1:4 error not-utf8 /m);
    expect(code).toBe(1);
  });

  test('is found where no district holds', async () => {
    add('{{#if}}');
    const { stdout } = await here.run(['validate', 'bad.yaml', '--templates', 'mallar']);
    expect(stdout).toMatch(/^mallar\/partials\/law\.hbs:\d+:\d+ error template-/m);
  });
});

test('in every format a template is a file of its own, with or without findings', async () => {
  const line = add('{{nonsens}}');
  await validate('--format', 'json=r.json,sarif=r.sarif,junit=r.xml,github=r.txt,gitlab=r.gitlab');
  const { files } = JSON.parse(here.text('/r.json'));
  expect(files.map(({ path }: { path: string }) => path).sort()).toEqual(
    ['d.yaml', ...names.map((name) => `mallar/${name}`)].sort(),
  );
  const law = files.find(({ path }: { path: string }) => path === LAW);
  expect(law.diagnostics).toMatchObject([{ code: 'template-unknown-name', span: { start: { line } } }]);
  expect(law.diagnostics[0].path).toBeUndefined();
  const [run] = JSON.parse(here.text('/r.sarif')).runs;
  expect(run.artifacts).toHaveLength(names.length + 1);
  const uris = run.results.map(
    (one: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
      one.locations[0]?.physicalLocation.artifactLocation.uri,
  );
  expect(uris).toContain(LAW);
  expect(here.text('/r.xml')).toMatch(/<testsuite name="mallar\/partials\/law\.hbs" tests="1" failures="1"/);
  expect(here.text('/r.txt')).toMatch(new RegExp(`^::error file=mallar/partials/law\\.hbs,line=${line},`, 'm'));
  expect(JSON.parse(here.text('/r.gitlab'))).toContainEqual(
    expect.objectContaining({ location: { path: LAW, lines: { begin: line, end: line } } }),
  );
});

test.each([
  ['gone', 'fel: gone kan inte läsas: den finns inte (ENOENT)\n'],
  ['d.yaml', 'fel: d.yaml är ingen mapp\n'],
  ['mallar/partials', 'fel: mappen mallar/partials har ingen agreement.hbs\n'],
])('no templates in %s: misuse', async (folder, words) => {
  for (const command of ['validate', 'generate']) {
    const { code, stderr } = await here.run([command, 'd.yaml', '--templates', folder]);
    expect([code, stderr]).toEqual([2, words]);
  }
});

test('a report overwrites none of the files that are read besides', async () => {
  const template = await validate('--format', 'json=./mallar/partials/../partials/law.hbs');
  expect([template.code, template.stderr]).toEqual([2, expect.stringContaining('law.hbs är en av filerna som läses')]);
  here.files.set('/c.yaml', new TextEncoder().encode('strict: true\n'));
  const { code, stderr } = await validate('--config', 'c.yaml', '--format', 'json=./c.yaml');
  expect([code, stderr]).toEqual([2, 'fel: ./c.yaml är en av filerna som läses, och skrivs inte över\n']);
});
