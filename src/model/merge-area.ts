import { fieldBasis, stated } from '../minimum/basis.ts';
import type { MinimumArea, MinimumFollowUp } from '../minimum/minimum-level.ts';
import type { Area, FollowUp, Meeting } from './agreement.ts';
import { addText, floorClause, floorOrigin, localClause, mergeList, mergeValue, type OriginOf } from './clause.ts';
import type { LocalArea, LocalFollowUp, LocalMeeting } from './district-file.ts';
import { mergeIndicators } from './merge-indicators.ts';
import { addMeeting, type CompleteMeeting, frequencyClause, mergeMeeting } from './merge-meeting.ts';
import { mergeResponsibilities } from './merge-responsibilities.ts';
import { mergeSteps } from './merge-steps.ts';

/** The follow-up of an area of the minimum level, with what the district adds. */
function mergeFollowUp(
  floor: MinimumFollowUp,
  local: LocalFollowUp | undefined,
  pointer: string,
  originOf: OriginOf,
): FollowUp {
  const at = (field: string) => () => originOf(`${pointer}/${field}`);
  const clause = <T>(value: T, field: string) => floorClause(value, fieldBasis(floor, field));
  return {
    origin: floorOrigin(floor.basis),
    ...stated(floor.basis),
    frequency: frequencyClause(
      clause(floor.frequency, 'frequency'),
      local?.frequency,
      `${pointer}/frequency`,
      originOf,
    ),
    responsible: clause(floor.responsible, 'responsible'),
    methods: mergeList(
      floor.methods.map((method) => floorClause(method, fieldBasis(floor, 'methods', method))),
      local?.methods,
      (index) => originOf(`${pointer}/methods/${index}`),
    ),
    description: addText([], local?.description, at('description')),
    reportToBoard: mergeValue(clause(floor.reportToBoard, 'reportToBoard'), local?.reportToBoard, at('reportToBoard')),
    reportedTo: addText([], local?.reportedTo, at('reportedTo')),
    indicators: mergeIndicators(floor.indicators, local?.indicators, `${pointer}/indicators`, originOf),
  };
}

/** The follow-up of a new area. The schema has made sure that its frequency and responsible function are given. */
function addFollowUp(local: LocalFollowUp, pointer: string, originOf: OriginOf): FollowUp {
  const own = originOf(pointer);
  const at = (field: string) => originOf(`${pointer}/${field}`);
  const { frequency, responsible } = local;
  if (frequency === undefined || responsible === undefined) throw new Error(`${pointer} passed the schema incomplete`);
  return {
    origin: own,
    frequency: localClause(frequency, at('frequency')),
    responsible: localClause(responsible, at('responsible')),
    methods: mergeList([], local.methods, (index) => originOf(`${pointer}/methods/${index}`)),
    description: addText([], local.description, () => at('description')),
    reportToBoard: localClause(
      local.reportToBoard ?? false,
      local.reportToBoard === undefined ? own : at('reportToBoard'),
    ),
    reportedTo: addText([], local.reportedTo, () => at('reportedTo')),
    indicators: mergeIndicators({}, local.indicators, `${pointer}/indicators`, originOf),
  };
}

/** Meetings of the floor first, in its order, then those that the district adds, in the order of its file. */
function mergeMeetings(
  areaId: string,
  floor: MinimumArea,
  local: Readonly<Record<string, LocalMeeting>>,
  cases: Area['individualCases'],
  pointer: string,
  originOf: OriginOf,
): readonly Meeting[] {
  const merged = Object.entries(floor.meetings).map(([id, meeting]) =>
    mergeMeeting(areaId, id, meeting, { area: floor, cases }, local[id], `${pointer}/${id}`, originOf),
  );
  const added = Object.fromEntries(Object.entries(local).filter(([id]) => floor.meetings[id] === undefined));
  return [...merged, ...addMeetings(areaId, added, cases, pointer, originOf)];
}

