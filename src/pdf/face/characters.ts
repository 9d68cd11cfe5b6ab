/**
 * Characters that a face must have to be used at all: those that Swedish text is made of, the other ASCII characters of a
 * Swedish keyboard, and those that templates write. Its `-` is the hyphen of divided words too.
 */
export const NEEDED =
  ' abcdefghijklmnopqrstuvwxyzåäöéABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789.,:;-–()/”§•@·' +
  '!"#$%&\'*+<=>?[\\]^_`{|}~É’…';

/**
 * Characters of every subset, where the face has them, so that nearly all documents have the same font files: of the
 * project's own faces these are made by the build, of others once in a process. Beside what is needed they are signs that
 * agreements hold, and letters of names in Sweden: French, German, Norwegian, Finnish and Sami. They cost a document some 8 kB
 * for glyphs that it does not show; to load a font library and make a file with it takes 20 ms.
 */
export const COMMON = `${NEEDED}½€×üáàçèøæšžčÜØŠŽČ`;

/**
 * Code points that are drawn with one glyph each, from left to right and without joining: first and last of each range.
 * Other scripts would need a shaping engine, and accents that are not part of a letter would have to be placed. U+00AD is
 * left out: layout decides where words divide. Spaces and format characters that only say how text is to be set (U+200B
 * and on, U+2028 and on) have nothing to draw.
 */
const DRAWN: readonly (readonly [first: number, last: number])[] = [
  [0x0020, 0x007e], // Basic Latin
  [0x00a0, 0x00ac], // Latin-1
  [0x00ae, 0x024f], // Latin-1, Latin Extended-A and -B
  [0x0259, 0x0259], // ə
  [0x0292, 0x0292], // ʒ
  [0x02bb, 0x02bc], // the letters ʻ ʼ
  [0x1e00, 0x1eff], // Latin Extended Additional
  [0x2002, 0x200a], // spaces of fixed width
  [0x2010, 0x2027], // dashes, quotation marks, bullets
  [0x202f, 0x205e], // per mille, primes, single quotation marks
  [0x2070, 0x209c], // superscripts and subscripts
  [0x20a0, 0x20c0], // currency
  [0x2100, 0x218b], // № ™, fractions, Roman numerals
  [0x2190, 0x22ff], // arrows, mathematics
  [0x25a0, 0x27bf], // shapes, boxes, ticks
  [0xfb00, 0xfb04], // ligatures that come along when text is copied from a PDF
];

/** Every code point that a face is asked for, in order. */
export function* drawnCodePoints(): Generator<number> {
  for (const [first, last] of DRAWN) for (let point = first; point <= last; point++) yield point;
}
