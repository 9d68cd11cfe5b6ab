import { floorDefinitions, newArea, supportMaterial } from './compile-area.ts';
import { attendee, newMeeting } from './compile-meeting.ts';
import { field } from './field-words.ts';
import { frequencyDefinitions } from './frequency-guard.ts';
import { annotate, closed, DIALECT, type JsonSchema, ref } from './json-schema.ts';
import type { MinimumLevel } from './minimum-level.ts';
import { areaName, names } from './names.ts';
import {
  agreementMembers,
  byId,
  idShape,
  list,
  schoolList,
  schoolMembers,
  schoolRequires,
  sharedDefinitions,
} from './shapes.ts';

const district = field(
  'district',
  closed(
    {
      name: field('districtName', ref('title')),
      administration: field('administration', ref('title')),
      board: field('board', ref('title')),
      units: field('units', byId(field('unit', ref('unit')))),
    },
    ['name', 'administration', 'board'],
  ),
);

const localFunction = field(
  'localFunction',
  closed({ title: field('functionTitle', ref('title')), description: field('description', ref('text')) }, ['title']),
);

/** The district's own functions: the minimum level's cannot be defined anew. */
function localFunctions(minimum: MinimumLevel): JsonSchema {
  const redefined = annotate({ code: 'function-redefined' }, { not: { enum: Object.keys(minimum.functions) } });
  return byId(localFunction, { propertyNames: { allOf: [idShape, redefined] } });
}

function localAdditions(minimum: MinimumLevel): JsonSchema {
  const areas = Object.fromEntries(Object.keys(minimum.areas).map((id) => [id, ref(areaName(id))]));
  return closed({
    functions: field('functions', localFunctions(minimum)),
    areas: field('areas', byId(field('newArea', ref('newArea')), { properties: areas })),
  });
}

/**
 * Compiles a minimum level to the JSON Schema of a district's file: its shape, and beside it the floor.
 * @param minimum a level that has passed its own schema
 * @returns a closed 2020-12 schema; editors, foreign validators and this program read the same one
 */
export function compileDistrictSchema(minimum: MinimumLevel): JsonSchema {
  return {
    $schema: DIALECT,
    ...annotate({ names: names(minimum) }, field('districtFile', { type: 'object' }, `${minimum.title}.`)),
    properties: {
      minimumLevel: field('minimumLevel', {
        allOf: [{ type: 'string' }, annotate({ code: 'unknown-minimum-level' }, { const: minimum.id })],
      }),
      district,
      agreement: field('agreement', closed(agreementMembers, ['registrationNumber', 'validFrom'])),
      schools: field('schools', schoolList(ref('school'))),
      localAdditions: field('localAdditions', localAdditions(minimum)),
    },
    required: ['minimumLevel', 'district', 'agreement', 'schools'],
    additionalProperties: false,
    $defs: {
      ...sharedDefinitions,
      school: field('school', closed(schoolMembers(minimum), schoolRequires)),
      newArea: newArea(),
      newMeeting: newMeeting(),
      attendee: attendee(minimum),
      attendees: list(ref('attendee')),
      supportMaterial: supportMaterial(minimum),
      ...frequencyDefinitions(minimum),
      ...floorDefinitions(minimum),
    },
  };
}
