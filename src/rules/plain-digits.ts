/** A text whose digits are ASCII, and where each of its UTF-16 code units stands in the text that it was made of. */
export interface PlainText {
  readonly text: string;
  /** The offset in the original of an offset in `text`. */
  readonly originAt: (offset: number) => number;
}

/**
 * What the eye passes over between two digits: control characters beside white space (a file in UTF-16, read as UTF-8,
 * has U+0000 there), format characters such as the soft hyphen, whatever else is ignorable, and marks set upon a digit.
 */
const UNSEEN = '[\\0-\\x08\\x0e-\\x1f\\x7f-\\x9f\\p{Cf}\\p{Default_Ignorable_Code_Point}\\p{M}]';
/**
 * Decimal digits of other scripts and styles, and full-width ASCII. Superscripts are none: they are marks of notes, and
 * would make the number that they follow longer.
 */
const OTHER_DIGIT = '(?![0-9])\\p{Nd}';
const UNPLAIN = new RegExp(`${UNSEEN}|${OTHER_DIGIT}|[\\uff01-\\uff5e]`, 'u');
const EVERY_UNPLAIN = new RegExp(UNPLAIN.source, 'gu');
const DECIMAL_DIGIT = /^\p{Nd}$/u;

/**
 * Leaves out of a text what cannot be seen, and writes its decimal digits and full-width characters in ASCII. Most
 * texts have neither and are returned as they are.
 */
export function plainDigits(text: string): PlainText {
  if (!UNPLAIN.test(text)) return { text, originAt: (offset) => offset };
  const parts: string[] = [];
  const origins: number[] = [];
  let done = 0;
  const keepUntil = (end: number) => {
    parts.push(text.slice(done, end));
    for (let at = done; at < end; at += 1) origins.push(at);
  };
  for (const { index, 0: character } of text.matchAll(EVERY_UNPLAIN)) {
    keepUntil(index);
    const plain = asciiOf(character);
    if (plain !== '') origins.push(index);
    parts.push(plain);
    done = index + character.length;
  }
  keepUntil(text.length);
  return { text: parts.join(''), originAt: (offset) => origins[offset] ?? text.length };
}

function asciiOf(character: string): string {
  if (DECIMAL_DIGIT.test(character)) return decimalOf(character);
  const compatible = character.normalize('NFKC');
  return /^[!-~]$/.test(compatible) ? compatible : '';
}

/** The digits of a script follow each other from 0 to 9 (Unicode 15, section 4.6), sometimes several scripts' in a row. */
function decimalOf(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  let before = 0;
  while (DECIMAL_DIGIT.test(String.fromCodePoint(codePoint - before - 1))) before += 1;
  return String(before % 10);
}
