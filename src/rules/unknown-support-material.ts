import { diagnostic } from '../diagnostics/create.ts';
import { atValue } from '../diagnostics/places.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { patterns } from '../minimum/patterns.ts';
import { present } from '../values/present.ts';
import { localAreas } from './areas.ts';
import { items, member, members } from './read-value.ts';
import type { Rule } from './rule.ts';

/** A value that is no id at all is the schema's finding only. */
const ID = new RegExp(patterns.id);

/** The minimum level or the file itself must define the support material that an area names: a reader is to find it. */
export const unknownSupportMaterial: Rule = ({ document, minimum }) => {
  const { value } = document;
  const own = members(member(value, 'localAdditions', 'supportMaterial')).map(([id]) => id);
  const known = [...Object.keys(minimum.supportMaterial), ...own];
  const isKnown = new Set(known);
  return localAreas(value, minimum).flatMap((area) =>
    items(member(area.value, 'supportMaterial')).flatMap((id, index) => {
      if (typeof id !== 'string' || !ID.test(id) || isKnown.has(id)) return [];
      const place = atValue(document, `${area.pointer}/supportMaterial/${index}`);
      return diagnostic(
        'unknown-support-material',
        { found: id, ...present({ suggestion: suggest(id, known) }) },
        place,
      );
    }),
  );
};
