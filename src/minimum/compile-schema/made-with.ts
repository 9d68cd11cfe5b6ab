import { type JsonSchema, ref } from '../json-schema.ts';
import { member } from '../words/agreement-words.ts';
import { closed } from './closed-mapping.ts';

/** SHA-256 in lower-case hexadecimal. */
const hash: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };

const file = closed({ name: member('fileName', { type: 'string', minLength: 1 }), sha256: member('fileHash', hash) }, [
  'name',
  'sha256',
]);

const edition = closed(
  {
    per: member('editionPer', { type: 'string', enum: ['organiser', 'school'] }),
    stem: member('editionStem', { type: 'string', minLength: 1 }),
  },
  ['per', 'stem'],
);

const level = closed({ id: member('levelId', ref('id')), sha256: member('levelHash', hash) }, ['id', 'sha256']);

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

/** What a written document was made with: everything that decides its bytes. */
export const madeWithMember = member(
  'madeWith',
  closed(
    {
      program: member('program', { type: 'string', minLength: 1 }),
      document: member('documentKind', { type: 'string', minLength: 1 }),
      edition: member('madeForEdition', orNull(edition)),
      files: member('files', { type: 'array', items: file, minItems: 1 }),
      minimumLevel: member('madeWithLevel', level),
      law: member('lawHash', hash),
      templates: member('templatesHash', hash),
      fonts: member('fontsHash', hash),
      theme: member('themeHash', orNull(hash)),
    },
    ['program', 'document', 'edition', 'files', 'minimumLevel', 'law', 'templates', 'fonts', 'theme'],
  ),
);
