import type { Code, CodeArguments } from '../../diagnostics/codes.ts';
import { unevenness } from '../../minimum/frequency.ts';
import { frequencyText } from '../../minimum/frequency-text.ts';
import type { GuardAnnotation, GuardCode } from '../../minimum/json-schema.ts';
import { NAMING_TERMS } from '../../minimum/meeting-terms.ts';
import type { FrequencyValue } from '../../minimum/minimum-meeting.ts';
import type { DayOfSchoolYear, TimeLimit } from '../../minimum/minimum-step.ts';
import { stepTimeText } from '../../minimum/time-text.ts';
import { present } from '../../values/present.ts';
import { allowedValues } from '../schema-path.ts';
import { suggestion, type TranslationContext } from '../translation-context.ts';
import { finding, textOf, type Violation, written } from '../violation.ts';
import type { Translator } from './translator.ts';

/** Gives the arguments of a code that only the refused value can give. */
type ArgumentsOf<C extends Code> = (violation: Violation, context: TranslationContext) => Partial<CodeArguments[C]>;

const idOf = (violation: Violation, context: TranslationContext) => ({ id: textOf(violation, context) });
const found = (violation: Violation, context: TranslationContext) => ({ found: textOf(violation, context) });
/** The annotation has all the arguments, or the code has none. */
const nothing = () => ({});

/** The guard takes only well-formed frequencies. No words say a denied `vid behov`: it is shown as it is written. */
const foundFrequency = (violation: Violation, context: TranslationContext) => {
  const frequency = violation.value as FrequencyValue;
  const denies = frequency !== 'vid behov' && frequency.andWhenNeeded === false;
  if (denies) return { found: written(violation, context) };
  const [floor] = violation.schema.enum as readonly [FrequencyValue];
  const uneven = unevenness(frequency, floor);
  return { found: frequencyText(frequency), ...present({ uneven }) };
};

/** The guard takes only well-formed times and days. */
const foundTime = (violation: Violation) => ({ found: stepTimeText(violation.value as TimeLimit | DayOfSchoolYear) });

/** Exhaustive, so that a new guard's code cannot be forgotten. */
const argumentsOf: { readonly [C in GuardCode]: ArgumentsOf<C> } = {
  'meeting-too-rare': foundFrequency,
  'follow-up-too-rare': foundFrequency,
  'function-redefined': idOf,
  'support-material-redefined': idOf,
  'function-contradiction': idOf,
  'unknown-minimum-level': (violation, context) => {
    const [name, available] = [textOf(violation, context), allowedValues(violation.schema)];
    return { found: name, ...suggestion(name, available), available };
  },
  'individual-cases-forbidden': found,
  'individual-cases-guaranteed': found,
  'responsible-function-changed': found,
  'convener-changed': found,
  'meeting-changed': found,
  'level-changed': found,
  'title-changed': found,
  'target-below-floor': found,
  'clause-changed': nothing,
  'function-missing': nothing,
  'individual-meeting-reported': nothing,
  'months-of-child-meeting': nothing,
  'party-contradiction': nothing,
  'minutes-required': nothing,
  'board-report-required': nothing,
  'step-too-slow': foundTime,
  'step-responsible-changed': found,
  'step-start-changed': found,
  'step-wording-changed': found,
  'statutory-step-changed': found,
};

/** The codes whose value names a function: one that nobody defines is only reported as unknown. */
const namesFunction: ReadonlySet<Code> = new Set<Code>([
  'responsible-function-changed',
  'convener-changed',
  'step-responsible-changed',
]);

/** A refused value that should have been a function's id; of a step that the law times, any of its fields is refused. */
function isFunction({ code, args }: GuardAnnotation, { pointer }: Violation): boolean {
  if (code === 'meeting-changed') return NAMING_TERMS.has(String(args?.term));
  return namesFunction.has(code) || (code === 'statutory-step-changed' && /\/(?:by|doneBy)$/.test(pointer));
}

/** Translates the violation of a guard: its annotation says what the finding is. */
export function guardTranslator(guard: GuardAnnotation): Translator {
  return (violation, context) => {
    const name = textOf(violation, context);
    if (isFunction(guard, violation) && !context.functions.includes(name))
      return finding('unknown-function', { found: name, ...suggestion(name, context.functions) }, violation, context);
    const args = { ...guard.args, ...argumentsOf[guard.code](violation, context) };
    // The annotation was compiled together with its code, and a test holds every code to its arguments.
    return finding<Code>(guard.code, args as CodeArguments[Code], violation, context, guard);
  };
}
