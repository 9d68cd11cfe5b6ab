import { member, members } from './read-value.ts';
import type { RuleContext } from './rule.ts';

/** The ids of all functions that the minimum level or the file itself defines. */
export function knownFunctions({ document, minimum }: RuleContext): readonly string[] {
  const own = members(member(document.value, 'localAdditions', 'functions')).map(([id]) => id);
  return [...Object.keys(minimum.functions), ...own];
}
