import { capitalised } from '../../values/in-words.ts';
import { list, record, text, type ValueOf } from '../shape.ts';
import type { ViewContext } from './context.ts';
import { longDate, monthsText, numberWord, reference, UNNUMBERED } from './words.ts';

/**
 * The facts of the first page in ready words, for templates of a few lines. The standard templates write them row by row;
 * a test holds the two alike.
 */
export const factsShape = list(record({ label: text, text }));

function othersText({ agreement }: ViewContext): string | undefined {
  const others = agreement.edition?.others ?? 0;
  if (others === 0) return undefined;
  const schools =
    others === 1 ? 'En annan skola eller förskola' : `${capitalised(numberWord(others))} andra skolor och förskolor`;
  return `${schools}, som står i stadsdelens exemplar`;
}

function decisionText({ agreement }: ViewContext): string | undefined {
  const { decidedOn, decidedBy } = agreement.agreement;
  if (decidedOn === undefined) return undefined;
  return longDate(decidedOn) + (decidedBy === undefined ? '' : ` av ${decidedBy}`);
}

/** "1 mars 2010 – 28 februari 2011", or from a day until further notice. */
function validityText({ agreement }: ViewContext): string {
  const { validFrom, validUntil } = agreement.agreement;
  if (validUntil === undefined) return `Från och med den ${longDate(validFrom)}, tills vidare`;
  return `${longDate(validFrom)} – ${longDate(validUntil)}`;
}

function levelText({ agreement }: ViewContext, counts: string): string {
  const { title, status, date } = agreement.minimumLevel;
  const kind = status === 'forslag' ? 'förslag från den' : 'beslutad den';
  return `${title}, ${kind} ${longDate(date)}. ${counts} (bilaga B)`;
}

/** @param said the parties and the number of local additions, in words */
export function factsOf(
  context: ViewContext,
  { parties, counts }: { readonly parties: string; readonly counts: string },
): ValueOf<typeof factsShape> {
  const { registrationNumber, noticeMonths, replaces } = context.agreement.agreement;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Diarienummer', registrationNumber ?? UNNUMBERED],
    ['Parter', `${parties} (bilaga A)`],
    ['Omfattar också', othersText(context)],
    ['Beslutad', decisionText(context)],
    ['Gäller', validityText(context)],
    ['Uppsägningstid', noticeMonths === undefined ? undefined : capitalised(monthsText(noticeMonths))],
    ['Ersätter', replaces === undefined ? undefined : reference(replaces)],
    ['Bygger på', levelText(context, counts)],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, text: value }]));
}
