import { list, optional, record, text, type ValueOf } from '../shape.ts';
import type { Counts } from './comparison.ts';
import { inDistrict, type ViewContext } from './context.ts';
import { forWhom, othersInWords, titleSuffix } from './edition.ts';
import { partiesByOrganiser, partiesInWords } from './parties.ts';
import { capitalised, enumerate, longDate, numbersAlike, numberWord } from './words.ts';

const DOCUMENT_TYPE = 'Samverkansöverenskommelse';

export const metaShape = record({
  title: text,
  author: text,
  subject: text,
  keywords: text,
  date: text,
  sender: text,
  city: text,
  documentType: text,
  runningHead: text,
  reference: text,
  status: text,
});

export const frontShape = record({
  title: text,
  subtitle: text,
  status: optional(record({ label: text, text })),
  facts: list(record({ label: text, text })),
});

const statusTexts = {
  exempel: {
    foot: 'EXEMPEL – inte en gällande överenskommelse',
    label: 'Exempel.',
    text: 'Så kan en överenskommelse se ut. Den här är inte beslutad och gäller inte.',
  },
  utkast: {
    foot: 'UTKAST – inte beslutad',
    label: 'Utkast.',
    text: 'Överenskommelsen är inte beslutad och gäller inte ännu.',
  },
  beslutad: undefined,
} as const;

export function reference(registrationNumber: string): string {
  return `Dnr ${registrationNumber}`;
}

export function titleOf(context: ViewContext): string {
  return `Samverkan kring barn och unga ${inDistrict(context)}`;
}

export function metaOf(context: ViewContext): ValueOf<typeof metaShape> {
  const { agreement } = context;
  const { administration, name } = agreement.district;
  const { registrationNumber, status, decidedOn, validFrom } = agreement.agreement;
  const whom = forWhom(context);
  const foot = statusTexts[status]?.foot ?? '';
  return {
    title: titleOf(context) + titleSuffix(context),
    author: administration,
    // An archive that lists titles and subjects must not take an example for an agreement.
    subject: [`${DOCUMENT_TYPE} mellan ${partiesInWords(context)}`, foot].filter(Boolean).join('. '),
    keywords: ['samverkan', 'skola', 'socialtjänst', name.replace(/,/g, ' ')].join(', '),
    date: decidedOn ?? validFrom,
    sender: administration,
    city: agreement.minimumLevel.city,
    documentType: DOCUMENT_TYPE,
    runningHead: `${DOCUMENT_TYPE} · ${administration}${whom === undefined ? '' : ` · exemplar för ${whom}`}`,
    reference: reference(registrationNumber),
    status: foot,
  };
}

/** "1 mars 2010 – 28 februari 2011", or from a day until further notice. */
export function validityText({ agreement }: ViewContext): string {
  const { validFrom, validUntil } = agreement.agreement;
  if (validUntil === undefined) return `Från och med den ${longDate(validFrom)}, tills vidare`;
  return `${longDate(validFrom)} – ${longDate(validUntil)}`;
}

function decisionText({ agreement }: ViewContext): string | undefined {
  const { decidedOn, decidedBy } = agreement.agreement;
  if (decidedOn === undefined) return undefined;
  return longDate(decidedOn) + (decidedBy === undefined ? '' : ` av ${decidedBy}`);
}

/** "24 lokala tillägg, 8 höjda nivåer och 1 undantag": in digits where one of them is large (Svenska skrivregler). */
function countsText({ added, raised, excepted }: Counts): string {
  const counts: readonly (readonly [number, one: string, word: string, words: string])[] = [
    [added, 'ett', 'lokalt tillägg', 'lokala tillägg'],
    [raised, 'en', 'höjd nivå', 'höjda nivåer'],
    [excepted, 'ett', 'undantag', 'undantag'],
  ];
  const written = numbersAlike(counts.map(([count]) => count));
  const parts = counts
    .filter(([count]) => count > 0)
    .map(([count, one, word, words]) => {
      if (count > 1) return `${written(count)} ${words}`;
      return `${written === numberWord ? one : count} ${word}`;
    });
  return parts.length === 0 ? 'Inga lokala tillägg' : capitalised(enumerate(parts));
}

function levelText(context: ViewContext, counts: Counts): string {
  const { title, status, date } = context.agreement.minimumLevel;
  const kind = status === 'forslag' ? 'förslag från den' : 'beslutad den';
  return `${title}, ${kind} ${longDate(date)}. ${countsText(counts)} (bilaga B)`;
}

/** @param counts how many local additions and exceptions there are */
export function frontOf(context: ViewContext, counts: Counts): ValueOf<typeof frontShape> {
  const { agreement } = context;
  const { registrationNumber, status, noticeMonths, replaces } = agreement.agreement;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Diarienummer', registrationNumber],
    ['Parter', `${partiesByOrganiser(context)} (bilaga A)`],
    ['Omfattar också', othersInWords(context)],
    ['Beslutad', decisionText(context)],
    ['Gäller', validityText(context)],
    ['Uppsägningstid', noticeMonths === undefined ? undefined : capitalised(monthsText(noticeMonths))],
    ['Ersätter', replaces === undefined ? undefined : reference(replaces)],
    ['Bygger på', levelText(context, counts)],
  ];
  const shown = statusTexts[status];
  const whom = forWhom(context);
  return {
    title: titleOf(context),
    subtitle: whom === undefined ? `Överenskommelse mellan ${partiesInWords(context)}` : `Exemplar för ${whom}`,
    status: shown === undefined ? undefined : { label: shown.label, text: shown.text },
    facts: facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, text: value }])),
  };
}

export function monthsText(months: number): string {
  return `${numberWord(months)} ${months === 1 ? 'månad' : 'månader'}`;
}
