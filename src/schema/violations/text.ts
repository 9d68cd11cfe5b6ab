import type { PatternName } from '../../diagnostics/code-arguments.ts';
import { withoutInvisible } from '../../source/fold-characters.ts';
import { parsePointer, valueAt } from '../../source/pointer.ts';
import { own } from '../../values/own.ts';
import { unique } from '../../values/unique.ts';
import { allowedValues, annotationOf } from '../schema-path.ts';
import { suggestion, type TranslationContext } from '../translation-context.ts';
import { finding, textOf, type Violation, written } from '../violation.ts';
import { isMappingName } from './is-mapping-name.ts';
import { misspeltOrganisationNumber, misspeltUnitCode } from './misspelt-number.ts';
import type { Translator } from './translator.ts';

/** The one word that may stand for a value which else is a mapping, and what that value is. */
const WORD_FOR: Readonly<Record<string, 'frequency' | 'time-limit'>> = {
  'vid behov': 'frequency',
  genast: 'time-limit',
};

function expectedOf({ schema }: Violation): PatternName {
  const annotation = annotationOf(schema);
  const expects = annotation !== undefined && 'expects' in annotation ? annotation.expects : 'text';
  return isMappingName(expects) ? 'text' : expects;
}

/** The number of code points, which JSON Schema counts, too; not of UTF-16 code units. */
function lengthOf(value: unknown): number {
  return typeof value === 'string' ? [...value].length : 0;
}

/** Whether an id refers to a function or an area of the minimum level; elsewhere, as in a key, it makes up a new one. */
function namesSomething({ isKey, pointer }: Violation, { names }: TranslationContext): boolean {
  return names.functions.length > 0 && (!isKey || parsePointer(pointer).at(-2) === 'attendance');
}

/** Of a step that follows another one, or is counted from it, the ids of those that it may mean: the floor's, and the file's. */
function stepsBeside(pointer: string, { names, document }: TranslationContext): readonly string[] | undefined {
  const [, list, within] = /^((?:\/[^/]+)*\/([^/]+\/[^/]+)\/steps)\/[^/]+\/(?:after|from\/step)$/.exec(pointer) ?? [];
  if (list === undefined || within === undefined) return undefined;
  const steps = valueAt(document.value, list);
  return unique([...(own(names.steps, within) ?? []), ...Object.keys(steps ?? {})]);
}

/** `Rektor` is no id, but its writer means the function `rektor`, which can be suggested. */
const unknownTranslator: Translator = (violation, context) => {
  const found = textOf(violation, context);
  const steps = stepsBeside(violation.pointer, context);
  if (steps !== undefined) return finding('unknown-step', { found, ...suggestion(found, steps) }, violation, context);
  const isArea = parsePointer(violation.pointer).at(-2) === 'handles';
  const candidates = isArea ? Object.keys(context.names.areas) : context.functions;
  const unknown = { found, ...suggestion(found, candidates) };
  return isArea
    ? finding('unknown-area', { ...unknown, known: candidates }, violation, context)
    : finding('unknown-function', unknown, violation, context);
};

export const patternTranslator: Translator = (violation, context) => {
  const expected = expectedOf(violation);
  if (typeof violation.value === 'string' && withoutInvisible(violation.value).trim() === '' && !violation.isKey)
    return finding('empty-text', {}, violation, context);
  const found = textOf(violation, context);
  if (expected === 'unitCode')
    return finding('unit-code-invalid', { found, ...misspeltUnitCode(found) }, violation, context);
  if (expected === 'organisationNumber')
    return finding('organisation-number-invalid', { found, ...misspeltOrganisationNumber(found) }, violation, context);
  if (expected === 'id' && namesSomething(violation, context)) return unknownTranslator(violation, context);
  return finding('wrong-pattern', { found, expected }, violation, context);
};

/** Only dates have a format. A misshapen one violates its pattern instead, so this is a day that no calendar has. */
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

/** Translates a value outside a closed set. */
export const enumTranslator: Translator = (violation, context) => {
  const allowed = allowedValues(violation.schema);
  const found = textOf(violation, context);
  const meant = suggestion(found, allowed);
  // One word may stand for a frequency, but most frequencies are mappings: it is no list to choose from.
  const expected = allowed.length === 1 ? WORD_FOR[allowed[0] ?? ''] : undefined;
  if (expected !== undefined && meant.suggestion === undefined)
    return finding('wrong-type', { expected, found: written(violation, context) }, violation, context);
  return finding('misspelt-value', { found, allowed, ...meant }, violation, context);
};
