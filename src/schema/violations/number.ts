import { finding, written } from '../violation.ts';
import type { Translator } from './translator.ts';

function bound(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

export const rangeTranslator: Translator = (violation, context) => {
  const { minimum, maximum } = violation.schema;
  return finding(
    'out-of-range',
    {
      found: written(violation, context),
      minimum: bound(minimum, Number.MIN_SAFE_INTEGER),
      maximum: bound(maximum, Number.MAX_SAFE_INTEGER),
    },
    violation,
    context,
  );
};
