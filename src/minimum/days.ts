const DAY = 86_400_000;

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The day after a date, both ISO 8601. */
export function dayAfter(date: string): string {
  return shifted(date, 1);
}

/** The day before a date, both ISO 8601. */
export function dayBefore(date: string): string {
  return shifted(date, -1);
}
