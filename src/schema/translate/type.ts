import type { ExpectedType } from '../../diagnostics/codes.ts';
import { annotationOf } from '../schema-path.ts';
import { finding, type Violation, written } from '../violation.ts';
import type { Translator } from './translator.ts';

const expectedTypes: Readonly<Record<string, ExpectedType>> = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  array: 'list',
  object: 'mapping',
};

function expectedOf({ schema, error }: Violation): ExpectedType {
  const annotation = annotationOf(schema);
  if (annotation !== undefined && 'expects' in annotation && annotation.expects === 'frequency') return 'frequency';
  return expectedTypes[String(error.params.type)] ?? 'text';
}

/** A number, a truth value or nothing where text is due: unquoted, YAML reads `0180` as a number and `nej` as text. */
export const typeTranslator: Translator = (violation, context) => {
  const expected = expectedOf(violation);
  const found = written(violation, context);
  if (expected === 'text' && found === '') return finding('empty-text', {}, violation, context);
  const scalar = violation.value === null || typeof violation.value !== 'object';
  if (expected === 'text' && scalar) return finding('quoted-string-expected', { found }, violation, context);
  return finding('wrong-type', { expected, found }, violation, context);
};
