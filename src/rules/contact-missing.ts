import { diagnostic } from '../diagnostics/create.ts';
import { atKey } from '../diagnostics/places.ts';
import { localAreas } from './areas.ts';
import { isMisspelt, meantOf } from './misspelt.ts';
import { member, members } from './read-value.ts';
import type { Rule, RuleContext } from './rule.ts';
import { writtenUnits } from './written-units.ts';

/** An area as the agreement names it. */
interface NamedArea {
  readonly id: string;
  readonly title: string;
}

/** The minimum level's areas and the file's own. Without a title, an area is unfinished or a misspelling of another. */
function areasOf({ document, minimum }: RuleContext): readonly NamedArea[] {
  const own = localAreas(document.value, minimum).flatMap(({ id, value, floor }) => {
    const title = member(value, 'title');
    return floor === undefined && typeof title === 'string' ? { id, title } : [];
  });
  return [...Object.entries(minimum.areas).map(([id, { title }]) => ({ id, title })), ...own];
}

/** The areas that the units handle; undefined where the file does not say it clearly. */
function handledIn(units: unknown, context: RuleContext): readonly string[] | undefined {
  const found: unknown[] = [];
  for (const [, unit] of members(units)) {
    const handles = member(unit, 'handles') ?? [];
    if (typeof unit !== 'object' || !Array.isArray(handles) || isMisspelt(unit, 'handles')) return undefined;
    found.push(...(handles as unknown[]));
  }
  const { document, minimum } = context;
  return meantOf(found, [...Object.keys(minimum.areas), ...localAreas(document.value, minimum).map((area) => area.id)]);
}

/**
 * A parent or a teacher is to know where to turn in every area (the report of 2009, "Samverkansområden och
 * samverkansöverenskommelser"). One finding per file lists the areas that no unit handles: they are one piece of work.
 */
export const contactMissing: Rule = (context) => {
  const { document } = context;
  const written = writtenUnits(document);
  if (written === undefined) return [];
  const { units, at } = written;
  const handled = handledIn(units, context);
  if (handled === undefined) return [];
  const areas = areasOf(context).filter(({ id }) => !handled.includes(id));
  if (areas.length === 0) return [];
  return [diagnostic('contact-missing', { areas, nobody: handled.length === 0 }, atKey(document, at))];
};
