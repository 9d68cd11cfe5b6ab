import fc from 'fast-check';
import { attending, familyOf, isAboutChild, isOfOneChild } from '../../src/minimum/attending.ts';
import { clauseChapters } from '../../src/minimum/clause-chapters.ts';
import { isLaterDay } from '../../src/minimum/day-of-school-year.ts';
import { isBelow } from '../../src/minimum/frequency.ts';
import type { MinimumArea, MinimumLevel, Responsibility } from '../../src/minimum/minimum-level.ts';
import type {
  FrequencyValue,
  HeldPer,
  IndividualCases,
  MeetingCases,
  MinimumMeeting,
  Period,
} from '../../src/minimum/minimum-meeting.ts';
import type { MinimumStep, StepStart } from '../../src/minimum/minimum-step.ts';
import { allowedMeetingCases, casesOf, namesChildren } from '../../src/minimum/order.ts';
import { functionsOf, participantIn, type Rank, type Ranked, rankedOf } from '../../src/minimum/participants.ts';
import { meetingIds } from '../../src/minimum/reporting.ts';
import { FURTHEST_TARGET, isTargetBelow } from '../../src/minimum/target.ts';
import { foldedTask } from '../../src/minimum/tasks.ts';
import { isSlower } from '../../src/minimum/time-limit.ts';
import type {
  Alternatives,
  DistrictFile,
  LocalArea,
  LocalClause,
  LocalFunctions,
  LocalIndicator,
  LocalMaterial,
  LocalMeeting,
  LocalStep,
  WhenNeeded,
} from '../../src/model/district-file.ts';
import { isPlaceholder } from '../../src/texts/placeholders.ts';
import { present } from '../../src/values/present.ts';
import { dayOfSchoolYear, timeLimit } from './arbitrary-steps.ts';

const periods: readonly Period[] = ['vecka', 'månad', 'kvartal', 'tertial', 'termin', 'läsår', 'år'];
const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const words = [
  'Samråd',
  'närvaro',
  'trygghet',
  'i centrum',
  'och',
  'läxhjälp',
  'å',
  'Ö–ö',
  '§ 4',
  '"citat"',
  '<b>',
  '&',
  '{{namn}}',
  'förebyggande',
  'lov',
];

/** Removes members whose value is undefined, as a file would leave them out. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

export const text: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(' ').normalize('NFC'))
  // In a decided agreement nothing may be left to fill in.
  .filter((one) => !isPlaceholder(one, 'text') && !isPlaceholder(one, 'name'));

/** A description cannot have HTML. */
const description = text.map((words) => words.replaceAll('<b>', '<namn>'));

const texts = fc.uniqueArray(text, { minLength: 1, maxLength: 4 });

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

/** Any well-formed frequency. */
export const frequency: fc.Arbitrary<FrequencyValue> = fc.oneof(
  fc.constant('vid behov' as const),
  fc
    .record(
      { times: fc.integer({ min: 1, max: 40 }), per: fc.constantFrom(...periods), andWhenNeeded: fc.boolean() },
      { requiredKeys: ['times', 'per'] },
    )
    .map((value) => compact(value) as FrequencyValue),
  fc
    .record(
      { every: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom(...periods), andWhenNeeded: fc.boolean() },
      { requiredKeys: ['every', 'unit'] },
    )
    .map((value) => compact(value) as FrequencyValue),
);

const anyMonths = fc.uniqueArray(fc.constantFrom(...months), { minLength: 1, maxLength: 4 });

/** When a meeting is held, and whom of a family the file invites to it. */
interface Held {
  readonly frequency: FrequencyValue | undefined;
  readonly months?: readonly string[] | undefined;
  readonly invited?: readonly string[] | undefined;
}

