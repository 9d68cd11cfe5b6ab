import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atValue } from '../../diagnostics/places.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import type { Days } from '../level-on.ts';

/** Whether something ends before it begins. ISO 8601 dates compare as text. */
export function isReversed({ from, until }: Days): boolean {
  return from !== undefined && until !== undefined && from > until;
}

/**
 * Reports a part that ends before it begins: it would never hold, and be missing in silence.
 * @param path the keys that lead to the part, which has `from` and `until`
 */
export function reversedDays(
  days: Days,
  path: readonly (string | number)[],
  document: YamlDocument,
): readonly Diagnostic[] {
  const { from, until } = days;
  if (from === undefined || until === undefined || !isReversed(days)) return [];
  return [diagnostic('date-order', { from, until, keys: ['from', 'until'] }, atValue(document, [...path, 'until']))];
}
