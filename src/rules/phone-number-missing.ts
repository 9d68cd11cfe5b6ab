import { diagnostic } from '../diagnostics/create.ts';
import { isMisspelt } from './misspelt.ts';
import { member, members } from './read-value.ts';
import type { Rule } from './rule.ts';
import { saysDecided } from './written-status.ts';

const isMapping = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a unit has a number, or may be meant to have one: what is misspelt there has been reported. */
function mayHavePhone(unit: unknown): boolean {
  return !isMapping(unit) || member(unit, 'phone') !== undefined || isMisspelt(unit, 'phone');
}

/**
 * The page about where to turn is for those who are worried about a child now: somewhere on it stands a number to call. One
 * is enough, since a unit that takes the call can pass it on. An agreement is not decided without; a draft may wait.
 */
export const phoneNumberMissing: Rule = ({ document }) => {
  const district = member(document.value, 'district');
  const units = member(district, 'units');
  if (!isMapping(district) || isMisspelt(district, 'units') || !(units === undefined || isMapping(units))) return [];
  const all = members(units);
  if (all.some(([, unit]) => mayHavePhone(unit))) return [];
  const at = units === undefined ? '/district' : '/district/units';
  const decided = saysDecided(document.value);
  return [
    diagnostic(
      'phone-number-missing',
      { nobody: all.length === 0, decided },
      { span: document.keySpan(at), pointer: at },
      decided ? {} : { severity: 'warning' },
    ),
  ];
};
