import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapterNumbers } from '../../src/template/view/words.ts';

describe('numbers of chapters', () => {
  it.each([
    [[5], '5'],
    [[7, 5], '5 och 7'],
    [[5, 6], '5 och 6'],
    [[7, 8, 9], '7–9'],
    [[11, 5, 7, 8, 9], '5, 7–9 och 11'],
    [[], ''],
  ])('%j are %s', (numbers, text) => {
    expect(chapterNumbers(numbers)).toBe(text);
  });

  it('name each once, whatever their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (numbers) => {
        const named = chapterNumbers(numbers)
          .split(/, | och /)
          .filter((part) => part !== '')
          .flatMap((part) => {
            const [from = 0, to = from] = part.split('–').map(Number);
            return Array.from({ length: to - from + 1 }, (_, at) => from + at);
          });
        expect(named).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });
});
