import { annotate, DIALECT, ERROR_MESSAGE, ifThen, type JsonSchema, type KnownNames, ref } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { stepsOfLevel } from '../steps-of-level.ts';
import { choiceMessage, keysMessage } from '../words/editor-messages.ts';
import { field } from '../words/field-words.ts';
import { inWordsOf } from '../words/spoken.ts';
import { agreementShape } from './agreement-head.ts';
import { frequencyDefinitions } from './below-frequency.ts';
import { timeDefinitions } from './below-time.ts';
import { closed } from './closed-mapping.ts';
import { floorDefinitions, newArea, newIndicator, supportMaterial } from './compile-area.ts';
import { clauseDefinitions, localClauses, localMaterial } from './compile-clauses.ts';
import { attendeeLists, newMeeting } from './compile-meeting.ts';
import { newStep, stepDefinitions } from './compile-steps.ts';
import { areaName } from './definition-names.ts';
import { among } from './floor-guard.ts';
import {
  boardsOfForms,
  bodies,
  fileMunicipality,
  organiserShape,
  ownAuthority,
  schoolList,
  schoolMembers,
  schoolRequires,
} from './party-shapes.ts';
import {
  acting,
  anyMeeting,
  boolean,
  byId,
  districtMembers,
  districtRequires,
  idShape,
  references,
  sharedDefinitions,
} from './shapes.ts';
import { suggest } from './suggestions.ts';

const district = field(
  'district',
  closed(
    { ...districtMembers, units: field('units', byId(field('unit', ref('unit')), 'egen-enhet')) },
    districtRequires,
  ),
);

const localFunction = field(
  'localFunction',
  closed(
    {
      title: field('functionTitle', ref('title')),
      plural: field('functionPlural', ref('title')),
      properName: field('properName', boolean),
      description: field('description', ref('text')),
    },
    ['title'],
  ),
);

/** The district's own functions; it cannot redefine the minimum level's. */
function localFunctions(minimum: MinimumLevel): JsonSchema {
  const known = among(Object.keys(minimum.functions));
  const refused = {
    enum: [null],
    [ERROR_MESSAGE]: `Funktionen finns redan i ${minimum.words.floor.definite}. Välj ett annat id.`,
  };
  const redefined = annotate({ code: 'function-redefined' }, ifThen(known, refused));
  return byId(localFunction, 'egen-funktion', {
    propertyNames: { title: 'egen-funktion', allOf: [idShape, redefined] },
  });
}

function localAdditions(minimum: MinimumLevel): JsonSchema {
  const areas = Object.fromEntries(Object.keys(minimum.areas).map((id) => [id, ref(areaName(id))]));
  return closed({
    functions: field('functions', localFunctions(minimum)),
    areas: field('areas', byId(field('newArea', ref('newArea')), 'eget-omrade', { properties: areas })),
    clauses: field('clauses', localClauses(minimum)),
    supportMaterial: field('ownMaterial', localMaterial(minimum)),
  });
}

/** The ids of clauses and of indicators, by where a file has them under `localAdditions`. */
function namedParts({ clauses, areas }: MinimumLevel): KnownNames['parts'] {
  const indicators = Object.entries(areas).map(([id, { followUp }]) => [
    `areas/${id}/followUp/indicators`,
    Object.keys(followUp.indicators),
  ]);
  return Object.fromEntries([['clauses', Object.keys(clauses)], ...indicators]);
}

/** The ids of a minimum level, which messages suggest when a file misspells one. */
function knownNames(minimum: MinimumLevel): KnownNames {
  return {
    functions: Object.keys(minimum.functions),
    areas: Object.fromEntries(Object.entries(minimum.areas).map(([id, area]) => [id, Object.keys(area.meetings)])),
    steps: Object.fromEntries(
      stepsOfLevel(minimum).map(({ steps, path: [part, id] }) => [`${part}/${id}`, Object.keys(steps)]),
    ),
    parts: namedParts(minimum),
  };
}

const alwaysRequired = ['minimumLevel', 'district', 'agreement', 'schools'];

/** The municipality, too, where the level names none. */
function requiredKeys({ municipality }: MinimumLevel): readonly string[] {
  return municipality === undefined ? [...alwaysRequired, 'municipality'] : alwaysRequired;
}

/**
 * Compiles a minimum level to the JSON Schema of a district's file: its shape, and beside it the floor.
 * @param minimum a level that has passed its own schema
 * @returns a closed 2020-12 schema; editors, foreign validators and this program read the same one
 */
export function compileDistrictSchema(minimum: MinimumLevel): JsonSchema {
  const required = requiredKeys(minimum);
  return inWordsOf(minimum, {
    $schema: DIALECT,
    ...annotate({ names: knownNames(minimum) }, field('districtFile', { type: 'object' }, `${minimum.title}.`)),
    properties: {
      minimumLevel: field(
        'minimumLevel',
        suggest([{ label: minimum.id, description: minimum.title, body: minimum.id }], {
          allOf: [
            { type: 'string', [ERROR_MESSAGE]: choiceMessage([minimum.id]) },
            annotate(
              { code: 'unknown-minimum-level' },
              { const: minimum.id, [ERROR_MESSAGE]: choiceMessage([minimum.id]) },
            ),
          ],
        }),
      ),
      municipality: fileMunicipality(minimum),
      district,
      directory: field('directory', ref('title')),
      agreement: field('agreement', agreementShape(['validFrom'])),
      bodies: bodies(minimum),
      schools: field('schools', schoolList(ref('school'))),
      localAdditions: field('localAdditions', localAdditions(minimum)),
    },
    required,
    additionalProperties: false,
    [ERROR_MESSAGE]: keysMessage([...required, 'directory', 'bodies', 'localAdditions'], required),
    $defs: {
      ...sharedDefinitions,
      organiser: organiserShape(minimum),
      school: field('school', {
        ...closed(schoolMembers(minimum), schoolRequires),
        ...ownAuthority,
        ...boardsOfForms(minimum),
      }),
      newArea: newArea(minimum),
      newIndicator,
      newMeeting: newMeeting(minimum),
      newStep: newStep(),
      ...references(minimum),
      functionId: acting(minimum),
      anyMeeting: anyMeeting(minimum),
      ...attendeeLists(minimum),
      supportMaterial: supportMaterial(minimum),
      ...frequencyDefinitions(minimum),
      ...timeDefinitions(minimum),
      ...floorDefinitions(minimum),
      ...stepDefinitions(minimum),
      ...clauseDefinitions(minimum),
    },
  });
}
