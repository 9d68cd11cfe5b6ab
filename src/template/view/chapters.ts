import { USUAL_CHAPTER } from '../../minimum/clause-chapters.ts';
import { invitedUnlessOf } from '../../minimum/invited-unless.ts';
import type { ClauseChapter } from '../../minimum/minimum-level.ts';
import type { Meeting } from '../../model/agreement.ts';
import { capitalised } from '../../values/in-words.ts';
import { boolean, list, optional, place, record, text, type ValueOf } from '../shape.ts';
import type { Annexes } from './annexes.ts';
import { areaOf, areaShape } from './area.ts';
import { basisOf, basisShape } from './basis.ts';
import { anyClauses, clausesOf, clausesShape } from './clauses.ts';
import { originText, type ViewContext } from './context.ts';
import { lawOf, lawShape } from './law-chapter.ts';
import type { Exceptions } from './meeting.ts';
import {
  areAllOwn,
  areTogether,
  isInternal,
  joiners,
  kindsInWords,
  listedInWords,
  namesThoseCovered,
  partiesInWords,
  schoolsInWords,
  signers,
  unsigned,
} from './parties.ts';
import { validityOf, validityShape } from './validity.ts';
import { frequencyWords } from './words.ts';

export const purposeShape = record({
  number: text,
  purposes: list(text),
  /** Whether areas have steps. */
  steps: boolean,
  /** Whether a function that should take part does so only when needed, with a reason. */
  lessOften: boolean,
  /** Whether areas say who does what. */
  tasks: boolean,
  targetGroup: optional(text),
  abbreviations: list(record({ short: text, long: text })),
  basis: basisShape,
});

export const partiesShape = record({
  number: text,
  parties: text,
  /** All that the list of schools names, as a sentence begins: "Skolorna och förskolan". */
  listed: text,
  /** Whether several boards of one municipality are parties. */
  internal: boolean,
  /** Whether somebody signs beside the area's own board, and so at another time. */
  several: boolean,
  /** Public parties that take part in some areas only: "Polismyndigheten", "området ”Säkerhetsarbete”". */
  joiners: list(record({ name: text, areas: text })),
  /** What the area's own board runs, if anything: "egna förskolor". */
  own: optional(text),
  /** Other units that are included without a signature, if any: "kommunala skolor". */
  included: optional(text),
  clauses: clausesShape,
  /** Whether a clause is about the levels of collaboration, so that the heading may say so. */
  levels: boolean,
});

export const commonGroundShape = record({
  number: text,
  /** What the factors are taken from, where the level has any. */
  source: optional(text),
  factors: list(record({ title: text, text })),
  clauses: clausesShape,
  basis: basisShape,
});

/** A chapter that the agreement has for clauses alone. */
export const clauseChapterShape = record({ number: text, clauses: clausesShape });

export const followUpChapterShape = record({
  number: text,
  title: text,
  /** Whether the share of those who have signed says anything: where boards alone sign, there is nothing to count. */
  indicator: boolean,
  clauses: clausesShape,
  rows: list(record({ area: text, local: optional(place), frequency: text, responsible: text })),
  /**
   * Those who are to sign beside the administration, if any: "Elva skolor". How many of them have is not for the
   * agreement to say, since what is signed must not change by being signed.
   */
  signers: optional(record({ inWords: text, together: optional(text) })),
});

const maybeClauses = optional(clauseChapterShape);

/** In the order in which they are printed; why it is so, `clauseChapters` says. */
export const chaptersShape = record({
  purpose: purposeShape,
  goals: maybeClauses,
  parties: partiesShape,
  ground: optional(commonGroundShape),
  law: optional(lawShape),
  responsibility: maybeClauses,
  areas: list(areaShape),
  secrecy: maybeClauses,
  costs: maybeClauses,
  competence: maybeClauses,
  followUp: followUpChapterShape,
  deviations: maybeClauses,
  changes: maybeClauses,
  validity: validityShape,
  signaturesNumber: text,
});

