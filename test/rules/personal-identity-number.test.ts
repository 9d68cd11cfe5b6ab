import { describe, expect, it } from 'vitest';
import { personalIdentityNumbers } from '../../src/rules/personal-identity-number.ts';
import { positionAt } from '../../src/source/source-text.ts';
import { sourceOf } from '../support/personal-numbers.ts';

/** Each finding as `line:column "text" pointer where`. */
function found(content: string | Uint8Array): string[] {
  const { source, document } = sourceOf(content);
  return personalIdentityNumbers(source, document).map((one) => {
    if (one.code !== 'personal-identity-number') throw new Error(one.code);
    const { line, column } = positionAt(source, one.span.start);
    const text = source.text.slice(one.span.start, one.span.end);
    return `${line}:${column} ${JSON.stringify(text)} ${one.pointer} ${(one.args as { where: string }).where}`;
  });
}

describe('in a document', () => {
  it.each([
    ['a value', 'a: 850709-9805', '1:4 "850709-9805" /a text'],
    ['inside a longer text', 'a: Se 850709-9805, tack', '1:7 "850709-9805" /a text'],
    ['a number', 'a: 8507099805', '1:4 "8507099805" /a text'],
    ['a number that YAML reads without its first digit', 'a: 0107099806', '1:4 "0107099806" /a text'],
    ['a number in another form', 'a: 8.507099805e+9', '1:4 "8.507099805e+9" /a text'],
    ['double quotes', 'a: "850709-9805"', '1:5 "850709-9805" /a text'],
    ['single quotes', "a: 'x 850709 9805'", '1:7 "850709 9805" /a text'],
    ['a list', 'a: [x, 850709+9805]', '1:8 "850709+9805" /a/1 text'],
    ['a key', '850709-9805: x', '1:1 "850709-9805" /850709-9805 text'],
    ['a key of a key', '{ ? { a: 850709-9805 } : b }', '1:10 "850709-9805" //a text'],
    ['an escaped digit', 'a: "\\u003850709-9805"', '1:4 "\\"\\\\u003850709-9805\\"" /a text'],
    ['an escaped dash', 'a: "x 850709\\u20139805"', '1:4 "\\"x 850709\\\\u20139805\\"" /a text'],
    ['an escaped line end', 'a: "8507\\\n  099805"', '1:4 "\\"8507\\\\\\n  099805\\"" /a text'],
    ['a folded text', 'a: >-\n  Se 850709-\n  9805 och', '2:6 "850709-\\n  9805" /a text'],
    ['a plain text of two lines', 'a: Se 850709\n  9805 och', '1:7 "850709\\n  9805" /a text'],
    ['a line that begins with the dash', 'a: Se 850709\n  -9805', '1:7 "850709\\n  -9805" /a text'],
    ['a line like the item of a list', 'a: >\n  850709\n  - 9805', '1:4 ">\\n  850709\\n  - 9805" /a text'],
    ['a number to the base of 16', 'a: 0x1FB100A9D', '1:4 "0x1FB100A9D" /a text'],
    ['a date in parts', 'a: Elev 1912-12-12-1212', '1:9 "1912-12-12-1212" /a text'],
    ['a date in parts over two lines', 'a: Elev 1912-12-\n  12-1212 x', '1:9 "1912-12-\\n  12-1212" /a text'],
    ['a line that begins with the item of a list', 'a: >\n  121212\n  - TF10', '1:4 ">\\n  121212\\n  - TF10" /a text'],
    ['a reserve number', 'a: [19121212-TF10]', '1:5 "19121212-TF10" /a/0 text'],
    ['an escaped reserve number', 'a: "19121212\\x2dT123"', '1:4 "\\"19121212\\\\x2dT123\\"" /a text'],
    ['a literal text', 'a: |\n  x\n  850709-9805\n', '3:3 "850709-9805" /a text'],
    ['a comment', 'a: 1 # 850709-9805', '1:8 "850709-9805"  comment'],
    ['a comment before everything', '# 850709-9805\na: 1', '1:3 "850709-9805"  comment'],
    ['a comment after everything', 'a: 1\n# se 19850709-9805', '2:6 "19850709-9805"  comment'],
    ['a comment of two lines', 'a: 1\n# 850709-\n# 9805\n', '2:3 "850709-\\n# 9805"  comment'],
    ['a comment about a telephone', 'a: 1\n# phone: 850709-9805', '2:10 "850709-9805"  comment'],
    ['an anchor', 'a: &x8507099805 1', '1:6 "8507099805"  text'],
    [
      'an organisation number',
      'schools: [{ organiser: { organisationNumber: "850709-9805" } }]',
      '1:47 "850709-9805" /schools/0/organiser/organisationNumber organisation-number',
    ],
    [
      'what no telephone number is, in a field for one',
      'schools: [{ contact: { phone: 19121212-1212 } }]',
      '1:31 "19121212-1212" /schools/0/contact/phone text',
    ],
    [
      'a reserve number in a field for a telephone number',
      'district: { units: { a: { phone: 121212-TF10 } } }',
      '1:34 "121212-TF10" /district/units/a/phone text',
    ],
    [
      'a telephone that is not a field of one',
      'schools: [{ phone: 850709-9805 }]',
      '1:20 "850709-9805" /schools/0/phone text',
    ],
  ])('finds %s', (_what, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['the telephone of a unit', 'district: { units: { a: { phone: 850709-9805 } } }'],
    ['the telephone of a contact', 'schools: [{ contact: { phone: "8507099805" } }]'],
    ['two values', 'a: 850709\n9805: x'],
    ['a value and a comment', 'a: 850709\n# 9805'],
    ['what escapes make something else', 'a: "\\x8507099805"'],
    ['what stands in an alias', 'a: &x 1\nb: *x'],
  ])('passes over %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['in one piece from 0', 'a: Ring fältgruppen, 0701740615', 'telephone'],
    ['with the word before it', 'a: "Tfn: 850709-9805"', 'telephone'],
    ['with the word before it', 'a: Vid frågor, ring mottagningen på 850709 9805', 'telephone'],
    ['with the word before it', 'a: Nr 8507099805', 'telephone'],
    ['in a comment', 'a: 1 # telefon 850709-9805', 'telephone'],
    ['divided as a personal number', 'a: Elev 040812-9807', undefined],
    ['with its century', 'a: Ring om 19121212-1212', undefined],
    ['a date and a time of day', 'a: Möte 2010-02-12 1208', 'time'],
    ['a date in one piece and a time of day', 'a: Möte 20100222 1230', 'time'],
    ['a reserve number', 'a: Ring om 19121212-TF10', undefined],
    ['a word within another', 'a: Turingen 850709-9805', undefined],
  ])('says what a number may be instead: %s, %s', (_what, text, expected) => {
    const { source, document } = sourceOf(text);
    const args = personalIdentityNumbers(source, document).map((one) => one.args.mayBe);
    expect(args).toEqual([expected]);
  });

  it('finds each number once, whether it stands in an alias or beside another', () => {
    expect(found('a: &x 850709-9805 och 850709-9805\nb: *x # 850769-9802')).toEqual([
      '1:7 "850709-9805" /a text',
      '1:23 "850709-9805" /a text',
      '2:9 "850769-9802"  comment',
    ]);
  });
});

