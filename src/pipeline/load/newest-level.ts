import type { Resources } from './resources.ts';

/**
 * The level of the program's own that counts where none is named: that with the latest date, so that whoever begins today begins
 * with the latest level, and whoever rests on an older one says so.
 * @param on a day: of the levels that are younger, none counts where another does
 * @returns its id; where the user has chosen a level, the id of that
 */
export async function newestLevel({ minimumLevels, floor }: Resources, on?: string): Promise<string> {
  const [first, ...others] = minimumLevels as readonly [string, ...string[]];
  if (others.length === 0) return first;
  const dated = await Promise.all(minimumLevels.map(async (id) => ({ id, date: (await floor(id)).level.date })));
  const known = on === undefined ? [] : dated.filter(({ date }) => date <= on);
  return (known.length > 0 ? known : dated).reduce((newest, one) => (one.date > newest.date ? one : newest)).id;
}
