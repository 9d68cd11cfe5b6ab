import type { FrequencyValue, Period } from './minimum-meeting.ts';

/** Periods of neuter gender: "vart 3:e kvartal", but "var 3:e vecka". */
const neuter: ReadonlySet<Period> = new Set<Period>(['kvartal', 'tertial', 'läsår', 'år']);

/** 1:a, 2:a, 3:e, 11:e, 12:e, 21:a: the ending follows the spoken number. */
function ordinal(number: number): string {
  const last = number % 10;
  const teen = number % 100 === 11 || number % 100 === 12;
  return `${number}:${(last === 1 || last === 2) && !teen ? 'a' : 'e'}`;
}

function everyText(every: number, unit: Period): string {
  if (every === 1) return `varje ${unit}`;
  if (every === 2) return `${neuter.has(unit) ? 'vartannat' : 'varannan'} ${unit}`;
  return `${neuter.has(unit) ? 'vart' : 'var'} ${ordinal(every)} ${unit}`;
}

/** A frequency in Swedish, as it stands inside a sentence: "2 gånger per termin och vid behov". */
export function frequencyText(value: FrequencyValue): string {
  if (value === 'vid behov') return value;
  const counted =
    'every' in value
      ? everyText(value.every, value.unit)
      : `${value.times} ${value.times === 1 ? 'gång' : 'gånger'} per ${value.per}`;
  return value.andWhenNeeded === true ? `${counted} och vid behov` : counted;
}

/** A frequency as a district's file writes it: `{ times: 2, per: termin }`. */
export function frequencyYaml(value: FrequencyValue): string {
  if (value === 'vid behov') return value;
  const members = Object.entries(value).map(([key, member]) => `${key}: ${member}`);
  return `{ ${members.join(', ')} }`;
}
