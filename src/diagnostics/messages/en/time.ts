import { joined, uncapitalised } from '../../../values/in-words.ts';
import type { FormEnding, LawChangeFound, OutdatedReference, StatusContradicted } from '../../code-arguments.ts';
import type { CodeArguments } from '../../codes.ts';
import type { MessagesIn } from '../messages.ts';
import { byDay, firstOf, paragraphOf, shown, shownOfLevel } from '../shown.ts';
import { quoted, reference } from './words.ts';

type Successor = NonNullable<OutdatedReference['by']>[number];

const SIGNED_OUTSIDE = {
  'after-end': ['after the agreement had ended', 'Correct the date, or prolong the agreement.'],
  'before-decision': ['before the agreement was decided', 'Correct the date, or the date of the decision.'],
  'before-own-decision': ['before the board or authority itself decided', 'Correct the date, or that of the decision.'],
} as const;

function nextLevel(replacedBy: string | undefined): string {
  return replacedBy === undefined
    ? 'Find out what holds instead, and name it in minimumLevel.'
    : `Write minimumLevel: ${shownOfLevel(replacedBy)}.`;
}

/** What to do about a level that another rests on: the agreement's own file cannot mend it. */
function nextBeneath(above: string, replacedBy: string | undefined): string {
  const instead = replacedBy === undefined ? 'what holds instead' : quoted(replacedBy);
  return `Nothing in the file needs to be changed. Tell those who answer for ${quoted(above)}, so that it can rest on ${instead}.`;
}

/** What has taken the place of a paragraph, each with what it is about where there are several to choose from. */
function successors(by: readonly Successor[]): string {
  const [first, ...others] = by.map(({ name, about }) =>
    by.length === 1 || about === undefined
      ? reference(name)
      : `${reference(name)} (${shownOfLevel(about.replace(/\.$/, ''))})`,
  );
  return others.length === 0 ? `Write ${first}.` : `Write the one that you mean: ${[first, ...others].join(' or ')}.`;
}

function outdated({
  found,
  from,
  sinceThen,
  instead: since,
  isForm = false,
  isLater = false,
}: OutdatedReference): string {
  if (isForm)
    return isLater
      ? `The school form ${quoted(found)} exists from ${from} on only.`
      : `The school form ${quoted(found)} does not exist from ${from} on.`;
  if (sinceThen !== undefined) return `${quoted(found)} has been about something else since ${from}.`;
  if (since === undefined) return `${quoted(found)} has not been in force since ${from}.`;
  return `${quoted(found)} does not exist from ${from} on.`;
}

/** What to write instead of a school form, if anything; a school may have the other form already. */
function formInstead({ by: [form] = [], instead: since }: OutdatedReference): string {
  const remove = 'Remove the school form, or the school if it has no other.';
  const write = form === undefined ? remove : `Write ${reference(form.name)}, if it is not there already.`;
  return since === undefined ? write : `${write} The minimum level says: ${reference(since)}`;
}

/** What to write instead of something outdated. */
function instead(found: OutdatedReference): string {
  const { by, sinceThen, instead: since, isForm = false } = found;
  if (isForm) return formInstead(found);
  if (since !== undefined) return `Rewrite the text. The minimum level says: ${reference(since)}`;
  if (by === undefined) return 'Find out what holds now, and write that.';
  if (by.length === 0) return 'Nothing has taken its place. Remove the reference, or rewrite the text.';
  if (sinceThen === undefined) return successors(by);
  return `If you mean what stood there before: ${uncapitalised(successors(by))} What stands there now: ${reference(sinceThen)}`;
}

/** The most changes of law that a message tells one by one. */
const MOST_CHANGES = 6;

function change(one: LawChangeFound): string {
  const by = one.by.map((other, at) => paragraphOf(other, at === 0 ? one : one.by[at - 1]));
  const what = {
    worded: 'gets another wording',
    replaced: `is replaced by ${joined(by, ' and ')}`,
    ended: 'ends',
    begun: 'begins to hold',
    reused: 'is about something else from then on',
  }[one.kind];
  return `${paragraphOf(one)} ${what}`;
}

/** "2011-05-01: LSS 10 § gets another wording; Skollagen (2010:800) 29 kap. 13 § begins to hold." */
function changesOfDay([on, changes]: readonly [string, readonly LawChangeFound[]]): string {
  return `${on}: ${changes.map(change).join('; ')}.`;
}

/** What changes, counted: "3 paragraphs of the law change and the school form “förskoleklass” ends". */
function whatChanges(changes: readonly LawChangeFound[], forms: readonly FormEnding[]): string {
  // A paragraph may change more than once.
  const { size } = new Set(changes.map(({ statute, paragraph }) => `${statute} ${paragraph}`));
  const ofLaw =
    size === 0 ? [] : [size === 1 ? 'one paragraph of the law changes' : `${size} paragraphs of the law change`];
  const names = joined(
    forms.map(({ form }) => reference(form)),
    ' and ',
  );
  const ofForms =
    names === '' ? [] : [forms.length === 1 ? `the school form ${names} ends` : `the school forms ${names} end`];
  return joined([...ofLaw, ...ofForms], ' and ');
}

