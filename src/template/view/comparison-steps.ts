import { lastDayText, timeText } from '../../minimum/time-text.ts';
import type { Clause, Step } from '../../model/agreement.ts';
import { withoutStop } from '../../values/in-words.ts';
import { type Row, row, value } from './comparison-rows.ts';
import type { ViewContext } from './context.ts';
import { startWords, stepNumbers } from './steps.ts';
import { enumerate } from './words.ts';

/** A step that the district has added: "Skolan skriver hem: inom två veckor och senast den 1 mars". */
function newStepWords({ what, within, before }: Step): string {
  const times = [
    ...(within === undefined ? [] : [timeText(within.value)]),
    ...(before === undefined ? [] : [lastDayText(before.value)]),
  ];
  return [withoutStop(what.value), ...(times.length === 0 ? [] : [enumerate(times)])].join(': ');
}

/** A single value of a step: raised, or said where the minimum level says nothing. */
function stepValue<T>(
  clause: string,
  of: Clause<T> | undefined,
  words: (value: T) => string,
  nothing: string,
): readonly Row[] {
  if (of === undefined) return [];
  return of.floor === undefined ? row(clause, of.origin, words(of.value), nothing, 'added') : value(clause, of, words);
}

/** What the district says of the steps of an area or of a clause of the minimum level, and the steps that it has added. */
export function stepRows(context: ViewContext, steps: readonly Step[]): readonly Row[] {
  const numbers = stepNumbers(steps);
  return steps.flatMap((step) => {
    const where = `Steg ${numbers.get(step.id) ?? step.id}`;
    if (step.origin.from === 'district') return row(`${where}: nytt steg`, step.origin, newStepWords(step));
    return [
      ...stepValue(`${where}: hur snart`, step.within, timeText, 'ingen tid'),
      ...stepValue(`${where}: sista dag`, step.before, lastDayText, 'ingen dag'),
      ...stepValue(`${where}: när tiden börjar`, step.from, (from) => startWords(from, numbers), 'sägs inte'),
      ...stepValue(`${where}: vem som gör det`, step.doneBy, context.titleWithin, context.titleWithin(step.by.value)),
      ...stepValue(`${where}: undantag`, step.exception, (words) => words, 'inget undantag'),
    ];
  });
}
