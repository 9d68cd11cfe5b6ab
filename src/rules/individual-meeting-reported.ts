import { diagnostic } from '../diagnostics/create.ts';
import { localMeetings, mergedIndividualCases } from './areas.ts';
import { member } from './read.ts';
import type { Rule } from './rule.ts';

/**
 * Where individual cases may be discussed each activity documents in its own records: a district may not ask for joint
 * minutes of such a meeting, nor for a report of it to the board (an assumption about secrecy).
 */
export const individualMeetingReported: Rule = ({ document, minimum }) =>
  localMeetings(document.value, minimum).flatMap((meeting) => {
    const cases = mergedIndividualCases(meeting.area);
    if (cases === undefined || cases === 'forbidden') return [];
    return (['minutes', 'reportToBoard'] as const)
      .filter((what) => member(meeting.value, what) === true && meeting.floor?.[what] !== true)
      .map((what) => {
        const pointer = `${meeting.pointer}/${what}`;
        return diagnostic('individual-meeting-reported', { what }, { span: document.valueSpan(pointer), pointer });
      });
  });
