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
