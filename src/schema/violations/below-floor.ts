import type { Code, CodeArguments } from '../../diagnostics/codes.ts';
import { unevenness } from '../../minimum/frequency.ts';
import { frequencyText } from '../../minimum/frequency-text.ts';
import type { GuardAnnotation, GuardCode } from '../../minimum/json-schema.ts';
import type { FrequencyValue } from '../../minimum/minimum-level.ts';
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

const nearly = (violation: Violation, context: TranslationContext) => {
  const name = textOf(violation, context);
  return { found: name, ...suggestion(name, allowedValues(violation.schema)) };
};

/** Exhaustive, so that a new guard's code cannot be forgotten. */
const argumentsOf: { readonly [C in GuardCode]: ArgumentsOf<C> } = {
  'meeting-too-rare': foundFrequency,
  'follow-up-too-rare': foundFrequency,
  'function-redefined': idOf,
  'function-contradiction': idOf,
  'unknown-minimum-level': (violation, context) => ({
    ...nearly(violation, context),
    available: allowedValues(violation.schema),
  }),
  'unknown-support-material': nearly,
  'individual-cases-forbidden': found,
  'individual-cases-guaranteed': found,
  'responsible-function-changed': found,
  'convener-changed': found,
  'level-changed': found,
  'title-changed': found,
  'target-below-floor': found,
  'function-missing': nothing,
  'individual-meeting-reported': nothing,
  'months-of-child-meeting': nothing,
  'party-contradiction': nothing,
  'minutes-required': nothing,
  'board-report-required': nothing,
};

/** The codes whose value names a function: one that nobody defines is only reported as unknown. */
const namesFunction: ReadonlySet<Code> = new Set<Code>(['responsible-function-changed', 'convener-changed']);

/** Translates the violation of a guard: its annotation says what the finding is. */
export function guardTranslator(guard: GuardAnnotation): Translator {
  return (violation, context) => {
    const name = textOf(violation, context);
    if (namesFunction.has(guard.code) && !context.functions.includes(name))
      return finding('unknown-function', { found: name, ...suggestion(name, context.functions) }, violation, context);
    const args = { ...guard.args, ...argumentsOf[guard.code](violation, context) };
    // The annotation was compiled together with its code, and a test holds every code to its arguments.
    return finding<Code>(guard.code, args as CodeArguments[Code], violation, context, guard);
  };
}
