import type { AgreementReception } from '../../model/agreement.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { callOf, callShape } from './call.ts';
import type { ViewContext } from './context.ts';
import { phoneOf, phoneShape } from './phone.ts';
import { otherTimes } from './reach.ts';

/** Where to turn about a child that is registered elsewhere. */
export const receptionsShape = record({
  /** "en annan stadsdel", "ett annat kommunalförbund". */
  another: text,
  rows: list(
    record({
      district: text,
      title: text,
      phone: phoneShape,
      email: optional(text),
      hours: optional(text),
      /** Where to turn at other times, where that is not the same for all. */
      outOfHours: optional(callShape),
    }),
  ),
  /** Whether any of them says when. */
  hours: boolean,
  /** Whether any of them has an address. */
  emails: boolean,
  /** What all of several are called, where that is the same. */
  title: optional(text),
  /** Where to turn at other times, where all of them say the same. */
  outOfHours: optional(callShape),
});

/** What all of several receptions say; one alone says it in its row. */
function saidByAll(receptions: readonly AgreementReception[], field: 'title' | 'outOfHours'): string | undefined {
  const [first] = receptions;
  const isSaid = receptions.length > 1 && receptions.every((one) => one[field] === first?.[field]);
  return isSaid ? first?.[field] : undefined;
}

function rowOf(
  { district, title, phone, email, hours, outOfHours }: AgreementReception,
  ofAll: string | undefined,
): ValueOf<typeof receptionsShape>['rows'][number] {
  const own = ofAll === undefined ? outOfHours : undefined;
  return {
    district,
    title,
    phone: phoneOf(phone),
    email,
    hours,
    outOfHours: own === undefined ? undefined : callOf(own),
  };
}

/**
 * The receptions of the directory that the agreement names, in its order; undefined where it names none.
 * @param closed what the page tells those in haste of where to turn when offices are closed
 */
export function receptionsOf(
  { agreement, minimum, short }: ViewContext,
  closed: ValueOf<typeof callShape> | undefined,
): ValueOf<typeof receptionsShape> | undefined {
  const { receptions = [] } = agreement;
  if (receptions.length === 0) return undefined;
  const { one, gender } = minimum.words.area;
  const ofAll = saidByAll(receptions, 'outOfHours');
  const rows = receptions.map((reception) => rowOf(reception, ofAll));
  return {
    another: `${gender === 'ett' ? 'ett annat' : 'en annan'} ${one}`,
    rows,
    hours: rows.some(({ hours, outOfHours }) => hours !== undefined || outOfHours !== undefined),
    emails: rows.some(({ email }) => email !== undefined),
    title: saidByAll(receptions, 'title'),
    outOfHours: otherTimes(ofAll, short ? closed : undefined),
  };
}
