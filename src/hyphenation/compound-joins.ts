import { endings, lastElements, linkedElements, plainElements } from './compound-elements.ts';

const firsts: ReadonlySet<string> = new Set([...linkedElements, ...plainElements]);
const linked: ReadonlySet<string> = new Set(linkedElements);
const lasts: ReadonlySet<string> = new Set(lastElements);

const LONGEST = Math.max(...[...firsts].map((element) => element.length));
const LONGEST_ENDING = Math.max(...[...endings].map((ending) => ending.length));
/** A shorter last element ends too many words by chance: "enhet" in "befogenhet". */
const SHORTEST_LAST_OF_UNKNOWN = 6;
/**
 * A part that as likely belongs to the element after it as to the one before: "affärs|förhandling", but
 * "bensin|avgift".
 */
const PARTICLE = /(?:an|av|be|efter|fram|för|före|ge|in|om|på|till|upp|ut|över)$/;
const VOWEL = /[aeiouyåäöéü]/;

/**
 * Finds where the elements of a Swedish compound meet.
 *
 * @param word in lower case, letters only
 * @returns the offset of each join, rising; empty for a simple word, and for a compound of which nothing is known
 */
export function compoundJoins(word: string): readonly number[] {
  return knownJoins(word, 0, new Map()) ?? joinAfterLinked(word) ?? joinBeforeLast(word) ?? [];
}

/** The joins of a word from `from` where all of its elements are known: any number of first ones and a last one. */
function knownJoins(
  word: string,
  from: number,
  tried: Map<number, readonly number[] | undefined>,
): readonly number[] | undefined {
  if (tried.has(from)) return tried.get(from);
  const joins = isLast(word.slice(from)) ? [] : joinsAfterFirst(word, from, tried);
  tried.set(from, joins);
  return joins;
}

/** Longer elements go first: "stadsdels|nämnd", not "stads|dels|nämnd". */
function joinsAfterFirst(
  word: string,
  from: number,
  tried: Map<number, readonly number[] | undefined>,
): readonly number[] | undefined {
  for (let to = Math.min(word.length, from + LONGEST); to > from; to--) {
    if (!firsts.has(word.slice(from, to))) continue;
    const rest = knownJoins(word, to, tried);
    if (rest) return [to, ...rest];
  }
  return undefined;
}

function isLast(part: string): boolean {
  return lastLength(part, 0) !== undefined;
}

/** The length of the last element, without its ending, that `word` from `from` consists of. */
function lastLength(word: string, from: number): number | undefined {
  for (let to = word.length; to > from && to >= word.length - LONGEST_ENDING; to--) {
    if (endings.has(word.slice(to)) && lasts.has(word.slice(from, to))) return to - from;
  }
  return undefined;
}

function joinAfterLinked(word: string): readonly number[] | undefined {
  for (let to = Math.min(word.length - 4, LONGEST); to > 0; to--) {
    const rest = word.slice(to);
    if (linked.has(word.slice(0, to)) && VOWEL.test(rest)) return [to, ...compoundJoins(rest).map((join) => to + join)];
  }
  return undefined;
}

function joinBeforeLast(word: string): readonly number[] | undefined {
  for (let from = 3; from <= word.length - SHORTEST_LAST_OF_UNKNOWN; from++) {
    if ((lastLength(word, from) ?? 0) < SHORTEST_LAST_OF_UNKNOWN) continue;
    const before = word.slice(0, from);
    return VOWEL.test(before) && !PARTICLE.test(before) ? [...compoundJoins(before), from] : undefined;
  }
  return undefined;
}
