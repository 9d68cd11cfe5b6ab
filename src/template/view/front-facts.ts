import { hasEnded } from '../../minimum/agreement-status.ts';
import { capitalised, numberWord } from '../../values/in-words.ts';
import { list, record, text, type ValueOf } from '../shape.ts';
import type { Annexes } from './annexes.ts';
import type { ViewContext } from './context.ts';
import { decisionOf } from './decision.ts';
import { longDate, monthsText, reference, UNNUMBERED, yearsText } from './words.ts';

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
  return `${schools}, som står i det fullständiga exemplaret`;
}

function decisionText({ agreement }: ViewContext): string | undefined {
  const decision = decisionOf(agreement);
  return decision && longDate(decision.on) + (decision.by === undefined ? '' : ` av ${decision.by}`);
}

/** "1 mars 2010 – 28 februari 2011", or from a day until further notice; of an agreement that has ended, to an unknown day. */
function validityText({ agreement }: ViewContext): string {
  const { status, validFrom, validUntil, noticeMonths, renewal } = agreement.agreement;
  if (validUntil !== undefined) {
    const days = `${longDate(validFrom)} – ${longDate(validUntil)}`;
    const isProlonged = renewal?.automatic === true && noticeMonths !== undefined && !hasEnded(status);
    if (!isProlonged || renewal.every === undefined) return days;
    return `${days}, förlängs sedan med ${yearsText(renewal.every)} i taget`;
  }
  return `Från och med den ${longDate(validFrom)}, ${hasEnded(status) ? 'sista dagen är inte angiven' : 'tills vidare'}`;
}

function levelText({ agreement }: ViewContext, counts: string, annex: string | undefined): string {
  const { title, status, date } = agreement.minimumLevel;
  // What a level's title calls it may be of either gender: no participle stands here.
  const kind = status === 'forslag' ? 'förslag från den' : 'enligt beslut den';
  return `${capitalised(title)}, ${kind} ${longDate(date)}. ${counts}${annex === undefined ? '' : ` (bilaga ${annex})`}`;
}

/** @param said the parties, the units and the number of local additions, in words */
export function factsOf(
  context: ViewContext,
  { parties, units, counts }: { readonly parties: string; readonly units: string; readonly counts: string },
  annexes: Annexes,
): ValueOf<typeof factsShape> {
  const { registrationNumber, status, noticeMonths, replaces } = context.agreement.agreement;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Diarienummer', registrationNumber ?? UNNUMBERED],
    ['Parter', capitalised(parties)],
    ['Omfattar', `${units} (bilaga ${annexes.schools})`],
    ['Omfattar också', othersText(context)],
    ['Beslutad', decisionText(context)],
    [hasEnded(status) ? 'Gällde' : 'Gäller', validityText(context)],
    ['Uppsägningstid', noticeMonths === undefined ? undefined : capitalised(monthsText(noticeMonths))],
    ['Ersätter', replaces === undefined ? undefined : reference(replaces)],
    ['Bygger på', levelText(context, counts, annexes.comparison)],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, text: value }]));
}
