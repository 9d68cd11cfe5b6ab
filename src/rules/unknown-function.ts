import { diagnostic } from '../diagnostics/create.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { present } from '../values/present.ts';
import { functionReferences } from './function-references.ts';
import { knownFunctions } from './known-functions.ts';
import type { Rule } from './rule.ts';

/** The minimum level or the file itself must define every function that the file names (domain: functions). */
export const unknownFunction: Rule = (context) => {
  const { document, minimum } = context;
  const known = knownFunctions(context);
  const isKnown = new Set(known);
  return functionReferences(document.value, minimum)
    .filter((reference) => !isKnown.has(reference.id))
    .map((reference) => {
      const suggestion = suggest(reference.id, known);
      const span = reference.isKey ? document.keySpan(reference.pointer) : document.valueSpan(reference.pointer);
      return diagnostic(
        'unknown-function',
        { found: reference.id, ...present({ suggestion }) },
        { span, pointer: reference.pointer },
      );
    });
};
