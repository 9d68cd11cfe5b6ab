import { diagnostic } from '../diagnostics/create.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { pointer } from '../source/pointer.ts';
import { present } from '../values/present.ts';
import { localAreas } from './areas.ts';
import { items, member, members } from './read-value.ts';
import type { Rule } from './rule.ts';

/** A unit's `handles` names areas of the minimum level or new ones of the file. */
export const unknownAreaHandled: Rule = ({ document, minimum }) => {
  const known = [
    ...new Set([...Object.keys(minimum.areas), ...localAreas(document.value, minimum).map((area) => area.id)]),
  ];
  return members(member(document.value, 'district', 'units')).flatMap(([unit, value]) =>
    items(member(value, 'handles')).flatMap((id, index) => {
      if (typeof id !== 'string' || known.includes(id)) return [];
      const at = pointer(['district', 'units', unit, 'handles', index]);
      const suggestion = suggest(id, known);
      return diagnostic(
        'unknown-area',
        { found: id, ...present({ suggestion }) },
        { span: document.valueSpan(at), pointer: at },
      );
    }),
  );
};
