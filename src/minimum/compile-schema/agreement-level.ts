import { type JsonSchema, ref } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { member } from '../words/agreement-words.ts';
import { parts } from './agreement-shapes.ts';
import {
  levelRef,
  maybeStatedMembers,
  originMember,
  statedIfOfFloor,
  statedMembers,
  statedRequired,
} from './clause-shapes.ts';
import { closed } from './closed-mapping.ts';
import { LONGEST_LIST, textList } from './shapes.ts';

/** The merged agreement repeats these parts of the minimum level, so that its JSON is the whole agreement by itself. */

function listOf(part: JsonSchema): JsonSchema {
  return { type: 'array', items: part, maxItems: LONGEST_LIST };
}

const board = closed(
  {
    name: member('boardName', ref('title')),
    meetingOn: member('boardMeeting', ref('date')),
    registrationNumber: member('boardNumber', ref('title')),
  },
  ['name', 'meetingOn', 'registrationNumber'],
);

const source = closed(
  {
    id: member('sourceId', ref('id')),
    title: member('sourceTitle', ref('title')),
    definite: member('groundDefinite', ref('title')),
    date: member('sourceDate', ref('date')),
    registrationNumbers: member('sourceNumbers', textList()),
    status: member('levelStatus', { type: 'string', enum: ['forslag', 'beslutad'] }),
    sections: member('sourceSections', textList()),
    boards: member('levelBoards', listOf(board)),
  },
  ['id', 'title', 'definite'],
);

const purpose = closed({ text: member('purposeText', ref('text')), ...statedMembers }, ['text', ...statedRequired]);

const targetGroup = closed({ text: member('targetGroupText', ref('text')), ...statedMembers }, [
  'text',
  ...statedRequired,
]);

const legalNote = closed({ text: member('legalNoteText', ref('text')), ...statedMembers }, ['text', ...statedRequired]);

const factor = closed({ title: member('factorTitle', ref('title')), text: member('factorText', ref('text')) }, [
  'title',
  'text',
]);

const successFactors = closed(
  {
    source: member('factorsSource', ref('title')),
    factors: member('factors', listOf(factor)),
    ...statedMembers,
  },
  ['source', 'factors', ...statedRequired],
);

const material = closed(
  {
    id: member('materialId', ref('id')),
    origin: originMember,
    title: member('materialTitle', ref('title')),
    edition: member('materialEdition', ref('title')),
    url: member('materialUrl', ref('url')),
    ...maybeStatedMembers,
  },
  ['id', 'origin', 'title', ...statedRequired],
);

/** What the minimum level says of support material; a district's own may be of no edition. */
const materialOfFloor = statedIfOfFloor({ required: ['edition'] });

const collected = closed(
  {
    title: member('collectedTitle', ref('title')),
    published: member('collectedPublished', ref('title')),
    from: member('collectedFrom', ref('date')),
    registrationNumbers: member('collectedNumbers', textList()),
  },
  ['title', 'published', 'from'],
);

const abbreviation = closed({ short: member('short', ref('title')), long: member('long', ref('title')) }, [
  'short',
  'long',
]);

/** The minimum level itself: its name and what it rests on. */
export function minimumLevelMember(minimum: MinimumLevel): JsonSchema {
  return member(
    'minimumLevel',
    closed(
      {
        id: member('levelId', { const: minimum.id }),
        title: member('levelTitle', ref('title')),
        publisher: member('levelPublisher', ref('title')),
        restsOn: member('restsOn', listOf(levelRef)),
        status: member('levelStatus', { type: 'string', enum: ['forslag', 'beslutad'] }),
        date: member('levelDate', ref('date')),
        validUntil: member('levelUntil', ref('date')),
        sources: member('levelSources', listOf(source)),
        report: member('levelReport', ref('title')),
        boards: member('levelBoards', listOf(board)),
        documentNote: member('documentNote', ref('text')),
        pageNote: member('pageNote', ref('title')),
        summary: member('summary', ref('title')),
      },
      ['id', 'title', 'publisher', 'status', 'date', 'sources'],
    ),
  );
}

/** Members beside it; those that a level may lack are absent where the level has none. */
export const levelMembers = {
  purpose: member('purpose', listOf(purpose)),
  targetGroup: member('targetGroup', targetGroup),
  successFactors: member('successFactors', successFactors),
  supportMaterial: member('supportMaterial', parts({ ...material, ...materialOfFloor })),
  supportMaterialEdition: member('materialCollected', collected),
  legalNote: member('legalNote', legalNote),
  abbreviations: member('abbreviations', listOf(abbreviation)),
} as const;
