import type { MappingName } from '../../diagnostics/code-arguments.ts';

/** Exhaustive, so that a new one is not taken for a text's pattern. */
const names: Readonly<Record<MappingName, true>> = {
  frequency: true,
  ground: true,
  'time-limit': true,
  'day-of-school-year': true,
  'step-start': true,
};

/** Whether what an annotation expects is a mapping with a form of its own, rather than a text with a pattern. */
export function isMappingName(expects: string): expects is MappingName {
  return Object.hasOwn(names, expects);
}