describe('in a file without a document', () => {
  it.each([
    ['YAML that does not close', 'a: "850709-9805', '1:5 "850709-9805"  text'],
    ['a comment there', '{ a: # 850709-9805', '1:8 "850709-9805"  comment'],
    ['a folded text there', '{ a: Se 850709-\n  9805', '1:9 "850709-\\n  9805"  text'],
    ['an organisation number there', '{ organisationNumber: "850709-9805"', '1:24 "850709-9805"  organisation-number'],
    ['a comment about a telephone there', '{ # phone: 850709-9805', '1:12 "850709-9805"  comment'],
    ['what no telephone number is, there', '{ phone: 19121212-1212', '1:10 "19121212-1212"  text'],
    ['a file of comments', '# 850709-9805\n', '1:3 "850709-9805"  comment'],
  ])('finds %s', (_what, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['{ phone: 850709-9805', "- { 'phone' : '850709-9805'", 'a: {\n  phone: 850709 9805'])(
    'passes over a telephone field there: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('finds what stands in a file that is not UTF-8', () => {
    const latin1 = Uint8Array.from([...'å: 850709\u00a09805'].map((character) => character.charCodeAt(0)));
    expect(found(latin1)).toHaveLength(1);
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'a: 850709-9805'].flatMap((one) => [one.charCodeAt(0), 0])]);
    expect(found(utf16)).toHaveLength(1);
  });

  it('is done with a mebibyte of numbers on one line, also within one value', () => {
    const numbers = '850709-9805 '.repeat(2 ** 16);
    expect(found(`{ a: ${numbers}`)).toHaveLength(2 ** 16);
    expect(found(`a: ${numbers}`)).toHaveLength(2 ** 16);
  });
});