/** Whether a meeting has one with a reason who takes part when needed. */
function hasLessOften({ participants }: Meeting): boolean {
  return participants.some(({ part, reason }) => part === 'when-needed' && reason !== undefined);
}

function purposeOf(context: ViewContext, number: string): ValueOf<typeof purposeShape> {
  const { agreement, minimum } = context;
  return {
    number,
    purposes: minimum.purpose.map((purpose) => purpose.text),
    steps: agreement.areas.some(({ steps }) => steps.length > 0),
    lessOften: agreement.areas.some(({ meetings }) => meetings.some(hasLessOften)),
    tasks: agreement.areas.some(({ responsibilities }) => responsibilities.length > 0),
    targetGroup: minimum.targetGroup?.text,
    abbreviations: (minimum.abbreviations ?? []).map(({ short, long }) => ({ short, long: capitalised(long) })),
    basis: basisOf(context, [
      { bases: [...minimum.purpose.map((purpose) => purpose.basis), minimum.targetGroup?.basis] },
    ]),
  };
}

function partiesOf(context: ViewContext, number: string): ValueOf<typeof partiesShape> {
  const { own, others } = namesThoseCovered(context) ? { own: [], others: [] } : unsigned(context);
  const clauses = clausesOf(context, 'parties');
  return {
    number,
    parties: partiesInWords(context, true),
    listed: listedInWords(context),
    internal: isInternal(context),
    several: isInternal(context) || !areAllOwn(context) || context.agreement.bodies.length > 0,
    joiners: joiners(context),
    own: own.length === 0 ? undefined : kindsInWords(context, own, ['egen', 'egna']),
    included: others.length === 0 ? undefined : kindsInWords(context, others, ['en kommunal', 'kommunala']),
    clauses,
    // The level names its clauses as it likes; only what they are called tells a reader what they are about.
    levels: clauses.some(({ title }) => /nivå/iu.test(title)),
  };
}

function commonGroundOf(context: ViewContext, number: string): ValueOf<typeof commonGroundShape> {
  const { successFactors } = context.minimum;
  return {
    number,
    source: successFactors?.source,
    factors: successFactors?.factors ?? [],
    clauses: clausesOf(context, 'common-ground'),
    basis: basisOf(context, [{ bases: [successFactors?.basis] }]),
  };
}

function followUpOf(context: ViewContext, number: string): ValueOf<typeof followUpChapterShape> {
  const { areas } = context.agreement;
  const indicator = !areAllOwn(context);
  return {
    number,
    title: indicator ? 'Uppföljning och indikator' : 'Uppföljning',
    indicator,
    clauses: clausesOf(context, 'follow-up'),
    rows: areas.map((area) => ({
      area: area.title.value,
      local: originText(area.origin),
      frequency: capitalised(frequencyWords(area.followUp.frequency.value)),
      responsible: context.title(area.followUp.responsible.value),
    })),
    signers: signersOf(context),
  };
}

function signersOf(context: ViewContext): ValueOf<typeof followUpChapterShape>['signers'] {
  return signers(context).length === 0
    ? undefined
    : {
        inWords: capitalised(schoolsInWords(context)),
        together: areTogether(context) ? schoolsInWords(context) : undefined,
      };
}

/** Counts chapters, those of clauses only where they have any. */
function counter(hasClauses: (chapter: ClauseChapter) => boolean) {
  let last = 0;
  const next = () => String(++last);
  return { next, nextOf: (chapter: ClauseChapter) => (hasClauses(chapter) ? next() : undefined) };
}

/** The numbers of the chapters in their order. One that is left out has none, and the numbers run on. */
function numbersOf({ agreement, minimum }: ViewContext, hasClauses: (chapter: ClauseChapter) => boolean) {
  const hasGround = minimum.successFactors !== undefined || hasClauses('common-ground');
  const { next, nextOf } = counter(hasClauses);
  return {
    purpose: next(),
    goals: nextOf('goals'),
    parties: next(),
    'common-ground': hasGround ? next() : undefined,
    law: agreement.legalReferences.length === 0 ? undefined : next(),
    responsibility: nextOf('responsibility'),
    areas: agreement.areas.map((area) => ({ area, number: next() })),
    secrecy: nextOf('secrecy'),
    costs: nextOf('costs'),
    competence: nextOf('competence'),
    'follow-up': next(),
    deviations: nextOf('deviations'),
    changes: nextOf('changes'),
    validity: next(),
    signatures: next(),
  };
}

