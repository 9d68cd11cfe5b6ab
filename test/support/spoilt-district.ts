import fc from 'fast-check';
import type { MinimumArea, MinimumClause, MinimumLevel } from '../../src/minimum/minimum-level.ts';
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

/** How a file may list a function in a meeting, and another. */
function anyListing(functions: fc.Arbitrary<string>): fc.Arbitrary<object> {
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('required', 'recommended', 'whenNeeded'), functions)
      .map(([place, id]) => ({ [place]: [id] })),
    functions.map((id) => ({ whenNeeded: [{ function: id, reason: 'Ett skäl' }] })),
    fc.uniqueArray(functions, { minLength: 2, maxLength: 3 }).map((anyOf) => ({ required: [{ anyOf }] })),
    functions.map((id) => ({ without: { [id]: 'Ett skäl' } })),
    functions.map((id) => ({ attendance: { [id]: 'one' } })),
    fc.tuple(functions, functions).map(([id, other]) => ({ deputy: { [id]: other } })),
  );
}

/** One thing of a meeting, by kind. */
function anyOfMeeting(functions: fc.Arbitrary<string>, meetings: readonly string[]): readonly fc.Arbitrary<object>[] {
  return [
    frequency.map((value) => ({ frequency: value })),
    functions.map((convener) => ({ convener })),
    functions.map((chair) => ({ chair })),
    fc.constantFrom('district', 'school', 'organiser', 'child').map((heldPer) => ({ heldPer })),
    fc
      .record(
        {
          rule: fc.constantFrom('required', 'lawOnly'),
          by: functions,
          for: fc.constantFrom('Att tala om frånvaron', 'Annat'),
          until: fc.constantFrom('Ett läsår', 'Annat'),
          withdrawn: fc.constantFrom('När som helst', 'Annat'),
        },
        { requiredKeys: ['rule'] },
      )
      .map((consent) => ({ consent })),
    fc.constantFrom(...meetings).map((reportsTo) => ({ reportsTo })),
    anyListing(functions).map((value) => ({ functions: value })),
    anyListing(functions).map((value) => ({ functions: value })),
    fc.boolean().map((minutes) => ({ minutes })),
    fc.boolean().map((reportToBoard) => ({ reportToBoard })),
    fc.record(
      {
        individualCases: fc.constantFrom('forbidden', 'anonymised', 'allowed', 'guaranteed'),
        minutes: fc.boolean(),
      },
      { requiredKeys: ['individualCases'] },
    ),
    fc.constantFrom('mandate', 'description').map((field) => ({ [field]: 'Annat' })),
    fc.constantFrom('agenda', 'sharedWith').map((field) => ({ [field]: ['Annat'] })),
  ];
}

/** One thing of what is around the meetings of an area, each with its kind. */
function anyOfArea(
  area: MinimumArea,
  functions: fc.Arbitrary<string>,
): readonly (readonly [string, fc.Arbitrary<object>])[] {
  const { indicators } = area.followUp;
  const tasks = area.responsibilities.map(({ task }) => task);
  return [
    ['followed up how often', frequency.map((value) => ({ followUp: { frequency: value } }))],
    ['followed up by', functions.map((responsible) => ({ followUp: { responsible } }))],
    ['reported', fc.boolean().map((reportToBoard) => ({ followUp: { reportToBoard } }))],
    ['cases', fc.constantFrom('forbidden', 'allowed', 'guaranteed').map((individualCases) => ({ individualCases }))],
    ['level', fc.constantFrom('general', 'individual').map((level) => ({ level }))],
    ['responsible', functions.map((responsible) => ({ responsible }))],
    ...Object.keys(indicators).map(
      (id) => ['indicators', anyIndicator.map((one) => ({ followUp: { indicators: { [id]: one } } }))] as const,
    ),
    ...Object.keys(area.steps ?? {}).map(
      (id) => ['steps', anyStep(functions).map((step) => ({ steps: { [id]: step } }))] as const,
    ),
    ...tasks.map((task) => ['tasks', functions.map((by) => ({ responsibilities: [{ task, by }] }))] as const),
  ];
}

/** Each kind as often as another, however many of it there are; steps, of which seven things can be said, more often. */
function byKind<T>(all: readonly (readonly [string, fc.Arbitrary<T>])[]): fc.Arbitrary<T> {
  const kinds = new Map<string, fc.Arbitrary<T>[]>();
  for (const [kind, one] of all) kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  return fc.oneof(
    ...[...kinds].map(([kind, those]) => ({ weight: kind === 'steps' ? 5 : 1, arbitrary: fc.oneof(...those) })),
  );
}

/** One thing of a clause: in its own words or in others, or one of its steps. */
function anyOfClause(
  { title, text, steps = {} }: MinimumClause,
  functions: fc.Arbitrary<string>,
): fc.Arbitrary<object> {
  const ids = Object.keys(steps);
  return fc.oneof(
    fc.constantFrom({ title }, { title: `${title} här` }, { text }, { text: 'Vi gör annorlunda.' }),
    fc.constantFrom('costs', 'common-ground', 'secrecy').map((chapter) => ({ chapter })),
    ...(ids.length === 0
      ? []
      : [fc.tuple(fc.constantFrom(...ids), anyStep(functions)).map(([id, step]) => ({ steps: { [id]: step } }))]),
  );
}

/**
 * A well-formed file that says one thing of the floor, whatever it may be: above it, equal to it or below. Each kind of thing is
 * as common as another.
 */
export function anyAddition(minimum: MinimumLevel): fc.Arbitrary<unknown> {
  const functions = fc.constantFrom(...Object.keys(minimum.functions));
  const all = Object.entries(minimum.areas).flatMap(([areaId, { meetings }]) =>
    Object.keys(meetings).map((id) => ({ areaId, id })),
  );
  const ids = all.flatMap(({ areaId, id }) => [id, `${areaId}/${id}`]);
  const inMeetings = fc
    .tuple(fc.constantFrom(...all), fc.oneof(...anyOfMeeting(functions, ids)))
    .map(([{ areaId, id }, said]) => ({ areas: { [areaId]: { meetings: { [id]: said } } } }));
  const inAreas = byKind(
    Object.entries(minimum.areas).flatMap(([id, area]) =>
      anyOfArea(area, functions).map(([kind, one]) => [kind, one.map((said) => ({ areas: { [id]: said } }))] as const),
    ),
  );
  const inClauses = fc
    .constantFrom(...Object.entries(minimum.clauses))
    .chain(([id, clause]) => anyOfClause(clause, functions).map((said) => ({ clauses: { [id]: said } })));
  const said = fc.oneof(
    { weight: 4, arbitrary: inMeetings },
    { weight: 4, arbitrary: inAreas },
    { weight: 1, arbitrary: inClauses },
  );
  return fc.tuple(district(minimum), said).map(([file, localAdditions]) => ({ ...file, localAdditions }));
}

/** All places of a value as JSON pointers. */
export function places(value: unknown): ReadonlySet<string> {
  return new Set(pointers(value).map((parts) => pointer(parts)));
}
