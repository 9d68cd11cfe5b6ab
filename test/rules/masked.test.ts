import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics/create.ts';
import { masked } from '../../src/rules/masked.ts';
import { personalIdentityNumbers } from '../../src/rules/personal-identity-number.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { stockholm } from '../support/levels.ts';
import { checkDigit, sourceOf } from '../support/personal-numbers.ts';
import { districtValidator } from '../support/schema.ts';

const validator = await districtValidator(stockholm);

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
    expect(shown.text).toBe('a: Se ******-\n  ****\nb: "\\**********-****"\n');
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

  it('takes the letters of a reserve number, too, whole and in part', () => {
    const { source, document } = sourceOf('a: 19121212-TF10 i tf 10');
    const part = diagnostic(
      'yaml-syntax',
      { problem: 'other', found: 'x 19121212-TF, TF10 och TF' },
      { span: { file: source.name, start: 0, end: 1 } },
    );
    const { source: shown, diagnostics } = masked(source, [...personalIdentityNumbers(source, document), part]);
    expect(shown.text).toBe('a: ********-**** i tf 10');
    expect(diagnostics[1]?.args).toEqual({ problem: 'other', found: 'x ********-TF, **** och TF' });
  });

  it('takes the digits of any script, and leaves words within a value that hides a number', () => {
    const { source, document } = sourceOf('a: "Elev 1912\\x312\\x312-TF10 i skolan"\nb: ١٩١٢١٢١٢-١٢١٢\n');
    const { source: shown } = masked(source, personalIdentityNumbers(source, document));
    expect(shown.text).toBe('a: "Elev ****\\****\\****-**** i skolan"\nb: ********-****\n');
    expect(shown.text).toHaveLength(source.text.length);
  });

  it('is done with a line of many thousand numbers', () => {
    const days = Array.from({ length: 20_000 }, (_, at) => {
      const two = (part: number) => String(part).padStart(2, '0');
      const nine = `${two(at % 90)}${two(1 + (Math.floor(at / 90) % 12))}${two(1 + Math.floor(at / 1080))}98${at % 10}`;
      return nine + checkDigit(nine);
    });
    const { source, document } = sourceOf(`a: ${days.join(' ')}`);
    const found = personalIdentityNumbers(source, document);
    expect(found.length).toBe(days.length);
    expect(masked(source, found).source.text).not.toMatch(/\d/);
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
