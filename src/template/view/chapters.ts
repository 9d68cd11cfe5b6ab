import type { ClauseChapter } from '../../minimum/minimum-level.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { areaOf, areaShape } from './area.ts';
import { basisOf, basisShape } from './basis.ts';
import { originText, type ViewContext } from './context.ts';
import { monthsText, reference } from './front.ts';
import { listedInWords, ownPreschools, partiesInWords, schoolsInWords } from './parties.ts';
import { capitalised, frequencyWords, longDate, numberWord, unbrokenParagraph } from './words.ts';

const clauseShape = record({ id: text, title: text, text, basis: basisShape });
const clausesShape = list(clauseShape);

export const purposeShape = record({
  number: text,
  purposes: list(text),
  targetGroup: optional(text),
  abbreviations: list(record({ short: text, long: text })),
  basis: basisShape,
});

export const partiesShape = record({
  number: text,
  parties: text,
  /** Who stands in the list of schools, as a sentence begins with it. */
  listed: text,
  ownPreschools: optional(text),
  clauses: clausesShape,
});

export const groundShape = record({
  number: text,
  source: text,
  factors: list(record({ title: text, text })),
  clauses: clausesShape,
  basis: basisShape,
});

export const lawShape = record({
  number: text,
  date: text,
  note: optional(record({ text, basis: basisShape })),
  /** Which of them the report cites. */
  source: text,
  statutes: list(record({ title: text, references: list(record({ paragraph: text, about: text, marked: boolean })) })),
});

export const secrecyShape = record({ number: text, clauses: clausesShape });

export const followUpChapterShape = record({
  number: text,
  clauses: clausesShape,
  rows: list(record({ area: text, local: optional(text), frequency: text, responsible: text })),
  indicator: text,
});

export const validityShape = record({ number: text, sentences: list(text), clauses: clausesShape });

export const chaptersShape = record({
  purpose: purposeShape,
  parties: partiesShape,
  ground: groundShape,
  law: optional(lawShape),
  areas: list(areaShape),
  secrecy: optional(secrecyShape),
  followUp: followUpChapterShape,
  validity: validityShape,
  signaturesNumber: text,
});

/**
 * The clauses of a chapter; those that name none stand on the common ground. What says where to turn is left out: it has
 * a page of its own, first in the document.
 */
function clausesOf({ minimum }: ViewContext, chapter: ClauseChapter): ValueOf<typeof clausesShape> {
  return Object.entries(minimum.clauses)
    .filter(([, clause]) => (clause.chapter ?? 'common-ground') === chapter && clause.whereToTurn !== true)
    .map(([id, { title, text: words, basis }]) => ({ id, title, text: words, basis: basisOf([{ bases: [basis] }]) }));
}

function purposeOf({ minimum }: ViewContext, number: string): ValueOf<typeof purposeShape> {
  return {
    number,
    purposes: minimum.purpose.map((purpose) => purpose.text),
    targetGroup: minimum.targetGroup?.text,
    abbreviations: (minimum.abbreviations ?? []).map(({ short, long }) => ({ short, long: capitalised(long) })),
    basis: basisOf([{ bases: [...minimum.purpose.map((purpose) => purpose.basis), minimum.targetGroup?.basis] }]),
  };
}

function partiesOf(context: ViewContext, number: string): ValueOf<typeof partiesShape> {
  const own = ownPreschools(context);
  const preschools = own.length === 1 ? 'Stadsdelens egen förskola' : 'Stadsdelens egna förskolor';
  return {
    number,
    parties: partiesInWords(context),
    listed: listedInWords(context),
    ownPreschools: own.length === 0 ? undefined : `${preschools} omfattas också.`,
    clauses: clausesOf(context, 'parties'),
  };
}

function groundOf(context: ViewContext, number: string): ValueOf<typeof groundShape> {
  const { source, factors, basis } = context.minimum.successFactors;
  return {
    number,
    source,
    factors,
    clauses: clausesOf(context, 'common-ground'),
    basis: basisOf([{ bases: [basis] }]),
  };
}

function followUpOf(context: ViewContext, number: string): ValueOf<typeof followUpChapterShape> {
  const { areas } = context.agreement;
  return {
    number,
    clauses: clausesOf(context, 'follow-up'),
    rows: areas.map((area) => ({
      area: area.title.value,
      local: originText(area.origin),
      frequency: capitalised(frequencyWords(area.followUp.frequency.value)),
      responsible: context.title(area.followUp.responsible.value),
    })),
    indicator: indicatorText(context),
  };
}

