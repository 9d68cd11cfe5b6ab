import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { world } from '../support/cli/world.ts';

const minimal = readFileSync('examples/minimal.yaml', 'utf8');
const level = readFileSync('test/fixtures/sundby-2024/minimum-level.yaml', 'utf8');
const ofSundby = readFileSync('test/fixtures/sundby-2024/district.yaml', 'utf8');

const withDescription = (text: string) =>
  `${minimal}\nlocalAdditions:\n  areas:\n    generella-fragor:\n      description: ${JSON.stringify(text)}\n`;

/** What `generate` says of a description, and the page that it writes, if any. */
async function generated(text: string) {
  const here = world({ 'a.yaml': withDescription(text) });
  const { code, stderr } = await here.run(['generate', 'a.yaml', '-o', 'ut', '--format', 'html']);
  // Words that no line may divide stand in spans.
  const page = here.files.has('/ut/a.html') ? here.text('/ut/a.html').replaceAll(/<\/?span[^>]*>/g, '') : undefined;
  return { code, said: stderr, page };
}

describe('a description', () => {
  test.each([
    ['# Rubrik\n\nText', '<p>Rubrik</p><p>Text</p>'],
    ['Ring [jouren](tel:08-46500418).', '<p>Ring jouren (08-46500418).</p>'],
    ['Se `kod`.', '<p>Se kod.</p>'],
    ['> Ring först.', '<p>Ring först.</p>'],
  ])('that can be read all the same is drawn without its marks, with a warning: %j', async (text, html) => {
    const { code, said, page } = await generated(text);
    expect(code).toBe(0);
    expect(said).toMatch(/^a\.yaml:\d+:\d+ warning markdown-not-taken /m);
    expect(page?.replaceAll(/\n\s*/g, '')).toContain(html);
  });

  test.each([
    ['| a | b |\n|---|---|', 'markdown-not-taken'],
    ['![bild](https://example.se/x.png)', 'markdown-not-taken'],
    ['**Viktigt:**ring genast', 'markdown-not-taken'],
    ['[a](javascript:alert)', 'markdown-not-taken'],
    ['<b>a</b>', 'markdown-not-taken'],
    ['Hej &#x202E;a', 'bidi-character'],
    ['Hej &#0;', 'control-character'],
    ['Hej &#128075; du', 'missing-glyph'],
    ['***', 'empty-text'],
    ['[eva](mailto:eva.ek@example.se) &#128075;', 'missing-glyph'],
  ])('that would show source or lose something is never drawn: %j', async (text, finding) => {
    const { code, said, page } = await generated(text);
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^a\\.yaml:\\d+:\\d+ error ${finding} `, 'm'));
    expect(page).toBeUndefined();
  });

  test('in a plain writer’s words is drawn as it stands', async () => {
    const { code, said, page } = await generated('5*3*2, a < b, § 3_4, C:\\mappen, #1, Vi & ni, [sic]');
    expect(code).toBe(0);
    expect(said).not.toContain('markdown');
    expect(page).toContain('5*3*2, a &lt; b, § 3_4, C:\\mappen, #1, Vi &amp; ni, [sic]');
  });
});

describe('the descriptions of a minimum level', () => {
  const written = 'description: "Vid akut fara: ring **112**."';
  const line = level.slice(0, level.indexOf(written)).split('\n').length;
  const judged = (description: string) =>
    world({ 'level.yaml': level.replace(written, `description: "${description}"`), 'a.yaml': ofSundby }).run([
      'validate',
      'a.yaml',
      '--minimum-level',
      'level.yaml',
      '--format',
      'compact',
    ]);

  test.each([
    ['**Fara:**ring 112', 'markdown-not-taken'],
    ['Ring &#x202E;112', 'bidi-character'],
    ['Ring &#128075; 112', 'missing-glyph'],
    ['Ring \u{1f44b} 112', 'missing-glyph'],
    ['Ring 121212&#45;1212', 'personal-identity-number'],
  ])('are judged as those of a district, at their line: %s', async (description, finding) => {
    const { code, stderr } = await judged(description);
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`^level\\.yaml:${line}:\\d+ error ${finding} `, 'm'));
    expect(stderr).not.toContain('1212');
  });

  test('warn where they can be read all the same', async () => {
    const { code, stderr } = await judged('Ring [112](tel:112)');
    expect(code).toBe(0);
    expect(stderr).toMatch(new RegExp(`^level\\.yaml:${line}:\\d+ warning markdown-not-taken `, 'm'));
  });
});