/**
 * The same of the short form: what all areas have in common is one chapter before them, and what keeps the agreement going
 * another after them. Secrecy stands by itself, since it is looked for in a hurry. Law is an annex.
 */
function shortNumbersOf(
  { agreement, minimum }: ViewContext,
  annexes: Annexes,
  hasClauses: (chapter: ClauseChapter) => boolean,
): ReturnType<typeof numbersOf> {
  const { next, nextOf } = counter(hasClauses);
  const first = next();
  const areas = agreement.areas.map((area) => ({ area, number: next() }));
  const secrecy = nextOf('secrecy');
  const last = next();
  const within = (number: string, chapter: ClauseChapter) => (hasClauses(chapter) ? number : undefined);
  return {
    purpose: first,
    goals: within(first, 'goals'),
    parties: first,
    'common-ground': minimum.successFactors === undefined ? within(first, 'common-ground') : first,
    law: annexes.law,
    responsibility: within(first, 'responsibility'),
    areas,
    secrecy,
    costs: within(last, 'costs'),
    competence: within(last, 'competence'),
    'follow-up': last,
    deviations: within(last, 'deviations'),
    changes: within(last, 'changes'),
    validity: last,
    signatures: next(),
  };
}

/** The level's exceptions to inviting the family, and where each is said in full. */
function exceptionsOf({ minimum }: ViewContext, numbers: ReturnType<typeof numbersOf>): Exceptions {
  return invitedUnlessOf(minimum).map(({ id, clause, text: words }) => ({
    text: capitalised(words),
    clause: id,
    chapter: clause.whereToTurn === true ? undefined : numbers[clause.chapter ?? USUAL_CHAPTER],
  }));
}

/** The chapters that the agreement has for clauses alone. */
type ChapterOfClauses = Exclude<ClauseChapter, 'parties' | 'common-ground' | 'follow-up' | 'validity'>;

/**
 * The chapters in their order. An empty one is left out. In the short form, those that are one chapter have the same number, and
 * law has the letter of its annex.
 */
export function chaptersOf(context: ViewContext, annexes: Annexes): ValueOf<typeof chaptersShape> {
  const hasClauses = (chapter: ClauseChapter) => anyClauses(context, chapter);
  const numbers = context.short ? shortNumbersOf(context, annexes, hasClauses) : numbersOf(context, hasClauses);
  const exceptions = exceptionsOf(context, numbers);
  const clauseChapter = (chapter: ChapterOfClauses) => {
    const number = numbers[chapter];
    return number === undefined ? undefined : { number, clauses: clausesOf(context, chapter) };
  };
  const chapterOf = (id: string) => numbers.areas.find(({ area }) => area.id === id)?.number;
  return {
    purpose: purposeOf(context, numbers.purpose),
    goals: clauseChapter('goals'),
    parties: partiesOf(context, numbers.parties),
    ground: numbers['common-ground'] === undefined ? undefined : commonGroundOf(context, numbers['common-ground']),
    law: numbers.law === undefined ? undefined : lawOf(context, numbers.law),
    responsibility: clauseChapter('responsibility'),
    areas: numbers.areas.map(({ area, number }) => areaOf(context, area, number, exceptions, chapterOf)),
    secrecy: clauseChapter('secrecy'),
    costs: clauseChapter('costs'),
    competence: clauseChapter('competence'),
    followUp: followUpOf(context, numbers['follow-up']),
    deviations: clauseChapter('deviations'),
    changes: clauseChapter('changes'),
    validity: validityOf(context, numbers.validity),
    signaturesNumber: numbers.signatures,
  };
}
