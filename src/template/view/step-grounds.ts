import type { Grounds } from '../../diagnostics/grounds.ts';
import type { Step } from '../../model/agreement.ts';
import { readingOf, stepNumbers } from './steps.ts';

/** Why times are read as they are: no source of a level says how a weekend counts. */
const readings = {
  weekdays:
    'Vardagar är måndag till fredag, också när någon av dem är en helgdag. Annars går det inte att säga i förväg hur många dagar en tid är.',
  counted:
    'Det som händer på en lördag eller söndag räknas från måndagen. Annars skulle veckodagen avgöra vilken av två tider som är kortast.',
} as const;

/** How the agreed times of steps are read; undefined where none is counted. What the law times is read as the law is. */
function readingGrounds(steps: readonly Step[]): Grounds | undefined {
  const { weekdays, counted } = readingOf(steps.filter(({ statutory }) => statutory !== true));
  if (!counted) return undefined;
  const { counted: always } = readings;
  return weekdays ? [{ interpretation: readings.weekdays }, { interpretation: always }] : [{ interpretation: always }];
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

/** What the steps of an area or a clause rest on, one by one, and how their times are read. */
export function stepGrounds(steps: readonly Step[]): readonly StepGround[] {
  const numbers = stepNumbers(steps);
  const times = readingGrounds(steps);
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
