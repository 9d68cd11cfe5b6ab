import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import type { Look } from '../load/resources.ts';

/**
 * The look of a level's documents. One that says on every page whose it is has no letterhead, and so no picture of a sender either:
 * a municipality's arms beside "not the municipality's" would say the opposite. The rest of a theme is nobody's.
 */
export function withoutLetterhead(look: Look, { pageNote }: Pick<MinimumLevel, 'pageNote'>): Look {
  if (pageNote === undefined || look.theme.logo === undefined) return look;
  const { logo: _, ...theme } = look.theme;
  return { ...look, theme };
}
