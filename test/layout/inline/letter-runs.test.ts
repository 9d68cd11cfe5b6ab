import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterRuns } from '../../../src/layout/inline/letter-runs.ts';

const byExpression = (word: string) =>
  [...word.matchAll(/\p{L}{6,}/gu)].map((run) => [run.index, run.index + run[0].length]);

describe('the runs of letters in a word', () => {
  it('end at signs and figures', () => {
    expect(letterRuns('”kommunens”/nämndens2010–elever', 6)).toEqual([
      [1, 10],
      [12, 20],
      [25, 31],
    ]);
  });

  it('take every character as Unicode does', () => {
    for (let code = 0; code < 0x3000; code++) {
      const word = `nämnd${String.fromCharCode(code)}er`;
      expect([word, letterRuns(word, 6)]).toEqual([word, byExpression(word)]);
    }
  });

  it('are found in any word', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'aåÄéßNþÿĀɏ'),
      fc.constantFrom(...'-–/”…×÷ªº2'),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (word) => {
        expect(letterRuns(word, 6)).toEqual(byExpression(word));
      }),
      { numRuns: 500 },
    );
  });
});
