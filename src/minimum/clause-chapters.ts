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

/** The chapter of a clause that names none. */
export const USUAL_CHAPTER: ClauseChapter = 'common-ground';
