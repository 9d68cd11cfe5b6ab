/**
 * How a day is written: ISO 8601, from 1900 to 2100. A year outside that is a slip of the finger, as in `0210-03-01`, and
 * would make an agreement hold for centuries or never. Not \d, which takes digits of every script in some validators.
 */
export const DAY_PATTERN = '^(?:(?:19|20)[0-9]{2}|2100)-[0-9]{2}-[0-9]{2}$';

const DAY = new RegExp(DAY_PATTERN);

/** Whether a text is a day of the calendar from 1900 to 2100, ISO 8601. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // 30 February is read as 2 March by some engines, and as nothing by others.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const MILLISECONDS = 86_400_000;

/** A date, ISO 8601, as days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS;
}

/** The date, ISO 8601, that is a number of days after 1970-01-01. */
export function dateOfDay(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** The day after a date, both ISO 8601. */
export function dayAfter(date: string): string {
  return dateOfDay(dayNumber(date) + 1);
}

/** The day before a date, both ISO 8601. */
export function dayBefore(date: string): string {
  return dateOfDay(dayNumber(date) - 1);
}
