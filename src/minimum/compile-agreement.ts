import { agreementFloorDefinitions, withId } from './agreement-floor.ts';
import { agreementDefinitions, parts } from './agreement-shapes.ts';
import { frequencyDefinitions } from './frequency-guard.ts';
import { closed, DIALECT, ifThen, type JsonSchema, ref } from './json-schema.ts';
import type { MinimumLevel } from './minimum-level.ts';
import { areaName } from './names.ts';
import {
  agreementMembers,
  districtMembers,
  districtRequires,
  references,
  schoolList,
  schoolMembers,
  schoolRequires,
  sharedDefinitions,
} from './shapes.ts';

const count: JsonSchema = { type: 'integer', minimum: 0 };

function minimumLevel(minimum: MinimumLevel): JsonSchema {
  return closed(
    {
      id: { const: minimum.id },
      title: ref('title'),
      city: ref('title'),
      status: { type: 'string', enum: ['forslag', 'beslutad'] },
      date: ref('date'),
      documentNote: ref('text'),
    },
    ['id', 'title', 'city', 'status', 'date', 'documentNote'],
  );
}

/** A unit or a school as the file has it, and where in the file it stands. */
function withOrigin(members: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return closed({ ...members, origin: ref('origin') }, [...required, 'origin']);
}

function unit(): JsonSchema {
  const { properties } = sharedDefinitions.unit as { properties: Record<string, JsonSchema> };
  return withOrigin({ id: ref('id'), ...properties }, ['id', 'title']);
}

/** Says that only some of the district's schools are listed, and for whom. */
const edition: JsonSchema = {
  title: 'Exemplar',
  description: 'Finns när bara en huvudmans skolor eller en enda skola står i listan. Överenskommelsen är densamma.',
  ...closed(
    {
      per: { title: 'Ett exemplar för varje', type: 'string', enum: ['organiser', 'school'] },
      name: {
        title: 'Vem exemplaret är för',
        description: 'Huvudmannens eller skolans namn. Exemplaret för alla kommunala skolor heter kommunal.',
        allOf: [ref('title')],
      },
      others: { title: 'Antal skolor och förskolor som inte står här', ...count },
    },
    ['per', 'name', 'others'],
  ),
};

function clausesOfFloor(minimum: MinimumLevel): JsonSchema {
  const clause: JsonSchema = {
    type: 'object',
    properties: { id: ref('id'), title: ref('title'), text: ref('text'), basis: ref('basis') },
    required: ['id', 'title', 'text', 'basis'],
  };
  return { ...parts(clause), allOf: Object.keys(minimum.clauses).map((id) => ({ contains: withId(id) })) };
}

function areas(minimum: MinimumLevel): JsonSchema {
  const floor = Object.entries(minimum.areas);
  return {
    ...parts({ allOf: [ref('area'), ...floor.map(([id]) => ifThen(withId(id), ref(areaName(id))))] }),
    allOf: floor.map(([id, area]) => ({ title: area.title, contains: withId(id) })),
  };
}

/**
 * Compiles a minimum level to the JSON Schema of the merged agreement, which `--format json` writes too. It says the
 * floor once more, of the result: what is drawn is an agreement that holds.
 * @param minimum a level that has passed its own schema
 */
export function compileAgreementSchema(minimum: MinimumLevel): JsonSchema {
  const members: Readonly<Record<string, JsonSchema>> = {
    version: { const: 1 },
    edition,
    minimumLevel: minimumLevel(minimum),
    district: closed(districtMembers, districtRequires),
    units: parts(unit()),
    agreement: closed(agreementMembers, ['registrationNumber', 'status', 'validFrom']),
    schools: schoolList(withOrigin(schoolMembers(minimum), schoolRequires)),
    coverage: closed({ parties: count, signed: count }, ['parties', 'signed']),
    functions: parts(ref('function')),
    areas: areas(minimum),
    legalReferences: parts(ref('legalReference')),
    clauses: clausesOfFloor(minimum),
  };
  return {
    $schema: DIALECT,
    title: 'Sammanslagen samverkansöverenskommelse',
    description: `Miniminivån med stadsdelens lokala tillägg. ${minimum.title}.`,
    ...closed(
      members,
      Object.keys(members).filter((name) => name !== 'edition'),
    ),
    $defs: {
      ...sharedDefinitions,
      ...references(minimum),
      ...agreementDefinitions,
      ...frequencyDefinitions(minimum, true),
      ...agreementFloorDefinitions(minimum),
    },
  };
}
