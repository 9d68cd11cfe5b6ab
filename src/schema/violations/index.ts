import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TranslationContext } from '../translation-context.ts';
import { finding, type Violation, written } from '../violation.ts';
import { guardTranslator } from './below-floor.ts';
import { missingKeyTranslator, unknownKeyTranslator } from './key.ts';
import { tooFewTranslator, tooManyTranslator, twiceTranslator } from './list.ts';
import { rangeTranslator } from './number.ts';
import { emptyTranslator, enumTranslator, formatTranslator, lengthTranslator, patternTranslator } from './text.ts';
import type { Translator } from './translator.ts';
import { typeTranslator } from './type.ts';

/** The keywords of a shape, each with the translator of its violations. */
const translators: ReadonlyMap<string, Translator> = new Map<string, Translator>([
  ['type', typeTranslator],
  ['enum', enumTranslator],
  ['const', enumTranslator],
  ['pattern', patternTranslator],
  ['format', formatTranslator],
  ['minLength', emptyTranslator],
  ['maxLength', lengthTranslator],
  ['minimum', rangeTranslator],
  ['maximum', rangeTranslator],
  ['minItems', tooFewTranslator],
  ['minProperties', tooFewTranslator],
  ['maxItems', tooManyTranslator],
  ['maxProperties', tooManyTranslator],
  ['uniqueItems', twiceTranslator],
  ['required', missingKeyTranslator],
  ['additionalProperties', unknownKeyTranslator],
]);

/** For keywords that no schema of the project uses, but that of a minimum level of one's own might. */
const otherTranslator: Translator = (violation, context) =>
  finding('wrong-pattern', { found: written(violation, context), expected: 'text' }, violation, context);

/** Turns one violation into a finding. */
export function translate(violation: Violation, context: TranslationContext): Diagnostic {
  const translator = violation.guard
    ? guardTranslator(violation.guard)
    : (translators.get(violation.error.keyword) ?? otherTranslator);
  return translator(violation, context);
}
