import { isLaterDay } from '../../src/minimum/day-of-school-year.ts';
import { isBelow } from '../../src/minimum/frequency.ts';
import { levelOn } from '../../src/minimum/level-on.ts';
import type { MinimumArea, MinimumFollowUp, MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { MinimumMeeting } from '../../src/minimum/minimum-meeting.ts';
import type { MinimumStep } from '../../src/minimum/minimum-step.ts';
import { functionsOf, rankedOf } from '../../src/minimum/participants.ts';
import { isSlower, sameTime } from '../../src/minimum/time-limit.ts';
import type { Agreement, Area, Clause, FollowUp, Meeting, Participant, Step } from '../../src/model/agreement.ts';

const rank = { 'left-out': 0, 'when-needed': 1, recommended: 2, required: 3 } as const;
const parts = { required: 'required', recommended: 'recommended', whenNeeded: 'when-needed' } as const;

/** What is said of single children, the least first; what is guaranteed is apart. */
const cases = ['forbidden', 'anonymised', 'allowed'] as const;

const isSame = (a: unknown, b: unknown) => sorted(a) === sorted(b);

/** A value as text, whatever the order of its members. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort())
      : one,
  );
}

/** Names of what does not hold. */
function failing(held: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(held).flatMap(([name, holds]) => (holds ? [] : [name]));
}

const within = (name: string, found: readonly string[]) => found.map((one) => `${name}: ${one}`);

function withId<T extends { readonly id: string }>(all: readonly T[], id: string): readonly T[] {
  return all.filter((one) => one.id === id);
}

/** Breaches in each part of a name; that it is not there is one. */
function inEach<F, T extends { readonly id: string }>(
  floor: Readonly<Record<string, F>>,
  merged: readonly T[],
  breachesOf: (floor: F, merged: T, id: string) => readonly string[],
): string[] {
  return Object.entries(floor).flatMap(([id, part]) => {
    const those = withId(merged, id);
    return those.length === 0 ? [`${id} is gone`] : those.flatMap((one) => within(id, breachesOf(part, one, id)));
  });
}

/** Whether everything that the floor lists stands in a merged list. */
function keeps(merged: readonly Clause<string>[], floor: readonly string[] = []): boolean {
  return floor.every((text) => merged.some(({ value }) => value === text));
}

/** A step is not later, nor another's, nor from another start or with another way out; what the law times is as it was. */
function stepBreaches(floor: MinimumStep, merged: Step): readonly string[] {
  const { what, by, from, exception, statutory } = floor;
  const isTimed = floor.within !== undefined || floor.before !== undefined;
  const isLaw = statutory === true;
  const limit = merged.within?.value;
  const day = merged.before?.value;
  const inTime =
    floor.within === undefined ? !isLaw || limit === undefined : limit !== undefined && !isSlower(limit, floor.within);
  const byDay =
    floor.before === undefined ? !isLaw || day === undefined : day !== undefined && !isLaterDay(day, floor.before);
  return failing({
    what: merged.what.value === what,
    by: merged.by.value === by,
    from: from === undefined ? !isLaw || merged.from === undefined : isSame(merged.from?.value, from),
    'a start': limit === undefined || merged.from !== undefined,
    within: inTime && (!isLaw || floor.within === undefined || (limit !== undefined && sameTime(limit, floor.within))),
    before: byDay && (!isLaw || isSame(day, floor.before)),
    exception:
      exception === undefined
        ? !(isTimed || isLaw) || merged.exception === undefined
        : merged.exception?.value === exception,
    law: isLaw === (merged.statutory === true) && !(isLaw && merged.doneBy !== undefined),
  });
}

function stepsBreaches(floor: Readonly<Record<string, MinimumStep>> = {}, merged: readonly Step[]): readonly string[] {
  // No time of practice is said to be law.
  const promoted = merged.filter(({ id, statutory }) => statutory === true && floor[id]?.statutory !== true);
  return [...inEach(floor, merged, stepBreaches), ...promoted.map(({ id }) => `${id}: is no law`)];
}

function participantBreaches(floor: MinimumMeeting, merged: readonly Participant[]): readonly string[] {
  return rankedOf(floor).flatMap(({ rank: wanted, participant }) => {
    const among = functionsOf(participant);
    const kept = merged.some((part) => {
      if (!functionsOf(part).every((id) => among.includes(id))) return false;
      if (participant.deputy !== undefined && part.part !== 'left-out' && part.deputy?.value !== participant.deputy)
        return false;
      if (wanted === 'required')
        return part.part === 'required' && (participant.attendance !== 'all' || part.attendance === 'all');
      return rank[part.part] >= rank[parts[wanted]] || (wanted === 'recommended' && part.reason !== undefined);
    });
    return kept ? [] : [among.join(' or ')];
  });
}

/** Whom the floor requires by itself is not said to stay away in the same list. */
function contradicted({ required }: MinimumMeeting, merged: readonly Participant[]): readonly string[] {
  const out = merged.filter(({ part }) => part === 'left-out').flatMap(functionsOf);
  const needed = required.filter(({ anyOf }) => anyOf === undefined).map((one) => one.function);
  return needed.filter((id) => out.includes(id)).map((id) => `${id}: left out and not`);
}

function casesKept(area: MinimumArea, floor: MinimumMeeting, merged: Meeting, ofArea: Area): boolean {
  const least = area.individualCases === 'forbidden' ? 'forbidden' : (floor.individualCases ?? area.individualCases);
  const { value } = merged.individualCases;
  if (ofArea.individualCases.value === 'forbidden') return value === 'forbidden' && least !== 'guaranteed';
  if (least === 'guaranteed' || value === 'guaranteed') return value === least;
  return cases.indexOf(value) <= cases.indexOf(least);
}

function meetingBreaches(
  [areaId, area]: readonly [string, MinimumArea],
  ofArea: Area,
  floor: MinimumMeeting,
  merged: Meeting,
): readonly string[] {
  const { title, convener, minutes, reportToBoard, heldPer, chair, consent, reportsTo } = floor;
  const months = merged.months.map(({ value }) => value);
  const isNamed = ['allowed', 'guaranteed'].includes(merged.individualCases.value);
  const whole = reportsTo === undefined || reportsTo.includes('/') ? reportsTo : `${areaId}/${reportsTo}`;
  return [
    ...failing({
      title: merged.title.value === title,
      cases: casesKept(area, floor, merged, ofArea),
      frequency: !isBelow(merged.frequency.value, floor.frequency, months),
      convener: merged.convener.value === convener,
      minutes: merged.minutes.value || !minutes,
      board: merged.reportToBoard.value || !reportToBoard,
      unreported: !(isNamed && (merged.minutes.value || merged.reportToBoard.value)),
      heldPer: (merged.heldPer?.value ?? 'district') === (heldPer ?? 'district'),
      chair: chair === undefined || merged.chair?.value === chair,
      consent: consent === undefined || isSame({ ...merged.consent?.value, ...consent }, merged.consent?.value),
      reportsTo: whole === undefined || merged.reportsTo?.value === whole,
      description: keeps(merged.description, floor.description === undefined ? [] : [floor.description]),
      mandate: keeps(merged.mandate, floor.mandate === undefined ? [] : [floor.mandate]),
      agenda: keeps(merged.agenda, floor.agenda),
      sharedWith: keeps(merged.sharedWith, floor.sharedWith),
      invited: keeps(merged.invited, floor.invited),
    }),
    ...participantBreaches(floor, merged.participants),
    ...contradicted(floor, merged.participants),
  ];
}

function followUpBreaches(floor: MinimumFollowUp, merged: FollowUp): readonly string[] {
  const measured = inEach(floor.indicators, merged.indicators, (one, { text, unit, better, target }) =>
    failing({
      same: text === one.text && unit === one.unit && better === one.better,
      target: one.better === 'higher' ? target.value >= one.target : target.value <= one.target,
    }),
  );
  return [
    ...failing({
      frequency: !isBelow(merged.frequency.value, floor.frequency),
      responsible: merged.responsible.value === floor.responsible,
      board: merged.reportToBoard.value || !floor.reportToBoard,
    }),
    ...measured,
  ];
}

function areaBreaches(id: string, floor: MinimumArea, merged: Area): readonly string[] {
  const { value } = merged.individualCases;
  const said = new Map<string, Set<string>>();
  for (const { task, by } of merged.responsibilities) said.set(task, (said.get(task) ?? new Set()).add(by));
  const topics = floor.topics.map(({ text }) => text);
  return [
    ...failing({
      level: merged.level.value === floor.level,
      responsible: merged.responsible.value === floor.responsible,
      cases: value === floor.individualCases || (floor.individualCases === 'allowed' && value === 'forbidden'),
      tasks: floor.responsibilities.every(({ task, by }) => isSame([...(said.get(task) ?? [])], [by])),
      topics: keeps(merged.topics, topics),
      material: keeps(merged.supportMaterial, floor.supportMaterial),
      goal: keeps(merged.goal, [floor.goal]),
      'target group': keeps(merged.targetGroup, [floor.targetGroup]),
      description: keeps(merged.description, floor.description === undefined ? [] : [floor.description]),
      methods: keeps(merged.followUp.methods, floor.followUp.methods),
    }),
    ...within('follow-up', followUpBreaches(floor.followUp, merged.followUp)),
    ...stepsBreaches(floor.steps, merged.steps),
    ...inEach(floor.meetings, merged.meetings, (one, meeting) => meetingBreaches([id, floor], merged, one, meeting)),
  ];
}

/** Everything in which a merged agreement is below the floor on its first day, by a reading of the tests' own. */
export function breaches(level: MinimumLevel, agreement: Agreement): readonly string[] {
  const minimum = levelOn(level, agreement.agreement.validFrom);
  const own = agreement.areas.filter(({ id }) => minimum.areas[id] === undefined);
  const ownClauses = agreement.clauses.filter(({ id }) => minimum.clauses[id] === undefined);
  // Only a level guarantees.
  const guaranteeing = [
    ...own,
    ...agreement.areas.flatMap(({ id, meetings }) =>
      meetings.filter((one) => minimum.areas[id]?.meetings[one.id] === undefined),
    ),
  ];
  return [
    ...inEach(minimum.areas, agreement.areas, (floor, merged, id) => areaBreaches(id, floor, merged)),
    ...[...own, ...ownClauses].flatMap(({ id, steps }) => within(id, stepsBreaches({}, steps))),
    ...guaranteeing.flatMap(({ id, individualCases: { value } }) =>
      value === 'guaranteed' ? [`${id}: guaranteed`] : [],
    ),
    ...inEach(
      minimum.clauses,
      agreement.clauses,
      (
        { steps, basis: _, ...floor },
        { id: _id, origin: _from, basis: _basis, grounds: _on, steps: those, ...merged },
      ) => [...failing({ said: isSame(merged, floor) }), ...stepsBreaches(steps, those)],
    ),
  ];
}
