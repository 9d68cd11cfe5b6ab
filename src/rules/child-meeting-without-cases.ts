import { diagnostic } from '../diagnostics/create.ts';
import { atValue } from '../diagnostics/places.ts';
import { isAboutChild } from '../minimum/attending.ts';
import { casesIn, localMeetings } from './areas.ts';
import { member } from './read-value.ts';
import type { Rule } from './rule.ts';

/**
 * A meeting that the file says is held for each child, where no child is taken up by name: minutes and reports to the board are
 * allowed there, and there would be some for each child (offentlighets- och sekretesslagen, chapters 23 and 26).
 */
export const childMeetingWithoutCases: Rule = ({ document, minimum }) =>
  localMeetings(document.value, minimum).flatMap((meeting) => {
    const { value, pointer, floor } = meeting;
    const cases = casesIn(meeting);
    if (cases !== 'forbidden' && cases !== 'anonymised') return [];
    const isSaid = member(value, 'heldPer') === 'child';
    // What the district itself has closed, where the level holds it for each child and has a name for it; where the level
    // invites the family, too, that is what is found.
    const isFloors =
      floor?.heldPer === 'child' && !isAboutChild(minimum, floor.invited) && member(value, 'individualCases') === cases;
    if (!isSaid && !isFloors) return [];
    const field = isSaid ? 'heldPer' : 'individualCases';
    const at = `${pointer}/${field}`;
    return [diagnostic('child-meeting-without-cases', { cases }, atValue(document, at))];
  });