/** Months or, where a child may be named, a family that is invited: such a meeting names no months. */
function monthsOrFamily(minimum: MinimumLevel, cases: MeetingCases): fc.Arbitrary<Pick<Held, 'months' | 'invited'>> {
  if (!namesChildren(cases)) return fc.record({ months: maybe(anyMonths) });
  const family = fc.uniqueArray(fc.constantFrom(...familyOf(minimum)), { minLength: 1 });
  return fc.oneof(fc.record({ months: maybe(anyMonths) }), fc.record({ invited: family }));
}

/**
 * A frequency and perhaps months or an invited family that the floor accepts together; months may make up for a number in a
 * whole year.
 */
function heldFor(
  minimum: MinimumLevel,
  { frequency: floor, invited }: MinimumMeeting,
  cases: MeetingCases,
): fc.Arbitrary<Held> {
  if (isAboutChild(minimum, invited)) return fc.record({ frequency: maybe(frequencyFor(floor)) });
  const inYear = fc
    .record({ times: fc.integer({ min: 2, max: 6 }), per: fc.constantFrom('läsår' as const, 'år' as const) })
    .chain((value) => fc.record({ frequency: fc.constant<FrequencyValue>(value), months: anyMonths }))
    .filter((one) => !isBelow(one.frequency, floor, one.months));
  const apart = fc
    .record({ frequency: maybe(frequencyFor(floor)), when: monthsOrFamily(minimum, cases) })
    .map(({ frequency: often, when }) => ({ frequency: often, ...when }));
  const isInTerms = floor !== 'vid behov' && 'per' in floor && floor.per === 'termin' && floor.times === 1;
  return isInTerms ? fc.oneof(apart, inYear) : apart;
}

/** A frequency that the floor accepts. */
function frequencyFor(floor: FrequencyValue): fc.Arbitrary<FrequencyValue> {
  return fc.oneof(
    frequency.filter((value) => !isBelow(value, floor)),
    fc.constant(floor),
  );
}

/** The functions that a district may put into a meeting: where single children's matters may come up, none that is excluded. */
function mayJoin(minimum: MinimumLevel, cases: MeetingCases): string[] {
  const isExcluded = (id: string) => minimum.functions[id]?.inIndividualCases === 'excluded';
  return Object.keys(minimum.functions).filter((id) => cases === 'forbidden' || !isExcluded(id));
}

/** Those of them who may call to it, who are more than invited. */
function mayAct(minimum: MinimumLevel, cases: MeetingCases): string[] {
  return mayJoin(minimum, cases).filter((id) => attending(minimum).includes(id));
}

/** How a file may list those who take part in a meeting, each item once. */
interface Lists {
  readonly required: readonly (string | Alternatives)[];
  readonly recommended: readonly string[];
  readonly whenNeeded: readonly (string | WhenNeeded)[];
  readonly without: Readonly<Record<string, string>>;
}

const none: Lists = { required: [], recommended: [], whenNeeded: [], without: {} };

function joinedLists(all: readonly Lists[]): Lists {
  return {
    required: all.flatMap(({ required }) => required),
    recommended: all.flatMap(({ recommended }) => recommended),
    whenNeeded: all.flatMap(({ whenNeeded }) => whenNeeded),
    without: Object.assign({}, ...all.map(({ without }) => without)),
  };
}

/** What a file may say of one who takes part by the floor: again, more, or less where the floor allows that with a reason. */
function listingsOf({ rank, participant }: Ranked, mayLift: (id: string) => boolean): fc.Arbitrary<Lists> {
  const { function: id, anyOf } = participant;
  const again = fc.constant({ ...none, [rank]: [anyOf === undefined ? id : { anyOf }] });
  if (rank === 'required' && anyOf === undefined) return fc.oneof(fc.constant(none), again);
  if (anyOf !== undefined) {
    const some = fc.shuffledSubarray([...anyOf], { minLength: 1 });
    const apart = some.map((ids) => ({ ...none, required: ids }));
    const among = some.map((ids) => ({ ...none, required: ids.length === 1 ? ids : [{ anyOf: ids }] }));
    const beside = some.map(([first = '', second]) => ({
      ...none,
      required: [first],
      recommended: second === undefined ? [] : [second],
    }));
    return fc.oneof(fc.constant(none), again, apart, among, beside);
  }
  const lifted = fc.constantFrom<Lists>({ ...none, required: [id] }, { ...none, recommended: [id] });
  const less = text.chain((reason) =>
    fc.constantFrom<Lists>({ ...none, whenNeeded: [{ function: id, reason }] }, { ...none, without: { [id]: reason } }),
  );
  const least = rank === 'recommended' ? less : again;
  return fc.oneof(fc.constant(none), least, mayLift(id) ? lifted : again);
}

