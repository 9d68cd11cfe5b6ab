import type { Diagnostic } from './diagnostic.ts';

/**
 * Leaves out that something is missing from a file with a second document, which is not read: it may stand there.
 * @param found what is wrong with the file's text
 * @param values what is wrong with its values, or missing
 */
export function leaveOutCutOff(found: readonly Diagnostic[], values: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!found.some(({ code }) => code === 'yaml-second-document')) return values;
  return values.filter(
    ({ code, pointer, severity }) => severity === 'error' && (code !== 'missing-key' || pointer !== ''),
  );
}
