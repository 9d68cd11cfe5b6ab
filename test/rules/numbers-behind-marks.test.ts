import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumbersPastMarks, pastMarks } from '../../src/rules/numbers-behind-marks.ts';
import { expectLinear } from '../support/count-calls.ts';

const NUMBER = '19121212-1212';
const found = (text: string) => findNumbersPastMarks(text).map(({ start, end }) => text.slice(start, end));

describe('a number past the marks of Markdown', () => {
  test.each([
    ['Gäller 121212\\-1212 i', '121212\\-1212'],
    ['Gäller 121212-**1212** i', '121212-**1212'],
    ['Gäller **121212**-1212 i', '121212**-1212'],
    ['1912*1212*\\-__1212__', '1912*1212*\\-__1212'],
    ['121212&#45;1212', '121212&#45;1212'],
    ['121212&#x2D;1212', '121212&#x2D;1212'],
    ['121212&hyphen;1212', '121212&hyphen;1212'],
    ['121212&nbsp;1212', '121212&nbsp;1212'],
    ['12&shy;1212&ZeroWidthSpace;1212', '12&shy;1212&ZeroWidthSpace;1212'],
    ['&#49;21212-121&#50;', '&#49;21212-121&#50;'],
    ['[121212](https://example.se/)', undefined],
    ['121212-[1212](https://example.se/)', '121212-[1212'],
    ['[sidan](https://example.se/121212\\-1212)', '121212\\-1212'],
    ['121212-<b>1212</b>', '121212-<b>1212'],
    ['121212-`1212`', '121212-`1212'],
    ['[121212](https://example.se/)-1212', '121212](https://example.se/)-1212'],
    ['1912[1212](https://example.se/ "a")&#45;**1212**', '1912[1212](https://example.se/ "a")&#45;**1212'],
    ['19[12]()12[12](#a)-1212', '19[12]()12[12](#a)-1212'],
    ['![121212](a.png)-1212', '121212](a.png)-1212'],
    ['[121212](https://example.se/) och 1212', undefined],
    ['12*1*2', undefined],
    ['121212\\-1213', undefined],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected === undefined ? [] : [expected]));

  test('is read once where it is written plainly', () => {
    expect(found(`**${NUMBER}** och ${NUMBER}`)).toEqual([NUMBER, NUMBER]);
    expect(pastMarks('a*b')).toBe('a*b');
  });

  test('whatever marks stand between its signs', () => {
    const mark = fc.constantFrom(
      '',
      '*',
      '**',
      '_',
      '__',
      '\\',
      '[',
      ']',
      '`',
      '~~',
      '&shy;',
      '&#8203;',
      '<b>',
      '</b>',
    );
    const sign = (one: string) =>
      fc.constantFrom(one, `&#${one.charCodeAt(0)};`, `&#x${one.charCodeAt(0).toString(16)};`);
    const written = fc.tuple(...[...NUMBER].map((one) => fc.tuple(mark, sign(one))));
    fc.assert(
      fc.property(written, (signs) => {
        const text = signs
          .map(([between, one]) => (between === '\\' && /^\d/.test(one) ? one : between + one))
          .join('');
        expect(found(`Se ${text} i`)).toHaveLength(1);
      }),
    );
  });

  test('in time that grows as the text does', async () => {
    const pieces = ['1*', '&#49;', '1&a', '<1', '1\\-', '[1](', '121212-**1212**'];
    const kinds = pieces.map((piece) => [piece, (length: number) => piece.repeat(length / piece.length)] as const);
    await expectLinear(kinds, 30_000, found);
  });
});