/** What a file may add of functions that the floor does not name in a meeting. */
function addedOf(ids: readonly string[], place: Rank | 'anyOf'): Lists {
  if (place === 'anyOf' && ids.length > 1) return { ...none, required: [{ anyOf: ids }] };
  return place === 'anyOf' ? { ...none, required: ids } : { ...none, [place]: ids };
}

/** Those whom lists require, each by itself or together, and those that a meeting's floor requires beside them. */
function requiredBy({ required }: Lists, floor: MinimumMeeting | undefined): readonly (readonly string[])[] {
  const own = required.map((one) => (typeof one === 'string' ? [one] : one.anyOf));
  const others = (floor?.required ?? []).map(functionsOf);
  return [...own, ...others.filter((ids) => !own.some((some) => some.some((id) => ids.includes(id))))];
}

function functionsFor(
  minimum: MinimumLevel,
  floor: MinimumMeeting | undefined,
  cases: MeetingCases,
): fc.Arbitrary<LocalFunctions> {
  const joining = mayJoin(minimum, cases);
  const all = joining.filter((id) => minimum.functions[id]?.invitedOnly !== true);
  const named = rankedOf(floor).flatMap(({ participant }) =>
    [...functionsOf(participant), participant.deputy ?? []].flat(),
  );
  const free = all.filter((id) => !named.includes(id));
  return fc
    .record({
      floor: fc.tuple(...rankedOf(floor).map((one) => listingsOf(one, (id) => joining.includes(id)))),
      added: fc.uniqueArray(fc.constantFrom(...free), { maxLength: 3 }),
      place: fc.constantFrom('required', 'recommended', 'whenNeeded', 'anyOf'),
      attendance: fc.boolean(),
      deputy: fc.boolean(),
    })
    .map((choice) => {
      const place = floor === undefined && choice.place !== 'anyOf' ? 'required' : choice.place;
      const added = floor === undefined && choice.added.length === 0 ? free.slice(0, 1) : choice.added;
      const lists = joinedLists([...choice.floor, addedOf(added, place)]);
      const required = requiredBy(lists, floor).map(([first = '']) => first);
      const spare = free.find((id) => !added.includes(id));
      const replaced = required.find((id) => participantIn(floor, id)?.participant.deputy === undefined);
      const said = (list: readonly unknown[]) => (list.length > 0 ? list : undefined);
      return compact({
        required: said(lists.required),
        recommended: said(lists.recommended),
        whenNeeded: said(lists.whenNeeded),
        without: Object.keys(lists.without).length > 0 ? lists.without : undefined,
        attendance: choice.attendance ? Object.fromEntries(required.map((id) => [id, 'all' as const])) : undefined,
        deputy: choice.deputy && spare !== undefined && replaced !== undefined ? { [replaced]: spare } : undefined,
      }) as LocalFunctions;
    });
}

function reported(floor: boolean, cases: MeetingCases): fc.Arbitrary<boolean | undefined> {
  if (floor) return fc.constantFrom(true, undefined);
  return namesChildren(cases) ? fc.constantFrom(false, undefined) : fc.constantFrom(true, false, undefined);
}

