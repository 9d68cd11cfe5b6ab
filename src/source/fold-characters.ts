/**
 * Characters that are taken away or replaced where a text is read, since no reader sees them. They come along when text is
 * copied from a web page, a PDF or Word; in an address they lead nowhere, and a name that has one is not found.
 *
 * - Ligatures (U+FB00 to U+FB06) become their letters, or no search finds them. Only these of all compatibility characters:
 *   NFKC (UAX #15) would also make 1⁄2 of ½, 2 of ² and No of №, which say something.
 * - Characters without width go (Unicode, Default_Ignorable_Code_Point, and the marks of annotations): the fonts do not draw
 *   them, and no text that they can draw needs them.
 * - A soft hyphen tells where a long word may be divided. It stays in the words of running text, and nowhere else.
 * - Hyphens of their own code points (U+2010, U+2011), which look the same, become the ordinary one in names and numbers, and
 *   in the addresses of running text.
 * - Spaces of other widths become ordinary ones in numbers.
 */
const IGNORABLE = '\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb';
const FOLDABLE = new RegExp(`[${IGNORABLE}\\ufb00-\\ufb06\\u2010\\u2011]|(?! )\\p{Zs}`, 'u');
/** What no kind of text keeps, but for soft hyphens. */
const UNSEEN = new RegExp(`[${IGNORABLE}\\ufb00-\\ufb06]`, 'u');
const HYPHEN = /[\u2010\u2011]/;
const EVERY_HYPHEN = /[\u2010\u2011]/g;
const EVERY_IGNORABLE = new RegExp(`[${IGNORABLE}]+`, 'gu');
/** The same but for soft hyphens. */
const EVERY_OTHER = new RegExp(`(?:(?!\\u00ad)[${IGNORABLE}])+`, 'gu');

const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'] as const;
const LIGATURE = /[\ufb00-\ufb06]/g;

/** A word of an address or a number: with a digit, or with a sign inside that no plain word has. */
const NO_PLAIN_WORD = /[\p{N}@/\\_=&]|[.:?#]\S/u;

/** A word that is an address, of a page or a mailbox. */
const ADDRESS = /:\/\/|@|mailto:|^www\./;

/**
 * What a text is, as far as it concerns characters that cannot be seen: running text, a name or title, a number or reference
 * that is copied sign by sign, or the path of a file, which stays as it is.
 */
export type TextKind = 'running' | 'name' | 'number' | 'path';

/** Tells the kind of a text by its place: keys and list indexes from the root. */
export type KindOfText = (path: readonly (string | number)[]) => TextKind;

/** Whether a text has any character that one kind of text does not keep: most have none. */
export function isFoldable(text: string): boolean {
  return FOLDABLE.test(text);
}

function spelledOut(text: string): string {
  return text.replaceAll(LIGATURE, (one) => LIGATURES[one.charCodeAt(0) - 0xfb00] ?? one);
}

/** Takes away every character that cannot be seen, soft hyphens too, and writes ligatures out. */
export function withoutInvisible(text: string): string {
  return UNSEEN.test(text) ? spelledOut(text.replaceAll(EVERY_IGNORABLE, '')).normalize('NFC') : text;
}

/** The same, but soft hyphens stay in plain words: in none with a digit, and in no address, whose hyphens are ordinary. */
export function withHintsOnly(text: string): string {
  if (!UNSEEN.test(text) && !HYPHEN.test(text)) return text;
  const folded = spelledOut(text.replaceAll(EVERY_OTHER, '')).normalize('NFC');
  if (!/[\u00ad\u2010\u2011]/.test(folded)) return folded;
  return folded.replaceAll(/\S+/gu, (word) => {
    const hinted = NO_PLAIN_WORD.test(word) ? word.replaceAll('\u00ad', '').normalize('NFC') : word;
    return ADDRESS.test(hinted) ? hinted.replaceAll(EVERY_HYPHEN, '-') : hinted;
  });
}

/**
 * A text of a file in the characters that it is used in.
 * @param text in normal form C, as is what is returned
 */
export function foldCharacters(text: string, kind: TextKind): string {
  if (kind === 'path' || !isFoldable(text)) return text;
  if (kind === 'running') return withHintsOnly(text);
  const folded = withoutInvisible(text).replaceAll(EVERY_HYPHEN, '-');
  return kind === 'number' ? folded.replaceAll(/\p{Zs}/gu, ' ').trim() : folded;
}

/** A text without what cannot be seen, and where each of its code units is written. */
export interface TrackedText {
  readonly text: string;
  /** The offset in the written text of an offset in `text`. */
  readonly originAt: (offset: number) => number;
}

/** `withoutInvisible` of a text, with the way back to it. */
export function trackInvisible(written: string): TrackedText {
  if (!UNSEEN.test(written)) return { text: written, originAt: (offset) => offset };
  let text = '';
  const origins: number[] = [];
  for (const [at, unit] of written.split('').entries()) {
    const read = withoutInvisible(unit);
    for (let each = 0; each < read.length; each += 1) origins.push(at);
    text += read;
  }
  return { text, originAt: (offset) => origins[offset] ?? written.length };
}

/** How one written character may be read: as it is, as a ligature's letters, as an ordinary hyphen, or not at all. */
export function readingsOf(character: string): readonly string[] {
  if (!FOLDABLE.test(character)) return [character];
  return [character, ...(HYPHEN.test(character) ? ['-'] : [withoutInvisible(character)])];
}
