import { USUAL_CHAPTER } from '../../minimum/clause-chapters.ts';
import type { ClauseChapter } from '../../minimum/minimum-level.ts';
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

/**
 * The clauses of a chapter. Those that name no chapter belong to the common ground. Clauses on where to turn are left out,
 * since they have a page of their own, first in the document.
 */
export function clausesOf(context: ViewContext, chapter: ClauseChapter): ValueOf<typeof clausesShape> {
  return context.agreement.clauses
    .filter((clause) => (clause.chapter ?? USUAL_CHAPTER) === chapter && clause.whereToTurn !== true)
    .map(({ id, title, text: words, origin, grounds, steps }) => ({
      id,
      title,
      text: words,
      added: originText(origin),
      steps: stepsOf(context, steps, originText(origin) !== undefined),
      basis: clauseBasis(context, grounds, steps, true),
    }));
}
