import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { collect } from '../../src/diagnostics/collect.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { runRules } from '../../src/rules/index.ts';
import { checkDocument } from '../../src/schema/check.ts';
import type { SchemaValidator } from '../../src/schema/validator.ts';
import { positionAt } from '../../src/source/source-text.ts';
import { stockholm, sundby } from '../support/levels.ts';
import { yamlDocument } from '../support/read-yaml.ts';
import { districtValidator } from '../support/schema.ts';

const good = readFileSync('test/fixtures/minimal.yaml', 'utf8');

let validator: SchemaValidator;
beforeAll(async () => {
  validator = await districtValidator(stockholm);
});

/** The findings of schema and rules together, as a user sees them. */
function check(text: string): readonly Diagnostic[] {
  const document = yamlDocument(text);
  return collect([...checkDocument(validator, document), ...runRules({ document, minimum: stockholm })]);
}

function rulesOf(text: string, minimum: MinimumLevel): readonly Diagnostic[] {
  return runRules({ document: yamlDocument(text), minimum });
}

function changed(from: string | RegExp, to: string): string {
  const text = good.replace(from, to);
  if (text === good) throw new Error(`the fixture has no ${from}`);
  return text;
}

const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code);

it('finds nothing in the smallest file that there is nothing to say of', () => {
  expect(check(good)).toEqual([]);
});

describe('one mistake is reported once', () => {
  const units = good.slice(good.indexOf('  units:'), good.indexOf('\nagreement:'));
  it.each([
    ['a misspelt area', 'forskola\n', 'forskolan\n', ['unknown-area']],
    ['an area that nobody knows', '- forskola\n', '- simskola\n', ['unknown-area']],
    ['handles misspelt', 'handles:', 'handels:', ['unknown-key']],
    ['handles that is no list', /handles:[\s\S]*?(?= {6}phone)/, 'handles: forskola\n', ['wrong-type']],
    ['a number misspelt', 'phone: 08-465 004 18', 'phone: åtta', ['wrong-pattern']],
    ['a number whose key is misspelt', 'phone:', 'phon:', ['unknown-key']],
    ['a number with nothing after the colon', 'phone: 08-465 004 18', 'phone:', ['empty-text']],
    ['units misspelt', '  units:', '  unit:', ['unknown-key']],
    ['units that is a list', units, '  units: [mottagningen]\n', ['wrong-type']],
    ['a unit that is a text', units, '  units: { mottagningen: Mottagningen }\n', ['wrong-type']],
    ['a misspelt form', 'grundskola,', 'grunskola,', ['misspelt-value']],
    ['a form of another time', '[förskola]', '[daghem]', ['misspelt-value']],
    ['forms that are no list', '[förskola]', 'förskola', ['wrong-type']],
    ['forms that are missing', ' forms: [förskola],', '', ['missing-key']],
    ['a misspelt organiser', 'type: enskild', 'type: enskilt', ['misspelt-value']],
    ['an organiser without a type', 'type: enskild, ', '', ['missing-key']],
    ['schools misspelt', '\nschools:', '\nschool:', ['unknown-key']],
    ['no schools', /\nschools:[\s\S]*?\n\n/, '\nschools: []\n\n', ['too-few']],
    ['additions misspelt', 'localAdditions:', 'localAddition:', ['unknown-key']],
    ['additions with nothing after the colon', /localAdditions:[\s\S]*/, 'localAdditions:\n', ['wrong-type']],
    ['areas with nothing after the colon', / {2}areas:[\s\S]*/, '  areas:\n', ['wrong-type']],
  ])('%s', (_, from, to, expected) => {
    expect(codes(check(changed(from, to)))).toEqual(expected);
  });

  it('a signature whose authorisation is misspelt', () => {
    const signed = (authorised: string) =>
      changed(
        'forms: [förskola]',
        `forms: [förskola], signed: { on: 2010-08-02, function: forskolechef${authorised} }`,
      );
    expect(codes(check(signed('')))).toEqual(['signatory-not-authorised']);
    expect(codes(check(signed(', authorised: true')))).toEqual([]);
    expect(codes(check(signed(', autorised: true')))).toEqual(['unknown-key']);
    expect(codes(check(signed(', authorised: ja')))).toEqual(['wrong-type']);
    expect(codes(check(signed('').replace('forskolechef', 'forskolechefen')))).toEqual(['unknown-function']);
  });
});

