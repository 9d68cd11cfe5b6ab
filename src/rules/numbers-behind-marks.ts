import { apart, findPersonalNumbers, type PersonalNumber } from './personal-numbers.ts';

/**
 * What Markdown puts between or instead of digits: marks of a quotation's line, escapes, marks of emphasis, code and links,
 * HTML, and character references. Every repetition is bounded, so that the time is linear in the text.
 */
const MARKS =
  /(?<=\n)[ \t]*>[> \t]*|\\(?=[!-/:-@[-`{-~])|[*_`~[\]]|<[^<>\n]{0,200}>|&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[a-z][a-z\d]{1,31});/giu;

/**
 * Whether marks stand between two digits at all, or a reference right before one: most texts need not be read twice. This
 * is asked of every file, so it names ranges instead of properties of Unicode: a character of any script from Arabic on
 * may be a digit.
 */
const DIGIT = '\\d\u0660-\u1fff\u3000-\uffff';
const DIVIDER = '[ \\t\u00a0\u2000-\u2015\u202f\u2212+./-]{0,3}';
const MARK = '\\\\*_`~[\\]&<';
const MAY_DIVIDE = new RegExp(
  `[${DIGIT};>]${DIVIDER}[${MARK}](?:[^\\n]{0,210}?|[${MARK}\\s]{0,80})[${DIGIT}tT]|[;>]${DIVIDER}[${DIGIT}tT]|\\n[ \\t]*>`,
);

/** Named references without width, and those of white space; all others are taken for a dash, which may divide a number. */
const NO_WIDTH = /^(?:shy|zwn?j|lrm|rlm|zerowidthspace|negative\w+space|nobreak|invisible\w+|i[ct]|af|applyfunction)$/i;
const WHITE = /(?:sp|sp1[34]|space)$|^(?:tab|newline)$/i;

/** A text without marks, and where each of its UTF-16 code units begins and ends in the text that it was made of. */
interface Bare {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The address of a link, which stands behind its words: a reader of the words passes over it. */
const ADDRESSES = /\]\([^()\n]{0,300}\)/.source;
const MARKS_AND_ADDRESSES = new RegExp(`${ADDRESSES}|${MARKS.source}`, MARKS.flags);
/** Whether an address stands between two digits, perhaps behind other marks. */
const MAY_DIVIDE_BY_ADDRESS = new RegExp(`[${DIGIT}][^\\n\\]]{0,20}${ADDRESSES}`);

function withoutMarks(text: string, marks = MARKS): Bare {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let done = 0;
  const keepUntil = (end: number) => {
    parts.push(text.slice(done, end));
    for (let at = done; at < end; at += 1) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  for (const { index, 0: mark } of text.matchAll(marks)) {
    keepUntil(index);
    done = index + mark.length;
    const meant = mark.startsWith('&') ? meantBy(mark.slice(1, -1)) : '';
    parts.push(meant);
    for (let unit = 0; unit < meant.length; unit += 1) {
      starts.push(index);
      ends.push(done);
    }
  }
  keepUntil(text.length);
  return { text: parts.join(''), starts, ends };
}

/** The character that a reference stands for, as far as it matters to a number. */
function meantBy(reference: string): string {
  if (reference.startsWith('#')) {
    const digits = reference.slice(1);
    const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  if (NO_WIDTH.test(reference)) return '';
  return WHITE.test(reference) ? ' ' : '-';
}

/** A text past its marks, and past the addresses of its links too where one can stand inside a number. */
function readings(text: string): readonly Bare[] {
  const bare = withoutMarks(text);
  return MAY_DIVIDE_BY_ADDRESS.test(text) ? [bare, withoutMarks(text, MARKS_AND_ADDRESSES)] : [bare];
}

/** A text as it is read past the marks in it, such as `121212-1212` of `121212&#45;**1212**`. */
export function pastMarks(text: string): string {
  return MAY_DIVIDE.test(text) ? withoutMarks(text).text : text;
}

/**
 * Finds personal identity numbers as `findPersonalNumbers` does, and those that marks of Markdown divide or hide, wherever
 * the text stands: a reader finds the number in `121212-**1212**` whether the marks are printed or not.
 * @returns the numbers in the order of the text, none inside another
 */
export function findNumbersPastMarks(text: string): readonly PersonalNumber[] {
  const plain = findPersonalNumbers(text);
  if (!MAY_DIVIDE.test(text)) return plain;
  const behind = readings(text).flatMap(({ text: bare, starts, ends }) =>
    findPersonalNumbers(bare).map(({ start, end, kind }) => ({
      start: starts[start] ?? 0,
      end: ends[end - 1] ?? text.length,
      kind,
    })),
  );
  return apart([...plain, ...behind]);
}
