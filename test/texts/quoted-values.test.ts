import { expect, test } from 'vitest';
import { inStraightMarks } from '../../src/diagnostics/messages/shown.ts';
import { quotedValues } from '../../src/texts/quoted-values.ts';
import { expectLinear } from '../support/count-calls.ts';
import { yamlDocument } from '../support/read-yaml.ts';

const found = (yaml: string) => {
  const document = yamlDocument(yaml);
  return quotedValues(document).map(({ inner, marks, span, pointer }) => ({
    inner,
    marks: marks.join(' '),
    written: document.source.text.slice(span.start, span.end),
    pointer,
  }));
};

test.each([
  ['two alike', 'a: ”Prov”', 'Prov', '” ”'],
  ['two of a pair', 'a: “Prov”', 'Prov', '“ ”'],
  ['low and high', 'a: „Prov“', 'Prov', '„ “'],
  ['angles', 'a: »Prov«', 'Prov', '» «'],
  ['single', 'a: ’Prov’', 'Prov', '’ ’'],
  ['a straight one at the end', 'a: ”Prov"', 'Prov', '” "'],
  ['a straight single one at the end', "a: ‘Prov'", 'Prov', "‘ '"],
  ['two single ones for a double one', 'a: ’’Prov’’', 'Prov', '’’ ’’'],
  ['in full width', 'a: ＂Prov＂', 'Prov', '＂ ＂'],
  ['with an apostrophe', 'a: ’Provs’s skola’', 'Provs’s skola', '’ ’'],
  ['with others inside', 'a: ”Prov ’Hemma’”', 'Prov ’Hemma’', '” ”'],
  ['with what cannot be seen outside', 'a: \u200b”Prov”\u200b', 'Prov', '” ”'],
])('finds quotation marks that are part of a value: %s', (_, yaml, inner, marks) => {
  expect(found(yaml)).toEqual([{ inner, marks, written: yaml.slice(3), pointer: '/a' }]);
});

test('finds them on the next line, over several lines and in braces', () => {
  expect(found('a:\n  ”Prov\n  by”\nb: {c: ”Far”}\n').map(({ inner }) => inner)).toEqual(['Prov by', 'Far']);
});

test('finds the text that commas in brackets have divided, as one', () => {
  expect(found('a: [Ett, ”Två, tre,\n  fyra”, ”Fem”, sex]\n')).toEqual([
    { inner: 'Två, tre, fyra', marks: '” ”', written: '”Två, tre,\n  fyra”', pointer: '/a/1' },
    { inner: 'Fem', marks: '” ”', written: '”Fem”', pointer: '/a/4' },
  ]);
});

test.each([
  ['a quotation at either end', 'a: ”Hemma” och ”Borta”'],
  ['at the beginning', 'a: ”Hemma” fortsätter'],
  ['at the end', 'a: Projektet ”Hemma”'],
  ['inside', 'a: Projektet ”Hemma” fortsätter'],
  ['inside quotation marks that YAML knows', 'a: "”Hemma”"\nb: \'”Hemma”\''],
  ['in a text of several lines', 'a: |\n  ”Hemma”\nb: >-\n  ”Hemma”'],
  ['words left out', 'a: ’90-talets’s'],
  ['one of another width at the end', 'a: ”Hemma’'],
  ['nothing between them', 'a: ””\nb: ”\nc: ” ”'],
  ['two doubled ones', 'a: ’’Hemma’’ och ’’Borta’’'],
  ['inches', 'a: 5" till 6"'],
  ['a key', '”a”: Hemma'],
  ['items in brackets that begin or end with one', 'a: [”Hemma” nu, vi ”Borta”]\nb: [’90-tal, [00-tal’]]'],
  ['one that is never closed', 'a: [”Hemma, borta]'],
  ['items on lines of their own', 'a:\n  - ”Hemma\n  - borta”'],
])('leaves alone %s', (_, yaml) => expect(found(yaml)).toEqual([]));

test('shows a value as it is to be written', () => {
  expect(inStraightMarks('Prov')).toBe('"Prov"');
  expect(inStraightMarks('Prov "A" på Bo\'s')).toBe("'Prov \"A\" på Bo''s'");
});

test('costs what the file does, also where nothing is closed', () =>
  expectLinear(
    [
      ['opened', (size) => `a: [${'”b, '.repeat(size)}]`],
      ['closed', (size) => `a: [${'”b”, '.repeat(size)}]`],
      ['alternating', (size) => `a: [${'”b, c”, '.repeat(size)}]`],
    ],
    2000,
    (text) => found(text),
  ));
