import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckedDistrict } from '../../../src/pipeline/check/check-district.ts';
import { checkDistrict } from '../../../src/pipeline/check/check-district.ts';
import type { Resources } from '../../../src/pipeline/load/resources.ts';
import { reporters } from '../../../src/reporters/index.ts';
import { type Invented, invented } from '../../support/personal-numbers.ts';
import { resourcesFor } from '../../support/resources.ts';
import { smallest } from '../../support/schema.ts';
import { runs } from '../../support/whole.ts';

/** What the reporters want beside a language; a real hash could have four digits in a row by chance. */
const options = { colour: false, version: '0', hash: (text: string) => text.replaceAll(/\d+/g, '') };

let resources: Resources;
beforeAll(async () => {
  resources = await resourcesFor();
});

function check(content: string | Uint8Array): Promise<CheckedDistrict> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return checkDistrict({ path: 'fil.yaml', name: 'fil.yaml', content: { kind: 'bytes', bytes } }, resources, {
    asOf: '2010-03-01',
  });
}

/** What each reporter writes, in both languages, by the reporter's name. */
function outputs({ source, diagnostics }: CheckedDistrict): readonly [string, string][] {
  const report = { files: [{ path: source.name, diagnostics }], sources: new Map([[source.name, source]]) };
  return Object.entries(reporters).flatMap(([name, reporter]) =>
    (['sv', 'en'] as const).map((language): [string, string] => [name, reporter(report, { ...options, language })]),
  );
}

const escaped = (text: string) => [...text].map((one) => (/\d/.test(one) ? `\\u003${one}` : one)).join('');

/** Places for a number: each makes a file of it, some of them not a good one. */
const places: Readonly<Record<string, (number: string, parts: Invented) => string | Uint8Array>> = {
  value: (number) => smallest.replace('name: Testdalen\n', `name: Testdalen ${number}\n`),
  'unquoted value': (number) => smallest.replace('"1.2-77/2010"', number),
  'value of another type': (number) => smallest.replace('forms: [grundskola]', `forms: ${number}`),
  'misspelt word': (number) => smallest.replace('[grundskola]', `["${number}"]`),
  'list item twice': (number) => smallest.replace('[grundskola]', `["${number}", "${number}"]`),
  key: (number) => smallest.replace('  board:', `  "${number}": x\n  board:`),
  'id of an area': (number) => `${smallest}localAdditions: { areas: { "${number}": {} } }\n`,
  'key that stands twice': (number) => `${smallest}"${number}": 1\n"${number}": 2\n`,
  'key that is no text': (number) => `${smallest}${number.replaceAll(/\D/g, '')}: 1\n`,
  comment: (number) => smallest.replace('agreement:', `agreement: # ${number}`),
  'comment beside a fault': (number) => smallest.replace('2010-03-01', `2010-13-01 # ${number}`),
  'comment of two lines': (_, { date, last }) => `# Se ${date}-\n# ${last}\n${smallest}`,
  'folded text': (_, { date, last }) =>
    smallest.replace('name: Testdalen\n', `name: >-\n    Elev ${date}-\n    ${last} i skolan\n`),
  'plain text of two lines': (_, { date, last }) =>
    smallest.replace('name: Testdalen\n', `name: ${date}\n    ${last}\n`),
  escapes: (number) => smallest.replace('name: Testdalen\n', `name: "Elev ${escaped(number)}"\n`),
  'escapes in a key': (number) => smallest.replace('  board:', `  "${escaped(number)}": x\n  board:`),
  'escapes in a word': (number) => smallest.replace('[grundskola]', `["${escaped(number)}"]`),
  'organisation number': (number) =>
    smallest.replace('kommunal }', `fristående, name: Prov, organisationNumber: "${number}" }`),
  tag: (number) => smallest.replace('Testdalen\n', `!${number.replaceAll(/[^\d-]/g, '-')} Testdalen\n`),
  anchor: (number) => smallest.replace('Testdalen\n', `&x${number.replaceAll(/[^\d-]/g, '-')} Testdalen\n`),
  'two values on one line': (number) => smallest.replace('Testdalen\n', `Testdalen: ${number}\n`),
  'missing colon': (number) => smallest.replace('agreement:', `agreement ${number}`),
  'unclosed quotation mark': (number) => smallest.replace('"1.2-77/2010"', `"1.2 ${number}`),
  'unclosed bracket': (number) => smallest.replace('[grundskola]', `[${number}`),
  'tab before': (number) => smallest.replace('  registrationNumber:', `\tregistrationNumber: ${number}\n  x:`),
  'indentation in the middle of it': (_, { date, last }) =>
    smallest.replace('agreement:', `agreement: ${date}-\n${last} x\n  y:`),
  'reason of a comment that turns nothing off': (number) =>
    `# samverkan-disable-next-line decided-late -- ${number}\n${smallest}`,
  'code of such a comment': (number) => `# samverkan-disable-next-line ${number} -- skäl\n${smallest}`,
  'word of such a comment': (number) => `# samverkan-${number}\n${smallest}`,
  'comment about a telephone': (number) => `# phone: ${number}\n${smallest}`,
  'text beside a hidden character': (number) => smallest.replace('Testdalen\n', `Testdalen \u202e${number}\n`),
  'text that a glyph is missing in': (number) => smallest.replace('Testdalen\n', `Testdalen 猫 ${number}\n`),
  'number in a file with lone carriage returns': (number) => `a: 1\rb: ${number}\r${smallest}`,
  'number in a file of Latin-1': (number) =>
    Uint8Array.from(`å: ${number.replace('–', '-')}`, (character) => character.charCodeAt(0) & 0xff),
  'number in a file of UTF-16': (number) =>
    Uint8Array.from([0xff, 0xfe, ...[...`a: ${number.replace('–', '-')}`].flatMap((one) => [one.charCodeAt(0), 0])]),
  'broken after a fold': (_, { date, last }) => `{ a: Se ${date}-\n  ${last}\n`,
  'quotation mark in the middle of it': (_, { date, last }) => `a: "b ${date}-\n  ${last}" c\n`,
};

