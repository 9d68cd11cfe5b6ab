import { capitalised } from '../../values/in-words.ts';
import { unique } from '../../values/unique.ts';
import { clauseChapters } from '../clause-chapters.ts';
import { DIALECT, ifThen, type JsonSchema, ref } from '../json-schema.ts';
import { isDatedClause } from '../level-on.ts';
import type { MinimumClause, MinimumLevel } from '../minimum-level.ts';
import { member } from '../words/agreement-words.ts';
import { inWordsOf } from '../words/spoken.ts';
import { agreementFloorDefinitions, stepsOfFloor, withId } from './agreement-floor.ts';
import { agreementShape } from './agreement-head.ts';
import { levelMembers, minimumLevelMember } from './agreement-level.ts';
import { agreementDefinitions, parts } from './agreement-shapes.ts';
import { frequencyDefinitions } from './below-frequency.ts';
import { timeDefinitions } from './below-time.ts';
import { mergedCasesInMeetings } from './cases-in-meetings.ts';
import { mergedMonthsUnlessInvited } from './child-meeting.ts';
import { maybeStatedMembers, ofFloor, originMember, statedIfOfFloor, statedRequired } from './clause-shapes.ts';
import { closed } from './closed-mapping.ts';
import { clauseWordings } from './compile-clauses.ts';
import { areaName } from './definition-names.ts';
import { madeWithMember } from './made-with.ts';
import { noOtherLawInClauses, noOtherPromises } from './of-level-alone.ts';
import {
  bodyMembers,
  municipality,
  organiserShape,
  schoolList,
  schoolMembers,
  schoolRequires,
} from './party-shapes.ts';
import {
  districtMembers,
  districtRequires,
  LONGEST_LIST,
  list,
  MOST_RECEPTIONS,
  references,
  sharedDefinitions,
} from './shapes.ts';

const count: JsonSchema = { type: 'integer', minimum: 0 };

const share = closed({ parties: member('shareParties', count), signed: member('shareSigned', count) }, [
  'parties',
  'signed',
]);

const coverage = closed(
  {
    parties: member('coverageParties', count),
    signed: member('coverageSigned', count),
    units: member('coverageUnits', share),
    organisers: member('coverageOrganisers', share),
    bodies: member('coverageBodies', share),
  },
  ['parties', 'signed', 'units', 'organisers', 'bodies'],
);

const boolean: JsonSchema = { type: 'boolean' };

/** A public party beside the area's own board. */
const body = closed(
  {
    id: member('bodyId', ref('id')),
    board: member('bodyBoard', ref('title')),
    administration: member('bodyAdministration', ref('title')),
    name: member('bodyName', ref('title')),
    signedBy: member('bodySignedBy', list(ref('id'))),
    signs: member('bodySigns', boolean),
    joins: member('bodyJoins', list(ref('id'))),
    hasUnits: member('bodyHasUnits', boolean),
    ...bodyMembers,
    signed: member('bodySigned', { type: 'array', items: ref('signed'), maxItems: LONGEST_LIST }),
    origin: originMember,
  },
  ['id', 'signedBy', 'signs', 'joins', 'hasUnits', 'signed', 'origin'],
);

/** The agreement's members that may be absent. */
const optional: readonly string[] = [
  'edition',
  'targetGroup',
  'successFactors',
  'legalNote',
  'supportMaterialEdition',
  'municipality',
  'receptions',
  'madeWith',
];

/** A unit or a school as the file has it, with its place in the file. */
function withOrigin(members: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return closed({ ...members, origin: originMember }, [...required, 'origin']);
}

function unit(): JsonSchema {
  const { properties } = sharedDefinitions.unit as { properties: Record<string, JsonSchema> };
  return withOrigin({ id: member('unitId', ref('id')), ...properties }, ['id', 'title']);
}

/** A reception of the directory: a unit's members, as far as a directory has them. */
function reception(): JsonSchema {
  const { properties } = sharedDefinitions.unit as { properties: Record<string, JsonSchema> };
  const { title = {}, phone = {}, email = {}, hours = {}, outOfHours = {} } = properties;
  const members = { district: member('receptionDistrict', ref('title')), title, phone, email, hours, outOfHours };
  return withOrigin(members, ['district', 'title', 'phone']);
}

/** Says that only some of the district's schools are listed, and for whom. */
const edition = closed(
  {
    per: member('editionPer', { type: 'string', enum: ['organiser', 'school'] }),
    name: member('editionName', { allOf: [ref('title')] }),
    others: member('editionOthers', count),
  },
  ['per', 'name', 'others'],
);

/** What a clause says that is told in other places too, such as when a family is not invited: as it is, or not at all. */
const TOLD_ELSEWHERE = ['chapter', 'whereToTurn', 'whenClosed', 'invitedUnless'] as const;

function toldElsewhere(wordings: readonly MinimumClause[]) {
  const members = TOLD_ELSEWHERE.map((field): readonly [string, JsonSchema] => {
    const said = unique(wordings.flatMap((one) => one[field] ?? []));
    return [field, said.length === 0 ? { not: {} } : { enum: said }];
  });
  const required = TOLD_ELSEWHERE.filter((field) => wordings.every((one) => one[field] !== undefined));
  return { properties: Object.fromEntries(members), required };
}

