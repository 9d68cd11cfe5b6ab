import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MinimumLevel } from '../../../src/minimum/minimum-level.ts';
import { runRulesAcross } from '../../../src/rules/across/index.ts';
import { numberKey } from '../../../src/rules/across/registration-number.ts';
import { sharingsOf } from '../../../src/rules/across/sharing.ts';
import { expectLinear } from '../../support/count-calls.ts';
import { comparedAs, type DrawnAgreement, dayName, drawnAgreements } from '../../support/drawn-agreements.ts';
import { runs } from '../../support/whole.ts';

/** An agreement of Dal with nothing but what is said of it. */
function agreement(more: Partial<DrawnAgreement> = {}): DrawnAgreement {
  return { district: 'Dal', city: 'Staden', level: 'l-2009', validFrom: '2010-08-01', schools: [], ...more };
}

/** `file: code other` of everything found in files that are named by letters. */
function found(...agreements: readonly DrawnAgreement[]): string[] {
  const files = agreements.map((one, at) => comparedAs(String.fromCharCode(0x61 + at), one));
  return runRulesAcross(files).map(
    ({ code, span, related: [other] }) => `${span.file}: ${code} ${other?.span.file ?? ''}`,
  );
}

const BOTH = ['a: district-twice b', 'b: district-twice a'];

describe('the same district in two files', () => {
  const old = agreement({ registrationNumber: '1' });
  const until = (validUntil: string) => agreement({ validUntil });
  const later = (more: Partial<DrawnAgreement> = {}) => agreement({ validFrom: '2011-08-01', ...more });

  test.each<[string, readonly [DrawnAgreement, DrawnAgreement], boolean]>([
    ['copies', [old, old], true],
    ['another spelling of the name', [old, agreement({ district: ' DAL' })], true],
    ['another district', [old, agreement({ district: 'Berg' })], false],
    ['a district of the same name in another city', [old, agreement({ city: 'Byn' })], false],
    ['both for a year, after each other', [until('2011-07-31'), later()], false],
    ['both for a year, with a day in common', [until('2011-08-01'), later()], true],
    ['the later first', [later(), until('2011-07-31')], false],
    ['one day each, the same', [until('2010-08-01'), until('2010-08-01')], true],
    ['both until further notice', [old, later()], true],
    ['the later replaces the earlier', [old, later({ replaces: '1' })], false],
    ['the later replaces the earlier, spelt otherwise', [old, later({ replaces: 'Dnr 1 ' })], false],
    ['the earlier replaces the later', [agreement({ replaces: '2' }), later({ registrationNumber: '2' })], true],
    ['the later replaces something else', [old, later({ replaces: '3' })], true],
    ['the later replaces itself', [old, later({ registrationNumber: '3', replaces: '3' })], true],
    ['the later has a last day', [old, later({ replaces: '1', validUntil: '2012-07-31' })], false],
    [
      'each replaces the other',
      [agreement({ registrationNumber: '1', replaces: '2' }), later({ registrationNumber: '2', replaces: '1' })],
      false,
    ],
    ['replaced from the first day', [old, agreement({ replaces: '1' })], true],
    [
      'replaced, but with a last day that says otherwise',
      [agreement({ registrationNumber: '1', validUntil: '2012-01-01' }), later({ replaces: '1' })],
      true,
    ],
    ['the later rests on another level', [old, later({ level: 'l-2026' })], false],
    ['another level from the first day', [old, agreement({ level: 'l-2026' })], true],
    ['without a first day', [old, agreement({ validFrom: undefined })], false],
    ['with a first day of no calendar', [old, agreement({ validFrom: '2010-02-30' })], false],
    ['with a last day of no calendar', [agreement({ validUntil: '2011-02-30' }), later()], false],
    ['with the end before the beginning', [old, agreement({ validUntil: '2009-01-01' })], false],
  ])('%s', (_, agreements, isTwice) => {
    expect(found(...agreements)).toEqual(isTwice ? BOTH : []);
  });

  test('of three, each is reported once, and names one that it meets', () => {
    expect(found(old, old, old)).toEqual(['a: district-twice b', 'b: district-twice a', 'c: district-twice a']);
    const [one, two] = [agreement({ validUntil: '2010-08-03' }), later({ validUntil: '2011-08-03' })];
    expect(found(one, two, agreement())).toEqual(['a: district-twice c', 'b: district-twice c', 'c: district-twice a']);
  });

  test('a chain of renewals is none, and without one link the one before it meets all after it', () => {
    const links = [2010, 2011, 2012, 2013].map((year) =>
      agreement({ validFrom: `${year}-08-01`, registrationNumber: `${year}`, replaces: `${year - 1}` }),
    );
    expect(found(...links)).toEqual([]);
    expect(found(...links.filter((_, at) => at !== 1))).toEqual([...BOTH, 'c: district-twice a']);
  });

  test('says for how long both hold', () => {
    const args = (...two: readonly DrawnAgreement[]) =>
      runRulesAcross(two.map((one, at) => comparedAs(`${at}`, one))).map((one) => one.args);
    const [first] = args(old, later({ validUntil: '2012-02-29' }));
    expect(first).toEqual({ district: 'Dal', other: '1', from: '2011-08-01', until: '2012-02-29' });
    expect(args(old, old)[0]).toEqual({ district: 'Dal', other: '1', from: '2010-08-01' });
  });

  test('stands at the name, and points to the other', () => {
    const [a] = runRulesAcross([comparedAs('a', old), comparedAs('b', old)]);
    expect(a).toMatchObject({ severity: 'error', pointer: '/district/name', related: [{ note: 'other-file' }] });
  });

  test('hundreds of them take time in proportion', async () => {
    const renewed = (at: number) =>
      agreement({ validFrom: new Date(at * 86_400_000).toISOString().slice(0, 10), replaces: `${at - 1}` });
    const kinds = { c: () => old, r: (at: number) => ({ ...renewed(at), registrationNumber: `${at}` }), o: renewed };
    const filesOf = (kind: (at: number) => DrawnAgreement) =>
      Array.from({ length: 600 }, (_, at) => comparedAs(`${at}`, kind(at)));
    const files = new Map(Object.entries(kinds).map(([letter, kind]) => [letter, filesOf(kind)]));
    await expectLinear(
      [...files.keys()].map((letter) => [letter, (length) => letter.repeat(length)]),
      600,
      (text) => runRulesAcross((files.get(text[0] ?? '') ?? []).slice(0, text.length)),
    );
  });
});