/** What a file may say of single children in a meeting, and what then holds; it often says nothing. */
function casesFor(
  ofArea: IndividualCases,
  floor: MeetingCases | undefined,
): fc.Arbitrary<{ readonly said?: MeetingCases; readonly cases: MeetingCases }> {
  const least = ofArea === 'forbidden' ? ofArea : floor;
  const [first = 'allowed', ...others] = allowedMeetingCases(least).toReversed();
  return fc.oneof(
    fc.constant({ cases: first }),
    fc.constantFrom(first, ...others).map((said) => ({ said, cases: said })),
  );
}

function meetingFor(
  minimum: MinimumLevel,
  { area, ofArea }: { readonly area: MinimumArea; readonly ofArea: IndividualCases },
  floor: MinimumMeeting,
): fc.Arbitrary<LocalMeeting> {
  const isOfChild = isOfOneChild(minimum, floor);
  const least = casesOf(area.individualCases, floor.individualCases);
  // A meeting to which the floor invites the family is about a child, whatever the district says of its area.
  const any = isOfChild ? fc.constant({ cases: least }) : casesFor(ofArea, least);
  return any.chain(({ cases, ...rule }) =>
    fc
      .record({
        title: maybe(fc.constant(floor.title)),
        description: maybe(description),
        individualCases: fc.constant('said' in rule ? rule.said : undefined),
        held: heldFor(minimum, floor, cases),
        convener: maybe(fc.constant(floor.convener)),
        calledBy: maybe(fc.constantFrom(...mayAct(minimum, cases))),
        functions: maybe(functionsFor(minimum, floor, cases)),
        minutes: reported(floor.minutes, cases),
        reportToBoard: reported(floor.reportToBoard, cases),
        terms: termsFor(minimum, floor, cases),
      })
      .map(({ held, terms, ...value }) => compact({ ...value, ...held, ...terms }) as LocalMeeting),
  );
}

/** What a meeting is: what the floor says of it again, or what it leaves open. A floor's meeting reports to no new one. */
function termsFor(minimum: MinimumLevel, floor: MinimumMeeting | undefined, cases: MeetingCases): fc.Arbitrary<object> {
  const acting = fc.constantFrom(...mayAct(minimum, cases));
  const names = fc.uniqueArray(fc.constantFrom('Farby', 'Granby', 'Provby'), { maxLength: 3 });
  const known = floor?.consent;
  const reports = floor === undefined ? fc.constantFrom(...meetingIds(minimum)) : fc.constant(floor.reportsTo);
  const heldPer =
    floor === undefined
      ? fc.constantFrom<HeldPer>('district', 'school', 'organiser', 'child')
      : fc.constant<HeldPer>(floor.heldPer ?? 'district');
  const consent = fc.record({
    rule: known === undefined ? fc.constantFrom('required' as const, 'lawOnly' as const) : fc.constant(known.rule),
    by: maybe(known?.by === undefined ? acting : fc.constant(known.by)),
    for: maybe(known?.for === undefined ? text : fc.constant(known.for)),
    until: maybe(known?.until === undefined ? text : fc.constant(known.until)),
    withdrawn: maybe(known?.withdrawn === undefined ? text : fc.constant(known.withdrawn)),
  });
  return fc.record({
    heldPer: maybe(heldPer),
    chair: maybe(floor?.chair === undefined ? acting : fc.constant(floor.chair)),
    mandate: maybe(text),
    agenda: maybe(fc.uniqueArray(text, { maxLength: 3 })),
    consent: maybe(consent.map((value) => compact(value))),
    reportsTo: maybe(reports),
    sharedWith: maybe(names),
  });
}

function newMeeting(minimum: MinimumLevel, ofArea: IndividualCases): fc.Arbitrary<LocalMeeting> {
  return casesFor(ofArea, 'allowed').chain(({ cases, ...rule }) =>
    fc
      .record({
        title: text,
        individualCases: fc.constant('said' in rule ? rule.said : undefined),
        frequency,
        convener: fc.constantFrom(...mayAct(minimum, cases)),
        functions: functionsFor(minimum, undefined, cases),
        minutes: reported(false, cases),
        when: monthsOrFamily(minimum, cases),
        terms: termsFor(minimum, undefined, cases),
      })
      .map(({ when, terms, ...value }) => {
        // What is held for each child has no months.
        const { months: _, ...family } = when as Held;
        const held = 'heldPer' in terms && terms.heldPer === 'child' ? family : when;
        return compact({ ...value, ...held, ...terms }) as LocalMeeting;
      }),
  );
}

