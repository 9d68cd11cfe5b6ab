import { isLetter, isSmall } from '../values/letters.ts';
import { divisions } from './compound-elements.ts';
import { compoundJoins } from './compound-joins.ts';
import { patternDivisions } from './patterns.ts';

/** Fewer letters on a line of their own are read as a word. */
const SHORTEST = 3;
/** A word that may be divided, with the signs around it. Abbreviations, addresses and words with a hyphen may not. */
const DIVISIBLE = /^([^\p{L}\p{N}]*)(\p{L}\p{Ll}{5,})([^\p{L}\p{N}]*)$/u;
const VOWEL = /[aeiouyåäöéü]/;
/**
 * At most this many words are kept: enough for every word of hundreds of agreements. Starting afresh costs
 * milliseconds.
 */
const MOST_WORDS = 50_000;

/**
 * Kept for the whole process: documents drawn after one another share most of their words. This is done by hand: to clear
 * tens of thousands of words at once is cheaper than to drop the first of them at each new one, as `rememberByText` does.
 */
const partsByWord = new Map<string, readonly string[]>();

const simpleDivisions: ReadonlyMap<string, readonly number[]> = new Map(
  divisions.map((word) => [word.replaceAll('-', ''), offsets(word.split('-'))]),
);

/**
 * Makes a function that finds where a Swedish word may be divided: between the elements of a compound, and inside an
 * element by the patterns, with at least three letters of the element on each side (Svenska skrivregler, "Avstavning").
 *
 * @returns a function from a word, with the punctuation that touches it, to its parts: they make up the word when
 *   joined, and a line may end, with a hyphen, after each but the last
 */
export function swedishHyphenator(): (word: string) => readonly string[] {
  return (word) => {
    const known = partsByWord.get(word);
    if (known) return known;
    if (partsByWord.size >= MOST_WORDS) partsByWord.clear();
    const parts = hyphenate(word);
    partsByWord.set(word, parts);
    return parts;
  };
}

function hyphenate(word: string): readonly string[] {
  // Nearly every word is nothing but letters, and needs no expression, which takes a millisecond to compile.
  const [, before = '', letters = ''] = isPlain(word) ? [word, '', word] : (DIVISIBLE.exec(word) ?? []);
  const lower = letters.toLowerCase();
  // A letter that lower case writes as two would move the offsets.
  if (lower.length !== letters.length) return [word];
  const within = divisionsWithin(lower);
  return cutAt(word, before === '' ? within : within.map((at) => before.length + at));
}

/** True for a word that `DIVISIBLE` takes as it is, each letter one code unit. */
function isPlain(word: string): boolean {
  if (word.length < 2 * SHORTEST || !isLetter(word.charCodeAt(0))) return false;
  for (let at = 1; at < word.length; at++) if (!isSmall(word.charCodeAt(at))) return false;
  return true;
}

/** Where a word may be divided, with at least three letters on each side. */
function divisionsWithin(word: string): number[] {
  return divisionsIn(word).filter((at) => at >= SHORTEST && word.length - at >= SHORTEST);
}

function divisionsIn(word: string): number[] {
  const joins = compoundJoins(word);
  const starts = [0, ...joins];
  return starts.flatMap((start, index) => {
    const inside = divisionsInElement(word.slice(start, starts[index + 1])).map((at) => start + at);
    return start === 0 ? inside : [start, ...inside];
  });
}

/** At least three letters of an element stand on each side, as of a word: never "skolan-svar" for skolansvar. */
function divisionsInElement(element: string): number[] {
  const found = simpleDivisions.get(element) ?? divisionsByPatterns(element);
  return found.filter((at) => at >= SHORTEST && element.length - at >= SHORTEST);
}

/** Where the patterns offer both sides of a lone consonant ("ben-si-n-av-gift"), they do not know: neither is taken. */
function divisionsByPatterns(element: string): number[] {
  const found = patternDivisions(element);
  const hasVowel = (from: number | undefined, to: number | undefined) => VOWEL.test(element.slice(from, to));
  return found.filter((at, index) => hasVowel(found[index - 1] ?? 0, at) && hasVowel(at, found[index + 1]));
}

/** Where each part but the first begins. */
function offsets(parts: readonly string[]): number[] {
  let at = 0;
  return parts.slice(0, -1).map((part) => {
    at += part.length;
    return at;
  });
}

function cutAt(word: string, places: readonly number[]): string[] {
  const starts = [0, ...places];
  return starts.map((start, index) => word.slice(start, starts[index + 1]));
}
