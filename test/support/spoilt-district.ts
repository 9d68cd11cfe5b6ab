import fc from 'fast-check';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { pointer } from '../../src/source/pointer.ts';
import { district, frequency } from './arbitrary-district.ts';
import { dayOfSchoolYear, timeLimit } from './arbitrary-steps.ts';

/** What a file may wrongly hold in the place of anything. */
const wrongs: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  180,
  1.5,
  '',
  '  ',
  'fel',
  'Fel Värde',
  'vid behov',
  'individual',
  'general',
  'allowed',
  'guaranteed',
  'anonymised',
  'forbidden',
  'one',
  'all',
  'rektor',
  'polis',
  '2010-02-30',
  '2010-13-01',
  [],
  ['rektor'],
  [1],
  {},
  { times: 1, per: 'läsår' },
  { every: 30, unit: 'vecka' },
  'genast',
  { weekdays: 1 },
  { days: 200 },
  { month: 2, day: 29 },
  { event: 'något händer' },
  { rektor: 'one' },
  { anyOf: ['rektor'] },
  [{ anyOf: ['rektor', 'polis'] }],
  [{ function: 'polis', reason: 'Ett skäl' }],
  { rektor: 'polis' },
  { extra: 'x' },
];

/** The pointers of all values inside a value, with the value's own. */
function pointers(value: unknown, parts: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [parts];
  return [parts, ...Object.entries(value).flatMap(([key, member]) => pointers(member, [...parts, key]))];
}

type Change =
  | { readonly kind: 'replace'; readonly by: unknown }
  | { readonly kind: 'remove' }
  | { readonly kind: 'add'; readonly key: string; readonly by: unknown };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), by: fc.constantFrom(...wrongs) }),
  fc.record({ kind: fc.constant('remove' as const) }),
  fc.record({
    kind: fc.constant('add' as const),
    key: fc.constantFrom(
      'extra',
      'titel',
      'Fel id',
      'rektor',
      'generella-fragr',
      'minutes',
      'frequency',
      'without',
      'anyOf',
      'deputy',
    ),
    by: fc.constantFrom(...wrongs),
  }),
);

function changed(value: unknown, parts: readonly string[], how: Change): unknown {
  const [first, ...rest] = parts;
  if (first === undefined) {
    if (how.kind !== 'add') return how.kind === 'replace' ? how.by : null;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value, [how.key]: how.by }
      : how.by;
  }
  const entries = Object.entries(value as object);
  const kept =
    rest.length === 0 && how.kind === 'remove'
      ? entries.filter(([key]) => key !== first)
      : entries.map(([key, member]) => [key, key === first ? changed(member, rest, how) : member] as const);
  return Array.isArray(value) ? kept.map(([, member]) => member) : Object.fromEntries(kept);
}

/** A valid district file with one to three of its values replaced, removed or added to: mostly invalid, in every way. */
export function spoiltDistrict(minimum: MinimumLevel): fc.Arbitrary<unknown> {
  const spoil = (value: unknown): fc.Arbitrary<unknown> =>
    fc
      .record({ at: fc.constantFrom(...pointers(value).slice(1)), how: change })
      .map(({ at, how }) => changed(value, at, how));
  const again = (value: unknown) =>
    typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? spoil(value) : fc.constant(value);
  return fc
    .integer({ min: 1, max: 3 })
    .chain((times) =>
      Array.from({ length: times }).reduce<fc.Arbitrary<unknown>>(
        (file) => file.chain(again),
        district(minimum) as fc.Arbitrary<unknown>,
      ),
    );
}

/** One thing of an indicator, better than the floor's or worse. */
const anyIndicator = fc.oneof(
  fc.integer({ min: -5, max: 105 }).map((target) => ({ target })),
  fc.double({ min: 0, max: 100, noNaN: true }).map((target) => ({ target })),
  fc.constantFrom('%', 'skoldagar').map((unit) => ({ unit })),
  fc.constantFrom('higher', 'lower').map((better) => ({ better })),
);

