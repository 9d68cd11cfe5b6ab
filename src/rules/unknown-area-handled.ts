import { diagnostic } from '../diagnostics/create.ts';
import { atValue } from '../diagnostics/places.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { present } from '../values/present.ts';
import { localAreas } from './areas.ts';
import { items, member, members } from './read-value.ts';
import type { Rule } from './rule.ts';

/** The lists of areas of a file: those that a unit or a school's contact handles, and those that a public party joins. */
function listsOfAreas(value: unknown): readonly (readonly [path: readonly (string | number)[], ids: unknown])[] {
  return [
    ...members(member(value, 'district', 'units')).map(
      ([id, unit]) => [['district', 'units', id, 'handles'], member(unit, 'handles')] as const,
    ),
    ...items(member(value, 'schools')).flatMap((school, at) =>
      items(member(school, 'contacts')).map(
        (one, index) => [['schools', at, 'contacts', index, 'handles'], member(one, 'handles')] as const,
      ),
    ),
    ...members(member(value, 'bodies')).map(([id, body]) => [['bodies', id, 'joins'], member(body, 'joins')] as const),
  ];
}

/** What a unit or a contact handles and what a public party joins are areas of the minimum level, or new ones of the file. */
export const unknownAreaHandled: Rule = ({ document, minimum }) => {
  const known = [
    ...new Set([...Object.keys(minimum.areas), ...localAreas(document.value, minimum).map((area) => area.id)]),
  ];
  return listsOfAreas(document.value).flatMap(([path, ids]) =>
    items(ids).flatMap((id, index) => {
      if (typeof id !== 'string' || known.includes(id)) return [];
      const suggestion = suggest(id, known);
      return diagnostic(
        'unknown-area',
        { found: id, known, ...present({ suggestion }) },
        atValue(document, [...path, index]),
      );
    }),
  );
};
