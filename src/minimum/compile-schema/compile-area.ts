import { annotate, ERROR_MESSAGE, type JsonSchema, ref } from '../json-schema.ts';
import type { MinimumArea, MinimumFollowUp, MinimumIndicator, MinimumLevel } from '../minimum-level.ts';
import { allowedCases, individualCases } from '../order.ts';
import { listMessage } from '../words/editor-messages.ts';
import { field, fieldTitle } from '../words/field-words.ts';
import { areaWords, basisWords, indicatorWords, levelWords } from '../words/floor-words.ts';
import { casesInMeetings } from './cases-in-meetings.ts';
import { closed } from './closed-mapping.ts';
import { cases, compileMeeting, frequencyField, guardedField } from './compile-meeting.ts';
import { stepsField } from './compile-steps.ts';
import { areaName, meetingName } from './definition-names.ts';
import { guardsOfMapping, hover } from './floor-guard.ts';
import { areaRequirements, followUpRequirements, indicatorRequirements, taskRequirements } from './requirements.ts';
import { boolean, byId, idShape, LONGEST_LIST, list, textList } from './shapes.ts';
import { choice, type Suggestion, suggest, titled } from './suggestions.ts';

const level = choice(levelWords);

/** Ids of support material: an editor offers the minimum level's; the district's own may stand there too. */
export function supportMaterial(minimum: MinimumLevel): JsonSchema {
  return list(suggest(titled(minimum.supportMaterial), idShape));
}

const plainFields: Readonly<Record<string, JsonSchema>> = {
  goal: field('goal', ref('text')),
  targetGroup: field('targetGroup', ref('text')),
  description: field('description', ref('text')),
  supportMaterial: field('supportMaterial', ref('supportMaterial')),
};

const plainFollowUp: Readonly<Record<string, JsonSchema>> = {
  methods: field('methods', ref('texts')),
  description: field('description', ref('text')),
  reportedTo: field('reportedTo', ref('title')),
};

/** Who does what in an area; a task of the floor stands with its function. */
function responsibilities(minimum: MinimumLevel, area: MinimumArea | undefined): JsonSchema {
  const floor = area === undefined ? {} : taskRequirements(minimum, area);
  const guards = guardsOfMapping(floor, [], { by: fieldTitle('taskBy') });
  const item = closed({ task: field('task', ref('title')), by: field('taskBy', ref('functionId')) }, ['task', 'by']);
  const list: JsonSchema = {
    type: 'array',
    items: field('responsibility', { ...item, ...guards }),
    maxItems: LONGEST_LIST,
    [ERROR_MESSAGE]: listMessage,
  };
  return field('responsibilities', list, hover(floor.by ?? []));
}

/** What is measured: the floor's indicators, each with its guards, and complete new ones. */
function indicators(floor: Readonly<Record<string, MinimumIndicator>>): JsonSchema {
  const known = Object.entries(floor).map(([id, one]) => {
    const requirements = indicatorRequirements(one);
    const guarded = closed({
      text: guardedField('indicatorText', ref('title'), requirements.text),
      unit: guardedField('indicatorUnit', ref('title'), requirements.unit),
      target: guardedField('target', ref('target'), requirements.target),
      better: guardedField('better', ref('better'), requirements.better),
    });
    return [id, { ...guarded, title: one.text, description: `${indicatorWords(one)}. ${basisWords(one.basis)}` }];
  });
  return field('indicators', byId(ref('newIndicator'), 'egen-indikator', { properties: Object.fromEntries(known) }));
}

/** An indicator that the floor lacks; it must be complete. */
export const newIndicator: JsonSchema = field(
  'newIndicator',
  annotate(
    { adds: 'part' },
    closed(
      {
        text: field('indicatorText', ref('title')),
        unit: field('indicatorUnit', ref('title')),
        target: field('target', ref('target')),
        better: field('better', ref('better')),
      },
      ['text', 'unit', 'target', 'better'],
    ),
  ),
);