/** A clause of the floor as it must stand: in one of its wordings, since no schema knows the day. */
function clauseAsItIs(minimum: MinimumLevel, id: string, clause: MinimumClause): JsonSchema {
  const wordings = clauseWordings(minimum, id, clause);
  const said = (texts: readonly string[]): JsonSchema => {
    const [first, ...others] = unique(texts);
    return others.length === 0 ? { const: first } : { enum: [first, ...others] };
  };
  const kept = {
    title: member('clauseTitle', said(wordings.map(({ title }) => title))),
    text: member('clauseText', said(wordings.map(({ text }) => text))),
  };
  const { properties: more, required } = toldElsewhere(wordings);
  const properties = {
    ...(ofFloor.properties as object),
    ...kept,
    ...more,
    ...stepsOfFloor(minimum, 'clauses', id, clause.steps),
  };
  return ifThen(withId(id), { ...ofFloor, properties, required: [...(ofFloor.required as string[]), ...required] });
}

function clauses(minimum: MinimumLevel): JsonSchema {
  const clause: JsonSchema = {
    ...closed(
      {
        id: member('clauseId', ref('id')),
        origin: originMember,
        title: member('clauseTitle', ref('title')),
        text: member('clauseText', ref('text')),
        chapter: member('clauseChapter', { type: 'string', enum: Object.keys(clauseChapters) }),
        whereToTurn: member('clauseTurn', { type: 'boolean' }),
        whenClosed: member('clauseClosed', ref('text')),
        invitedUnless: member('clauseUnless', ref('text')),
        steps: member('steps', parts(ref('step'))),
        ...maybeStatedMembers,
      },
      ['id', 'origin', 'title', 'text', 'steps', ...statedRequired],
    ),
    allOf: [
      statedIfOfFloor(),
      ...Object.entries(minimum.clauses).map(([id, one]) => clauseAsItIs(minimum, id, one)),
      noOtherLawInClauses(minimum),
    ],
  };
  // A clause that holds on some days only may be missing.
  const always = Object.entries(minimum.clauses).filter(([, one]) => !isDatedClause(one));
  return { ...parts(clause), allOf: always.map(([id]) => ({ contains: withId(id) })) };
}

function areas(minimum: MinimumLevel): JsonSchema {
  const floor = Object.entries(minimum.areas);
  const ofChildren = {
    properties: {
      meetings: {
        description: 'Ett möte om ett enskilt barn har inga månader.',
        items: mergedMonthsUnlessInvited(minimum),
      },
    },
  };
  return {
    ...parts({
      allOf: [
        ref('area'),
        ...floor.map(([id]) => ifThen(withId(id), ref(areaName(id)))),
        ofChildren,
        mergedCasesInMeetings,
        noOtherPromises(minimum),
      ],
    }),
    allOf: floor.map(([id, area]) => ({ title: area.title, contains: withId(id) })),
  };
}

/**
 * Compiles a minimum level to the JSON Schema of the merged agreement, which `--format json` writes too. It holds
 * the floor once more, against the result: nothing is drawn that falls below it.
 * @param minimum a level that has passed its own schema
 */
export function compileAgreementSchema(minimum: MinimumLevel): JsonSchema {
  const members: Readonly<Record<string, JsonSchema>> = {
    version: member('version', { const: 2 }),
    edition: member('edition', edition),
    minimumLevel: minimumLevelMember(minimum),
    district: member('district', closed(districtMembers, districtRequires)),
    municipality: member('municipality', municipality),
    bodies: member('bodies', parts(body)),
    units: member('units', parts(unit())),
    receptions: member('receptions', { type: 'array', items: reception(), maxItems: MOST_RECEPTIONS }),
    agreement: member('agreement', agreementShape(['status', 'validFrom', 'notes'])),
    schools: member('schools', schoolList(withOrigin(schoolMembers(minimum), schoolRequires))),
    coverage: member('coverage', coverage),
    functions: member('functions', parts(ref('function'))),
    areas: member('areas', areas(minimum)),
    legalReferences: member('legalReferences', parts(ref('legalReference'))),
    clauses: member('clauses', clauses(minimum)),
    ...levelMembers,
    madeWith: madeWithMember,
  };
  const { area, floor, addition } = minimum.words;
  return inWordsOf(minimum, {
    $schema: DIALECT,
    // A name, not an address: it identifies the schema wherever a copy lies.
    $id: `urn:samverkan:agreement:${minimum.id}`,
    title: 'Sammanslagen samverkansöverenskommelse',
    description: `${capitalised(floor.definite)} med ${area.genitive} ${addition.plural}. ${minimum.title}.`,
    ...closed(
      members,
      Object.keys(members).filter((name) => !optional.includes(name)),
    ),
    $defs: {
      ...sharedDefinitions,
      organiser: organiserShape(minimum),
      ...references(minimum),
      ...agreementDefinitions,
      ...frequencyDefinitions(minimum, true),
      ...timeDefinitions(minimum),
      ...agreementFloorDefinitions(minimum),
    },
  });
}
