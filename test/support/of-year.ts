/**
 * A district's file for one calendar year, so that it can stand beside those of other years in a run: a district has one
 * agreement at a time.
 */
export function ofYear(year: number, text: string): string {
  const dates = `validFrom: ${year}-01-01\n  validUntil: ${year}-12-31\n`;
  return text.replace(/validFrom: .*\n(?: {2}validUntil: .*\n)?/, dates);
}