function compileFollowUp(minimum: MinimumLevel, followUp: MinimumFollowUp): JsonSchema {
  const floor = followUpRequirements(minimum, followUp);
  return closed({
    frequency: frequencyField(followUp.frequency, floor.frequency),
    responsible: guardedField('responsible', ref('id'), floor.responsible),
    reportToBoard: guardedField('reportToBoard', boolean, floor.reportToBoard),
    indicators: indicators(followUp.indicators),
    ...plainFollowUp,
  });
}

/** An area of the floor in a district's file: every key is optional, and no value may be lower than the floor. */
function compileArea(minimum: MinimumLevel, areaId: string, area: MinimumArea): JsonSchema {
  const floor = areaRequirements(minimum, area);
  const wellFormed = area.individualCases === 'allowed' ? allowedCases('allowed') : individualCases;
  const titles = Object.values(area.meetings)
    .map(({ title }) => title)
    .join('; ');
  const meetings = Object.fromEntries(Object.keys(area.meetings).map((id) => [id, ref(meetingName(areaId, id))]));
  return {
    ...closed({
      title: guardedField('areaTitle', ref('title'), floor.title),
      level: guardedField('level', level, floor.level),
      individualCases: guardedField('individualCases', cases(wellFormed), floor.individualCases),
      responsible: guardedField('responsible', ref('id'), floor.responsible),
      topics: field('topics', ref('texts')),
      meetings: field('meetings', byId(field('newMeeting', ref('newMeeting')), 'eget-mote', { properties: meetings })),
      steps: stepsField('areas', areaId, area.steps),
      followUp: field('followUp', compileFollowUp(minimum, area.followUp)),
      responsibilities: responsibilities(minimum, area),
      ...plainFields,
    }),
    title: area.title,
    description: `Ett område i ${minimum.words.floor.definite}. ${areaWords(minimum, area)} Möten: ${titles}. ${basisWords(area.basis)}`,
    ...casesInMeetings(area),
  };
}

/**
 * The floor's areas and meetings, each a definition that one place refers to. A validator then runs only the parts that
 * a file has, and a violation's path leads through the definition to the guard.
 */
export function floorDefinitions(minimum: MinimumLevel): Readonly<Record<string, JsonSchema>> {
  const areas = Object.entries(minimum.areas);
  return Object.fromEntries([
    ...areas.map(([id, area]) => [areaName(id), compileArea(minimum, id, area)]),
    ...areas.flatMap(([areaId, area]) =>
      Object.entries(area.meetings).map(([id, meeting]) => [
        meetingName(areaId, id),
        compileMeeting(minimum, areaId, area, meeting),
      ]),
    ),
  ]);
}

/** The complete follow-up that an editor offers to write. */
const oncePerYear: Suggestion = {
  label: 'uppföljning',
  body: { frequency: '{ times: 1, per: läsår }', responsible: '$1' },
};

/** An area that the floor lacks; it must be complete. */
export function newArea(minimum: MinimumLevel): JsonSchema {
  const followUp = closed(
    {
      frequency: frequencyField(),
      responsible: field('responsible', ref('functionId')),
      reportToBoard: field('reportToBoard', boolean),
      indicators: indicators({}),
      ...plainFollowUp,
    },
    ['frequency', 'responsible'],
  );
  return annotate(
    { adds: 'area' },
    {
      ...closed(
        {
          title: field('areaTitle', ref('title')),
          level: field('level', level),
          individualCases: field('individualCases', cases(allowedCases(undefined))),
          responsible: field('responsible', ref('functionId')),
          topics: field('topics', textList(1)),
          meetings: field('meetings', byId(field('newMeeting', ref('newMeeting')), 'eget-mote', { minProperties: 1 })),
          steps: field('steps', byId(field('newStep', ref('newStep')), 'eget-steg')),
          followUp: field('followUp', suggest([oncePerYear], { allOf: [followUp] })),
          responsibilities: responsibilities(minimum, undefined),
          ...plainFields,
        },
        ['title', 'level', 'individualCases', 'responsible', 'topics', 'meetings', 'followUp'],
      ),
      ...casesInMeetings(undefined),
    },
  );
}