describe('contact-missing', () => {
  it('lists the areas that no unit handles, the file’s own too', () => {
    const own = '    lov: { title: Lovet, level: general }\n';
    const text = `${changed('        - overgangar\n', '')}${own}`;
    const [finding] = rulesOf(text, stockholm);
    expect(finding).toMatchObject({
      code: 'contact-missing',
      pointer: '/district/units',
      args: {
        areas: [
          { id: 'overgangar', title: 'Övergångar' },
          { id: 'lov', title: 'Lovet' },
        ],
        nobody: false,
      },
    });
  });

  it('without units stands at the district and says that nobody is named', () => {
    const [finding] = rulesOf(changed(/ {2}units:[\s\S]*?\n\n/, '\n'), stockholm);
    expect(finding).toMatchObject({ code: 'contact-missing', pointer: '/district' });
    const { source } = yamlDocument(good);
    expect(positionAt(source, finding?.span.start ?? 0)).toEqual({ line: 6, column: 1 });
    const all = Object.entries(stockholm.areas).map(([id, { title }]) => ({ id, title }));
    expect(finding?.args).toEqual({ areas: all, nobody: true });
  });

  it('asks for the areas of the minimum level at hand', () => {
    const text =
      'district: { units: { vaxeln: { title: Växeln, handles: [natverk, narvaro, skydd] } } }\nlocalAdditions: []';
    const found = rulesOf(text, sundby).filter(({ code }) => code === 'contact-missing');
    expect(found).toMatchObject([{ args: { areas: [{ id: 'flytt' }] } }]);
  });
});

describe('phone-number-missing', () => {
  const found = (text: string) => rulesOf(text, stockholm).filter(({ code }) => code === 'phone-number-missing');
  const withoutPhone = changed('      phone: 08-465 004 18\n', '');

  it.each([
    ['utkast', 'warning'],
    ['forslag', 'warning'],
    ['exempel', 'warning'],
    ['beslutad', 'error'],
    ['upphord', 'error'],
  ])('is graver once the agreement is decided: %s, %s', (status, severity) => {
    const [finding, ...more] = found(withoutPhone.replace('exempel', status));
    expect(finding).toMatchObject({ severity, pointer: '/district/units', args: { nobody: false } });
    expect(more).toEqual([]);
  });

  it('is an error where a date of decision says that the agreement is decided', () => {
    const severities = (to: string) =>
      found(withoutPhone.replace('status: exempel', to)).map(({ severity }) => severity);
    expect(severities('decidedOn: 2010-05-01')).toEqual(['error']);
    expect(severities('noticeMonths: 3')).toEqual(['warning']);
  });

  it('without units stands at the district, beside the finding that nobody answers for any area', () => {
    const without = rulesOf(changed(/ {2}units:[\s\S]*?\n\n/, '\n'), stockholm);
    expect(without.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['contact-missing', '/district'],
      ['phone-number-missing', '/district'],
    ]);
    expect(without[1]?.args).toEqual({ nobody: true, decided: false });
    const [empty] = found(changed(/ {2}units:[\s\S]*?\n\n/, '  units: {}\n\n'));
    expect(empty).toMatchObject({ pointer: '/district/units', args: { nobody: true } });
  });

  it('asks for one number only, and of the units only', () => {
    const second = withoutPhone.replace('  units:\n', '  units:\n    vaxeln: { title: Växeln, phone: "112" }\n');
    expect(found(second)).toEqual([]);
    const elsewhere = withoutPhone
      .replace('title: Mottagningen', 'title: Mottagningen\n      outOfHours: Jouren, 08-465 004 99')
      .replace('{ type: kommunal }', '{ type: kommunal }\n    contact: { function: rektor, phone: 08-465 004 01 }');
    expect(found(elsewhere)).toHaveLength(1);
  });
});

