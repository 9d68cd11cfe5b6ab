import { diagnostic } from '../diagnostics/create.ts';
import { atKey } from '../diagnostics/places.ts';
import { pointer } from '../source/pointer.ts';
import { own } from '../values/own.ts';
import { localAreas } from './areas.ts';
import { items, member, members } from './read-value.ts';
import type { Rule } from './rule.ts';

/** An agreement prints the material that its areas name: what none names, nobody would see. */
export const supportMaterialUnused: Rule = ({ document, minimum }) => {
  const { value } = document;
  const material = members(member(value, 'localAdditions', 'supportMaterial'));
  if (material.length === 0) return [];
  const named = new Set(localAreas(value, minimum).flatMap((area) => items(member(area.value, 'supportMaterial'))));
  return material
    .filter(([id]) => !named.has(id) && own(minimum.supportMaterial, id) === undefined)
    .map(([id]) =>
      diagnostic(
        'support-material-unused',
        { id },
        atKey(document, pointer(['localAdditions', 'supportMaterial', id])),
      ),
    );
};
