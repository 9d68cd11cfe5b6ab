import { diagnostic } from '../diagnostics/create.ts';
import { atKey } from '../diagnostics/places.ts';
import { casesIn, localMeetings } from './areas.ts';
import { member } from './read-value.ts';
import type { Rule } from './rule.ts';

/** What a file says of consent in a meeting that names no child is not printed: it would read as leave to name them. */
export const consentWithoutCases: Rule = ({ document, minimum }) =>
  localMeetings(document.value, minimum).flatMap((meeting) => {
    const cases = casesIn(meeting);
    if (member(meeting.value, 'consent') === undefined || (cases !== 'forbidden' && cases !== 'anonymised')) return [];
    return [diagnostic('consent-without-cases', { cases }, atKey(document, `${meeting.pointer}/consent`))];
  });
