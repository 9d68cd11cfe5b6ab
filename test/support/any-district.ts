import fc from 'fast-check';
import { agreementStatuses, isDecided, statusOf } from '../../src/minimum/agreement-status.ts';
import { attending } from '../../src/minimum/attending.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { DistrictFile, LocalArea, School, Unit } from '../../src/model/district-file.ts';
import { signingOf } from '../../src/model/signing.ts';
import { additions, compact, contactsFor } from './arbitrary-district.ts';
import { description, LONGEST_TITLE, prose, title } from './arbitrary-texts.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const phone = fc.constantFrom('08-465 004 99', '+46 8 465 004 99', '112');
const email = fc.constantFrom('expedition@example.se', `${'mottagning-'.repeat(20)}ett@example.se`);

function unit(minimum: MinimumLevel): fc.Arbitrary<Unit> {
  return fc
    .record({
      title,
      handles: maybe(fc.uniqueArray(fc.constantFrom(...Object.keys(minimum.areas)), { maxLength: 3 })),
      phone: maybe(phone),
      email: maybe(email),
      hours: maybe(title),
      outOfHours: maybe(title),
      description: maybe(description),
    })
    .map((value) => compact(value) as Unit);
}

function units(minimum: MinimumLevel): fc.Arbitrary<Readonly<Record<string, Unit>>> {
  return fc
    .array(unit(minimum), { maxLength: 6 })
    .map((list) => Object.fromEntries(list.map((one, index) => [`enhet-${index + 1}`, one])));
}

/** A day of the year after the level's own: an agreement of that time has its law. */
const day = ({ date }: MinimumLevel, monthAndDay: string, yearsLater = 0): string =>
  `${Number(date.slice(0, 4)) + 1 + yearsLater}-${monthAndDay}`;

/** Any words with a digit: without one, a registration number has not been filled in. */
const caseNumber = title.map((text) => (text.length < LONGEST_TITLE - 1 ? `${text} 7` : 'Dnr 7'));

function agreement(minimum: MinimumLevel): fc.Arbitrary<DistrictFile['agreement']> {
  // Decided before it holds, signed after that: dates out of order are reported, and nothing is drawn.
  const decided = { status: 'beslutad', decidedOn: day(minimum, '02-18') } as const;
  const signing = fc.constantFrom(...attending(minimum)).map((id) => ({ on: day(minimum, '02-25'), function: id }));
  const state = fc.oneof(
    fc.constantFrom(undefined, ...agreementStatuses).map((status) => ({ status })),
    fc.record({ decidedBy: maybe(title), signed: maybe(signing) }).map((more) => ({ ...decided, ...more })),
  );
  return fc
    .tuple(
      fc.record({
        registrationNumber: caseNumber,
        validFrom: fc.constant(day(minimum, '03-01')),
        validUntil: maybe(fc.constant(day(minimum, '02-28', 1))),
        noticeMonths: maybe(fc.integer({ min: 1, max: 120 })),
        replaces: maybe(caseNumber),
        notes: maybe(fc.constantFrom('inline' as const, 'separate' as const)),
        every: maybe(fc.integer({ min: 1, max: 10 })),
        automatic: maybe(fc.boolean()),
      }),
      state,
      fc.boolean(),
    )
    .map(([{ registrationNumber, every, automatic, ...value }, more, numbered]) => {
      // What is prolonged by itself has an end, and can be given notice of in time.
      const mayEnd = value.validUntil !== undefined && value.noticeMonths !== undefined && value.noticeMonths <= 12;
      const itself = mayEnd ? { automatic } : {};
      const renewal = every === undefined ? {} : { renewal: compact({ every, ...itself }) };
      const isDraft = statusOf(more.status, undefined) === 'utkast';
      const number = numbered || !isDraft ? { registrationNumber } : {};
      return compact({ ...number, ...value, ...renewal, ...more }) as DistrictFile['agreement'];
    });
}

const organiser: fc.Arbitrary<School['organiser']> = fc.oneof(
  fc.constant({ type: 'kommunal' } as const),
  fc
    .record({
      type: fc.constantFrom('fristående' as const, 'enskild' as const, 'stat' as const),
      name: title,
      organisationNumber: maybe(fc.constantFrom('556566-1815', '5565661815', '802007-2644')),
    })
    .map((value) => compact(value) as School['organiser']),
  fc.record({
    type: fc.constantFrom('annan kommun' as const, 'region' as const, 'kommunalförbund' as const),
    name: title,
    // Neither is the number of a level's own municipality, which is no other organiser's.
    organisationNumber: fc.constantFrom('212000-9986', '556566-1815'),
  }),
);

/** Only whoever signs has a signature, and only whoever does so for itself an authority. */
function asItSigns(minimum: MinimumLevel, one: School): School {
  const { signed, authority, ...rest } = one;
  const { how } = signingOf(minimum, one);
  const own = how === 'organiser' ? { authority } : {};
  return compact({ ...rest, ...own, ...(how === 'organiser' || how === 'each' ? { signed } : {}) }) as School;
}

