import type { MinimumLevel } from './minimum-level.ts';
import type { MinimumStep } from './minimum-step.ts';

/** The steps of an area or a clause, and the keys that lead to them. */
export interface StepsAt {
  readonly steps: Readonly<Record<string, MinimumStep>>;
  readonly path: readonly string[];
}

/** The steps of a level's areas and clauses, each list by itself. */
export function stepsOfLevel({ areas, clauses }: Pick<MinimumLevel, 'areas' | 'clauses'>): readonly StepsAt[] {
  return Object.entries({ areas, clauses }).flatMap(([part, all]) =>
    Object.entries(all).flatMap(([id, { steps }]) =>
      steps === undefined ? [] : [{ steps, path: [part, id, 'steps'] }],
    ),
  );
}

/** The steps of a list that are counted from another one, each with that. */
export function stepStarts(steps: StepsAt['steps']): readonly (readonly [string, string])[] {
  return Object.entries(steps).flatMap(([id, { from }]) =>
    from !== undefined && 'step' in from ? [[id, from.step] as const] : [],
  );
}
