import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, LEAST_CONTRAST } from '../../src/theme/contrast.ts';
import { darkPaletteFor } from '../../src/theme/dark-palette.ts';
import { type Hex, standardDarkPalette, standardPalette } from '../../src/theme/palette.ts';
import { randomColour, randomPalette, textColours } from '../support/theme/random-palette.ts';

const channels = (colour: Hex) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

test("the project's own look keeps the dark colours that were chosen by hand", () => {
  expect(darkPaletteFor(standardPalette)).toEqual(standardDarkPalette);
});

test('a theme that changes one colour changes that one in the dark, and no other', () => {
  const dark = darkPaletteFor({ ...standardPalette, blue: '#0b5d4e' });
  expect(dark).toEqual({ ...standardDarkPalette, blue: dark.blue });
  expect(dark.blue).not.toBe(standardDarkPalette.blue);
});

test('a colour of the project is known however it is written', () => {
  expect(darkPaletteFor({ ...standardPalette, local: '#7A2E62' }).local).toBe(standardDarkPalette.local);
});

describe('text in the dark', () => {
  test('can be read, whatever the theme', () => {
    fc.assert(
      fc.property(randomPalette, (palette) => {
        const dark = darkPaletteFor(palette);
        for (const name of textColours) expect(contrast(dark[name], dark.paper)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }),
    );
  });

  test('is the same colour, but lighter', () => {
    fc.assert(
      fc.property(randomPalette, (palette) => {
        const dark = darkPaletteFor(palette);
        for (const name of textColours) {
          const [before, after] = [channels(palette[name]), channels(dark[name])];
          after.forEach((channel, at) => {
            expect(channel).toBeGreaterThanOrEqual(before[at] as number);
          });
          // The strongest channel stays the strongest and the weakest the weakest: the hue is kept.
          const order = [0, 1, 2].sort((a, b) => (before[a] as number) - (before[b] as number));
          const ordered = order.map((at) => after[at] as number);
          expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('stands out as on paper, but never more than what was chosen by hand', () => {
    const { paper } = standardDarkPalette;
    const dark = darkPaletteFor({ ...standardPalette, ink: '#000000', blue: '#0b5d4e' });
    const blue = contrast(dark.blue, paper);
    expect(blue).toBeGreaterThanOrEqual(contrast('#0b5d4e', '#ffffff'));
    expect(blue).toBeLessThan(contrast('#0b5d4e', '#ffffff') * 1.1);
    expect(contrast(dark.ink, paper)).toBeLessThan(contrast(standardDarkPalette.ink, paper) * 1.1);
  });
});

test('a hairline is as faint in the dark as on paper, where the dark has room for it', () => {
  fc.assert(
    fc.property(randomColour, (hairline) => {
      const dark = darkPaletteFor({ ...standardPalette, hairline });
      const onPaper = contrast(hairline, '#ffffff');
      const inTheDark = contrast(dark.hairline, dark.paper);
      const strongest = contrast('#ffffff', dark.paper);
      expect(inTheDark).toBeGreaterThanOrEqual(Math.min(onPaper, strongest));
      // At most one step more.
      expect(inTheDark).toBeLessThanOrEqual(onPaper * 1.1);
    }),
  );
});
