import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointBefore, isCapital, isDigit, isLetter, isLetterOrNumber, isSmall } from '../../src/values/letters.ts';

describe('a character is told by its number as by Unicode', () => {
  it.each([
    ['a letter', isLetter, /\p{L}/u],
    ['a letter or a number', isLetterOrNumber, /[\p{L}\p{N}]/u],
    ['a small letter', isSmall, /\p{Ll}/u],
    ['a capital', isCapital, /\p{Lu}/u],
    ['a figure', isDigit, /\d/u],
  ] as const)('%s', (_, told, expression) => {
    const differing: number[] = [];
    for (let code = 0; code < 0x20000; code++)
      if (told(code) !== expression.test(String.fromCodePoint(code))) differing.push(code);
    expect(differing).toEqual([]);
  });

  it('is none at the end of a text', () => {
    for (const told of [isLetter, isLetterOrNumber, isSmall, isCapital, isDigit]) expect(told(Number.NaN)).toBe(false);
  });
});

describe('the code point before an offset', () => {
  it('is the whole of a pair, and half of one where the other is missing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.string({ unit: fc.constantFrom('a', '\ud83d', '\udc69', '👩') }),
        (one, other) => {
          const text = one + other;
          const points = [...text].map((character) => character.codePointAt(0));
          expect(codePointBefore(text, text.length)).toBe(points.at(-1) ?? Number.NaN);
        },
      ),
    );
  });
});