describe('school-form-uncovered', () => {
  it('expects no form that has ended when the agreement begins', () => {
    const { grundskola } = sundby.schoolForms;
    if (grundskola === undefined) throw new Error('no such form');
    const level: MinimumLevel = {
      ...sundby,
      schoolForms: {
        ...sundby.schoolForms,
        grundskola: { ...grundskola, until: '2030-06-30', replacedBy: { instead: 'Den finns inte.' } },
      },
    };
    const from = (day: string) =>
      codes(rulesOf(`agreement: { validFrom: ${day} }\nschools: [{ forms: [gymnasieskola] }]`, level));
    expect(from('2030-06-30')).toContain('school-form-uncovered');
    expect(from('2030-07-01')).not.toContain('school-form-uncovered');
  });

  it('rests on what the minimum level says of the form', () => {
    const [finding] = rulesOf(changed(', gymnasieskola', ''), stockholm);
    expect(finding).toMatchObject({
      code: 'school-form-uncovered',
      args: { form: 'gymnasieskola' },
      pointer: '/schools',
      grounds: stockholm.schoolForms.gymnasieskola?.basis,
    });
  });

  it('expects the forms of the minimum level at hand', () => {
    const text = 'schools: [{ name: A, forms: [förskola], organiser: { type: enskild } }]\nlocalAdditions: []';
    expect(rulesOf(text, sundby)).toMatchObject([{ code: 'school-form-uncovered', args: { form: 'grundskola' } }]);
  });
});

describe('signatory-not-authorised', () => {
  it.each([
    ['rektor-eller-bitradande', ['signatory-not-authorised']],
    ['forskolans-rektor', ['signatory-not-authorised']],
    ['skolchef', []],
  ])('reads from the minimum level who works at the school: %s', (id, expected) => {
    const school = `{ name: A, forms: [grundskola], organiser: { type: fristående }, signed: { function: ${id} } }`;
    expect(codes(rulesOf(`schools: [${school}]\nlocalAdditions: []`, sundby))).toEqual(expected);
  });
});

/** Ten digits with the check digit of the Luhn sum (ISO/IEC 7812-1, annex B). */
function withCheckDigit(nine: string): string {
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return nine + ((10 - (sum % 10)) % 10);
}

describe('organisation-number-invalid', () => {
  const found = (number: string) =>
    check(changed('name: Provets kooperativ', `name: Provets kooperativ, organisationNumber: "${number}"`)).filter(
      ({ code }) => code === 'organisation-number-invalid',
    );

  it.each(['556566181', '212000014', '802007264', '969663703'])('accepts the right check digit of %s alone', (nine) => {
    const right = withCheckDigit(nine);
    expect(found(right)).toEqual([]);
    for (let digit = 0; digit <= 9; digit += 1)
      if (`${nine}${digit}` !== right)
        expect(found(`${nine}${digit}`)).toMatchObject([{ args: { problem: 'check-digit' } }]);
  });

  it('says nothing of a sole trader’s, which is a personal identity number', () => {
    expect(found(withCheckDigit('640823323'))).toEqual([]);
    expect(found(withCheckDigit('640883323'))).toEqual([]);
  });

  it('says of what is neither that it is no number of an organisation', () => {
    expect(found(withCheckDigit('641323323'))).toMatchObject([{ args: { problem: 'format' } }]);
    expect(found(withCheckDigit('056566181'))).toMatchObject([{ args: { problem: 'format' } }]);
  });
});

describe('no-local-additions', () => {
  it('stands at 1:1 where the part is not there, else at its key', () => {
    const [absent] = rulesOf(changed(/localAdditions:[\s\S]*/, ''), stockholm);
    expect(absent).toMatchObject({ severity: 'info', pointer: '', span: { start: 0, end: 0 } });
    const [empty] = rulesOf(changed(/localAdditions:[\s\S]*/, 'localAdditions: {}\n'), stockholm);
    expect(empty).toMatchObject({ pointer: '/localAdditions', span: { start: good.indexOf('localAdditions:') } });
  });
});
