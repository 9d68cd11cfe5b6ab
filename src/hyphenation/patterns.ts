import swedish, { type TrieChildren, type TrieEntry } from 'hyphen/sv/index.js';

const [levelLists, trie] = swedish.patterns;

/**
 * Finds where the patterns of Swedish let a word be divided (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983):
 * each pattern found in the word sets levels between its letters, the highest level counts, and an odd one is a
 * division.
 *
 * The library's own function takes text, not words, and is several times slower for it; a test compares the two.
 *
 * @param word in lower case, letters only
 * @returns the offset of each division, rising; never inside the first or the last two letters
 */
export function patternDivisions(word: string): number[] {
  const dotted = `.${word}.`;
  const levels = new Uint8Array(word.length + 1);
  for (let start = 0; start <= dotted.length - 3; start++) raiseLevels(levels, dotted, start);
  const divisions: number[] = [];
  for (let at = 2; at <= word.length - 2; at++) if ((levels[at] ?? 0) % 2 === 1) divisions.push(at);
  return divisions;
}

/** Applies every pattern that begins at `start`. The dot before the word has no level of its own. */
function raiseLevels(levels: Uint8Array, dotted: string, start: number): void {
  const first = Math.max(0, start - 1);
  let children: TrieChildren | undefined = trie;
  for (let at = start; children && at < dotted.length; at++) {
    const entry: TrieEntry | undefined = children[dotted.charAt(at)];
    const [next, list] = unpack(entry);
    children = next;
    const raised = list === undefined ? [] : (levelLists[list] ?? []);
    for (let index = 0; index < raised.length; index++) {
      levels[first + index] = Math.max(levels[first + index] ?? 0, raised[index] ?? 0);
    }
  }
}

/** What may follow an entry of the trie, and the number of the levels that the pattern ending there sets. */
function unpack(entry: TrieEntry | undefined): readonly [TrieChildren | undefined, number | undefined] {
  if (typeof entry === 'number') return [undefined, entry];
  if (Array.isArray(entry)) return entry as readonly [TrieChildren, number];
  return [entry as TrieChildren | undefined, undefined];
}