describe('a school in two districts', () => {
  const schools = [{ name: 'Skolan', unitCode: '12345678', forms: ['grundskola'] }];
  const other = (more: Partial<DrawnAgreement>) => agreement({ district: 'Berg', schools, ...more });

  test('is none where it has moved', () => {
    const left = agreement({ schools, validUntil: '2010-12-31' });
    expect(found(left, other({ validFrom: '2011-01-01' }))).toEqual([]);
    expect(found(left, other({ validFrom: '2010-12-31' }))).toHaveLength(2);
  });

  test('is none where a renewed agreement without it ends the old one', () => {
    const old = agreement({ schools, registrationNumber: '1' });
    const moved = other({ validFrom: '2011-08-01' });
    expect(found(old, moved)).toHaveLength(2);
    expect(found(old, moved, agreement({ validFrom: '2011-08-01', replaces: '1' }))).toEqual([]);
    expect(found(old, moved, agreement({ validFrom: '2011-08-02', replaces: '1' }))).toHaveLength(2);
  });

  test('is one where a validity cannot be read', () => {
    expect(found(agreement({ schools, validUntil: '2010-12-31' }), other({ validFrom: undefined }))).toHaveLength(2);
  });

  test('names the first that it meets, past those that it does not', () => {
    const year = (from: number, district: string) =>
      agreement({ district, schools, validFrom: `${from}-01-01`, validUntil: `${from}-12-31` });
    expect(found(year(2008, 'Berg'), year(2009, 'Berg'), year(2010, 'Dal'), year(2009, 'Ås'))).toEqual([
      'b: school-in-two-districts d',
      'd: school-in-two-districts b',
    ]);
  });
});

