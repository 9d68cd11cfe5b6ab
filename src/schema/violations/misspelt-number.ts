import type { CodeArguments } from '../../diagnostics/codes.ts';
import { patterns } from '../../minimum/patterns.ts';
import { hasCheckDigit } from '../../values/luhn.ts';

type OrganisationNumber = Omit<CodeArguments['organisation-number-invalid'], 'found'>;
type UnitCode = Omit<CodeArguments['unit-code-invalid'], 'found'>;

/** A longer text is no misspelt number. */
const LONGEST = 40;

/** A legal person's number never begins with 0, and its third digit is at least 2 (lagen (1974:174), 1 and 2 §§). */
const OF_LEGAL_PERSON = /^[1-9]\d[2-9]\d{7}$/;
const UNIT_CODE = new RegExp(patterns.unitCode);
/** Digits, and what may come between them. */
const ONLY_DIGITS = /^[\d\p{Z}\p{P}\p{Cf}\u2212]+$/u;

/** The digits of a text in ASCII, of full-width ones too. */
function digitsOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D/g, '');
}

/** The ten digits of an organisation number in another of its spellings. */
function readings(text: string): readonly (readonly [OrganisationNumber['problem'], digits: string])[] {
  const digits = digitsOf(text);
  if (digits.length === 10) return [['spelling', digits]];
  if (digits.length !== 12) return [];
  // The Tax Agency gives legal persons 16 for a century. A number for value added tax is the number between SE and 01.
  return [
    ['century', digits.startsWith('16') ? digits.slice(2) : ''],
    ['vat', digits.endsWith('01') ? digits.slice(0, 10) : ''],
  ];
}

/**
 * Reads what is not written as an organisation number.
 * @returns how it is written instead and what to write, where a legal person's number can be made out; else that it is none
 */
export function misspeltOrganisationNumber(found: string): OrganisationNumber {
  const known = readings(found.slice(0, LONGEST)).find(
    ([, digits]) => OF_LEGAL_PERSON.test(digits) && hasCheckDigit(digits),
  );
  if (known === undefined) return { problem: 'format' };
  const [problem, digits] = known;
  return { problem, suggestion: `${digits.slice(0, 6)}-${digits.slice(6)}` };
}

/** Whether the digits of a code stand together in a text, with a word or more beside them. */
function isAmongWords(found: string, digits: string): boolean {
  const words = found.normalize('NFKC').split(/[^\p{L}\p{N}]+/u);
  return UNIT_CODE.test(digits) && words.includes(digits);
}

/**
 * Reads what is not written as a school unit code.
 * @returns the code, where only its spelling is wrong, or the number of digits, where it is not eight
 */
export function misspeltUnitCode(found: string): UnitCode {
  if (found.length > LONGEST) return {};
  const digits = digitsOf(found);
  // "Kod 12345678", "12345678 (gamla)": the code is there, among words.
  if (!ONLY_DIGITS.test(found)) return isAmongWords(found, digits) ? { suggestion: digits } : {};
  if (digits.length !== 8) return { digits: digits.length };
  return UNIT_CODE.test(digits) && digits !== found ? { suggestion: digits } : {};
}
