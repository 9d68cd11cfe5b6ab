import { diagnostic } from '../../diagnostics/create.ts';
import { finding } from '../violation.ts';
import type { Translator } from './translator.ts';

export const tooFewTranslator: Translator = (violation, context) =>
  finding('too-few', { minimum: Number(violation.error.params.limit) }, violation, context);

export const tooManyTranslator: Translator = (violation, context) =>
  finding('too-many', { maximum: Number(violation.error.params.limit) }, violation, context);

/** Reports the later of two equal items, and points to the earlier. */
export const twiceTranslator: Translator = ({ error, value, pointer }, { document }) => {
  const [first, second] = [Number(error.params.i), Number(error.params.j)].sort((a, b) => a - b);
  const span = (index: number | undefined) => document.valueSpan(`${pointer}/${index}`);
  const item: unknown = Array.isArray(value) ? value[second ?? 0] : undefined;
  const found = typeof item === 'string' ? item : '';
  return diagnostic(
    'twice-in-list',
    { found },
    { span: span(second), pointer: `${pointer}/${second}` },
    { related: [{ span: span(first), note: 'first-occurrence' }] },
  );
};
