import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../../src/diagnostics/collect.ts';
import { diagnostic, fromSourceProblem } from '../../src/diagnostics/create.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { reporters } from '../../src/reporters/index.ts';
import { runRules } from '../../src/rules/index.ts';
import { masked } from '../../src/rules/masked.ts';
import { personalIdentityNumbers } from '../../src/rules/personal-identity-number.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { districtValidator, smallest } from '../schema/support.ts';
import { stockholm } from '../support/levels.ts';
import { type Invented, invented, sourceOf } from '../support/personal-numbers.ts';

/** What the reporters want beside a language; a real hash could have four digits in a row by chance. */
const options = { colour: false, version: '0', hash: (text: string) => text.replaceAll(/\d+/g, '') };

const validator = await districtValidator(stockholm);

/** Everything that is found in a file, masked. */
function check(text: string): ReturnType<typeof masked> {
  const { source, document, problems } = sourceOf(text);
  const findings: Diagnostic[] = [
    ...problems.map(fromSourceProblem),
    ...personalIdentityNumbers(source, document),
    ...(document ? [...checkDocument(validator, document), ...runRules({ document, minimum: stockholm })] : []),
  ];
  return masked(source, collect(findings));
}

/** What each reporter writes, in both languages, by the reporter's name. */
function outputs({ source, diagnostics }: ReturnType<typeof masked>): readonly [string, string][] {
  const report = { files: [{ path: source.name, diagnostics }], sources: new Map([[source.name, source]]) };
  return Object.entries(reporters).flatMap(([name, reporter]) =>
    (['sv', 'en'] as const).map((language): [string, string] => [name, reporter(report, { ...options, language })]),
  );
}

const escaped = (text: string) => [...text].map((one) => (/\d/.test(one) ? `\\u003${one}` : one)).join('');

/** Places for a number: each makes a file of it, some of them not a good one. */
const places: Readonly<Record<string, (number: string, parts: Invented) => string>> = {
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
  'broken after a fold': (_, { date, last }) => `{ a: Se ${date}-\n  ${last}\n`,
  'quotation mark in the middle of it': (_, { date, last }) => `a: "b ${date}-\n  ${last}" c\n`,
};

describe.each(Object.keys(places))('a number as %s', (place) => {
  it('is found, and its digits are in no output', () => {
    const sign = fc.constantFrom('', '-', '+', ' ', '–', '\u00a0');
    fc.assert(
      fc.property(invented, sign, fc.boolean(), (one, between, long) => {
        const date = long ? one.century + one.date : one.date;
        const text = places[place]?.(`${date}${between}${one.last}`, { ...one, date }) ?? '';
        const checked = check(text);
        expect(checked.diagnostics.map(({ code }) => code)).toContain('personal-identity-number');
        for (const [reporter, output] of outputs(checked)) {
          const leak = [one.date, one.last, escaped(one.last)].find((digits) => output.includes(digits));
          expect({ reporter, leak, output: leak && output }).toEqual({ reporter });
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('masked', () => {
  it('leaves a file without numbers as it is', () => {
    const { source, document } = sourceOf('district: { units: { a: { phone: 850709-9805 } } }');
    const found = document === undefined ? [] : checkDocument(validator, document);
    expect(masked(source, found)).toEqual({ source, diagnostics: found });
  });

  it('keeps the length and the lines of the text, and so every place', () => {
    const { source, document } = sourceOf('a: Se 850709-\n  9805\nb: "\\u003850709-9805"\n');
    const found = personalIdentityNumbers(source, document);
    const { source: shown, diagnostics } = masked(source, found);
    expect(shown.text).toBe('a: Se ******-\n  ****\nb: "\\u*********-****"\n');
    expect(shown.lineStarts).toEqual(source.lineStarts);
    expect(diagnostics).toEqual(found);
  });

  it('takes the number out of texts, lists, pointers and the floor, and leaves other digits', () => {
    const { source, document } = sourceOf('a: 850709-9805 # 2 av 3');
    const span = { file: source.name, start: 3, end: 14 };
    const other = diagnostic(
      'unknown-key',
      { key: '850709-9805', allowed: ['8507099805', 'b2'] },
      { span, pointer: '/a/850709-9805/98' },
      { floor: '1 gång per 850709-9805' },
    );
    const [, shown] = masked(source, [...personalIdentityNumbers(source, document), other]).diagnostics;
    expect(shown?.args).toEqual({ key: '******-****', allowed: ['**********', 'b2'] });
    expect(shown?.pointer).toBe('/a/******-****/98');
    expect(shown?.floor).toBe('1 gång per ******-****');
  });

  it('takes out the half of a number that a message about its line repeats', () => {
    const { source, document } = sourceOf('a: 850709-\n  9805\nb: 2');
    const half = diagnostic(
      'yaml-syntax',
      { problem: 'other', found: '850709- i 2010' },
      { span: { file: source.name, start: 0, end: 1 } },
    );
    const [, shown] = masked(source, [...personalIdentityNumbers(source, document), half]).diagnostics;
    expect(shown?.args).toEqual({ problem: 'other', found: '******- i 2010' });
  });

  it('takes the other file’s number out where two files are compared', () => {
    const { source } = sourceOf('a: 1');
    const span = { file: source.name, start: 0, end: 1 };
    const found = diagnostic(
      'school-in-two-districts',
      { name: 'Provskolan', district: 'Prov 850709-9805' },
      { span },
      { related: [{ span: { file: 'annan.yaml', start: 0, end: 1 }, note: 'other-file' }] },
    );
    const [shown] = masked(source, [found]).diagnostics;
    expect(shown?.args).toEqual({ name: 'Provskolan', district: 'Prov ******-****' });
  });
});
