import { patterns } from '../minimum/patterns.ts';
import { present } from '../values/present.ts';
import { member } from './read.ts';

/** The dates of an agreement, ISO 8601: such compare as texts. Absent where the file has none or one that is no date. */
export interface Validity {
  readonly from?: string;
  readonly until?: string;
  readonly decidedOn?: string;
}

const DATE = new RegExp(patterns.date);

/** A date of the calendar; what is none is the schema's finding, and that alone is said. */
export function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !DATE.test(value)) return undefined;
  const time = Date.parse(`${value}T00:00:00Z`);
  // 30 February is read as 2 March by some engines, and as nothing by others.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? value : undefined;
}

/**
 * The dates that an agreement can be judged by. There are none where it ends before it begins: one of the two is wrong, that
 * has been said, and nobody knows which.
 */
export function validityOf(file: unknown): Validity {
  const from = dateOf(member(file, 'agreement', 'validFrom'));
  const until = dateOf(member(file, 'agreement', 'validUntil'));
  const decidedOn = dateOf(member(file, 'agreement', 'decidedOn'));
  if (from !== undefined && until !== undefined && until < from) return {};
  return present({ from, until, decidedOn });
}

/** Whether the board decides on what is in force already. */
export function isDecidedLate({ decidedOn, from }: Validity): boolean {
  return decidedOn !== undefined && from !== undefined && decidedOn > from;
}