/** How many have signed, of those who are to sign beside the administration. */
function indicatorText(context: ViewContext): string {
  const { coverage, edition } = context.agreement;
  const { parties, signed } = coverage;
  const here = edition === undefined ? '' : ' i det här exemplaret';
  if (parties === 0) return `Ingen skola eller förskola${here} behöver skriva under.`;
  const who = `${capitalised(schoolsInWords(context))}${here} ska skriva under.`;
  if (signed === 0) return `${who} ${parties === 1 ? 'Den har inte' : 'Ingen har'} gjort det än.`;
  const part = Math.floor((signed * 100) / parties);
  return `${who} ${parties === 1 ? 'Den' : capitalised(numberWord(signed))} har gjort det. Det är ${part} procent.`;
}

function validityOf(context: ViewContext, number: string): ValueOf<typeof validityShape> {
  const { validFrom, validUntil, noticeMonths, replaces, decidedOn, decidedBy } = context.agreement.agreement;
  const until = validUntil === undefined ? 'och tills vidare' : `till och med den ${longDate(validUntil)}`;
  const subject = decidedOn === undefined ? 'Överenskommelsen' : 'Den';
  const by = decidedBy === undefined ? '' : ` av ${decidedBy}`;
  const sentences = [
    decidedOn === undefined ? '' : `Överenskommelsen är beslutad den ${longDate(decidedOn)}${by}.`,
    `${subject} gäller från och med den ${longDate(validFrom)} ${until}.`,
    // Here "den" is the agreement still, and not its notice.
    replaces === undefined ? '' : `Den ersätter överenskommelsen med ${reference(replaces).toLowerCase()}.`,
    noticeMonths === undefined
      ? 'Ingen uppsägningstid är bestämd.'
      : `Uppsägningstiden är ${monthsText(noticeMonths)}.`,
  ];
  return {
    number,
    sentences: sentences.filter((one) => one !== ''),
    clauses: clausesOf(context, 'validity'),
  };
}

/** References that the report does not cite are marked, where there are others. */
function sourceText(fromLaw: number, all: number): string {
  if (fromLaw === 0) return 'Rapporten hänvisar till dem alla.';
  if (fromLaw === all) return 'Rapporten hänvisar inte till dem. De är hämtade ur lagen själv.';
  return 'Rapporten hänvisar till lagrummen, utom dem som är märkta ”ur lagen”.';
}

function lawOf({ agreement }: ViewContext, number: string): ValueOf<typeof lawShape> {
  const fromLaw = agreement.legalReferences.filter(({ source }) => source === 'law').length;
  const all = agreement.legalReferences.length;
  const note = agreement.legalNote;
  const titles = [...new Set(agreement.legalReferences.map(({ statute }) => statute))];
  const statutes = titles.map((title) => ({
    title,
    references: agreement.legalReferences
      .filter(({ statute }) => statute === title)
      .map(({ paragraph, about, source }) => ({
        paragraph: unbrokenParagraph(paragraph),
        about,
        marked: source === 'law' && fromLaw < all,
      })),
  }));
  return {
    number,
    date: longDate(agreement.agreement.validFrom),
    note: note && { text: note.text, basis: basisOf([{ bases: [note.basis] }]) },
    source: sourceText(fromLaw, all),
    statutes,
  };
}

/** The chapters in their order; one that would be empty is left out, and the numbers run on. */
export function chaptersOf(context: ViewContext): ValueOf<typeof chaptersShape> {
  let last = 0;
  const next = () => String(++last);
  const purpose = purposeOf(context, next());
  const parties = partiesOf(context, next());
  const ground = groundOf(context, next());
  const law = context.agreement.legalReferences.length === 0 ? undefined : lawOf(context, next());
  const areas = context.agreement.areas.map((area) => areaOf(context, area, next()));
  const secrecyClauses = clausesOf(context, 'secrecy');
  const secrecy = secrecyClauses.length === 0 ? undefined : { number: next(), clauses: secrecyClauses };
  const followUp = followUpOf(context, next());
  const validity = validityOf(context, next());
  return { purpose, parties, ground, law, areas, secrecy, followUp, validity, signaturesNumber: next() };
}
