import { diagnostic } from '../diagnostics/create.ts';
import { atKey, atValue } from '../diagnostics/places.ts';
import { participantIn } from '../minimum/participants.ts';
import { participantWords } from '../minimum/words/floor-words.ts';
import { pointer } from '../source/pointer.ts';
import { own } from '../values/own.ts';
import { localMeetings } from './areas.ts';
import { listedFunctions } from './listed-functions.ts';
import { member, members } from './read-value.ts';
import type { Rule } from './rule.ts';

/**
 * Follow or explain: reports a recommended function that is left out, or that takes part only when needed, with the reason that
 * the agreement prints.
 */
export const recommendedFunctionMissing: Rule = ({ document, minimum }) =>
  localMeetings(document.value, minimum).flatMap((meeting) => {
    const listed = listedFunctions(meeting);
    // A function that stands in another list, too, is only reported as a contradiction.
    const kept = new Set(listed.map(({ id }) => id));
    const more = new Set(listed.flatMap(({ id, rank }) => (rank === 'whenNeeded' ? [] : [id])));
    const report = (id: string, reason: string, place: ReturnType<typeof atValue>, whenNeeded?: true) => {
      const found = participantIn(meeting.floor, id);
      if (found?.rank !== 'recommended' || reason.trim() === '') return [];
      const args = { id, title: own(minimum.functions, id)?.title ?? id, reason };
      return diagnostic('recommended-function-missing', whenNeeded ? { ...args, whenNeeded } : args, place, {
        floor: participantWords(minimum, found.participant, found.rank),
        grounds: found.participant.basis,
      });
    };
    const leftOut = members(member(meeting.value, 'functions', 'without'));
    const without = new Set(leftOut.map(([id]) => id));
    return [
      ...leftOut.flatMap(([id, reason]) => {
        if (kept.has(id) || typeof reason !== 'string') return [];
        return report(id, reason, atKey(document, meeting.pointer + pointer(['functions', 'without', id])));
      }),
      ...listed.flatMap(({ id, reason, pointer: at }) =>
        reason === undefined || more.has(id) || without.has(id) ? [] : report(id, reason, atValue(document, at), true),
      ),
    ];
  });
