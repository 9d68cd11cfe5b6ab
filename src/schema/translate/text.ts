import type { PatternName } from '../../diagnostics/codes.ts';
import { suggestion } from '../context.ts';
import { allowedValues, annotationOf } from '../schema-path.ts';
import { finding, textOf, type Violation } from '../violation.ts';
import type { Translator } from './translator.ts';

function expectedOf({ schema }: Violation): PatternName {
  const annotation = annotationOf(schema);
  return annotation !== undefined && 'expects' in annotation && annotation.expects !== 'frequency'
    ? annotation.expects
    : 'text';
}

/** Characters as a reader counts them, not UTF-16 code units; JSON Schema counts so too. */
function lengthOf(value: unknown): number {
  return typeof value === 'string' ? [...value].length : 0;
}

export const patternTranslator: Translator = (violation, context) => {
  const expected = expectedOf(violation);
  if (typeof violation.value === 'string' && violation.value.trim() === '' && !violation.isKey)
    return finding('empty-text', {}, violation, context);
  return finding('wrong-pattern', { found: textOf(violation, context), expected }, violation, context);
};

/** Only dates have a format; its pattern is another violation, so this is a day that no calendar has. */
export const formatTranslator: Translator = (violation, context) =>
  finding('no-such-date', { found: textOf(violation, context) }, violation, context);

export const lengthTranslator: Translator = (violation, context) =>
  finding(
    'too-long',
    { length: lengthOf(violation.value), maximum: Number(violation.error.params.limit) },
    violation,
    context,
  );

export const emptyTranslator: Translator = (violation, context) => finding('empty-text', {}, violation, context);

/** A value of a closed set. */
export const enumTranslator: Translator = (violation, context) => {
  const allowed = allowedValues(violation.schema);
  const found = textOf(violation, context);
  return finding('misspelt-value', { found, allowed, ...suggestion(found, allowed) }, violation, context);
};
