import { numberWord } from '../values/in-words.ts';
import type { DayOfSchoolYear, StepStart, TimeLimit } from './minimum-step.ts';
import { months } from './months.ts';
import { countedTime, type TimeUnit } from './time-limit.ts';

/** Each unit as one and as several; all take *en*. */
const unitWords: Readonly<Record<TimeUnit, readonly [one: string, several: string]>> = {
  days: ['dag', 'dagar'],
  weekdays: ['vardag', 'vardagar'],
  weeks: ['vecka', 'veckor'],
  months: ['månad', 'månader'],
};

/** A time limit in Swedish, as it stands inside a sentence: "genast", "inom tre vardagar". */
export function timeText(limit: TimeLimit): string {
  const counted = countedTime(limit);
  if (counted === undefined) return 'genast';
  const [one, several] = unitWords[counted.unit];
  return `inom ${numberWord(counted.count)} ${counted.count === 1 ? one : several}`;
}

/** A last day in Swedish, as it stands inside a sentence: "senast den 1 mars". */
export function lastDayText({ month, day }: DayOfSchoolYear): string {
  return `senast den ${day} ${months[month - 1] ?? month}`;
}

/** How soon a step is taken, by its time limit or by its last day. */
export function stepTimeText(time: TimeLimit | DayOfSchoolYear): string {
  return typeof time === 'object' && 'month' in time ? lastDayText(time) : timeText(time);
}

/** A text that YAML reads as itself inside a flow mapping, as it stands or between quotation marks. */
function flowText(text: string): string {
  return /^[\p{L}][\p{L}\p{N} §.–-]*$/u.test(text) && !/ $|^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

/** A time, a day or a start as a file writes it: `genast`, `{ weekdays: 1 }`, `{ event: anmälan kommer in }`. */
export function flowYaml(value: TimeLimit | DayOfSchoolYear | StepStart): string {
  if (typeof value === 'string') return value;
  const members = Object.entries(value).map(
    ([key, member]) => `${key}: ${typeof member === 'string' ? flowText(member) : member}`,
  );
  return `{ ${members.join(', ')} }`;
}