function school(minimum: MinimumLevel): fc.Arbitrary<School> {
  const functions = fc.constantFrom(...attending(minimum));
  return fc
    .record({
      name: title,
      unitCode: maybe(fc.constant('')),
      forms: fc.uniqueArray(fc.constantFrom(...Object.keys(minimum.schoolForms)), { minLength: 1, maxLength: 3 }),
      organiser,
      contacts: maybe(contactsFor(minimum)),
      contact: maybe(fc.record({ function: functions, phone: maybe(phone), email: maybe(email) }).map(compact)),
      authority: maybe(fc.constantFrom('firmatecknare' as const, 'fullmakt' as const)),
      signed: maybe(
        fc.record({ on: fc.constant(day(minimum, '03-12')), function: functions, authorised: fc.constant(true) }),
      ),
    })
    .map((value) => asItSigns(minimum, compact(value) as School));
}

/** What the file says of the level's other public parties, and one of its own that joins an area. */
function bodies(minimum: MinimumLevel): fc.Arbitrary<NonNullable<DistrictFile['bodies']>> {
  const areas = fc.uniqueArray(fc.constantFrom(...Object.keys(minimum.areas)), { minLength: 1, maxLength: 3 });
  const decided = fc.oneof(
    fc.constant({}),
    fc.record({ delegation: title }),
    fc.record({ decision: fc.record({ by: title, on: fc.constant(day(minimum, '02-11')), paragraph: title }) }),
  );
  const numbered = title.map((text) => `${text.slice(0, 290)} 7`);
  const body = fc.record({ registrationNumber: maybe(numbered), joins: maybe(areas) }).map(compact);
  const known = Object.fromEntries(
    Object.keys(minimum.bodies).map((id) => [
      id,
      maybe(fc.tuple(body, decided).map((all) => Object.assign({}, ...all))),
    ]),
  );
  const own = fc.tuple(fc.record({ name: title, joins: areas }), decided).map((all) => Object.assign({}, ...all));
  return fc
    .record({ ...known, 'egen-part': maybe(own) })
    .map((value) => compact(value) as NonNullable<DistrictFile['bodies']>);
}

/** Names and codes are a school's own; two schools with the same would be reported. */
function asOneself(one: School, index: number): School {
  const number = String(index + 1);
  const name = `${one.name.slice(0, 300 - number.length - 1)} ${number}`;
  return { ...one, name, ...(one.unitCode === undefined ? {} : { unitCode: String(10_000_000 + index) }) };
}

/** One school, a few, or two hundred. */
function schools(minimum: MinimumLevel): fc.Arbitrary<readonly School[]> {
  const some = (minLength: number, maxLength: number) =>
    fc.array(school(minimum), { minLength, maxLength, size: 'max' });
  return fc
    .oneof(
      { weight: 3, arbitrary: some(1, 1) },
      { weight: 20, arbitrary: some(1, 12) },
      { weight: 1, arbitrary: some(200, 200) },
    )
    .map((list) => list.map(asOneself));
}

const PROSE = ['goal', 'targetGroup', 'description'] as const;

/** The running texts of an area, as long and as odd as a district may write them. */
function inOwnWords(area: LocalArea, texts: readonly string[]): LocalArea {
  const own = PROSE.flatMap((field, index) => (area[field] === undefined ? [] : [[field, texts[index]] as const]));
  return { ...area, ...Object.fromEntries(own) };
}

function localAdditions(minimum: MinimumLevel): fc.Arbitrary<NonNullable<DistrictFile['localAdditions']>> {
  return fc.tuple(additions(minimum), fc.tuple(prose, prose, description)).map(([local, texts]) => ({
    ...local,
    areas: Object.fromEntries(Object.entries(local.areas ?? {}).map(([id, area]) => [id, inOwnWords(area, texts)])),
  }));
}

/** A decided agreement has a number to call: where no unit has one, the first gets it. */
function withNumberToCall(file: DistrictFile): DistrictFile {
  const { units = {}, ...district } = file.district;
  const { status, decidedOn } = file.agreement;
  if (!isDecided(statusOf(status, decidedOn)) || Object.values(units).some((one) => one.phone !== undefined))
    return file;
  const [[id, first], ...others] = Object.entries({ 'enhet-1': { title: 'Växeln' }, ...units }) as [
    [string, Unit],
    ...[string, Unit][],
  ];
  return {
    ...file,
    district: { ...district, units: Object.fromEntries([[id, { ...first, phone: '112' }], ...others]) },
  };
}

/**
 * Any valid district file, however unlikely: one school or 200, names of 300 characters, words that no line can hold,
 * optional fields left out or there with nothing in them. Everything in it can be drawn.
 */
export function anyDistrict(minimum: MinimumLevel): fc.Arbitrary<DistrictFile> {
  return fc
    .record({
      district: fc.record({
        name: title,
        preposition: maybe(fc.constantFrom('i' as const, 'på' as const)),
        administration: title,
        board: title,
        units: maybe(units(minimum)),
      }),
      agreement: agreement(minimum),
      bodies: maybe(bodies(minimum)),
      schools: schools(minimum),
      localAdditions: fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom(undefined, {}, { areas: {}, functions: {} }) },
        { weight: 5, arbitrary: localAdditions(minimum) },
      ),
    })
    .map(({ district, ...rest }) =>
      withNumberToCall(compact({ minimumLevel: minimum.id, district: compact(district), ...rest }) as DistrictFile),
    );
}
