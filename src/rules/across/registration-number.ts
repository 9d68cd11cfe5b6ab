import { folded } from '../../model/folded.ts';

/**
 * The key by which registration numbers are compared: as names are, and without regard to spaces or "Dnr" in front. The
 * same number of another city is another: its boards keep registers of their own.
 */
export function numberKey(city: string, registrationNumber: string): string {
  const number = folded(registrationNumber)
    .replace(/^(?:dnr|diarienummer)\b[.:]?/, '')
    .replace(/\s+/g, '');
  return `${folded(city)}\n${number}`;
}
