import type { ClauseChapter } from './minimum-level.ts';

/**
 * What a reader calls the chapters that a clause can stand in, in the order in which they are printed. Goals follow the
 * purpose, and responsibility the law that it rests on, before the areas that share out the tasks. After the areas and the
 * secrecy that holds in all of them stands what it takes: money and training. Then how one sees whether it works, what happens
 * where it does not, how the agreement is changed while it holds, and how it ends.
 */
export const clauseChapters: Readonly<Record<ClauseChapter, string>> = {
  goals: 'Mål',
  parties: 'Parter',
  'common-ground': 'Gemensam grund',
  responsibility: 'Ansvar',
  secrecy: 'Sekretess, anmälan och uppgifter',
  costs: 'Kostnader',
  competence: 'Kompetens',
  'follow-up': 'Uppföljning',
  deviations: 'Avvikelser',
  changes: 'Ändringar',
  validity: 'Giltighet',
};

const FIRST = 'Det vi är överens om';
const LAST = 'Så sköter vi överenskommelsen';

/** The same of an agreement in its short form: what stands before the areas is one chapter, and what comes after secrecy another. */
export const shortClauseChapters: Readonly<Record<ClauseChapter, string>> = {
  goals: FIRST,
  parties: FIRST,
  'common-ground': FIRST,
  responsibility: FIRST,
  secrecy: clauseChapters.secrecy,
  costs: LAST,
  competence: LAST,
  'follow-up': LAST,
  deviations: LAST,
  changes: LAST,
  validity: LAST,
};

/** The chapter of a clause that names none. */
export const USUAL_CHAPTER: ClauseChapter = 'common-ground';
