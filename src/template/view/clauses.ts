import { USUAL_CHAPTER } from '../../minimum/clause-chapters.ts';
import type { ClauseChapter } from '../../minimum/minimum-level.ts';
import type { AgreementClause } from '../../model/agreement.ts';
import { rememberOnce } from '../../values/remember.ts';
import { list, optional, place, record, text, type ValueOf } from '../shape.ts';
import { basisShape, clauseBasis } from './basis.ts';
import { originText, type ViewContext } from './context.ts';
import { stepsOf, stepsShape } from './steps.ts';

/** `added`: where the district added it. */
const clauseShape = record({
  id: text,
  title: text,
  text,
  added: optional(place),
  steps: optional(stepsShape),
  basis: basisShape,
});
export const clausesShape = list(clauseShape);

/** Whether a chapter has any clauses. */
export function anyClauses({ agreement }: ViewContext, chapter: ClauseChapter): boolean {
  return agreement.clauses.some((clause) => standsIn(clause, chapter));
}

function standsIn(clause: AgreementClause, chapter: ClauseChapter): boolean {
  return (clause.chapter ?? USUAL_CHAPTER) === chapter && clause.whereToTurn !== true;
}

/**
 * The clauses of a chapter. Those that name no chapter belong to the common ground. Clauses on where to turn are left out,
 * since they have a page of their own, first in the document.
 */
export function clausesOf(context: ViewContext, chapter: ClauseChapter): ValueOf<typeof clausesShape> {
  return context.agreement.clauses
    .filter((clause) => standsIn(clause, chapter))
    .map((clause) => clauseOf(context, clause));
}

function clauseOf(
  context: ViewContext,
  { id, title, text: words, origin, grounds, steps }: AgreementClause,
): ValueOf<typeof clauseShape> {
  const added = originText(origin);
  // Few agreements show it.
  const basis = rememberOnce(() => clauseBasis(context, grounds, steps, true));
  return {
    id,
    title,
    text: words,
    added,
    steps: stepsOf(context, steps, added !== undefined),
    get basis() {
      return basis();
    },
  };
}
