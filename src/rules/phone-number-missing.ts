import { diagnostic } from '../diagnostics/create.ts';
import { atKey } from '../diagnostics/places.ts';
import { isMapping } from '../values/is-mapping.ts';
import { isMisspelt } from './misspelt.ts';
import { member, members } from './read-value.ts';
import type { Rule } from './rule.ts';
import { saysDecided } from './written-status.ts';
import { writtenUnits } from './written-units.ts';

/** Whether a unit has a number, or may be meant to have one: what is misspelt there has been reported. */
function mayHavePhone(unit: unknown): boolean {
  return !isMapping(unit) || member(unit, 'phone') !== undefined || isMisspelt(unit, 'phone');
}

/**
 * The page about where to turn is for those who are worried about a child now: somewhere on it stands a number to call. One
 * is enough, since a unit that takes the call can pass it on. An agreement is not decided without; a draft may wait.
 */
export const phoneNumberMissing: Rule = ({ document }) => {
  const written = writtenUnits(document);
  if (written === undefined) return [];
  const { units, at } = written;
  const all = members(units);
  if (all.some(([, unit]) => mayHavePhone(unit))) return [];
  const decided = saysDecided(document.value);
  return [
    diagnostic(
      'phone-number-missing',
      { nobody: all.length === 0, decided },
      atKey(document, at),
      decided ? {} : { severity: 'warning' },
    ),
  ];
};