/** What to do about a school form from the day without it on. */
function formEnding({ form, on, by, instead: since }: FormEnding): string {
  const next = by === undefined ? '' : ` Then there is ${reference(by)}.`;
  return since === undefined
    ? `${on}: The school form ${reference(form)} ends.${next}`
    : `From ${on} on this holds of ${reference(form)}: ${shownOfLevel(since)}`;
}

function lawChanges({ changes, forms = [], until, prolonged = false }: CodeArguments['law-changes-during']): {
  message: string;
  hint: string;
} {
  const days = [...new Set([...changes, ...forms].map(({ on }) => on))].sort();
  const when = days.length === 1 ? `on ${days[0]}` : `from ${days[0]} on`;
  const what = whatChanges(changes, forms);
  const { first, more } = firstOf(changes, MOST_CHANGES);
  const told = [
    ...byDay(first).map(changesOfDay),
    ...(more === 0 ? [] : [`And ${more} more.`]),
    ...forms.map(formEnding),
  ];
  return {
    message:
      until === undefined
        ? `The agreement ${prolonged ? 'is prolonged by itself' : 'holds until further notice'}, but ${what} ${when}.`
        : `The agreement holds until ${until}, but ${what} within that time, ${when}.`,
    hint: `Look over the agreement then, or let it end on the day before. ${told.join(' ')}`,
  };
}

/** What the status says, and what the dates say. */
function contradicted(found: StatusContradicted): { readonly message: string; readonly hint: string } {
  switch (found.problem) {
    case 'undecided':
      return {
        message: `The status is ${found.status}, but decidedOn says that the agreement was decided on ${found.decidedOn}.`,
        hint: 'If it has been decided, write status: beslutad. Otherwise remove decidedOn: the day is not printed.',
      };
    case 'signed':
      return {
        message: `The status is ${found.status}, but somebody has signed on ${found.on}.`,
        hint: 'If the agreement has been decided, write status: beslutad and decidedOn. Otherwise remove every signed.',
      };
    case 'no-decision':
      return {
        message: `The status is ${found.status}, but no day says when the agreement was decided.`,
        hint: `Add decidedOn with the day of the decision.${found.status === 'beslutad' ? ' If it has not been decided, write status: forslag.' : ''}`,
      };
    case 'no-end':
      return {
        message: 'The status is upphord, but no day says when the agreement ended.',
        hint: 'Add validUntil with the last day on which it was valid.',
      };
    case 'not-ended':
      return {
        message: `The status is upphord, but as of ${found.asOf} the agreement is still valid. Its last day is ${found.until}.`,
        hint: 'If it ended earlier, correct validUntil to the last day on which it was valid. If it still holds, write status: beslutad.',
      };
  }
}

type NotContinuous = CodeArguments['dates-not-continuous'];

/** The days from one to another, either of which may be open: "from 2019-07-01 to 2019-12-31". */
function days({ from, until }: Pick<NotContinuous, 'from' | 'until'>): string {
  if (from !== undefined && from === until) return `on ${from}`;
  const parts = [...(from === undefined ? [] : [`from ${from}`]), ...(until === undefined ? [] : [`until ${until}`])];
  return parts.join(' ') || 'at all times';
}

function notContinuous({ problem, what, ...when }: NotContinuous): string {
  return problem === 'gap' ? `No ${what} holds ${days(when)}.` : `Two ${what}s hold at the same time, ${days(when)}.`;
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
  'status-contradicted': contradicted,
  'agreement-expired': ({ until, asOf, decided }) =>
    decided
      ? {
          message: `The agreement was valid until ${until}. As of ${asOf} it has expired.`,
          hint: 'Prolong it with a new validUntil, or write a new one that replaces it. If it is to hold no longer, write status: upphord.',
        }
      : {
          message: `The agreement has not been decided, and as of ${asOf} its last day has passed already (${until}).`,
          hint: 'Write new days in validFrom and validUntil. If it has been decided, write status: beslutad and decidedOn.',
        },
  'signed-outside-period': ({ on, problem, limit }) => ({
    message: `The signature is dated ${on}, ${SIGNED_OUTSIDE[problem][0]} (${limit}).`,
    hint: SIGNED_OUTSIDE[problem][1],
  }),
  'outdated-reference': (found) => ({ message: outdated(found), hint: instead(found) }),
  'law-changes-during': lawChanges,
  'dates-not-continuous': (found) => ({
    message: notContinuous(found),
    hint: 'Correct from and until, so that each ends on the day before the next begins. The first needs no from, and the last no until.',
  }),
  'level-outdated': ({ level, validFrom, until, replacedBy, above }) => ({
    message: `${quoted(level)}${above === undefined ? '' : `, which ${quoted(above)} rests on,`} is only for agreements that begin by ${until}. This one begins to hold on ${validFrom}.`,
    hint: above === undefined ? nextLevel(replacedBy) : nextBeneath(above, replacedBy),
  }),
};