const indicatorId = fc.constantFrom('matt-ett', 'matt-tva');
/** A target with few decimals or many, small or large. */
const anyTarget = fc.oneof(
  fc.integer({ min: -1000, max: 1_000_000_000 }),
  fc.double({ min: -FURTHEST_TARGET, max: FURTHEST_TARGET, noNaN: true }),
);
const newIndicator = fc.record({
  text,
  unit: fc.constantFrom('%', 'dagar', 'kr per elev'),
  target: anyTarget,
  better: fc.constantFrom('higher' as const, 'lower' as const),
});

/** An indicator of the floor, said again, with a target that is as good, and perhaps new ones. */
function indicatorsFor({ followUp }: MinimumArea): fc.Arbitrary<Readonly<Record<string, LocalIndicator>>> {
  const known = Object.entries(followUp.indicators).map(([id, { basis: _, ...floor }]) => {
    const target = anyTarget.filter((one) => !isTargetBelow(one, floor));
    return [id, maybe(fc.oneof(fc.record({ target }), fc.constant(floor)))] as const;
  });
  return fc.record({ ...Object.fromEntries(known), 'matt-tre': maybe(newIndicator) }).map(compact) as fc.Arbitrary<
    Readonly<Record<string, LocalIndicator>>
  >;
}

/** Tasks of the district's own and, of an area of the floor, some of the floor's with their functions. */
function tasksFor(minimum: MinimumLevel, floor?: MinimumArea): fc.Arbitrary<readonly Responsibility[]> {
  const own = fc.record({ task: text, by: fc.constantFrom(...attending(minimum)) });
  const restated = (floor?.responsibilities ?? []).map(({ task, by }) => fc.constant({ task, by }));
  return fc.uniqueArray(fc.oneof(own, ...restated), {
    minLength: 1,
    maxLength: 3,
    selector: ({ task }) => foldedTask(task),
  });
}

/** Support material of the district's own, which every area may name. */
const OWN_MATERIAL = 'egen-handbok';

const ownMaterial: fc.Arbitrary<LocalMaterial> = fc
  .record({
    title: text,
    edition: maybe(text),
    url: maybe(fc.constantFrom('https://www.example.se', 'https://example.se/a/en-mycket-lang-adress?b=%C3%A5&c=1#d')),
  })
  .map((value) => compact(value) as LocalMaterial);

const chapter = maybe(fc.constantFrom(...(Object.keys(clauseChapters) as (keyof typeof clauseChapters)[])));

/** A clause of the district's own, and the floor's restated: each as it is on the day of the files that are generated. */
function clauses(minimum: MinimumLevel): fc.Arbitrary<Record<string, LocalClause>> {
  const floor = Object.entries(minimum.clauses).map(([id, { title, text: words, chapter: usual, steps }]) => [
    id,
    maybe(
      fc
        .record({
          title: maybe(fc.constant(title)),
          text: maybe(fc.constant(words)),
          chapter: fc.constant(usual),
          steps: maybe(stepsFor(minimum, steps)),
        })
        .map(compact),
    ),
  ]);
  const added = fc.record({ title: text, text, chapter, steps: maybe(stepsFor(minimum)) }).map(compact);
  return fc
    .record({ ...Object.fromEntries(floor), 'eget-villkor': maybe(added), 'ett-villkor-till': maybe(added) })
    .map((value) => compact(value) as Record<string, LocalClause>);
}

