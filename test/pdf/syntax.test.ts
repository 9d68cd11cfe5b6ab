import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateString, nameObject, num, textString, utf16String } from '../../src/pdf/syntax.ts';

it('writes numbers with at most three decimals, without exponents and without minus zero', () => {
  expect([1, 0.1 + 0.2, -0.0001, 595.28, 1 / 3, -12.5].map(num)).toEqual(['1', '0.3', '0', '595.28', '0.333', '-12.5']);
  expect(() => num(Number.NaN)).toThrow(RangeError);
  expect(() => num(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  const anyNumber = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(fc.property(anyNumber, (value) => /^-?\d+(\.\d{1,3})?$/.test(num(value))));
});

it('writes any text so that it is read back', () => {
  const decode = (text: string) =>
    text.startsWith('<')
      ? PDFHexString.of(text.slice(1, -1)).decodeText()
      : PDFString.of(text.slice(1, -1)).decodeText();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decode(textString(text))).toBe(text);
      expect(decode(utf16String(text))).toBe(text);
    }),
  );
});

it('writes any name so that it is read back', () => {
  expect(nameObject('application/yaml')).toBe('/application#2Fyaml');
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(nameObject(text)).toMatch(/^\/[!-~]+$/);
      expect(PDFName.of(nameObject(text).slice(1)).decodeText()).toBe(text);
    }),
  );
});

it('writes dates in UTC', () => {
  expect(dateString(new Date('2010-03-01T00:00:00Z'))).toBe('(D:20100301000000Z)');
});
