import { type JsonSchema, ref } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { member } from '../words/agreement-words.ts';
import { basisMember } from './clause-shapes.ts';
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

const purpose = closed({ text: member('purposeText', ref('text')), basis: basisMember }, ['text', 'basis']);

const targetGroup = closed({ text: member('targetGroupText', ref('text')), basis: basisMember }, ['text', 'basis']);

const legalNote = closed({ text: member('legalNoteText', ref('text')), basis: basisMember }, ['text', 'basis']);

const factor = closed({ title: member('factorTitle', ref('title')), text: member('factorText', ref('text')) }, [
  'title',
  'text',
]);

const successFactors = closed(
  {
    source: member('factorsSource', ref('title')),
    factors: member('factors', listOf(factor)),
    basis: basisMember,
  },
  ['source', 'factors', 'basis'],
);

const material = closed(
  {
    id: member('materialId', ref('id')),
    title: member('materialTitle', ref('title')),
    edition: member('materialEdition', ref('title')),
    basis: basisMember,
  },
  ['id', 'title', 'edition', 'basis'],
);

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
        status: member('levelStatus', { type: 'string', enum: ['forslag', 'beslutad'] }),
        date: member('levelDate', ref('date')),
        report: member('levelReport', ref('title')),
        boards: member('levelBoards', listOf(board)),
        documentNote: member('documentNote', ref('text')),
      },
      ['id', 'title', 'publisher', 'status', 'date', 'report', 'boards', 'documentNote'],
    ),
  );
}

/** Members beside it; `targetGroup`, `supportMaterialEdition` and `legalNote` are absent where the level has none. */
export const levelMembers = {
  purpose: member('purpose', listOf(purpose)),
  targetGroup: member('targetGroup', targetGroup),
  successFactors: member('successFactors', successFactors),
  supportMaterial: member('supportMaterial', listOf(material)),
  supportMaterialEdition: member('materialCollected', collected),
  legalNote: member('legalNote', legalNote),
  abbreviations: member('abbreviations', listOf(abbreviation)),
} as const;