describe('one registration number', () => {
  const numbered = (district: string, registrationNumber: string | undefined, more: Partial<DrawnAgreement> = {}) =>
    agreement({ district, registrationNumber, ...more });

  test('of several districts is reported in each, which names the first other', () => {
    expect(found(numbered('A', '1.2-7/2010'), numbered('B', 'dnr 1.2–7 / 2010'), numbered('C', '1.2-7/2010'))).toEqual([
      'a: registration-number-shared b',
      'b: registration-number-shared a',
      'c: registration-number-shared a',
    ]);
  });

  test('is reported whenever the agreements hold', () => {
    expect(
      found(numbered('A', '1', { validUntil: '2010-08-02' }), numbered('B', '1', { validFrom: '2015-01-01' })),
    ).toHaveLength(2);
  });

  test.each<[string, readonly DrawnAgreement[]]>([
    [
      'of one district that renews its agreement',
      [numbered('A', '1', { validUntil: '2010-12-31' }), numbered('A', '1', { validFrom: '2011-01-01' })],
    ],
    ['of another city', [numbered('A', '1'), numbered('B', '1', { city: 'Byn' })]],
    ['that is not there', [numbered('A', undefined), numbered('B', undefined), numbered('C', ' ')]],
    ['that waits for the decision', [numbered('A', 'sätts vid beslut'), numbered('B', 'sätts vid beslut')]],
    ['that is not filled in', [numbered('A', 'FYLL I diarienummer'), numbered('B', 'FYLL I diarienummer')]],
    ['that only begins alike', [numbered('A', '1'), numbered('B', '11')]],
  ])('%s is none', (_, agreements) => {
    expect(found(...agreements)).toEqual([]);
  });
});

const DAYS = Array.from({ length: 14 }, (_, at) => dayName(at + 1));
const districtOf = ({ city, district }: DrawnAgreement) => `${city} ${district.trim().toLowerCase()}`;
const plainNumber = ({ city }: DrawnAgreement, number: string | undefined) => number && numberKey(city, number);

/** The plain reading of how long an agreement holds: the days, one by one; undefined where that is not known. */
function daysOf(one: DrawnAgreement, all: readonly DrawnAgreement[]): ReadonlySet<string> | undefined {
  const { validFrom, validUntil } = one;
  if (validFrom === undefined) return undefined;
  const own = plainNumber(one, one.registrationNumber);
  const successors = all.filter(
    (other) =>
      other.validFrom !== undefined &&
      other.validFrom > validFrom &&
      districtOf(other) === districtOf(one) &&
      (other.level !== one.level || (own !== undefined && plainNumber(other, other.replaces) === own)),
  );
  const ended = (day: string) =>
    validUntil === undefined ? successors.some((other) => (other.validFrom ?? '') <= day) : day > validUntil;
  return new Set(DAYS.filter((day) => day >= validFrom && !ended(day)));
}