/** A step of the floor, timed closer or said again; one that the law times is only said again. */
function stepFor(
  minimum: MinimumLevel,
  { basis: _, basisOf: _of, statutory, ...floor }: MinimumStep,
): fc.Arbitrary<LocalStep> {
  const again = fc.record(
    Object.fromEntries(Object.entries(floor).map(([key, value]) => [key, maybe(fc.constant(value))])),
  );
  if (statutory === true) return again.map(compact) as fc.Arbitrary<LocalStep>;
  const { within, before, from } = floor;
  const closer = fc.record({
    within: maybe(within === undefined ? timeLimit : timeLimit.filter((one) => !isSlower(one, within))),
    before: maybe(before === undefined ? dayOfSchoolYear : dayOfSchoolYear.filter((one) => !isLaterDay(one, before))),
    doneBy: maybe(fc.constantFrom(...attending(minimum))),
  });
  return fc.tuple(again, closer, text).map(([said, timed, event]) => {
    const start = from === undefined && timed.within !== undefined ? { from: { event } } : {};
    return compact({ ...said, ...compact(timed), ...start }) as LocalStep;
  });
}

/** When a clock starts: something happens, or a step has been taken. */
function startAmong(steps: readonly string[]): fc.Arbitrary<StepStart> {
  const event = text.map((words) => ({ event: words }));
  return steps.length === 0 ? event : fc.oneof(event, fc.record({ step: fc.constantFrom(...steps) }));
}

/** Steps of the floor and of the district's own, each after something or last. */
function stepsFor(
  minimum: MinimumLevel,
  floor: Readonly<Record<string, MinimumStep>> = {},
): fc.Arbitrary<Readonly<Record<string, LocalStep>>> {
  const known = Object.entries(floor).map(([id, step]) => [id, maybe(stepFor(minimum, step))] as const);
  const added = (follows: readonly string[]) =>
    fc
      .record({
        what: text,
        by: fc.constantFrom(...attending(minimum)),
        doneBy: maybe(fc.constantFrom(...attending(minimum))),
        timed: maybe(fc.record({ from: startAmong(follows), within: timeLimit })),
        before: maybe(dayOfSchoolYear),
        exception: maybe(text),
        after: follows.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...follows)),
      })
      .map(({ timed, ...value }) => compact({ ...value, ...timed }) as LocalStep);
  const ids = Object.keys(floor);
  return fc
    .record({
      ...Object.fromEntries(known),
      'eget-steg': added(ids),
      'ett-steg-till': maybe(added([...ids, 'eget-steg'])),
    })
    .map((value) => compact(value) as Readonly<Record<string, LocalStep>>);
}

function areaFor(minimum: MinimumLevel, floor: MinimumArea): fc.Arbitrary<LocalArea> {
  const allowed: readonly IndividualCases[] =
    floor.individualCases === 'allowed' ? ['allowed', 'forbidden'] : [floor.individualCases];
  return maybe(fc.constantFrom(...allowed)).chain((individualCases) => {
    const cases = individualCases ?? floor.individualCases;
    const meetings = Object.fromEntries(
      Object.entries(floor.meetings).map(([id, meeting]) => [
        id,
        maybe(meetingFor(minimum, { area: floor, ofArea: cases }, meeting)),
      ]),
    );
    return fc
      .record({
        individualCases: fc.constant(individualCases),
        responsible: maybe(fc.constant(floor.responsible)),
        level: maybe(fc.constant(floor.level)),
        title: maybe(fc.constant(floor.title)),
        goal: maybe(text),
        targetGroup: maybe(text),
        description: maybe(description),
        topics: maybe(texts),
        supportMaterial: maybe(
          fc.uniqueArray(fc.constantFrom(...Object.keys(minimum.supportMaterial), OWN_MATERIAL), {
            minLength: 1,
            maxLength: 3,
          }),
        ),
        responsibilities: maybe(tasksFor(minimum, floor)),
        steps: maybe(stepsFor(minimum, floor.steps)),
        meetings: fc
          .record({ ...meetings, 'ett-lokalt-forum': maybe(newMeeting(minimum, cases)) })
          .map((value) => compact(value) as Record<string, LocalMeeting>),
        followUp: maybe(
          fc
            .record({
              frequency: maybe(frequencyFor(floor.followUp.frequency)),
              methods: maybe(texts),
              description: maybe(description),
              reportToBoard: fc.constantFrom(floor.followUp.reportToBoard || undefined, true),
              reportedTo: maybe(text),
              indicators: maybe(indicatorsFor(floor)),
            })
            .map(compact),
        ),
      })
      .map((value) => compact(value) as LocalArea);
  });
}

