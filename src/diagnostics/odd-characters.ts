import { CURLY_QUOTES, DASHES, RARE_QUOTES } from '../values/lookalikes.ts';

/**
 * Characters that cannot be seen, or that look like another, in values that have a form: they come along when a text is
 * copied from a web page, a PDF or Word, and the eye does not find them.
 */

/** In which way a character is not what it looks like. */
export type Oddity = 'blank' | 'invisible' | 'dash' | 'quote' | 'cyrillic' | 'greek' | 'variant';

/** A character that is not what it looks like; several alike come once. */
export interface OddCharacter {
  readonly kind: Oddity;
  readonly character: string;
  /** What it looks like, where that is another character: `-` of a dash, `a` of a Cyrillic а. */
  readonly like: string;
  /** Blanks at an end of the text are wrong there even where they are ordinary ones. */
  readonly where: 'start' | 'inside' | 'end';
}

const BLANK = /[\p{Zs}\t\n\r]/u;
const DASH = new RegExp(`[${DASHES}\\ufe58\\ufe63\\uff0d]`);
const QUOTE = new RegExp(`[${CURLY_QUOTES}${RARE_QUOTES}]`);

/**
 * Characters that take no room (Unicode, Default_Ignorable_Code_Point) or only tell how text is to be set. A message about
 * such a character names it instead of showing it.
 */
export const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;

/** What nearly every value consists of; only other texts are looked at character by character. */
const ONLY_PLAIN = /^(?! )[\x20-\x7eåäöÅÄÖéÉ]*$(?<! )/;

/** Letters of other scripts that no reader tells from Latin ones (Unicode, UTS #39), each followed by the Latin one. */
const CYRILLIC = 'аaеeоoрpсcуyхxѕsіiјjһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXЅSІIЈJ';
const GREEK = 'αaοoνvρpιiκkυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX';

function pairs(text: string): ReadonlyMap<string, string> {
  const letters = [...text];
  return new Map(letters.flatMap((letter, at) => (at % 2 === 0 ? [[letter, letters[at + 1] ?? ''] as const] : [])));
}

const LIKE_LATIN: readonly (readonly [kind: Oddity, letters: ReadonlyMap<string, string>])[] = [
  ['cyrillic', pairs(CYRILLIC)],
  ['greek', pairs(GREEK)],
];

function lookAlike(character: string): Pick<OddCharacter, 'kind' | 'like'> | undefined {
  for (const [kind, letters] of LIKE_LATIN) {
    const like = letters.get(character);
    if (like !== undefined) return { kind, like };
  }
  // Full width, ligatures, letters of mathematics: what NFKC turns into ordinary characters (UAX #15).
  const like = character.normalize('NFKC');
  return like !== character && /^[\x21-\x7e]+$/.test(like) ? { kind: 'variant', like } : undefined;
}

function oddity(character: string): Pick<OddCharacter, 'kind' | 'like'> | undefined {
  if (/[\x21-\x7eåäöÅÄÖéÉ]/.test(character)) return undefined;
  if (BLANK.test(character)) return { kind: 'blank', like: ' ' };
  if (INVISIBLE.test(character)) return { kind: 'invisible', like: '' };
  if (DASH.test(character)) return { kind: 'dash', like: '-' };
  if (QUOTE.test(character)) return { kind: 'quote', like: '' };
  return lookAlike(character);
}

/** The Latin letters or the sign that no reader tells a character from, where there are any. */
export function looksLike(character: string): string | undefined {
  return lookAlike(character)?.like;
}

/** A longer text is no value with a form, and is looked at up to here. */
const LONGEST = 2000;

/**
 * Finds the characters of a value that are not what they look like, each once, in the order of the text. Letters of
 * another script count only where all of its letters in the text could be taken for Latin ones: a Russian word is none.
 */
export function oddCharacters(text: string): readonly OddCharacter[] {
  if (ONLY_PLAIN.test(text)) return [];
  const found = new Map<string, OddCharacter>();
  const first = text.search(/\S/u);
  const last = text.trimEnd().length;
  let at = 0;
  for (const character of text.slice(0, LONGEST)) {
    const where = at < first ? 'start' : at >= last ? 'end' : 'inside';
    at += character.length;
    const odd = oddity(character);
    if (odd === undefined || (character === ' ' && where === 'inside')) continue;
    const key = `${character}${odd.kind === 'blank' ? where : ''}`;
    if (!found.has(key)) found.set(key, { ...odd, character, where: odd.kind === 'blank' ? where : 'inside' });
  }
  const all = [...found.values()];
  return isLatin(plainly(text.slice(0, LONGEST)))
    ? all
    : all.filter(({ kind }) => kind !== 'cyrillic' && kind !== 'greek');
}

function isLatin(text: string): boolean {
  return !/[^\P{L}\p{Script=Latin}]/u.test(text);
}

/** What a text looks like, in ordinary characters: what its writer meant, for comparisons with what could stand there. */
export function plainly(text: string): string {
  if (ONLY_PLAIN.test(text)) return text;
  let plain = '';
  for (const character of text) plain += oddity(character)?.like ?? character;
  return plain.trim();
}
