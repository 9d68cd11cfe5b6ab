import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { dateOrder } from './date-order.ts';
import { functionContradiction } from './function-contradiction.ts';
import { recommendedFunctionMissing } from './recommended-function-missing.ts';
import type { Rule, RuleContext } from './rule.ts';
import { unknownAreaHandled } from './unknown-area-handled.ts';
import { unknownFunction } from './unknown-function.ts';

/** Every rule there is, listed by hand: only what a JSON Schema cannot say. */
const rules: readonly Rule[] = [
  functionContradiction,
  recommendedFunctionMissing,
  unknownAreaHandled,
  unknownFunction,
  dateOrder,
];

/** Runs all rules over one district's file. */
export function runRules(context: RuleContext): readonly Diagnostic[] {
  return rules.flatMap((rule) => rule(context));
}
