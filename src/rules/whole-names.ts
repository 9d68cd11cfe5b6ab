import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { member } from './read-value.ts';

/**
 * The names of the whole that a file's area is part of: whoever has made its level and, where a county's level names none, the
 * municipality that the file does.
 * @param value the file's
 */
export function wholeNames(
  { publisher, municipality }: Pick<MinimumLevel, 'publisher' | 'municipality'>,
  value: unknown,
): readonly unknown[] {
  return [publisher, municipality?.name ?? member(value, 'municipality', 'name')];
}
