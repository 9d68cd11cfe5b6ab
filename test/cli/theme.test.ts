// `generate --theme`, as its users meet it.
import { readFileSync } from 'node:fs';
import { encode } from 'fast-png';
import { expect, test } from 'vitest';
import { type World, world } from '../support/cli/world.ts';

const district = readFileSync('test/fixtures/minimal.yaml', 'utf8');
const green = 'colours: { heading: "#0b5d4e" }\n';
const withLogo = `${green}logo: { file: bild/logo.png, alt: Kommunens vapen }\n`;
const picture = encode({ width: 40, height: 20, data: new Uint8Array(40 * 20 * 4).fill(90), channels: 4 });

function here(theme: string, more: Record<string, string | Uint8Array> = {}): World {
  return world({ 'a.yaml': district, 'look/theme.yaml': theme, 'look/bild/logo.png': picture, ...more });
}

const draw = (w: World, ...options: string[]) =>
  w.run(['generate', 'a.yaml', '--theme', 'look/theme.yaml', ...options]);
const theme = (w: World): string | null => JSON.parse(w.text('/out/manifest.json')).inputs[0].theme;

test('decides the colours of the page', async () => {
  const w = here(withLogo);
  expect(await draw(w, '--format', 'html')).toMatchObject({ code: 0, stderr: expect.stringContaining('1 ') });
  expect(w.text('/out/a.html')).toContain('#0b5d4e');
  expect(w.text('/out/a.html')).toContain('alt="Kommunens vapen"');
  expect(theme(w)).toMatch(/^[0-9a-f]{64}$/);
});

test('is part of what a document is made of', async () => {
  const w = here(withLogo);
  await draw(w);
  const [first, hash] = [w.files.get('/out/a.pdf'), theme(w)];
  expect((await draw(w)).stdout).toContain('oförändrad');
  await w.system.write('look/bild/logo.png', encode({ width: 1, height: 1, data: new Uint8Array(3), channels: 3 }));
  expect((await draw(w)).stdout).toContain('→ out/a.pdf');
  expect(theme(w)).not.toBe(hash);
  expect(w.files.get('/out/a.pdf')).not.toEqual(first);
  expect((await w.run(['generate', 'a.yaml'])).stdout).toContain('→ out/a.pdf');
  expect(theme(w)).toBeNull();
});

test('gives the same bytes again', async () => {
  const [one, other] = [here(withLogo), here(withLogo)];
  await draw(one, '--format', 'pdf,html');
  await draw(other, '--format', 'pdf,html');
  expect(one.files.get('/out/a.pdf')).toEqual(other.files.get('/out/a.pdf'));
  expect(one.text('/out/a.html')).toBe(other.text('/out/a.html'));
});

test('a text that a comment has cut is reported', async () => {
  const { code, stderr } = await draw(here(withLogo.replace('Kommunens vapen }', 'Vapen #1\n  }')), '--format', 'html');
  expect(code).toBe(0);
  expect(stderr).toMatch(/look\/theme\.yaml:2:\d+ warning text-cut-by-comment .*#1/);
});

test('quotation marks that would be part of a text are reported', async () => {
  const { code, stderr } = await draw(
    here(withLogo.replace('Kommunens vapen }', '”Kommunens vapen” }')),
    '--format',
    'html',
  );
  expect(code).toBe(0);
  expect(stderr).toMatch(/look\/theme\.yaml:2:\d+ warning quotes-in-value .*”/);
});

test('that says nothing changes nothing', async () => {
  const [one, other] = [here('# colours:\n'), here('')];
  await draw(one, '--format', 'html');
  await other.run(['generate', 'a.yaml', '--format', 'html']);
  expect(one.text('/out/a.html')).toBe(other.text('/out/a.html'));
});

test.each([
  ['a faint colour', 'colours: { ink: "#999999" }', /look\/theme\.yaml:1:17 error theme-contrast-low .*2,8:1/],
  ['a key it does not know', 'colors: {}', /look\/theme\.yaml:1:1 error unknown-key/],
  ['a colour that is none', 'colours: { ink: svart }', /look\/theme\.yaml:1:17 error/],
  ['a picture that is not there', 'logo: { file: borta.png, alt: x }', /:1:15 error theme-file-unusable .*borta\.png/],
  ['a picture elsewhere', 'logo: { file: ../a.yaml, alt: x }', /:1:15 error theme-file-unusable .*a\.yaml/],
  ['a picture that is none', 'logo: { file: falsk.png, alt: x }', /:1:15 error theme-file-unusable .*falsk\.png/],
  ['a folder for a picture', 'logo: { file: mapp.png, alt: x }', /:1:15 error theme-file-unusable .*mapp\.png/],
  [
    'fonts that are none',
    'font: { regular: a.ttf, italic: a.ttf, semibold: a.ttf }',
    /:1:18 error theme-file-unusable/,
  ],
  ['one face alone', 'font: { regular: a.ttf }', /error missing-key/],
  ['a margin off the page', 'margins: { left: 3 }', /:1:18 error/],
  ['no YAML', 'colours: {', /error yaml-syntax/],
])('is refused for %s', async (_, text, said) => {
  const w = here(text, { 'look/falsk.png': 'GIF89a', 'look/mapp.png/a.txt': 'x', 'look/a.ttf': 'x' });
  const { code, stderr, stdout } = await draw(w);
  expect(stderr).toMatch(said);
  expect(stderr).toContain('temat i look/theme.yaml är inte giltigt');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect([...w.files.keys()].filter((path) => path.startsWith('/out'))).toEqual([]);
});

test('tells all that is wrong with it at once', async () => {
  const text = 'colours: { ink: "#999999", quiet: "#aaaaaa" }\nlogo: { file: borta.png, alt: x }\n';
  expect((await draw(here(text))).stderr.match(/ error /g)).toHaveLength(3);
});

test('that is not there is misuse', async () => {
  const { code, stderr } = await world({ 'a.yaml': district }).run(['generate', 'a.yaml', '--theme', 'borta.yaml']);
  expect(code).toBe(2);
  expect(stderr).toContain('borta.yaml');
});

test('belongs to generate alone', async () => {
  expect(await here(green).run(['validate', 'a.yaml', '--theme', 'look/theme.yaml'])).toMatchObject({ code: 2 });
});

test('with long lines is drawn with a warning, which the configuration judges', async () => {
  const wide = 'margins: { left: 18, right: 18 }\n';
  const warned = await draw(here(wide));
  expect(warned).toMatchObject({ code: 0 });
  expect(warned.stderr).toMatch(/look\/theme\.yaml:1:1 warning theme-measure/);
  const settings = (how: string) => ({ 'samverkan.config.yaml': `severity: { theme-measure: ${how} }\n` });
  expect((await draw(here(wide, settings('off')))).stderr).not.toContain('theme-measure');
  expect(await draw(here(wide, settings('error')))).toMatchObject({ code: 2, stdout: '' });
});

test('with a picture that nobody has described is drawn with a warning; its colours may be black', async () => {
  const text = 'colours: { heading: "#000000" }\nlogo: { file: bild/logo.png, alt: "<vapnet i ord>" }\n';
  const warned = await draw(here(text), '--format', 'html');
  expect(warned.code).toBe(0);
  expect(warned.stderr.match(/.*placeholder-left.*/g)).toEqual([
    expect.stringMatching(/^look\/theme\.yaml:2:35 warning placeholder-left ”<vapnet i ord>”/),
  ]);
});
