/** What `hyphen` gives of a language: lists of levels, and a trie of letters. */
export interface Patterns {
  readonly levels: readonly (readonly number[])[];
  readonly trie: TrieChildren;
}

/** The letters that may follow in a pattern. */
export interface TrieChildren {
  readonly [letter: string]: TrieEntry;
}
/** The number of a list of levels, what may follow, or both. */
export type TrieEntry = number | TrieChildren | readonly [TrieChildren, number];

/**
 * Patterns as a few texts, which are read as they are: thousands of small objects would take 3 ms to make in every process
 * that lays out, and stay until it ends.
 *
 * The trie is a double array (J. Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure", IEEE
 * Transactions on Software Engineering 15, 1989): what follows a letter has a base, and the letter of number n that may
 * follow stands in slot base + n. No two bases are the same, so a slot that holds the letter looked for is the right one.
 */
export interface PackedPatterns {
  /** The letters of the patterns; the first has number 1. */
  readonly letters: string;
  /** Lists of levels, a figure each. */
  readonly levels: readonly string[];
  /**
   * `SLOT` characters for each slot, below 128: the number of its letter, 0 where it is empty; 1 + the number of the list
   * of levels that a pattern ending there sets, else 0; and the base of what follows in two figures of base 128, 0 where
   * nothing does.
   */
  readonly slots: string;
}

/** Characters for each slot. */
export const SLOT = 4;
/** The base of the first letters. */
export const ROOT = 1;

/** Packs patterns. */
export function packPatterns({ levels, trie }: Patterns): PackedPatterns {
  const letters = lettersOf(trie);
  const slots: number[][] = [];
  const bases = new Set<number>();
  place(trie, ROOT);
  const unused = new Array(SLOT).fill(0);
  const filled = Array.from(slots, (slot) => String.fromCharCode(...(slot ?? unused)));
  return { letters, levels: levels.map((list) => list.join('')), slots: filled.join('') };

  function place(children: TrieChildren, base: number): void {
    bases.add(base);
    const entries = Object.entries(children).map(([letter, entry]) => [letters.indexOf(letter) + 1, entry] as const);
    const placed = entries.map(([number, entry]) => {
      const [next, list] = unpack(entry);
      const slot = [number, list === undefined ? 0 : list + 1, 0, 0];
      slots[base + number] = slot;
      return { next, slot };
    });
    for (const { next, slot } of placed) {
      if (next === undefined) continue;
      const below = freeBase(Object.keys(next).map((letter) => letters.indexOf(letter) + 1));
      slot.splice(2, 2, below >> 7, below & 127);
      place(next, below);
    }
  }

  function freeBase(numbers: readonly number[]): number {
    let base = ROOT + 1;
    while (bases.has(base) || numbers.some((number) => slots[base + number] !== undefined)) base++;
    return base;
  }
}

function lettersOf(trie: TrieChildren): string {
  const letters = new Set<string>();
  const gather = (children: TrieChildren): void => {
    for (const [letter, entry] of Object.entries(children)) {
      letters.add(letter);
      gather(unpack(entry)[0] ?? {});
    }
  };
  gather(trie);
  return [...letters].join('');
}

/** What may follow an entry of the trie, and the number of the levels that the pattern ending there sets. */
function unpack(entry: TrieEntry): readonly [TrieChildren | undefined, number | undefined] {
  if (typeof entry === 'number') return [undefined, entry];
  if (Array.isArray(entry)) return entry as readonly [TrieChildren, number];
  return [entry as TrieChildren, undefined];
}