function meet(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean | undefined {
  return a === undefined || b === undefined ? undefined : [...a].some((day) => b.has(day));
}

/** Everyone who holds a meeting by one agreement, its own district among them. */
function holders({ district, shared }: DrawnAgreement, meeting: string): Set<string> {
  return new Set([district, ...(shared?.[meeting] ?? [])].map((name) => name.trim().toLowerCase()));
}

/** Whether one agreement shares a meeting with another that says another thing of it. */
function sharesOtherwise(one: DrawnAgreement, other: DrawnAgreement): boolean {
  const [self, named] = [one, other].map(({ district }) => district.trim().toLowerCase()) as [string, string];
  return Object.keys(one.shared ?? {}).some((meeting) => {
    const [ours, theirs] = [holders(one, meeting), holders(other, meeting)];
    return self !== named && ours.has(named) && [...ours, ...theirs].some((who) => !ours.has(who) || !theirs.has(who));
  });
}

/** The plain reading of the rules: all compared with all. */
function expectedCodes(all: readonly DrawnAgreement[], at: number): Set<string> {
  const one = all[at] as DrawnAgreement;
  const codes = new Set<string>();
  for (const [index, other] of all.entries()) {
    const together = meet(daysOf(one, all), daysOf(other, all));
    const same = districtOf(other) === districtOf(one);
    if (index !== at && same && together === true) codes.add('district-twice');
    if (together === true && one.level === other.level && sharesOtherwise(one, other)) codes.add('meeting-not-shared');
    if (same) continue;
    const number = plainNumber(one, one.registrationNumber);
    if (number !== undefined && number === plainNumber(other, other.registrationNumber))
      codes.add('registration-number-shared');
    const shared = other.schools.some(({ unitCode }) =>
      one.schools.some((own) => own.unitCode === unitCode && unitCode),
    );
    if (shared && together !== false) codes.add('error school-in-two-districts');
  }
  return codes;
}

describe('a meeting that several hold', () => {
  const of = (district: string, ...names: readonly string[]) =>
    agreement({ district, validFrom: '2010-08-01', shared: { mote: names } });
  const BERG = 'a: meeting-not-shared b';

  test.each<[string, readonly DrawnAgreement[], readonly string[]]>([
    ['both say so', [of('Berg', 'Dal'), of('Dal', 'Berg')], []],
    ['in other letters', [of('Berg', ' DAL'), of('Dal', 'berg ')], []],
    ['the other says nothing', [of('Berg', 'Dal'), of('Dal')], [BERG]],
    ['the other is in no file of the run', [of('Berg', 'Dal'), of('Sund')], []],
    ['all three', [of('Berg', 'Dal', 'Sund'), of('Dal', 'Sund', 'Berg'), of('Sund', 'Berg', 'Dal')], []],
    ['one of three names one', [of('Berg', 'Dal'), of('Dal', 'Berg', 'Sund')], [BERG, 'b: meeting-not-shared a']],
    ['it names itself, too', [of('Berg', 'Berg', 'Dal'), of('Dal', 'Berg')], []],
    ['another level', [of('Berg', 'Dal'), { ...of('Dal'), level: 'l-2026' }], []],
    [
      'before it',
      [
        { ...of('Berg', 'Dal'), validUntil: '2010-08-05' },
        { ...of('Dal'), validFrom: '2010-08-06' },
      ],
      [],
    ],
    [
      'on its last day',
      [
        { ...of('Berg', 'Dal'), validUntil: '2010-08-06' },
        { ...of('Dal'), validFrom: '2010-08-06' },
      ],
      [BERG],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(...files)).toEqual(expected);
  });

  test('is not asked for what the level itself says of all', () => {
    const areas = { a: { meetings: { mote: { sharedWith: ['Berg', 'Dal'] } } } } as unknown as MinimumLevel['areas'];
    const group = (district: string, sharedWith: readonly string[]) =>
      sharingsOf({ localAdditions: { areas: { a: { meetings: { mote: { sharedWith } } } } } }, areas, district).map(
        ({ names, group: all }) => [names, all],
      );
    expect(group('Berg', ['Dal'])).toEqual([]);
    expect(group('Berg', ['dal', 'Sund'])).toEqual([[['Sund'], ['sund']]]);
    expect(group('Sund', ['Dal', 'Vik'])).toEqual([[['Vik'], ['sund', 'vik']]]);
  });

  test('is looked for in linear time', async () => {
    const ring = Array.from({ length: 600 }, (_, at) => comparedAs(`${at}`, of(`D${at}`, `D${at + 1}`)));
    await expectLinear([['a ring', (length) => ' '.repeat(length)]], ring.length, (text) =>
      runRulesAcross(ring.slice(0, text.length)),
    );
  });
});

describe('whatever the files hold', () => {
  test('is found that comparing all with all, day by day, would find', () => {
    fc.assert(
      fc.property(drawnAgreements, (all) => {
        const codes = all.map(() => new Set<string>());
        for (const { code, severity, span, args } of runRulesAcross(all.map((one, at) => comparedAs(`${at}`, one)))) {
          const isName = code === 'school-in-two-districts' && !('unitCode' in args);
          if (!isName) codes[Number(span.file)]?.add(code === 'school-in-two-districts' ? `${severity} ${code}` : code);
        }
        expect(codes).toEqual(all.map((_, at) => expectedCodes(all, at)));
      }),
      { numRuns: runs(500, 200) },
    );
  });

  test('the order of the files makes no difference', () => {
    fc.assert(
      fc.property(drawnAgreements, (all) => {
        const files = all.map((one, at) => comparedAs(`${at}`, one));
        expect(runRulesAcross([...files].reverse())).toEqual(runRulesAcross(files));
      }),
    );
  });
});
