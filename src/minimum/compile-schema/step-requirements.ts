import { fieldBasis } from '../basis.ts';
import { type JsonSchema, ref } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import type { MinimumStep } from '../minimum-step.ts';
import { flowYaml, lastDayText, timeText } from '../time-text.ts';
import { functionTitle, stepStartWords } from '../words/floor-words.ts';
import { laterThan, slowerThan } from './below-time.ts';
import { otherThan, type Requirement } from './floor-guard.ts';
import type { Requirements } from './requirements.ts';

/** Steps by id, in order. */
export type Steps = Readonly<Record<string, MinimumStep>>;

/** A field of a step that the floor gives a value: its shape, and the value as a reader and as a file writes it. */
interface Given {
  readonly shape: string;
  readonly value: unknown;
  readonly words: string;
  readonly write: string;
}

function givenFields(minimum: MinimumLevel, steps: Steps, step: MinimumStep): Readonly<Record<string, Given>> {
  const { what, by, from, within, before, exception } = step;
  const given = {
    what: { shape: 'title', value: what, words: what, write: what },
    by: { shape: 'id', value: by, words: functionTitle(minimum, by), write: by },
    ...(from && {
      from: { shape: 'stepStart', value: from, words: stepStartWords(from, steps), write: flowYaml(from) },
    }),
    ...(within && { within: { shape: 'timeLimit', value: within, words: timeText(within), write: flowYaml(within) } }),
    ...(before && {
      before: { shape: 'dayOfSchoolYear', value: before, words: lastDayText(before), write: flowYaml(before) },
    }),
    ...(exception && { exception: { shape: 'title', value: exception, words: exception, write: exception } }),
  };
  return given;
}

/** The codes of the fields of a step that may only be restated. */
const RESTATED = {
  what: 'step-wording-changed',
  by: 'step-responsible-changed',
  from: 'step-start-changed',
  exception: 'step-wording-changed',
} as const;

function requirement(
  code: Requirement['code'],
  field: string,
  { value, words, write }: Given,
  below: JsonSchema,
  step: MinimumStep,
): readonly Requirement[] {
  return [{ code, floor: words, grounds: fieldBasis(step, field), args: { write }, below, instead: [value] }];
}

/** What the floor says is not there: a file may not say it. The sentence stands in the place of a value. */
function refused(code: Requirement['code'], shape: string, words: string, step: MinimumStep): readonly Requirement[] {
  return [{ code, floor: words, grounds: step.basis, below: ref(shape), instead: [] }];
}

/** A step that the law times: all of it may be restated, and nothing else be said. */
function statutoryRequirements(given: Readonly<Record<string, Given>>, step: MinimumStep): Requirements {
  const code = 'statutory-step-changed';
  const said = Object.entries(given).map(([field, one]) => [
    field,
    requirement(code, field, one, otherThan(one.shape, one.value), step),
  ]);
  const unsaid = Object.entries({
    doneBy: ['id', 'den ansvariga gör steget'],
    from: ['stepStart', 'steget räknas inte från något'],
    within: ['timeLimit', 'steget har ingen tid'],
    before: ['dayOfSchoolYear', 'steget har ingen sista dag'],
    exception: ['title', 'steget har inget undantag'],
  } as const)
    .filter(([field]) => given[field] === undefined)
    .map(([field, [shape, words]]) => [field, refused(code, shape, words, step)]);
  return Object.fromEntries([...said, ...unsaid]);
}

/** An exception weakens the time that it is an exception from: where the floor times a step without one, none may stand. */
function noException(step: MinimumStep): Requirements {
  const isTimed = step.within !== undefined || step.before !== undefined;
  if (!isTimed || step.exception !== undefined) return {};
  return { exception: refused(RESTATED.exception, 'title', 'steget har inget undantag', step) };
}

/**
 * What the floor requires of a step's fields. A time that the floor does not give may be any.
 * @param steps the list that the step stands in, in which its clock may start from another
 */
export function stepRequirements(minimum: MinimumLevel, steps: Steps, step: MinimumStep): Requirements {
  const given = givenFields(minimum, steps, step);
  if (step.statutory === true) return statutoryRequirements(given, step);
  const restated = Object.entries(RESTATED).flatMap(([field, code]) => {
    const one = given[field];
    return one === undefined ? [] : [[field, requirement(code, field, one, otherThan(one.shape, one.value), step)]];
  });
  const { within, before } = given;
  return {
    ...Object.fromEntries(restated),
    ...(within &&
      step.within && { within: requirement('step-too-slow', 'within', within, slowerThan(step.within), step) }),
    ...(before &&
      step.before && { before: requirement('step-too-slow', 'before', before, laterThan(step.before), step) }),
    ...noException(step),
  };
}
