import { attending } from '../attending.ts';
import { isBelow, sameFrequency } from '../frequency.ts';
import { frequencyText, frequencyYaml } from '../frequency-text.ts';
import { ENUM_DESCRIPTIONS, ERROR_MESSAGE, type JsonSchema, SNIPPETS } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import type { FrequencyValue } from '../minimum-meeting.ts';
import { choiceMessage } from '../words/editor-messages.ts';
import type { Spoken } from '../words/spoken.ts';

/** A value that an editor offers to write, with its name and what it is; any other value is accepted too. */
export interface Suggestion {
  readonly label: string;
  readonly description?: string | Spoken;
  /** A text is written as it is, a mapping over several lines; `${1:…}` marks what the writer fills in. */
  readonly body: unknown;
}

/**
 * Offers values where a schema takes more than it can list, such as a district's own functions. The keyword must stand
 * where the editor looks, beside `allOf`: beside a `$ref` it would be moved away from the key's own schema.
 */
export function suggest(suggestions: readonly Suggestion[], schema: JsonSchema): JsonSchema {
  return suggestions.length === 0 ? schema : { [SNIPPETS]: suggestions, ...schema };
}

/** A closed set of texts, each with its meaning where the text alone does not say it. */
export function choice(meanings: readonly string[] | Readonly<Record<string, string>>): JsonSchema {
  if (Array.isArray(meanings)) return { type: 'string', enum: meanings, [ERROR_MESSAGE]: choiceMessage(meanings) };
  const values = Object.keys(meanings);
  return { ...choice(values), [ENUM_DESCRIPTIONS]: Object.values(meanings) };
}

/** A suggestion for each id, with the title that the minimum level gives it. */
export function titled(parts: Readonly<Record<string, { readonly title: string }>>): readonly Suggestion[] {
  return Object.entries(parts).map(([id, { title }]) => ({ label: id, description: title, body: id }));
}

/** A suggestion for each function that may take part in a meeting. */
export function attendees(minimum: MinimumLevel): readonly Suggestion[] {
  const ids = attending(minimum);
  return titled(minimum.functions).filter(({ label }) => ids.includes(label));
}

/** Frequencies that people often mean. */
const usual: readonly FrequencyValue[] = [
  { times: 1, per: 'läsår' },
  { times: 1, per: 'termin' },
  { times: 2, per: 'termin' },
  { times: 1, per: 'månad' },
  { every: 6, unit: 'vecka' },
  'vid behov',
];

/** The floor's own frequency first, then usual ones that are not below it; each once. */
export function frequenciesAbove(floor: FrequencyValue): readonly FrequencyValue[] {
  const others = usual.filter((value) => !isBelow(value, floor) && !sameFrequency(value, floor));
  return [floor, ...others];
}

/** A suggestion for each frequency that people often mean; none below the floor, where there is one. */
export function frequencies(floor?: FrequencyValue): readonly Suggestion[] {
  const accepted = floor === undefined ? usual : frequenciesAbove(floor);
  return accepted.map((value) => ({ label: frequencyText(value), body: frequencyYaml(value) }));
}

/** The suggestion to write what the floor says. */
export function floorsOwn(value: unknown): Suggestion {
  return { label: String(value), description: ({ floor }) => `Det som ${floor.definite} säger.`, body: value };
}