function newArea(minimum: MinimumLevel): fc.Arbitrary<LocalArea> {
  return fc.constantFrom<IndividualCases>('forbidden', 'allowed').chain((individualCases) =>
    fc
      .record({
        title: text,
        level: fc.constantFrom('general' as const, 'individual' as const),
        individualCases: fc.constant(individualCases),
        responsible: fc.constantFrom(...attending(minimum)),
        goal: maybe(text),
        topics: texts,
        responsibilities: maybe(tasksFor(minimum)),
        steps: maybe(stepsFor(minimum)),
        meetings: newMeeting(minimum, individualCases).map((meeting) => ({ traff: meeting })),
        followUp: fc
          .record({
            frequency,
            responsible: fc.constantFrom(...attending(minimum)),
            methods: maybe(texts),
            indicators: maybe(fc.dictionary(indicatorId, newIndicator, { minKeys: 1, maxKeys: 2 })),
          })
          .map(compact),
      })
      .map((value) => compact(value) as LocalArea),
  );
}

/** Local additions of every kind, none of them below the floor. */
export function additions(minimum: MinimumLevel): fc.Arbitrary<NonNullable<DistrictFile['localAdditions']>> {
  const areas = Object.fromEntries(
    Object.entries(minimum.areas).map(([id, area]) => [id, maybe(areaFor(minimum, area))]),
  );
  return fc.record({
    functions: fc.boolean().map((properName) => ({ faltgrupp: { title: 'Fältgrupp', properName } })),
    areas: fc
      .record({ ...areas, 'ett-nytt-omrade': maybe(newArea(minimum)) })
      .map((value) => compact(value) as Record<string, LocalArea>),
    clauses: clauses(minimum),
    supportMaterial: ownMaterial.map((material) => ({ [OWN_MATERIAL]: material })),
  });
}

/** How an agreement ends, or does not. */
export const validity = fc.oneof(
  fc.constant({}),
  fc.constant({}),
  fc.record({ every: fc.integer({ min: 1, max: 10 }) }).map((renewal) => ({ renewal })),
  fc
    .record({ every: fc.integer({ min: 1, max: 10 }), automatic: fc.boolean() })
    .map((renewal) => ({ validUntil: '2027-12-31', noticeMonths: 6, renewal })),
);

/** Contacts of a school, in some of the floor's areas. */
export function contactsFor(minimum: MinimumLevel) {
  const handles = fc.uniqueArray(fc.constantFrom(...Object.keys(minimum.areas)), { maxLength: 2 });
  const one = fc.record({ function: fc.constantFrom(...attending(minimum)), handles });
  return fc.array(one, { minLength: 1, maxLength: 3 });
}

/** A valid district file for a minimum level, as the value that its YAML holds. */
export function district(minimum: MinimumLevel): fc.Arbitrary<DistrictFile> {
  const form = Object.keys(minimum.schoolForms)[0] as string;
  return fc
    .tuple(additions(minimum), validity, maybe(contactsFor(minimum)))
    .map(([localAdditions, ends, contacts]) => ({
      minimumLevel: minimum.id,
      district: { name: 'Provdalen', administration: 'Provdalens förvaltning', board: 'Provdalens nämnd' },
      agreement: { registrationNumber: '1.2-1/2025', validFrom: '2025-01-01', ...ends },
      schools: [
        { name: 'Provskolan', forms: [form], organiser: { type: 'kommunal' as const }, ...present({ contacts }) },
      ],
      localAdditions,
    }));
}