/** One thing of a step, sooner than the floor's or later. */
function anyStep(functions: fc.Arbitrary<string>): fc.Arbitrary<object> {
  return fc.oneof(
    timeLimit.map((within) => ({ within })),
    dayOfSchoolYear.map((before) => ({ before })),
    functions.map((by) => ({ by })),
    functions.map((doneBy) => ({ doneBy })),
    fc.constantFrom('anmälan kommer in', 'en anmälan kommer in').map((event) => ({ from: { event } })),
    fc.constant({ exception: 'Under lov' }),
    fc.constant({ what: 'Annat' }),
  );
}

/** A well-formed file that says one thing of the floor, whatever it may be: above it, equal to it or below. */
export function anyAddition(minimum: MinimumLevel): fc.Arbitrary<unknown> {
  const functions = fc.constantFrom(...Object.keys(minimum.functions));
  const listed = fc
    .tuple(
      fc.constantFrom('required', 'recommended', 'whenNeeded', 'reason', 'anyOf', 'without', 'attendance', 'deputy'),
      functions,
      functions,
    )
    .map(([place, id, other]) => {
      if (place === 'without') return { without: { [id]: 'Ett skäl' } };
      if (place === 'attendance') return { attendance: { [id]: 'one' } };
      if (place === 'deputy') return { deputy: { [id]: other } };
      if (place === 'reason') return { whenNeeded: [{ function: id, reason: 'Ett skäl' }] };
      if (place === 'anyOf') return { required: [id === other ? id : { anyOf: [id, other] }] };
      return { [place]: [id] };
    });
  const meeting = fc.oneof(
    frequency.map((value) => ({ frequency: value })),
    functions.map((convener) => ({ convener })),
    functions.map((chair) => ({ chair })),
    fc.constantFrom('district', 'school', 'organiser', 'child').map((heldPer) => ({ heldPer })),
    fc.constantFrom('required', 'lawOnly').map((rule) => ({ consent: { rule } })),
    functions.map((by) => ({ consent: { rule: 'required', by } })),
    fc.constantFrom('natverk/kvartalstraff', 'skyddsmote').map((reportsTo) => ({ reportsTo })),
    listed.map((value) => ({ functions: value })),
    fc.boolean().map((minutes) => ({ minutes })),
    fc.boolean().map((reportToBoard) => ({ reportToBoard })),
    fc.record(
      {
        individualCases: fc.constantFrom('forbidden', 'anonymised', 'allowed', 'guaranteed'),
        minutes: fc.boolean(),
      },
      { requiredKeys: ['individualCases'] },
    ),
  );
  const followUp = fc.oneof(
    frequency.map((value) => ({ frequency: value })),
    functions.map((responsible) => ({ responsible })),
    fc.boolean().map((reportToBoard) => ({ reportToBoard })),
  );
  const areas = Object.entries(minimum.areas).flatMap(([areaId, area]) => [
    ...Object.keys(area.meetings).map((id) => meeting.map((value) => [areaId, { meetings: { [id]: value } }] as const)),
    followUp.map((value) => [areaId, { followUp: value }] as const),
    ...Object.keys(area.followUp.indicators).map((id) =>
      anyIndicator.map((value) => [areaId, { followUp: { indicators: { [id]: value } } }] as const),
    ),
    fc.constantFrom('forbidden', 'allowed', 'guaranteed').map((value) => [areaId, { individualCases: value }] as const),
    ...Object.keys(area.steps ?? {}).map((id) =>
      anyStep(functions).map((value) => [areaId, { steps: { [id]: value } }] as const),
    ),
    fc.constantFrom('general', 'individual').map((level) => [areaId, { level }] as const),
    functions.map((responsible) => [areaId, { responsible }] as const),
    ...area.responsibilities.map(({ task }) =>
      functions.map((by) => [areaId, { responsibilities: [{ task, by }] }] as const),
    ),
  ]);
  return fc.tuple(district(minimum), fc.oneof(...areas)).map(([file, [id, area]]) => ({
    ...file,
    localAdditions: { areas: { [id]: area } },
  }));
}

/** All places of a value as JSON pointers. */
export function places(value: unknown): ReadonlySet<string> {
  return new Set(pointers(value).map((parts) => pointer(parts)));
}
