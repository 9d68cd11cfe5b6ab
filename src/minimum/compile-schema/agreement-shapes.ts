import { type JsonSchema, ref } from '../json-schema.ts';
import { member } from '../words/agreement-words.ts';
import { clauseDefinitions, clauses, originMember, statedMembers } from './clause-shapes.ts';
import { closed } from './closed-mapping.ts';
import { LONGEST_LIST } from './shapes.ts';
import { timedFromSomething } from './step-shapes.ts';

/** A list of parts, each with an id. */
export function parts(part: JsonSchema): JsonSchema {
  return { type: 'array', items: part, maxItems: 2 * LONGEST_LIST };
}

const meeting = closed(
  {
    id: member('meetingId', ref('id')),
    origin: originMember,
    ...statedMembers,
    title: member('meetingTitle', ref('titleClause')),
    description: clauses('meetingDescription', 'textClause'),
    individualCases: member('meetingCases', ref('meetingCasesClause')),
    frequency: member('meetingFrequency', ref('frequencyClause')),
    months: clauses('months', 'titleClause'),
    convener: member('convener', ref('idClause')),
    calledBy: member('calledBy', ref('idClause')),
    participants: member('participants', { ...parts(ref('participant')), minItems: 1 }),
    invited: clauses('invited', 'idClause'),
    minutes: member('minutes', ref('booleanClause')),
    reportToBoard: member('meetingReported', ref('booleanClause')),
    heldPer: member('heldPer', ref('heldPerClause')),
    chair: member('chair', ref('idClause')),
    mandate: clauses('mandate', 'textClause'),
    agenda: clauses('agenda', 'textClause'),
    consent: member('consent', ref('consentClause')),
    reportsTo: member('reportsTo', ref('meetingIdClause')),
    sharedWith: clauses('sharedWith', 'titleClause'),
  },
  [
    'id',
    'origin',
    'title',
    'description',
    'individualCases',
    'frequency',
    'months',
    'convener',
    'participants',
    'invited',
    'minutes',
    'reportToBoard',
    'mandate',
    'agenda',
    'sharedWith',
  ],
);

const indicator = closed(
  {
    id: member('indicatorId', ref('id')),
    origin: originMember,
    ...statedMembers,
    text: member('indicatorText', ref('title')),
    unit: member('indicatorUnit', ref('title')),
    better: member('better', ref('better')),
    target: member('target', ref('targetClause')),
  },
  ['id', 'origin', 'text', 'unit', 'better', 'target'],
);

/** One of several steps; what is timed says when its clock starts. */
const step: JsonSchema = {
  ...closed(
    {
      id: member('stepId', ref('id')),
      origin: originMember,
      ...statedMembers,
      what: member('stepWhat', ref('titleClause')),
      by: member('stepBy', ref('idClause')),
      doneBy: member('doneBy', ref('idClause')),
      from: member('stepFrom', ref('startClause')),
      within: member('within', ref('timeClause')),
      before: member('before', ref('dayClause')),
      exception: member('exception', ref('titleClause')),
      statutory: member('statutory', { const: true }),
    },
    ['id', 'origin', 'what', 'by'],
  ),
  ...timedFromSomething,
};

const followUp = closed(
  {
    origin: originMember,
    ...statedMembers,
    frequency: member('followUpFrequency', ref('frequencyClause')),
    responsible: member('followUpResponsible', ref('idClause')),
    methods: clauses('methods', 'textClause'),
    description: clauses('followUpDescription', 'textClause'),
    reportToBoard: member('followUpReported', ref('booleanClause')),
    reportedTo: clauses('reportedTo', 'titleClause'),
    indicators: member('indicators', parts(indicator)),
  },
  ['origin', 'frequency', 'responsible', 'methods', 'description', 'reportToBoard', 'reportedTo', 'indicators'],
);

const responsibility = closed(
  {
    task: member('task', ref('title')),
    by: member('taskBy', ref('id')),
    origin: originMember,
    ...statedMembers,
  },
  ['task', 'by', 'origin'],
);

const area = closed(
  {
    id: member('areaId', ref('id')),
    origin: originMember,
    ...statedMembers,
    title: member('areaTitle', ref('titleClause')),
    level: member('level', ref('levelClause')),
    individualCases: member('individualCases', ref('casesClause')),
    responsible: member('areaResponsible', ref('idClause')),
    concern: member('concern', ref('title')),
    goal: clauses('goal', 'textClause'),
    targetGroup: clauses('areaTargetGroup', 'textClause'),
    description: clauses('areaDescription', 'textClause'),
    topics: { ...clauses('topics', 'textClause'), minItems: 1 },
    supportMaterial: clauses('areaMaterial', 'idClause'),
    responsibilities: member('responsibilities', parts(responsibility)),
    meetings: member('meetings', { ...parts(ref('meeting')), minItems: 1 }),
    steps: member('steps', parts(ref('step'))),
    followUp: member('followUp', ref('followUp')),
  },
  [
    'id',
    'origin',
    'title',
    'level',
    'individualCases',
    'responsible',
    'goal',
    'targetGroup',
    'description',
    'topics',
    'supportMaterial',
    'responsibilities',
    'meetings',
    'steps',
    'followUp',
  ],
);

const legalReference = closed(
  {
    id: member('lawId', ref('id')),
    statute: member('statute', ref('title')),
    paragraph: member('paragraph', ref('title')),
    about: member('about', ref('text')),
    from: member('lawFrom', ref('date')),
    until: member('lawUntil', ref('date')),
    source: member('lawSource', { type: 'string', enum: ['report', 'law'] }),
    citedBy: member('lawCitedBy', ref('id')),
    verified: member('lawVerified', { const: false }),
    fromVerified: member('lawFromVerified', { const: false }),
    readOn: member('lawReadOn', ref('date')),
  },
  ['id', 'statute', 'paragraph', 'about', 'source'],
);

const localFunction = closed(
  {
    id: member('functionId', ref('id')),
    title: member('functionTitle', ref('title')),
    plural: member('functionPlural', ref('title')),
    properName: member('properName', { type: 'boolean' }),
    description: member('functionDescription', ref('text')),
    origin: originMember,
  },
  ['id', 'title', 'origin'],
);

/** The shapes of the merged agreement's parts, which are the same whatever the floor says. */
export const agreementDefinitions: Readonly<Record<string, JsonSchema>> = {
  ...clauseDefinitions,
  meeting,
  step,
  followUp,
  area,
  legalReference,
  function: localFunction,
};
