import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, LEAST_CONTRAST, readable } from '../../src/theme/contrast.ts';
import { type Hex, standardDarkPalette, standardPalette } from '../../src/theme/palette.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value): Hex => `#${value.toString(16).padStart(6, '0')}`);

describe('the contrast of two colours', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#FFFFFF', 1],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
    ['#00ff00', '#000000', 15.3],
  ] as const)('%s on %s is %d, as WCAG defines it', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });

  test('is the same either way round, and from 1 to 21', () => {
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        const ratio = contrast(one, other);
        expect(ratio).toBe(contrast(other, one));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });
});

describe('a readable colour', () => {
  test('is the colour itself where that is readable, and one that is where it is not', () => {
    fc.assert(
      fc.property(
        hex,
        fc.constantFrom(['#ffffff', '#000000'] as const, ['#15181c', '#ffffff'] as const),
        (colour, way) => {
          const [ground, towards] = way;
          const found = readable(colour, ground, towards);
          expect(contrast(found, ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
          if (contrast(colour, ground) >= LEAST_CONTRAST) expect(found).toBe(colour);
        },
      ),
    );
  });

  test('is what every text of the project’s own look has, in the light and in the dark', () => {
    for (const palette of [standardPalette, standardDarkPalette])
      for (const name of ['ink', 'blue', 'local', 'quiet'] as const)
        expect([name, contrast(palette[name], palette.paper) >= LEAST_CONTRAST]).toEqual([name, true]);
  });
});
