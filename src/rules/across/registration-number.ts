import { isNoNumberYet, isPlaceholder } from '../../texts/placeholders.ts';
import { folded } from '../../values/folded.ts';

/**
 * The key by which registration numbers are compared: as names are, and without regard to spaces or "Dnr" in front. The
 * same number of another municipality is another: its boards keep registers of their own.
 * @returns undefined where no number has been filled in: two agreements that wait for theirs have nothing in common
 */
export function numberKey(municipality: string, registrationNumber: string): string | undefined {
  if (isNoNumberYet(registrationNumber) || isPlaceholder(registrationNumber, 'case-number')) return undefined;
  const number = folded(registrationNumber)
    .replace(/^(?:dnr|diarienummer)\b[.:]?/, '')
    .replace(/\s+/g, '');
  return `${folded(municipality)}\n${number}`;
}
