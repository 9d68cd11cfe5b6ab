import type { LevelWords } from '../../diagnostics/level-words.ts';
import type { AgreementStatus } from '../../minimum/agreement-status.ts';
import { capitalised, numberWord, withoutStop } from '../../values/in-words.ts';
import { optional, record, text, type ValueOf } from '../shape.ts';
import type { Annexes } from './annexes.ts';
import type { Counts } from './comparison.ts';
import { inDistrict, type ViewContext } from './context.ts';
import { decisionOf } from './decision.ts';
import { forWhom, titleSuffix } from './edition.ts';
import { factsOf, factsShape } from './front-facts.ts';
import { partiesAsFact, partiesInWords, unitsByOrganiser } from './parties.ts';
import { enumerate, monthsText, numbersAlike, reference, sentence } from './words.ts';

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
  /** Whom the heads of later pages name beside the kind of document. */
  headedBy: text,
  reference: text,
  status: text,
});

export const frontShape = record({
  title: text,
  subtitle: text,
  /** What the level asks of every agreement under it, in one sentence. */
  summary: optional(text),
  status: optional(record({ label: text, text })),
  /** What every page says at its foot of the level, as a sentence. */
  pageNote: optional(text),
  facts: factsShape,
  /** Absent of a draft that has none yet. */
  registrationNumber: optional(text),
  /** "Stockholms kommun (212000-0142, genom Farsta stadsdelsnämnd) samt Exempelskolan AB" */
  parties: text,
  /** All that are listed: "Sex kommunala skolor och en enskilt driven förskola" */
  units: text,
  /** "Tre månader" */
  notice: optional(text),
  /** "24 lokala tillägg, 8 höjda nivåer och 1 undantag" */
  counts: text,
});

/** Of an agreement that is not in force, on every page (`foot`) and on the first. */
const statusTexts: {
  readonly [S in AgreementStatus]: { readonly foot: string; readonly label: string; readonly text: string } | undefined;
} = {
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
  forslag: {
    foot: 'FÖRSLAG – inte beslutat',
    label: 'Förslag.',
    text: 'Det här är ett förslag till överenskommelse. Det är inte beslutat och gäller inte ännu.',
  },
  beslutad: undefined,
  upphord: {
    foot: 'UPPHÖRD – gäller inte längre',
    label: 'Upphörd.',
    text: 'Överenskommelsen har upphört och gäller inte längre.',
  },
};

function titleOf(context: ViewContext): string {
  return `Samverkan kring barn och unga ${inDistrict(context)}`;
}

/**
 * Who sends it. A level that says on every page whose it is, such as a proposal that nobody has decided, has no letterhead: it
 * says so where the administration would stand, and comes from whoever has published it.
 */
function letterheadOf(
  context: ViewContext,
): Pick<ValueOf<typeof metaShape>, 'author' | 'sender' | 'city' | 'headedBy'> {
  const { administration, name } = context.agreement.district;
  const { pageNote, publisher } = context.agreement.minimumLevel;
  return pageNote === undefined
    ? { author: administration, sender: administration, city: senderOf(context), headedBy: capitalised(administration) }
    : { author: publisher, sender: withoutStop(pageNote), city: publisher, headedBy: name };
}

/** Whom the sender belongs to: of a level that several municipalities have, the one that this is the agreement of. */
function senderOf({ agreement, minimum }: ViewContext): string {
  const { publisher } = agreement.minimumLevel;
  return minimum.municipality === undefined ? (agreement.municipality?.name ?? publisher) : publisher;
}

export function metaOf(context: ViewContext): ValueOf<typeof metaShape> {
  const { agreement } = context;
  const { name } = agreement.district;
  const { registrationNumber, status, validFrom } = agreement.agreement;
  const { pageNote } = agreement.minimumLevel;
  const whom = forWhom(context);
  const letterhead = letterheadOf(context);
  const foot = [statusTexts[status]?.foot ?? '', withoutStop(pageNote ?? '')].filter(Boolean).join(' · ');
  return {
    title: titleOf(context) + titleSuffix(context),
    ...letterhead,
    // An archive that lists titles and subjects must not take an example for an agreement.
    subject: [`${DOCUMENT_TYPE} mellan ${partiesInWords(context)}`, foot].filter(Boolean).join('. '),
    keywords: ['samverkan', 'skola', 'socialtjänst', name.replace(/,/g, ' ')].join(', '),
    date: decisionOf(agreement)?.on ?? validFrom,
    documentType: DOCUMENT_TYPE,
    // The edition before the sender: what does not fit a head is cut at its end, and two editions have the sender alike.
    runningHead: [DOCUMENT_TYPE, ...(whom === undefined ? [] : [`exemplar för ${whom}`]), letterhead.headedBy].join(
      ' · ',
    ),
    reference: reference(registrationNumber),
    status: foot,
  };
}

/** "24 lokala tillägg, 8 höjda nivåer och 1 undantag": in digits where one of them is large (Svenska skrivregler). */
function countsText({ addition }: LevelWords, { added, raised, excepted }: Counts): string {
  const counts: readonly (readonly [number, one: string, word: string, words: string])[] = [
    [added, addition.gender, addition.one, addition.plural],
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
  return parts.length === 0 ? `Inga ${addition.plural}` : capitalised(enumerate(parts));
}

/** @param counts how many local additions and exceptions there are */
export function frontOf(context: ViewContext, counts: Counts, annexes: Annexes): ValueOf<typeof frontShape> {
  const { minimumLevel } = context.agreement;
  const { registrationNumber, status, noticeMonths } = context.agreement.agreement;
  const shown = statusTexts[status];
  const whom = forWhom(context);
  const said = {
    parties: partiesAsFact(context),
    units: capitalised(unitsByOrganiser(context, context.agreement.schools)),
    counts: countsText(context.minimum.words, counts),
  };
  return {
    title: titleOf(context),
    subtitle: whom === undefined ? `Överenskommelse mellan ${partiesInWords(context)}` : `Exemplar för ${whom}`,
    summary: minimumLevel.summary === undefined ? undefined : sentence(minimumLevel.summary),
    status: shown === undefined ? undefined : { label: shown.label, text: shown.text },
    pageNote: minimumLevel.pageNote === undefined ? undefined : sentence(minimumLevel.pageNote),
    facts: factsOf(context, said, annexes),
    registrationNumber,
    ...said,
    notice: noticeMonths === undefined ? undefined : capitalised(monthsText(noticeMonths)),
  };
}