/** Spellings of the tax agency's fictitious number, and of reserve numbers; `parts` are what no output may hold. */
const spellings: readonly { readonly number: string; readonly parts: readonly string[] }[] = [
  { number: '1912-12-12-1212', parts: ['1912', '1212', '12-12'] },
  { number: '12 12 12-1212', parts: ['1212', '12 12'] },
  { number: '１９１２１２１２－１２１２', parts: ['１２'] },
  { number: '19121212-TF10', parts: ['1912', 'TF10'] },
  { number: '19121212K12A', parts: ['1912', 'K12'] },
  { number: '121212*-*1212', parts: ['1212'] },
  { number: '121212**1212**', parts: ['1212'] },
];

describe.each(spellings)('the number $number', ({ number, parts }) => {
  // An organisation number, an anchor and a tag cannot be spelled so, and these files have a date of their own in them.
  const inAll = Object.keys(places).filter(
    (place) =>
      !/anchor|tag|telephone|Latin|UTF-16|key that is no text|two lines|folded|indentation|fold|quotation mark in/.test(
        place,
      ),
  );
  it.each(inAll)('as %s is in no output', async (place) => {
    const text = places[place]?.(number, { century: '19', date: '121212', last: '1212', kind: 'personal' }) ?? '';
    const checked = await check(text);
    expect(checked.diagnostics.map(({ code }) => code)).toContain('personal-identity-number');
    for (const [reporter, output] of outputs(checked)) {
      const leak = parts.find((part) => output.includes(part));
      expect({ reporter, leak, output: leak && output }).toEqual({ reporter });
    }
  });
});

/** Ways in which a description can hide a number that it shows. */
const marked = [
  '121212\\-1212',
  '121212-**1212**',
  '**121212**-1212',
  '121212-[1212](https://example.se/)',
  '121212&#45;1212',
  '&#49;&#50;1212-1212',
  '12&shy;1212&hyphen;1212',
  '[sidan](https://example.se/121212&#45;1212)',
  'Se 猫 121212\\-1212',
  '**121212-1212:**ring',
];

const inArea = (fields: string) => `${smallest}localAdditions: { areas: { generella-fragor: { ${fields} } } }\n`;

/** Where a file can have a description, and other places where the same text may stand. */
const described: Readonly<Record<string, (text: string) => string>> = {
  unit: (text) =>
    smallest.replace('agreement:', () => `  units: { a: { title: A, description: ${text} } }\nagreement:`),
  area: (text) => inArea(`description: ${text}`),
  'follow-up': (text) => inArea(`followUp: { description: ${text} }`),
  meeting: (text) => inArea(`meetings: { samverkansforum: { description: ${text} } }`),
  alias: (text) => inArea(`goal: &a ${text}, description: *a`),
  'several lines': (text) =>
    `${smallest}localAdditions:\n  areas:\n    generella-fragor:\n      description: |-\n        ${JSON.parse(text)}\n`,
};
const elsewhere: typeof described = {
  'plain text': (text) => inArea(`goal: ${text}`),
  'a file that is no YAML': (text) =>
    `${smallest}localAdditions: { areas: { generella-fragor: { description: ${text}\n`,
  'a comment': (text) => `# description: ${text}\n${smallest}`,
};

describe.each(marked)('a number written %j', (written) => {
  it.each(Object.entries({ ...described, ...elsewhere }))('in %s is found, and is in no output', async (_, place) => {
    const checked = await check(place(JSON.stringify(written)));
    expect(checked.diagnostics.map(({ code }) => code)).toContain('personal-identity-number');
    for (const [reporter, output] of outputs(checked)) {
      const leak = ['1212', '49;', '50;'].find((part) => output.includes(part));
      expect({ reporter, leak, output: leak && output }).toEqual({ reporter });
    }
  });
});

it('finds a number between whose lines the marks of a quotation stand', async () => {
  for (const first of ['> 121212-', '> Se 121212-', 'Se 121212-']) {
    const checked = await check(described.area?.(JSON.stringify(`${first}\n> 1212`)) ?? '');
    expect(checked.diagnostics.map(({ code }) => code)).toContain('personal-identity-number');
    for (const [, output] of outputs(checked)) expect(output).not.toContain('1212');
  }
});

describe.each(Object.keys(places))('a number as %s', (place) => {
  it('is found, and its digits are in no output', async () => {
    const sign = fc.constantFrom('', '-', '+', ' ', '–', '\u00a0');
    await fc.assert(
      fc.asyncProperty(invented, sign, fc.boolean(), async (one, between, long) => {
        const date = long ? one.century + one.date : one.date;
        const text = places[place]?.(`${date}${between}${one.last}`, { ...one, date }) ?? '';
        const checked = await check(text);
        expect(checked.diagnostics.map(({ code }) => code)).toContain('personal-identity-number');
        for (const [reporter, output] of outputs(checked)) {
          const leak = [one.date, one.last, escaped(one.last)].find((digits) =>
            output.replaceAll('␀', '').includes(digits),
          );
          expect({ reporter, leak, output: leak && output }).toEqual({ reporter });
        }
      }),
      { numRuns: runs(10, 3) },
    );
  });
});
