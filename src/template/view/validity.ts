import { hasEnded } from '../../minimum/agreement-status.ts';
import { boolean, optional, record, text, type ValueOf } from '../shape.ts';
import { clausesOf, clausesShape } from './clauses.ts';
import type { ViewContext } from './context.ts';
import { decisionOf } from './decision.ts';
import { frequencyWords, longDate, monthsText, yearsText } from './words.ts';

export const validityShape = record({
  number: text,
  /** Absent of an agreement that is not decided. */
  decided: optional(record({ on: text, by: optional(text) })),
  /** It has ended; without `until`, nobody has said when. */
  ended: boolean,
  from: text,
  /** The last day; without it, the agreement holds until further notice, unless it has ended. */
  until: optional(text),
  /** The registration number of the agreement that this one replaces. */
  replaces: optional(text),
  /** "tre månader" */
  notice: optional(text),
  /** How often the parties go through it: "vart tredje år". */
  review: optional(text),
  /** Where it is prolonged by itself: by how much at a time, "ett år", and within which time notice is given before. */
  prolonged: optional(record({ by: text, notice: text })),
  /** Whether it says that it ends on its last day, and is not prolonged by itself. */
  notProlonged: boolean,
  clauses: clausesShape,
  /** Whether a clause is about disputes, so that the heading may say so. */
  disputes: boolean,
});

/** What has ended is neither gone through nor prolonged. */
function renewalOf({
  status,
  validUntil,
  noticeMonths,
  renewal = {},
}: ViewContext['agreement']['agreement']): Pick<ValueOf<typeof validityShape>, 'review' | 'prolonged'> {
  const { every, automatic } = renewal;
  if (every === undefined || hasEnded(status)) return { review: undefined, prolonged: undefined };
  const review = frequencyWords({ every, unit: 'år' });
  // The schema has made sure of the two.
  if (automatic !== true || validUntil === undefined || noticeMonths === undefined)
    return { review, prolonged: undefined };
  return { review, prolonged: { by: yearsText(every), notice: monthsText(noticeMonths) } };
}

/** How long the agreement holds, how it is gone through or prolonged, and how it ends. */
export function validityOf(context: ViewContext, number: string): ValueOf<typeof validityShape> {
  const { status, validFrom, validUntil, noticeMonths, replaces, renewal } = context.agreement.agreement;
  const decision = decisionOf(context.agreement);
  const clauses = clausesOf(context, 'validity');
  return {
    number,
    decided: decision && { on: longDate(decision.on), by: decision.by },
    ended: hasEnded(status),
    from: longDate(validFrom),
    until: validUntil === undefined ? undefined : longDate(validUntil),
    replaces,
    notice: noticeMonths === undefined ? undefined : monthsText(noticeMonths),
    ...renewalOf(context.agreement.agreement),
    notProlonged: renewal?.automatic === false && validUntil !== undefined && !hasEnded(status),
    clauses,
    // What a district adds is about whatever it likes; only what it is called tells a reader.
    disputes: clauses.some(
      ({ added, title }) => added === undefined || /tvist|oen(?:s|ig)|överens(?!kom)/iu.test(title),
    ),
  };
}
