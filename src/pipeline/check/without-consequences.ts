import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { leaveOutCutOff } from '../../diagnostics/leave-out-cut-off.ts';
import type { SourceText } from '../../source/source-text.ts';

/**
 * Leaves out findings that follow from others. A hidden character spoils the value that it stands in: `08-465` may be
 * right without it. A value that is refused in itself needs no finding about missing glyphs, nor that it is still to be
 * filled in: what to write is said already. Braces without a key, as in `{{ name }}`, are a mapping by mistake, so its type is
 * not reported as wrong.
 */
export function withoutConsequences(
  source: SourceText,
  found: readonly Diagnostic[],
  values: readonly Diagnostic[],
  glyphs: readonly Diagnostic[],
): readonly Diagnostic[] {
  const hidden = found.filter((one) => one.code === 'control-character' || one.code === 'bidi-character');
  const holdsHidden = ({ span }: Diagnostic) =>
    !source.text.slice(span.start, span.end).includes('\n') &&
    hidden.some((one) => span.start <= one.span.start && one.span.end <= span.end);
  const isLeft = ({ code }: Diagnostic) => code === 'placeholder-left';
  const refused = new Set(values.filter((one) => one.severity === 'error' && !isLeft(one)).map((one) => one.pointer));
  const keyless = new Set(found.filter((one) => one.code === 'key-not-text').map((one) => one.pointer));
  return [
    ...found,
    ...leaveOutCutOff(found, values).filter(
      (one) =>
        !holdsHidden(one) &&
        (one.code !== 'wrong-type' || !keyless.has(one.pointer)) &&
        !(isLeft(one) && refused.has(one.pointer)),
    ),
    ...glyphs.filter((one) => !refused.has(one.pointer)),
  ];
}