function addMeetings(
  areaId: string,
  local: Readonly<Record<string, LocalMeeting>>,
  cases: Area['individualCases'],
  pointer: string,
  originOf: OriginOf,
): readonly Meeting[] {
  return Object.entries(local).map(([id, meeting]) =>
    addMeeting(areaId, id, meeting as CompleteMeeting, cases, `${pointer}/${id}`, originOf),
  );
}

/**
 * An area of the minimum level with what the district adds to it.
 * @param pointer JSON pointer of the area in the district's file
 */
export function mergeArea(
  id: string,
  floor: MinimumArea,
  local: LocalArea | undefined,
  pointer: string,
  originOf: OriginOf,
): Area {
  const at = (field: string) => () => originOf(`${pointer}/${field}`);
  const item = (field: string) => (index: number) => originOf(`${pointer}/${field}/${index}`);
  const clause = <T>(value: T, field: string) => floorClause(value, fieldBasis(floor, field));
  const cases = mergeValue(
    clause(floor.individualCases, 'individualCases'),
    local?.individualCases,
    at('individualCases'),
  );
  return {
    id,
    origin: floorOrigin(floor.basis),
    ...stated(floor.basis),
    title: clause(floor.title, 'title'),
    level: clause(floor.level, 'level'),
    individualCases: cases,
    responsible: clause(floor.responsible, 'responsible'),
    concern: floor.concern,
    goal: addText([clause(floor.goal, 'goal')], local?.goal, at('goal')),
    targetGroup: addText([clause(floor.targetGroup, 'targetGroup')], local?.targetGroup, at('targetGroup')),
    description: addText(
      floor.description === undefined ? [] : [clause(floor.description, 'description')],
      local?.description,
      at('description'),
    ),
    topics: mergeList(
      floor.topics.map((topic) => floorClause(topic.text, topic.basis)),
      local?.topics,
      item('topics'),
    ),
    supportMaterial: mergeList(
      floor.supportMaterial.map((material) => floorClause(material, fieldBasis(floor, 'supportMaterial', material))),
      local?.supportMaterial,
      item('supportMaterial'),
    ),
    responsibilities: mergeResponsibilities(
      floor.responsibilities,
      local?.responsibilities,
      `${pointer}/responsibilities`,
      originOf,
    ),
    meetings: mergeMeetings(id, floor, local?.meetings ?? {}, cases, `${pointer}/meetings`, originOf),
    steps: mergeSteps(floor.steps, local?.steps, `${pointer}/steps`, originOf),
    followUp: mergeFollowUp(floor.followUp, local?.followUp, `${pointer}/followUp`, originOf),
  };
}

/** A new area; having passed the schema, it is complete. */
export type CompleteArea = LocalArea &
  Required<Pick<LocalArea, 'title' | 'level' | 'individualCases' | 'responsible' | 'topics' | 'meetings' | 'followUp'>>;

/** An area that the floor lacks. */
export function addArea(id: string, local: CompleteArea, pointer: string, originOf: OriginOf): Area {
  const at = (field: string) => originOf(`${pointer}/${field}`);
  const item = (field: string) => (index: number) => originOf(`${pointer}/${field}/${index}`);
  const cases = localClause(local.individualCases, at('individualCases'));
  return {
    id,
    origin: originOf(pointer),
    title: localClause(local.title, at('title')),
    level: localClause(local.level, at('level')),
    individualCases: cases,
    responsible: localClause(local.responsible, at('responsible')),
    goal: addText([], local.goal, () => at('goal')),
    targetGroup: addText([], local.targetGroup, () => at('targetGroup')),
    description: addText([], local.description, () => at('description')),
    topics: mergeList([], local.topics, item('topics')),
    supportMaterial: mergeList([], local.supportMaterial, item('supportMaterial')),
    responsibilities: mergeResponsibilities([], local.responsibilities, `${pointer}/responsibilities`, originOf),
    meetings: addMeetings(id, local.meetings, cases, `${pointer}/meetings`, originOf),
    steps: mergeSteps(undefined, local.steps, `${pointer}/steps`, originOf),
    followUp: addFollowUp(local.followUp, `${pointer}/followUp`, originOf),
  };
}
