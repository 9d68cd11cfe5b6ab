import { diagnostic } from '../diagnostics/create.ts';
import { atKey } from '../diagnostics/places.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { pointer } from '../source/pointer.ts';
import { isMapping } from '../values/is-mapping.ts';
import { own } from '../values/own.ts';
import { localAreas } from './areas.ts';
import { items, member, members } from './read-value.ts';
import type { Rule } from './rule.ts';

/** The material that an id means which there is none of: that is reported where the id stands, and is one mistake. */
function meantBy(ids: ReadonlySet<unknown>, known: readonly string[]): ReadonlySet<string | undefined> {
  const isKnown = new Set<unknown>(known);
  return new Set([...ids].map((id) => (typeof id === 'string' && !isKnown.has(id) ? suggest(id, known) : undefined)));
}

/** An agreement prints the material that its areas name: what none names, nobody would see. */
export const supportMaterialUnused: Rule = ({ document, minimum }) => {
  const { value } = document;
  const material = members(member(value, 'localAdditions', 'supportMaterial'));
  if (material.length === 0) return [];
  const named = new Set(localAreas(value, minimum).flatMap((area) => items(member(area.value, 'supportMaterial'))));
  const meant = meantBy(named, [...Object.keys(minimum.supportMaterial), ...material.map(([id]) => id)]);
  return material
    .filter(([id, value]) => isMapping(value) && own(minimum.supportMaterial, id) === undefined)
    .filter(([id]) => !named.has(id) && !meant.has(id))
    .map(([id]) =>
      diagnostic(
        'support-material-unused',
        { id },
        atKey(document, pointer(['localAdditions', 'supportMaterial', id])),
      ),
    );
};
