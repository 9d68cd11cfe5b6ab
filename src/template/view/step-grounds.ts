import type { Grounds } from '../../diagnostics/grounds.ts';
import type { Step } from '../../model/agreement.ts';
import { readingOf, stepNumbers } from './steps.ts';

/** How times are read: no source of a level says how a weekend counts. */
const readings = {
  weekdays: 'Vardagar är måndag till fredag.',
  counted: 'Det som händer på en lördag eller söndag räknas från måndagen.',
} as const;

/** Why they are read so. */
const reasons = {
  weekdays: 'En helgdag räknas som vardag. Annars går det inte att säga i förväg hur många dagar en tid är.',
  counted: 'Räknades helgen med, skulle veckodagen avgöra vilken av två tider som är kortast.',
} as const;

/**
 * How the agreed times of steps are read; undefined where none is counted. What the law times is read as the law is.
 * @param below whether it stands below the steps and their note, which says how the times are read: then only why
 */
function readingGrounds(steps: readonly Step[], below = false): Grounds | undefined {
  const { weekdays, counted } = readingOf(steps.filter(({ statutory }) => statutory !== true));
  if (!counted) return undefined;
  const said = (of: typeof readings | typeof reasons) => (weekdays ? [of.weekdays, of.counted] : [of.counted]);
  return [{ interpretation: [...(below ? [] : said(readings)), ...said(reasons)].join(' ') }];
}

/** What is said of a step beside that it is taken. */
const parts = ['what', 'by', 'from', 'within', 'before', 'exception'] as const;

/** What rests on something: a step, one of its parts, or how the times of all are read. */
export interface StepGround {
  readonly of: 'step' | (typeof parts)[number] | 'times';
  /** The step's number. */
  readonly number?: string;
  readonly grounds: Grounds | undefined;
}

/** The parts of a step that rest on something else than the step does. */
function partGrounds(step: Step, number: string): readonly StepGround[] {
  const own = JSON.stringify(step.grounds);
  return parts.flatMap((of) => {
    const grounds = step[of]?.grounds;
    return grounds === undefined || JSON.stringify(grounds) === own ? [] : [{ of, number, grounds }];
  });
}

/**
 * What the steps of an area or a clause rest on, one by one, and how their times are read.
 * @param below whether it stands below the list of the steps
 */
export function stepGrounds(steps: readonly Step[], below = false): readonly StepGround[] {
  const numbers = stepNumbers(steps);
  const times = readingGrounds(steps, below);
  return [
    ...steps.flatMap((step) => {
      const number = numbers.get(step.id) ?? step.id;
      return [{ of: 'step', number, grounds: step.grounds } as const, ...partGrounds(step, number)];
    }),
    ...(times === undefined ? [] : [{ of: 'times', grounds: times } as const]),
  ];
}

/** Whether steps have times that are read as no source says. */
export function hasReadings(steps: readonly Step[]): boolean {
  return readingGrounds(steps) !== undefined;
}
