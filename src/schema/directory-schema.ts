import { closed } from '../minimum/compile-schema/closed-mapping.ts';
import { MOST_RECEPTIONS, sharedDefinitions } from '../minimum/compile-schema/shapes.ts';
import { annotate, DIALECT, ERROR_MESSAGE, type JsonSchema, ref } from '../minimum/json-schema.ts';
import { mappingMessage, patternMessage } from '../minimum/words/editor-messages.ts';

/** Signs that no name of a place has, and that a name would be printed with: brackets, those of templates and of Markdown. */
const IN_NO_NAME = '{}<>\\[\\]*_@|\\\\#$%=+"`~^';

/** A name stands inline where it judges keys: behind a reference, ajv no longer says which key was wrong. */
const districtName: JsonSchema = annotate(
  { expects: 'districtName' },
  {
    type: 'string',
    pattern: `^[^${IN_NO_NAME}\\s]([^${IN_NO_NAME}]*[^${IN_NO_NAME}\\s])?$`,
    maxLength: 100,
    [ERROR_MESSAGE]: patternMessage('districtName'),
  },
);

/** A key's schema with the words that an editor shows for it. */
function described(title: string, description: string, schema: JsonSchema): JsonSchema {
  return { title, description, ...schema };
}

const reception = closed(
  {
    title: described('Mottagningens namn', 'Namnet som det ska stå på sidan Hit vänder du dig.', ref('title')),
    phone: described('Telefon', 'Mottagningens nummer, aldrig en enskild persons.', ref('phone')),
    email: described('E-post', 'En funktionsbrevlåda, aldrig en enskild persons adress.', ref('email')),
    hours: described('Öppettider', 'Till exempel Vardagar 8–16.', ref('title')),
    outOfHours: described(
      'Utanför öppettiderna',
      'Vart man vänder sig kvällar och helger, helst med telefonnummer.',
      ref('title'),
    ),
  },
  ['title', 'phone'],
);

const receptions: JsonSchema = {
  type: 'object',
  propertyNames: { title: 'Provby', ...districtName },
  minProperties: 1,
  maxProperties: MOST_RECEPTIONS,
  additionalProperties: described('Mottagning', 'Vart man vänder sig om ett barn som är folkbokfört där.', reception),
  [ERROR_MESSAGE]: mappingMessage,
};

/**
 * The schema of a directory of receptions, the same for every minimum level: a municipality keeps one file, whatever the files
 * that name it rest on.
 */
export function compileDirectorySchema(): JsonSchema {
  const { title, phone, email } = sharedDefinitions;
  return {
    $schema: DIALECT,
    title: 'Katalog över mottagningar',
    description:
      'Vart man vänder sig om ett barn som är folkbokfört någon annanstans. Överenskommelsernas filer nämner katalogen på raden directory.',
    ...closed(
      {
        receptions: described(
          'Mottagningar',
          'En för varje namn, i den ordning som de ska stå. Den egna får vara med: i den egna överenskommelsen skrivs den inte ut.',
          receptions,
        ),
      },
      ['receptions'],
    ),
    $defs: { title, phone, email },
  };
}
