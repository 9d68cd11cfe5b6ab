import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { MinimumBody } from '../minimum/minimum-parties.ts';

/**
 * The name by which a municipality is told from others: its boards keep registers of their own, and only its own areas have
 * different names.
 * @param own the municipality that a district's file names, where its level names none
 */
export function municipalityName(
  { municipality, publisher }: Pick<MinimumLevel, 'municipality' | 'publisher'>,
  own?: string,
): string {
  return municipality?.name ?? own ?? publisher;
}

/** What a public party is called: a board of the municipality, or an authority of its own. */
export function bodyName({ board, name }: Pick<MinimumBody, 'board' | 'name'>): string {
  return board ?? name ?? '';
}
