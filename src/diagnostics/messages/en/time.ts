import { uncapitalised } from '../../../values/in-words.ts';
import type { OutdatedReference } from '../../codes.ts';
import type { MessagesIn } from '../messages.ts';
import { shown, shownOfLevel } from '../shown.ts';
import { quoted, reference } from './words.ts';

type Successor = NonNullable<OutdatedReference['by']>[number];

const SIGNED_OUTSIDE = {
  'after-end': ['after the agreement had ended', 'Correct the date, or prolong the agreement.'],
  'before-decision': ['before the agreement was decided', 'Correct the date, or the date of the decision.'],
} as const;

/** What has taken the place of a paragraph, each with what it is about where there are several to choose from. */
function successors(by: readonly Successor[]): string {
  const [first, ...others] = by.map(({ name, about }) =>
    by.length === 1 || about === undefined
      ? reference(name)
      : `${reference(name)} (${shownOfLevel(about.replace(/\.$/, ''))})`,
  );
  return others.length === 0 ? `Write ${first}.` : `Write the one that you mean: ${[first, ...others].join(' or ')}.`;
}

function outdated({ found, from, sinceThen, instead: since, isForm = false }: OutdatedReference): string {
  if (sinceThen !== undefined) return `${quoted(found)} has been about something else since ${from}.`;
  if (since === undefined) return `${quoted(found)} has not been in force since ${from}.`;
  return `${isForm ? 'The school form ' : ''}${quoted(found)} does not exist from ${from} on.`;
}

/** What to write instead of something outdated. */
function instead({ by, sinceThen, instead: since, isForm = false }: OutdatedReference): string {
  if (since !== undefined)
    return `${isForm ? 'Remove the school form, or the school if it has no other.' : 'Rewrite the text.'} The minimum level says: ${reference(since)}`;
  if (by === undefined) return 'Find out what holds now, and write that.';
  if (by.length === 0) return 'Nothing has taken its place. Remove the reference, or rewrite the text.';
  if (sinceThen === undefined) return successors(by);
  return `If you mean what stood there before: ${uncapitalised(successors(by))} What stands there now: ${reference(sinceThen)}`;
}

/** Dates, and references to what has been replaced. */
export const time: MessagesIn<'time'> = {
  'date-order': ({ from, until, keys = ['validFrom', 'validUntil'] }) => ({
    message: `The period ends (${shown(until)}) before it begins (${shown(from)}).`,
    hint: `Check both dates, ${keys[0]} and ${keys[1]}.`,
  }),
  'decided-late': ({ decidedOn, validFrom }) => ({
    message: `The decision was made on ${decidedOn}, but the agreement is valid from ${validFrom} already.`,
    hint: 'Correct one of the dates, or turn the warning off with a reason.',
  }),
  'agreement-expired': ({ until, asOf }) => ({
    message: `The agreement was valid until ${until}. As of ${asOf} it has expired.`,
    hint: 'Prolong it with a new validUntil, or write a new one that replaces it. If it is to hold no longer, write status: upphord.',
  }),
  'signed-outside-period': ({ on, problem, limit }) => ({
    message: `The signature is dated ${on}, ${SIGNED_OUTSIDE[problem][0]} (${limit}).`,
    hint: SIGNED_OUTSIDE[problem][1],
  }),
  'outdated-reference': (found) => ({ message: outdated(found), hint: instead(found) }),
};
