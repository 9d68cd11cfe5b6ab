/**
 * Whether the last digit of a number is the check digit of the others (ISO/IEC 7812-1, annex B): counted from it, every
 * second digit is doubled, and the sum of all digits ends in 0.
 * @param digits ASCII digits only
 */
export function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const weighted = at % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
