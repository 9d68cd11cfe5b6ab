import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMarkdown, readByParser } from '../../src/markdown/read-markdown.ts';
import { readPlainMarks } from '../../src/markdown/read-plain-marks.ts';
import { expectLinear } from '../support/count-calls.ts';
import { runs } from '../support/whole.ts';

beforeAll(loadMarkdown);

const fragments = [
  'Ring',
  'skolan',
  ' ',
  ' ',
  ' ',
  '*',
  '**',
  '*nu*',
  '**genast**',
  '**två ord**',
  '(',
  '[',
  ']',
  '](https://example.se/)',
  '[sidan](https://example.se/a)',
  '[brev](mailto:a-b@example.se)',
  '[example.se](https://example.se/)',
  ')',
  '.',
  ',',
  ':',
  '!',
  '”',
  '-',
  '–',
  '- ',
  '+ ',
  '1. ',
  '2. ',
  '\n1. Ring',
  '\n2. Ring',
  '\n5. Ring',
  '10) ',
  '3)',
  '\n7. ',
  '\n• ',
  '\n– ',
  '\na) ',
  '#',
  '\t',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '\n \n',
  '112',
  '\u00a0',
  'å',
];

describe('the plainest marks', () => {
  it('mean what the parser says that they mean, or are left to it', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 14 }), (parts) => {
        const source = parts.join('');
        const plainly = readPlainMarks(source);
        if (plainly === undefined) return;
        read += 1;
        expect(plainly).toEqual(readByParser(source));
      }),
      { numRuns: runs(50_000, 5000) },
    );
    // The property would hold of a reading that leaves everything to the parser.
    expect(read).toBeGreaterThan(runs(50_000, 5000) / 10);
  });

  it.each([
    'Ring när det är **oroligt nu**. Vid fara: ring 112.',
    'Så här gör vi:\n\n1. Skolan ringer *samma dag*.\n2. Skolan talar med **eleven**.\n\nSedan mer.',
    '- ett\n- två\n\nText',
    '3. Ring igen.\n4. Avsluta.',
    '3. Ring igen.\n5. Avsluta.\n5. Skriv.',
    'en rad\ntill *och* en\nrad',
    '(*a*) **b**, *c*!',
    'Frågor till\n[mottagningens brevlåda](mailto:mottagning@example.se).',
    '[example.se](https://example.se/) och [här](https://example.se/b/)',
  ])('are read in %j', (source) => {
    expect(readPlainMarks(source)).toEqual(readByParser(source));
  });

  it.each([
    'a*b*c',
    '*a*b',
    '**a*',
    '***a***',
    '* a',
    '1. a\n2) b',
    '- a\n\n- b',
    '- a\nfortsätter',
    '- - a',
    'text\n- a',
    '![a](https://example.se/)',
    '[a](http://example.se/)',
    '[a](<https://example.se/>)',
    '[*a*](https://example.se/)',
    'a  \nb',
    ' a',
    '# a',
    '1. 2. a',
    '1.a',
  ])('are not guessed at in %j', (source) => {
    expect(readPlainMarks(source)).toBeUndefined();
  });

  it('are read at a cost that grows as the text does', async () => {
    const kinds = ['*a ', '**a** ', '- a\n', '(*', 'a*'].map(
      (part) => [part, (length: number) => part.repeat(length / part.length)] as const,
    );
    await expectLinear(kinds, 4000, readPlainMarks);
  });
});
