import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { positionAt } from '../../src/source/source-text.ts';
import { checkTheme } from '../../src/theme/check-theme.ts';
import { contrast } from '../../src/theme/contrast.ts';
import type { Hex } from '../../src/theme/palette.ts';
import type { ThemeFile } from '../../src/theme/theme-file.ts';
import { marksIn } from '../support/marks.ts';
import { themeDocument, themeFixture } from '../support/theme/themes.ts';

function check(text: string): readonly Diagnostic[] {
  const document = themeDocument(text);
  return checkTheme(document.value as ThemeFile, document);
}

function lines(text: string): string[] {
  const { source } = themeDocument(text);
  return check(text).map(({ span, code }) => `${positionAt(source, span.start).line} ${code}`);
}

/** The findings of a theme whose picture has the given name. */
const logoFault = (file: string) => check(JSON.stringify({ logo: { file, alt: 'x' } })).map(({ args }) => args);
const fontFault = (file: string) =>
  check(JSON.stringify({ font: { regular: file, italic: 'b.ttf', semibold: 'c.ttf' } })).map(({ args }) => args);

test.each(['good', 'whole', 'faint', 'elsewhere'])('%s.yaml gives what it marks, at those lines', (name) => {
  const text = themeFixture(name);
  expect(lines(text)).toEqual(marksIn(text));
});

describe('a colour', () => {
  test('that is too light is named with its ratio, never rounded up, and the nearest that will do', () => {
    const [found] = check('colours:\n  heading: "#777777"\n');
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(found).toMatchObject({
      code: 'theme-contrast-low',
      severity: 'error',
      pointer: '/colours/heading',
      span: { start: 20, end: 29 },
      args: { colour: 'heading', value: '#777777', ratio: 4.4, least: 4.5 },
    });
  });

  test('of grey passes from #767676 on, as WCAG has it', () => {
    expect(lines('colours: { ink: "#767676" }')).toEqual([]);
    expect(lines('colours: { ink: "#777777" }')).toEqual(['1 theme-contrast-low']);
  });

  test('of any hue: what is suggested has that hue and is accepted, and is not much darker than it must be', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((value): Hex => `#${value.toString(16).padStart(6, '0')}`);
    const name = fc.constantFrom('ink', 'heading', 'local', 'quiet');
    let suggested = 0;
    fc.assert(
      fc.property(name, hex, (key, value) => {
        const theme = (colour: string) => JSON.stringify({ colours: { [key]: colour } });
        const [found] = check(theme(value)) as [Diagnostic<'theme-contrast-low'>?];
        expect(found === undefined).toBe(contrast(value, '#ffffff') >= 4.5);
        if (found === undefined) return;
        suggested += 1;
        const suggestion = found.args.suggestion as Hex;
        expect(check(theme(suggestion))).toEqual([]);
        expect(contrast(suggestion, '#ffffff')).toBeLessThan(5.1);
        const channels = (colour: Hex) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
        const scale = Math.max(...channels(suggestion)) / Math.max(...channels(value));
        for (const [at, channel] of channels(value).entries())
          expect(Math.abs((channels(suggestion)[at] as number) - channel * scale)).toBeLessThan(2);
      }),
    );
    expect(suggested).toBeGreaterThan(10);
  });
});

describe('a file', () => {
  test.each([
    '/logo.png',
    '\\logo.png',
    '..\\logo.png',
    '../logo.png',
    'bilder/../../logo.png',
    'bilder\\..\\logo.png',
    'C:\\logo.png',
    'c:logo.png',
    'https://example.se/logo.png',
    'file:///logo.png',
    '..',
  ])('%s lies outside, or may', (file) => {
    expect(logoFault(file)).toEqual([{ file, reason: 'outside' }]);
  });

  test.each(['logo.png', 'LOGO.PNG', './logo.jpg', 'bilder/vapen.JPEG', '..logo.png', 'a..b/vår bild.png'])(
    '%s is beside or below the theme',
    (file) => {
      expect(logoFault(file)).toEqual([]);
    },
  );

  test.each([
    ['a.otf', 'not-truetype'],
    ['a.ttc', 'not-truetype'],
    ['a.WOFF2', 'not-truetype'],
    ['a.png', 'not-a-font'],
    ['ttf', 'not-a-font'],
  ])('%s as a font: %s', (file, reason) => {
    expect(fontFault(file)).toEqual([{ file, reason }]);
  });

  test.each(['logo.svg', 'logo.ttf', 'logo', 'logo.png.exe', 'logopng'])('%s is no picture', (file) => {
    expect(logoFault(file)).toEqual([{ file, reason: 'not-a-picture' }]);
  });

  test('is named where the theme names it', () => {
    expect(check(themeFixture('elsewhere')).map(({ pointer, args }) => [pointer, args])).toEqual([
      ['/logo/file', { file: '../logo.png', reason: 'outside' }],
      ['/font/regular', { file: '/usr/share/fonts/regular.ttf', reason: 'outside' }],
      ['/font/italic', { file: 'italic.woff2', reason: 'not-truetype' }],
      ['/font/semibold', { file: 'semibold.txt', reason: 'not-a-font' }],
    ]);
  });
});
