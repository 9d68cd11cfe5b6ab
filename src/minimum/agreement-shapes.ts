import { clauseDefinitions, clauses } from './clause-shapes.ts';
import { closed, type JsonSchema, ref } from './json-schema.ts';
import { LONGEST_LIST } from './shapes.ts';

/** A list of parts, each with an id. */
export function parts(part: JsonSchema): JsonSchema {
  return { type: 'array', items: part, maxItems: 2 * LONGEST_LIST };
}

const meeting = closed(
  {
    id: ref('id'),
    origin: ref('origin'),
    basis: ref('basis'),
    title: ref('titleClause'),
    description: clauses('textClause'),
    frequency: ref('frequencyClause'),
    months: clauses('titleClause'),
    convener: ref('idClause'),
    calledBy: ref('idClause'),
    participants: { ...parts(ref('participant')), minItems: 1 },
    invited: clauses('idClause'),
    minutes: ref('booleanClause'),
    reportToBoard: ref('booleanClause'),
  },
  [
    'id',
    'origin',
    'title',
    'description',
    'frequency',
    'months',
    'convener',
    'participants',
    'invited',
    'minutes',
    'reportToBoard',
  ],
);

const followUp = closed(
  {
    origin: ref('origin'),
    basis: ref('basis'),
    frequency: ref('frequencyClause'),
    responsible: ref('idClause'),
    methods: clauses('textClause'),
    description: clauses('textClause'),
    reportToBoard: ref('booleanClause'),
    reportedTo: clauses('titleClause'),
  },
  ['origin', 'frequency', 'responsible', 'methods', 'description', 'reportToBoard', 'reportedTo'],
);

const area = closed(
  {
    id: ref('id'),
    origin: ref('origin'),
    basis: ref('basis'),
    title: ref('titleClause'),
    level: ref('levelClause'),
    individualCases: ref('casesClause'),
    responsible: ref('idClause'),
    concern: ref('title'),
    goal: clauses('textClause'),
    targetGroup: clauses('textClause'),
    description: clauses('textClause'),
    topics: { ...clauses('textClause'), minItems: 1 },
    supportMaterial: clauses('idClause'),
    meetings: { ...parts(ref('meeting')), minItems: 1 },
    followUp: ref('followUp'),
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
    'meetings',
    'followUp',
  ],
);

const legalReference = closed(
  {
    statute: ref('title'),
    paragraph: ref('title'),
    about: ref('text'),
    from: ref('date'),
    until: ref('date'),
    source: { type: 'string', enum: ['report', 'law'] },
  },
  ['statute', 'paragraph', 'about', 'source'],
);

const localFunction = closed({ id: ref('id'), title: ref('title'), description: ref('text'), origin: ref('origin') }, [
  'id',
  'title',
  'origin',
]);

/** The parts of the merged agreement that the floor says nothing of by itself. */
export const agreementDefinitions: Readonly<Record<string, JsonSchema>> = {
  ...clauseDefinitions,
  meeting,
  followUp,
  area,
  legalReference,
  function: localFunction,
};
