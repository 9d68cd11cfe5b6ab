import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atValue } from '../diagnostics/places.ts';
import { folded } from '../values/folded.ts';
import { localMeetings } from './areas.ts';
import { items, member } from './read-value.ts';
import type { Rule } from './rule.ts';

/** A meeting is shared with others, each of whom is named once. The same text twice is the schema's finding. */
export const sharedWithItself: Rule = ({ document, minimum }) => {
  const own = member(document.value, 'district', 'name');
  return localMeetings(document.value, minimum).flatMap(({ value, pointer }) => {
    const names = items(member(value, 'sharedWith'));
    const first = new Map<string, string>();
    return names.flatMap((found, index): readonly Diagnostic[] => {
      if (typeof found !== 'string' || found.trim() === '') return [];
      const place = atValue(document, `${pointer}/sharedWith/${index}`);
      if (typeof own === 'string' && folded(found) === folded(own))
        return [diagnostic('shared-with-itself', { found }, place)];
      const other = first.get(folded(found));
      if (other === undefined) first.set(folded(found), found);
      if (other === undefined || other === found) return [];
      return [diagnostic('shared-with-itself', { found, other }, place)];
    });
  });
};
