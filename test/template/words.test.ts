import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chapterNumbers,
  enumerateInRow,
  enumerateNames,
  rowSeparator,
  sentencesInLine,
} from '../../src/template/view/words.ts';

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

describe('names in running text', () => {
  it.each([
    [['Västra skolan', 'Östra skolan', 'Sjöskolan'], 'Västra skolan, Östra skolan och Sjöskolan'],
    [['Västra skolan, Hus A', 'Östra skolan'], 'Västra skolan, Hus A; Östra skolan'],
    [['Väst och Öst', 'Sjöskolan', 'Norr'], 'Väst och Öst; Sjöskolan; Norr'],
    [['Väst samt Öst', 'Sjöskolan'], 'Väst samt Öst; Sjöskolan'],
    [['Ochreskolan', 'Mochskolan'], 'Ochreskolan och Mochskolan'],
    [['Väst, Hus A'], 'Väst, Hus A'],
    [[], ''],
  ])('%j', (names, text) => expect(enumerateNames(names)).toBe(text));

  it('can be counted, whatever they hold', () => {
    const word = fc.constantFrom('Väst', 'Öst', 'skolan', 'och', 'samt', ',', 'Hus A');
    const name = fc
      .array(word, { minLength: 1, maxLength: 4 })
      .map((words) => words.join(' ').replaceAll(' ,', ','))
      .filter((text) => /^\p{Lu}/u.test(text) && !text.endsWith(','));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
        const text = enumerateNames(names);
        const parts = text.includes(';') ? text.split('; ') : names.length === 1 ? [text] : text.split(/, | och /);
        expect(parts).toEqual(names);
      }),
    );
  });

  it('stand in a row with commas, or semicolons where a name holds a comma', () => {
    expect(rowSeparator(['rektor', 'enhetschef för barn och unga'])).toBe(', ');
    expect(rowSeparator(['rektor', 'samordnare, kvällstid'])).toBe('; ');
    expect(enumerateInRow(['rektor', 'polis'])).toBe('rektor och polis');
    expect(enumerateInRow(['rektor', 'enhetschef för barn och unga', 'polis'])).toBe(
      'rektor, enhetschef för barn och unga, polis',
    );
  });
});

describe('texts behind each other', () => {
  it.each([
    [['Enkät'], 'Enkät.'],
    [['Enkät', 'Genomgång av mötena'], 'Enkät; Genomgång av mötena.'],
    [['Vi frågar eleverna.', 'Enkät', 'Räcker det?'], 'Vi frågar eleverna. Enkät; Räcker det?'],
  ])('%j are %s', (texts, text) => {
    expect(sentencesInLine(texts)).toBe(text);
  });
});
