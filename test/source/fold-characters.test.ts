import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldCharacters,
  isFoldable,
  type TextKind,
  withHintsOnly,
  withoutInvisible,
} from '../../src/source/fold-characters.ts';
import { read } from '../support/read-yaml.ts';

const KINDS: readonly TextKind[] = ['running', 'name', 'number'];

describe('what no reader sees is taken away', () => {
  test.each([
    ['\u200b', 'a zero-width space'],
    ['\u200c', 'a non-joiner'],
    ['\u200d', 'a joiner'],
    ['\u2060', 'a word joiner'],
    ['\u2063', 'an invisible separator'],
    ['\u200e', 'a mark of direction'],
    ['\u200f', 'the other one'],
    ['\u061c', 'an Arabic one'],
    ['\ufe0f', 'a variation selector'],
    ['\u180e', 'the Mongolian vowel separator'],
    ['\u180b', 'a Mongolian variation selector'],
    ['\u3164', 'a Hangul filler'],
    ['\u115f', 'another'],
    ['\uffa0', 'one of half width'],
    ['\u034f', 'a grapheme joiner'],
    ['\ufff9', 'an annotation'],
  ])('%j, %s, in texts of every kind', (character) => {
    for (const kind of KINDS) expect(foldCharacters(`Prov${character}skolan`, kind)).toBe('Provskolan');
    expect(foldCharacters(`Prov${character}skolan`, 'path')).toBe(`Prov${character}skolan`);
  });

  test('and what is left is composed', () => {
    expect(foldCharacters('a\u200b\u030a', 'name')).toBe('å');
    expect(foldCharacters('a\u034f\u030a', 'running')).toBe('å');
  });

  test('a soft hyphen stays in the words of running text', () => {
    expect(foldCharacters('Sam\u00adverkan, för\u00adskola.', 'running')).toBe('Sam\u00adverkan, för\u00adskola.');
    expect(foldCharacters('Sam\u00adverkan', 'name')).toBe('Samverkan');
    expect(foldCharacters('1.2\u00ad-77/2010', 'number')).toBe('1.2-77/2010');
  });

  test.each([
    ['an address', 'Se exam\u00adple.se/blan\u00adkett.', 'Se example.se/blankett.'],
    ['a link', '[Se blan\u00adketten](https://exam\u00adple.se/x)', '[Se blanketten](https://example.se/x)'],
    [
      'the words of a link',
      '[Blan\u00adketten finns](https://exam\u00adple.se)',
      '[Blan\u00adketten finns](https://example.se)',
    ],
    ['a mailbox', 'Skriv till expe\u00addition@exam\u00adple.se', 'Skriv till expedition@example.se'],
    ['a number', 'Ring 08-\u00ad465 004 00', 'Ring 08-465 004 00'],
    [
      'an address with other hyphens',
      'Se Norra\u2011Ängby: https://exam\u2011ple.se',
      'Se Norra\u2011Ängby: https://exam-ple.se',
    ],
    ['a mailbox with one', 'Till exam\u2010ple@example.se.', 'Till exam-ple@example.se.'],
    ['letters and their accents', 'a\u00ad\u03011', 'á1'],
    ['a link of the other kind', '[x]: mail\u00adto:a@exam\u00adple.se', '[x]: mailto:a@example.se'],
  ])('but not in %s', (_, text, folded) => expect(withHintsOnly(text)).toBe(folded));
});

test('ligatures become letters, and no other character of compatibility does', () => {
  for (const kind of KINDS) {
    expect(foldCharacters('ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ', kind)).toBe('ff fi fl ffi ffl st st');
    expect(foldCharacters('½ m² № ﹪ ™ ĳ', kind)).toBe('½ m² № ﹪ ™ ĳ');
  }
});

test('hyphens of other code points are ordinary ones in names and numbers, blanks in numbers', () => {
  expect(foldCharacters('F\u2011skolan\u00a07', 'name')).toBe('F-skolan\u00a07');
  expect(foldCharacters('F\u2011skolan', 'running')).toBe('F\u2011skolan');
  expect(foldCharacters('1.2\u2010077\u202f2010\u00a0', 'number')).toBe('1.2-077 2010');
  expect(foldCharacters('2009–2010', 'number')).toBe('2009–2010');
});

const odd = fc.string({
  unit: fc.constantFrom(...'aÅ e\u0301\u00a0\u00ad\u200b\u2011\u200d\ufe0f\u3164ﬁﬆ.@1–½'),
  maxLength: 30,
});

test('folding is done once, keeps normal form C, and leaves nothing that cannot be seen', () => {
  fc.assert(
    fc.property(odd, fc.constantFrom(...KINDS), (text, kind) => {
      const folded = foldCharacters(text.normalize('NFC'), kind);
      expect(foldCharacters(folded, kind)).toBe(folded);
      expect(folded.normalize('NFC')).toBe(folded);
      expect(folded.replaceAll('\u00ad', '')).not.toMatch(/[\p{Default_Ignorable_Code_Point}\ufb00-\ufb06]/u);
      const letters = (one: string) => withoutInvisible(one).replaceAll(/[\p{Zs}\u2010\u2011-]/gu, '');
      expect(letters(folded)).toBe(letters(text.normalize('NFC')));
    }),
  );
});

test('a text without any such character is known at once', () => {
  expect(isFoldable('Möte på Åvägen 5 – “så”, ½ €')).toBe(false);
  fc.assert(fc.property(odd, (text) => isFoldable(text) || withoutInvisible(text) === text));
});

describe('a document', () => {
  const text = 'name: Prov\u00adskolan\nsta\u00adtus: ﬁn\nlist: ["a\\u00adb", &x b\u200bc, *x]\nplain: 7\n';
  const document = read(text).document;

  test('has folded values and keys as they are written', () => {
    expect(document?.value).toEqual({ name: 'Provskolan', 'sta\u00adtus': 'fin', list: ['ab', 'bc', 'bc'], plain: 7 });
  });
  test('and the values as they are written, for schemas', () => {
    const list = ['a\u00adb', 'b\u200bc', 'b\u200bc'];
    expect(document?.unfolded).toEqual({ name: 'Prov\u00adskolan', 'sta\u00adtus': 'ﬁn', list, plain: 7 });
  });
  test('its scalars are read as its values', () => {
    const read = document?.scalars().filter(({ isKey }) => !isKey);
    expect(read?.map(({ value }) => value)).toEqual(['Provskolan', 'fin', 'ab', 'bc', 7]);
    expect(document?.valueSpan('/sta\u00adtus')).toMatchObject({ start: text.indexOf('ﬁn') });
  });
  test('without such characters has one value', () => {
    const plain = read('name: Provskolan\n').document;
    expect(plain?.unfolded).toBe(plain?.value);
  });
});

describe('tags and other format characters beyond the first plane hide text, and are refused', () => {
  test.each([0xe0041, 0xe0001, 0xe0100, 0x1d173, 0x1bca0])('U+%s', (code) => {
    const character = String.fromCodePoint(code);
    expect(read(`a: x${character}y\n`).lines).toEqual(['1:5 control-character']);
    expect(read(`# x${character}y\na: 1\n`).lines).toEqual(['1:4 control-character']);
    expect(read(`a: "x\\U000${code.toString(16).padStart(5, '0')}y"\n`).lines).toEqual(['1:4 control-character']);
  });
});
