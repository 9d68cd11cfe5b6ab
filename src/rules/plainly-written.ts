/** A text in plain characters, and where each of its UTF-16 code units stands in the text that it was made of. */
export interface PlainText {
  readonly text: string;
  /** The offset in the original of an offset in `text`. */
  readonly originAt: (offset: number) => number;
}

/**
 * What nearly every text consists of: ASCII, the letters and signs of Latin-1 beside the no-break space and the soft
 * hyphen, an en dash and quotation marks; and U+FFFD, which stands for either in a file that is not UTF-8. Only other
 * texts are looked at by the properties of their characters.
 */
const UNUSUAL = /[^\t-\r -~\u00a1-\u00ac\u00ae-\u00ff\u2013\u2019\u201d\u2026\ufffd]/;

/**
 * What the eye passes over between two digits: control characters beside white space (a file in UTF-16, read as UTF-8,
 * has U+0000 there), format characters such as the soft hyphen, whatever else is ignorable, and marks set upon a digit.
 */
const UNSEEN = '[\\0-\\x08\\x0e-\\x1f\\x7f-\\x9f\\p{Cf}\\p{Default_Ignorable_Code_Point}\\p{M}]';
/**
 * Decimal digits of other scripts and styles, full-width ASCII, space, and dashes. Superscripts are none: they are
 * marks of notes, and would make the number that they follow longer.
 */
const SPELLED = '(?![0-9 _-])[\\p{Nd}\\uff01-\\uff5e\\p{Z}\\p{Pd}\\u02d7\\u2043\\u2212\\u2796]';
const UNPLAIN = `${UNSEEN}|${SPELLED}`;

/**
 * Leaves out of a text what cannot be seen, and writes its decimal digits and full-width characters in ASCII, any space as
 * one of ASCII, hyphens as `-` and all other dashes as `–`. Most texts need none of this and are returned as they are.
 */
export function plainlyWritten(text: string): PlainText {
  if (!UNUSUAL.test(text)) return { text, originAt: (offset) => offset };
  const parts: string[] = [];
  const origins: number[] = [];
  let done = 0;
  const keepUntil = (end: number) => {
    parts.push(text.slice(done, end));
    for (let at = done; at < end; at += 1) origins.push(at);
  };
  for (const { index, 0: character } of text.matchAll(new RegExp(UNPLAIN, 'gu'))) {
    keepUntil(index);
    const plain = plainly(character);
    if (plain !== '') origins.push(index);
    parts.push(plain);
    done = index + character.length;
  }
  keepUntil(text.length);
  return { text: parts.join(''), originAt: (offset) => origins[offset] ?? text.length };
}

const DECIMAL_DIGIT = /^\p{Nd}$/u;
/** Characters alike come often in a text, and there are few of them. */
const known = new Map<string, string>();

/** One character as it is written plainly; nothing where it cannot be seen. */
function plainly(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const plain = DECIMAL_DIGIT.test(character) ? decimalOf(character) : signOf(character);
  known.set(character, plain);
  return plain;
}

function signOf(character: string): string {
  if (/^\p{Z}$/u.test(character)) return ' ';
  const compatible = character.normalize('NFKC');
  if (/^[!-~]$/.test(compatible)) return compatible;
  if (/^[\u2010\u02d7\u2043]$/.test(compatible)) return '-';
  return /^[\p{Pd}\u2212\u2796]$/u.test(character) ? '–' : '';
}

/** The digits of a script follow each other from 0 to 9 (Unicode 15, section 4.6), sometimes several scripts' in a row. */
function decimalOf(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  let before = 0;
  while (DECIMAL_DIGIT.test(String.fromCodePoint(codePoint - before - 1))) before += 1;
  return String(before % 10);
}
