import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteWriter } from '../../src/pdf/byte-writer.ts';
import { num, thousandths } from '../../src/pdf/syntax.ts';

function written(write: (out: ByteWriter) => void): string {
  const out = new ByteWriter();
  write(out);
  return String.fromCharCode(...out.view());
}

it('writes one byte a character', () => {
  expect(written((out) => out.text('(\0\u00e5)Tj\n'))).toBe('(\0\u00e5)Tj\n');
});

it('writes whole numbers as JavaScript does', () => {
  const wholeNumber = fc.oneof(fc.integer(), fc.maxSafeInteger());
  fc.assert(fc.property(wholeNumber, (value) => written((out) => out.integer(value)) === String(value)));
  const edges = [0, -0, 9, 10, -10, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1];
  expect(edges.map((value) => written((out) => out.integer(value)))).toEqual(edges.map(String));
});

it('writes any number as it is written in an object', () => {
  const same = (value: number) => written((out) => out.thousandths(thousandths(value))) === num(value);
  fc.assert(fc.property(fc.double({ min: -1e4, max: 1e4, noNaN: true }), same));
  fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), same));
  expect(
    [0, -0.0001, -0.001, -0.5, 0.05, 595.28, 1000, -1000, 2147483.647, -2147483.648, 2147483.648].every(same),
  ).toBe(true);
});

it('grows, and keeps what was written', () => {
  const parts = Array.from({ length: 300 }, (_, i) => String.fromCharCode(i % 256).repeat(1000));
  const out = new ByteWriter();
  for (const part of parts) out.bytes(Uint8Array.from(part, (character) => character.charCodeAt(0)));
  const all = new ByteWriter();
  all.bytes(out.view());
  const text = (writer: ByteWriter) => Array.from(writer.view(), (byte) => String.fromCharCode(byte)).join('');
  expect(text(out) === parts.join('')).toBe(true);
  expect(text(all) === text(out)).toBe(true);
});

it('removes one byte, and begins anew', () => {
  const out = new ByteWriter();
  out.text('a[(b)Tj');
  out.remove(1);
  expect(String.fromCharCode(...out.view())).toBe('a(b)Tj');
  out.clear();
  out.text('c');
  expect(String.fromCharCode(...out.view())).toBe('c');
});
