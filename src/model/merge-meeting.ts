import { fieldBasis, stated } from '../minimum/basis.ts';
import { mergeFrequency, sameFrequency } from '../minimum/frequency.ts';
import type { MinimumArea } from '../minimum/minimum-level.ts';
import type { FrequencyValue, MeetingCases, MinimumMeeting } from '../minimum/minimum-meeting.ts';
import { casesOf } from '../minimum/order.ts';
import type { Area, Clause, Meeting } from './agreement.ts';
import {
  addText,
  floorClause,
  floorOrigin,
  localClause,
  mergeList,
  mergeValue,
  type OriginOf,
  raisedClause,
} from './clause.ts';
import type { LocalMeeting } from './district-file.ts';
import { mergeParticipants } from './merge-participants.ts';
import { mergeTerms } from './merge-terms.ts';

/**
 * A frequency: the floor's, unless the district's wording differs. The floor's "vid behov" stays true beside any count.
 * @param months when a meeting is held, as the district names them
 */
export function frequencyClause(
  floor: Clause<FrequencyValue>,
  local: FrequencyValue | undefined,
  pointer: string,
  originOf: OriginOf,
  months: readonly string[] = [],
): Clause<FrequencyValue> {
  if (local === undefined) return floor;
  const value = mergeFrequency(local, floor.value, months);
  if (sameFrequency(value, floor.value)) return floor;
  return raisedClause(floor, value, originOf(pointer));
}

/** What the minimum level says of single children in a meeting; one that says nothing rests on what its area rests on. */
function floorCases(area: MinimumArea, meeting: MinimumMeeting): Clause<MeetingCases> {
  const { individualCases } = meeting;
  const part = individualCases === undefined || area.individualCases === 'forbidden' ? area : meeting;
  return floorClause(casesOf(area.individualCases, individualCases), fieldBasis(part, 'individualCases'));
}

/** A district that forbids them in the whole area forbids them in each meeting. */
function mergeCases(
  floor: Clause<MeetingCases>,
  local: MeetingCases | undefined,
  area: Area['individualCases'],
  at: () => Clause<MeetingCases>['origin'],
): Clause<MeetingCases> {
  return area.value === 'forbidden' && local !== 'forbidden'
    ? mergeValue(floor, 'forbidden', () => area.origin)
    : mergeValue(floor, local, at);
}

/** The area in which a meeting of the minimum level stands: there, and merged. */
export interface Surroundings {
  readonly area: MinimumArea;
  readonly cases: Area['individualCases'];
}

/**
 * A meeting of the minimum level with what the district adds to it.
 * @param areaId the area that it stands in
 * @param pointer JSON pointer of the meeting in the district's file
 */
export function mergeMeeting(
  areaId: string,
  id: string,
  floor: MinimumMeeting,
  { area, cases }: Surroundings,
  local: LocalMeeting | undefined,
  pointer: string,
  originOf: OriginOf,
): Meeting {
  const at = (field: string) => () => originOf(`${pointer}/${field}`);
  const item = (field: string) => (index: number) => originOf(`${pointer}/${field}/${index}`);
  const clause = <T>(value: T, field: string) => floorClause(value, fieldBasis(floor, field));
  return {
    id,
    origin: floorOrigin(floor.basis),
    ...stated(floor.basis),
    title: clause(floor.title, 'title'),
    description: addText(
      floor.description === undefined ? [] : [clause(floor.description, 'description')],
      local?.description,
      at('description'),
    ),
    individualCases: mergeCases(floorCases(area, floor), local?.individualCases, cases, at('individualCases')),
    frequency: frequencyClause(
      clause(floor.frequency, 'frequency'),
      local?.frequency,
      `${pointer}/frequency`,
      originOf,
      local?.months,
    ),
    months: mergeList([], local?.months, item('months')),
    convener: clause(floor.convener, 'convener'),
    ...(local?.calledBy === undefined ? {} : { calledBy: localClause(local.calledBy, at('calledBy')()) }),
    participants: mergeParticipants(floor, local?.functions, `${pointer}/functions`, originOf),
    invited: mergeList(
      (floor.invited ?? []).map((invited) => floorClause(invited, fieldBasis(floor, 'invited', invited))),
      local?.invited,
      item('invited'),
    ),
    minutes: mergeValue(clause(floor.minutes, 'minutes'), local?.minutes, at('minutes')),
    reportToBoard: mergeValue(clause(floor.reportToBoard, 'reportToBoard'), local?.reportToBoard, at('reportToBoard')),
    ...mergeTerms(areaId, floor, local, pointer, originOf),
  };
}

/** A meeting that a district adds; having passed the schema, it is complete. */
export type CompleteMeeting = LocalMeeting &
  Required<Pick<LocalMeeting, 'title' | 'frequency' | 'convener' | 'functions'>>;

/**
 * A meeting that the floor lacks. Where single children may not even be discussed so that nobody can tell who they are,
 * minutes are kept unless the district declines them. A district's own meeting guarantees nothing.
 * @param areaId the area that it stands in
 * @param ofArea the merged area's rule
 */
export function addMeeting(
  areaId: string,
  id: string,
  local: CompleteMeeting,
  ofArea: Area['individualCases'],
  pointer: string,
  originOf: OriginOf,
): Meeting {
  const own = originOf(pointer);
  const at = (field: string) => originOf(`${pointer}/${field}`);
  const item = (field: string) => (index: number) => originOf(`${pointer}/${field}/${index}`);
  const said = ofArea.value === 'forbidden' ? ofArea.value : local.individualCases;
  const cases = said ?? 'allowed';
  return {
    id,
    origin: own,
    title: localClause(local.title, at('title')),
    description: addText([], local.description, () => at('description')),
    individualCases: localClause(cases, local.individualCases === undefined ? own : at('individualCases')),
    frequency: localClause(local.frequency, at('frequency')),
    months: mergeList([], local.months, item('months')),
    convener: localClause(local.convener, at('convener')),
    ...(local.calledBy === undefined ? {} : { calledBy: localClause(local.calledBy, at('calledBy')) }),
    participants: mergeParticipants(undefined, local.functions, `${pointer}/functions`, originOf),
    invited: mergeList([], local.invited, item('invited')),
    minutes: localClause(local.minutes ?? cases === 'forbidden', local.minutes === undefined ? own : at('minutes')),
    reportToBoard: localClause(
      local.reportToBoard ?? false,
      local.reportToBoard === undefined ? own : at('reportToBoard'),
    ),
    ...mergeTerms(areaId, undefined, local, pointer, originOf),
  };
}
