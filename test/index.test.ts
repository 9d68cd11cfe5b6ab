import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { describe, generate, load, type Resources, validate, validateAll } from '../src/index.ts';
import { world } from './support/cli/world.ts';

const minimal = readFileSync('test/fixtures/minimal.yaml', 'utf8');

let resources: Resources;
beforeAll(async () => {
  resources = await load();
});

test('draws the same bytes as the command', async () => {
  const { pdf, agreement, pages, diagnostics } = await generate({ name: 'minimal.yaml', content: minimal }, resources);
  const there = world({ 'minimal.yaml': minimal });
  await there.run(['generate', 'minimal.yaml', '--format', 'pdf,json']);
  expect(diagnostics).toEqual([]);
  expect(pages).toBeGreaterThan(3);
  expect(pdf).toEqual(there.files.get('/out/minimal.pdf'));
  expect(agreement).toEqual(JSON.parse(there.text('/out/minimal.json')));
});

test('draws a page without the PDF, and both', async () => {
  const district = { name: 'minimal.yaml', content: minimal };
  const page = await generate(district, resources, { formats: ['html'] });
  expect(page.pdf).toBeUndefined();
  expect(page.html).toMatch(/^<!doctype html>\n<html lang="sv-SE">/);
  const both = await generate(district, resources, { formats: ['pdf', 'html'] });
  const { pdf } = await generate(district, resources);
  expect(both).toMatchObject({ html: page.html, pdf });
  const [, data = ''] = /<script type="application\/json" id="_data">(.*)<\/script>/.exec(page.html ?? '') ?? [];
  expect(JSON.parse(data)).toEqual(both.agreement);
});

test('draws the other documents, the same bytes as the command', async () => {
  const there = world({ 'minimal.yaml': minimal });
  await there.run(['generate', 'minimal.yaml', '--document', 'basis,signatures']);
  for (const document of ['basis', 'signatures'] as const) {
    const { pdf, pages } = await generate({ name: 'minimal.yaml', content: minimal }, resources, { document });
    expect(pdf).toEqual(there.files.get(`/out/minimal.${document}.pdf`));
    expect(pages).toBeGreaterThan(0);
  }
});

test('tells findings with lines, columns and words', async () => {
  const content = minimal.replace('  board:', '  bord:');
  const district = { name: 'a.yaml', content };
  const found = await validate(district, resources);
  const unknown = found.find(({ code }) => code === 'unknown-key');
  const line = content.slice(0, content.indexOf('  bord:')).split('\n').length;
  expect(unknown).toMatchObject({ severity: 'error', start: { line, column: 3 } });
  expect(describe(unknown as NonNullable<typeof unknown>, 'sv').message).toContain('bord');
  const drawn = await generate(district, resources);
  expect(drawn).toEqual({ diagnostics: found });
});

test('tells findings in the words of a level of one’s own, without being told the level again', async () => {
  const own = await load({ minimumLevel: 'test/fixtures/sundby-2024/minimum-level.yaml' });
  const content = readFileSync('test/fixtures/sundby-2024/below.yaml', 'utf8');
  const found = await validate({ name: 'syd.yaml', content }, own);
  const said = found.map((one) => Object.values(describe(one, 'sv')).join(' ')).join(' ');
  expect(said).toContain('Det är mer sällan än grundkravet tillåter.');
  expect(said).toContain('så gäller grundkravet.');
  // Where no level is known, no level's words stand.
  const [unknown] = await validate({ name: 'a.yaml', content: content.replace('sundby-2024', 'sundby-2042') }, own);
  expect(unknown).toMatchObject({ code: 'unknown-minimum-level' });
  expect(unknown).not.toHaveProperty('words');
});

test('compares several districts as a run of the command does', async () => {
  const files = { 'a.yaml': minimal, 'b.yaml': minimal, 'c.yaml': minimal.replace('name: Älvsjö', 'name: Dalen') };
  const districts = Object.entries(files).map(([name, content]) => ({ name, content }));
  const found = await validateAll(districts, resources);
  const { stdout } = await world(files).run(['validate', '.', '--format', 'compact']);
  const lines = found
    .flat()
    .map(({ span, start, severity, code }) => `${span.file}:${start.line}:${start.column} ${severity} ${code}`);
  expect(lines).toEqual(stdout.match(/^\S+:\d+:\d+ \S+ \S+/gm));
  expect(found.map((some) => some.map(({ code }) => code).includes('district-twice'))).toEqual([true, true, false]);
  expect(found[2]?.map(({ code }) => code)).toContain('registration-number-shared');
});

test('takes bytes, and refuses too many', async () => {
  expect(await validate({ name: 'a.yaml', content: new TextEncoder().encode(minimal) }, resources)).toEqual([]);
  const [tooBig] = await validate({ name: 'a.yaml', content: ' '.repeat(2_000_000) }, resources);
  expect(tooBig?.code).toBe('file-too-big');
});

test('draws with another minimum level, without a change of code', async () => {
  const sundby = await load({ minimumLevel: 'test/fixtures/sundby-2024/minimum-level.yaml' });
  expect(sundby.minimumLevels).toEqual(['sundby-2024']);
  const [unknown] = await validate({ name: 'a.yaml', content: minimal }, sundby);
  expect(unknown?.code).toBe('unknown-minimum-level');
  const content = readFileSync('test/fixtures/sundby-2024/district.yaml', 'utf8');
  const { agreement, pdf, diagnostics } = await generate({ name: 'sundby.yaml', content }, sundby);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(agreement?.minimumLevel.id).toBe('sundby-2024');
  expect(new TextDecoder().decode(pdf?.slice(0, 5))).toBe('%PDF-');
});

test.each([
  [{ minimumLevel: 'gone.yaml' }, /gone\.yaml cannot be read \(ENOENT\)/],
  [{ minimumLevel: 'examples/minimal.yaml' }, /examples\/minimal\.yaml does not hold/],
  [{ templates: 'examples' }, /examples has no agreement\.hbs/],
])('a choice that does not hold is an error: %o', async (choice, message) => {
  await expect(load(choice)).rejects.toThrow(message);
});
