/** The series that the regulator (PTS) keeps for fiction, of Stockholm and of mobile telephones. */
const SERIES: readonly RegExp[] = [/^08465004\d\d$/, /^0701740(?:60[5-9]|6[1-9]\d)$/];

/** Whether a telephone number, however it is written, belongs to nobody: reserved for fiction, or the emergency number. */
export function isReserved(written: string): boolean {
  const digits = written
    .replace(/^(?:\+|00)46/, '0')
    .replaceAll(/\D/g, '')
    .replace(/^00/, '0');
  return written === '112' || SERIES.some((series) => series.test(digits));
}
