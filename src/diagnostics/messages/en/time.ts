import type { MessagesIn } from '../messages.ts';
import { shown } from '../shown.ts';
import { quoted } from './words.ts';

const SIGNED_OUTSIDE = {
  'after-end': ['after the agreement had ended', 'Correct the date, or prolong the agreement.'],
  'before-decision': ['before the agreement was decided', 'Correct the date, or the date of the decision.'],
} as const;

/** Dates, and references to what has been replaced. */
export const time: MessagesIn<'time'> = {
  'date-order': ({ from, until }) => ({
    message: `The period ends (${shown(until)}) before it begins (${shown(from)}).`,
    hint: 'Check both dates, validFrom and validUntil.',
  }),
  'decided-late': ({ decidedOn, validFrom }) => ({
    message: `The decision was made on ${decidedOn}, but the agreement is valid from ${validFrom} already.`,
    hint: 'Correct one of the dates, or turn the warning off with a reason.',
  }),
  'agreement-expired': ({ until, asOf }) => ({
    message: `The agreement was valid until ${until}. As of ${asOf} it has expired.`,
    hint: 'Prolong it with a new validUntil, or write a new one that replaces it.',
  }),
  'signed-outside-period': ({ on, problem, limit }) => ({
    message: `The signature is dated ${on}, ${SIGNED_OUTSIDE[problem][0]} (${limit}).`,
    hint: SIGNED_OUTSIDE[problem][1],
  }),
  'outdated-reference': ({ found, by, from }) => ({
    message: `${quoted(found)} has not been in force since ${from}.`,
    hint: by === undefined ? 'Find out what holds now, and write that.' : `Write ${quoted(by)}.`,
  }),
};
