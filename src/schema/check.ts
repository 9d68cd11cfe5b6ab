import { collect } from '../diagnostics/collect.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { gatherIncomplete, withoutConsequences, withoutMisspeltKeys } from './quieten.ts';
import { contextOf } from './translation-context.ts';
import type { LazyValidator, SchemaValidator } from './validator.ts';
import { violationOf } from './violation.ts';
import { translate } from './violations/index.ts';

/** Keywords whose violations only repeat the violations beneath them. */
const wrappers: ReadonlySet<string> = new Set(['if', 'propertyNames', 'contains']);

/**
 * Checks a file against a compiled schema and reports every violation in the project's own codes, once and in its place: a
 * value below the floor with the floor and its basis, a misshapen one with what is expected.
 * @returns no findings exactly when the value is valid
 */
export function checkDocument(validator: SchemaValidator, document: YamlDocument): Diagnostic[] {
  const errors = validator.check(document.unfolded);
  if (errors.length === 0) return [];
  const context = contextOf(validator.schema, document);
  const violations = errors
    .filter((error) => !wrappers.has(error.keyword))
    .map((error) => violationOf(validator.schema, error, context));
  const { findings, rest } = gatherIncomplete(withoutMisspeltKeys(withoutConsequences(violations)), context);
  return collect([...findings, ...rest.map((violation) => translate(violation, context))]);
}

/** The same, with a validator that is loaded only for what does not hold at once. */
export async function checkLazily({ holds, validator }: LazyValidator, document: YamlDocument): Promise<Diagnostic[]> {
  return holds(document.unfolded) ? [] : checkDocument(await validator(), document);
}
