import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeHtml } from '../../src/html/write.ts';
import { sha256 } from '../../src/io/sha256.ts';
import { contrast, LEAST_CONTRAST } from '../../src/theme/contrast.ts';
import { darkPaletteFor } from '../../src/theme/dark-palette.ts';
import type { Hex } from '../../src/theme/palette.ts';
import { type Logo, type Picture, standardTheme, type Theme } from '../../src/theme/theme.ts';
import { all, attribute, first, readPage, textBelow } from '../support/html/read-page.ts';
import { heading, paragraph, root } from '../support/pdf/nodes.ts';
import { randomPalette, textColours } from '../support/theme/random-palette.ts';

const document = root([heading(1, 'titel', 'Titel'), paragraph('Text')], {
  running: { ...root([]).running, status: 'UTKAST' },
});
const write = (theme?: Theme) => writeHtml(document, theme === undefined ? { sha256 } : { sha256, theme });
const styleOf = (theme: Theme) => textBelow(first(readPage(write(theme)), 'style'));

/** Nothing that could be seen as a picture: the page hands it on as it is. */
const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0x00);
const solid: Picture['content'] = { kind: 'pixels', rgb: new Uint8Array(12) };
const clear: Picture['content'] = { ...solid, opacity: new Uint8Array(4) };
const logoOf = (content: Picture['content'], more: Partial<Logo> = {}): Logo => ({
  picture: { mediaType: 'image/png', bytes, width: 2, height: 2, content },
  alternative: 'En bro "över" <vatten>',
  width: 60,
  height: 45.354,
  ...more,
});
const withLogo = (logo: Logo): Theme => ({ ...standardTheme, logo });

test("a page of the project's own look is the same when nobody asks for it", () => {
  expect(write(standardTheme)).toBe(write());
});

describe('colours', () => {
  /** The variables of a rule of the style sheet. */
  const variables = (style: string, rule: RegExp) =>
    new Map(
      [...(rule.exec(style)?.[1] ?? '').matchAll(/--(\w+):(#[0-9a-f]+)/g)].map(([, name, value]) => [name, value]),
    );
  const long = (colour: string | undefined) => (colour ?? '').replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3') as Hex;

  test('are those of the theme: on paper, on a light screen and on a dark one', () => {
    fc.assert(
      fc.property(randomPalette, (palette) => {
        const darkPalette = darkPaletteFor(palette);
        const style = styleOf({ ...standardTheme, palette, darkPalette });
        const light = variables(style, /^\s*:root\{([^}]*)\}/);
        const dark = variables(style, /\(prefers-color-scheme:dark\)\{:root\{([^}]*)\}/);
        for (const [held, wanted] of [[light, palette] as const, [dark, darkPalette] as const]) {
          expect(Object.fromEntries([...held].map(([name, value]) => [name, long(value)]))).toEqual(wanted);
          for (const name of textColours)
            expect(contrast(long(held.get(name)), long(held.get('paper')))).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        }
        const margins = [...style.matchAll(/@(?:top|bottom)-\w+\{content:[^}]*?;color:(#[0-9a-f]{6})/g)].map(
          ([, colour]) => colour,
        );
        expect(margins).toEqual([palette.quiet, palette.quiet, palette.local, palette.quiet]);
      }),
      { numRuns: 50 },
    );
  });

  test('stand in the variables alone, so that none is forgotten in the dark', () => {
    const palette = { ...standardTheme.palette, ink: '#010203', blue: '#010204', local: '#010205', quiet: '#010206' };
    const style = styleOf({ ...standardTheme, palette } as Theme);
    expect(style).not.toMatch(/#1a1a1a|#0b3c6f|#7a2e62|#595959/);
  });
});

describe('the white around a printed page', () => {
  const mm = 72 / 25.4;
  const marginOf = (margins: Theme['margins']) =>
    /@page\{size:A4;margin:([^;]*);/.exec(styleOf({ ...standardTheme, margins }))?.[1];
  const { margins } = standardTheme;

  test("is as ever in the project's own look", () => {
    expect(marginOf(margins)).toBe('25mm 24mm 22mm');
  });

  test('follows the theme at each side', () => {
    expect(marginOf({ ...margins, left: 34 * mm })).toBe('25mm 24mm 22mm 34mm');
    expect(marginOf({ ...margins, left: 30 * mm, right: 30 * mm })).toBe('25mm 30mm 22mm');
  });

  test('grows and shrinks above and below as that of the PDF', () => {
    expect(marginOf({ ...margins, top: 45 * mm, bottom: 20 * mm })).toBe('38mm 24mm 16mm');
    expect(marginOf({ ...margins, top: 26.5 * mm })).toBe('19.5mm 24mm 22mm');
  });
});

describe("the sender's picture", () => {
  const page = (logo: Logo) => readPage(write(withLogo(logo)));
  const policyOf = (html: string) =>
    all(readPage(html), 'meta')
      .filter((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy')
      .map((one) => attribute(one, 'content'))[0];

  test('comes first in the head, before the name of the sender', () => {
    const header = first(page(logoOf(solid)), 'header');
    expect(
      all(header)
        .map(({ tagName }) => tagName)
        .slice(0, 4),
    ).toEqual(['div', 'img', 'div', 'p']);
    expect(all(page(logoOf(solid)), 'img')).toHaveLength(1);
  });

  test('stands in the page itself, as it was read', () => {
    const src = attribute(first(page(logoOf(solid)), 'img'), 'src') ?? '';
    expect(src).toMatch(/^data:image\/png;base64,/);
    expect([...Buffer.from(src.split(',')[1] ?? '', 'base64')]).toEqual([...bytes]);
    const jpeg: Picture = {
      ...logoOf(solid).picture,
      mediaType: 'image/jpeg',
      content: { kind: 'jpeg', components: 3 },
    };
    expect(attribute(first(page(logoOf(solid, { picture: jpeg })), 'img'), 'src')).toMatch(/^data:image\/jpeg;/);
  });

  test('is read aloud by its text, and says how much room it takes: 96 px to 72 pt', () => {
    const img = first(page(logoOf(solid)), 'img');
    expect(attribute(img, 'alt')).toBe('En bro "över" <vatten>');
    expect([attribute(img, 'width'), attribute(img, 'height')]).toEqual(['80', '60']);
  });

  test('is let in by the policy, as its style sheet is; without a picture none is', () => {
    const html = write(withLogo(logoOf(clear)));
    const hash = createHash('sha256')
      .update(textBelow(first(readPage(html), 'style')))
      .digest('base64');
    expect(policyOf(html)).toBe(
      `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(policyOf(write())).not.toContain('img-src');
    expect(write()).not.toMatch(/<img|\.logo/);
  });

  test('stands on white in the dark where one can see through it, and only there', () => {
    const ground = /\(prefers-color-scheme:dark\)\{\.logo\{background:#fff;/;
    expect(styleOf(withLogo(logoOf(clear)))).toMatch(ground);
    expect(styleOf(withLogo(logoOf(solid)))).not.toMatch(ground);
    expect(styleOf(withLogo(logoOf({ kind: 'jpeg', components: 1 })))).not.toMatch(ground);
  });
});
