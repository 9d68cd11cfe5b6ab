import fc from 'fast-check';
import swedish from 'hyphen/sv/index.js';
import { describe, expect, it } from 'vitest';
import { patternDivisions } from '../../src/hyphenation/patterns.ts';

const divided = (word: string): string => {
  const starts = [0, ...patternDivisions(word)];
  return starts.map((start, index) => word.slice(start, starts[index + 1])).join('-');
};

describe('the patterns of Swedish', () => {
  it.each(['sam-ver-kan', 'över-ens-kom-mel-se', 'an-sva-rig', 'nämn-den', 'skri-va'])('divide a word: %s', (parts) => {
    expect(divided(parts.replaceAll('-', ''))).toBe(parts);
  });

  it('divide nothing of two or three letters', () => {
    for (const word of ['', 'a', 'på', 'ett', 'oas']) expect(patternDivisions(word)).toEqual([]);
  });

  it('divide any word as the library that they come from does', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'aabdeefghiijklmnnoprrssttuuvyåäöé'),
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(word, (text) => {
        expect(divided(text)).toBe(swedish.hyphenateSync(text, { hyphenChar: '-', minWordLength: 2 }));
      }),
      { numRuns: 1000 },
    );
  });
});
