import {
  divisionDemerits,
  evenEdge,
  lastDemerits,
  lineDemerits,
  mostHyphens,
} from '../../../src/layout/inline/demerits.ts';

// Ways of breaking plain text in letters of one width, written anew and as simply as can be, to hold the total fit to.

/** Of every character and space of the fake measurer at 10 pt. */
const letter = 5;
const size = 10;

/** A line without its last space; a hyphen that was put in stands at its end as `¬`. */
export type Breaking = readonly string[];

/** What is left to be set: words, of which the first may be the rest of one that was divided. */
interface Left {
  readonly words: readonly string[];
  readonly hyphens: number;
}

/** All lines that what is left may begin with, the fullest last, and what each leaves. */
function beginnings({ words, hyphens }: Left, width: number): [string, Left][] {
  const found: [string, Left][] = [];
  let used = 0;
  for (const [at, word] of words.entries()) {
    const room = width - used;
    if (word.length * letter <= room) {
      found.push([words.slice(0, at + 1).join(' '), { words: words.slice(at + 1), hyphens: 0 }]);
      used += (word.length + 1) * letter;
      continue;
    }
    if (hyphens >= mostHyphens || room <= evenEdge(width, size)) break;
    for (let cut = 3; cut <= word.length - 3 && (cut + 1) * letter <= room; cut += 3) {
      const rest = { words: [word.slice(cut), ...words.slice(at + 1)], hyphens: hyphens + 1 };
      found.push([`${[...words.slice(0, at), word.slice(0, cut)].join(' ')}¬`, rest]);
    }
    break;
  }
  return found;
}

/** Fills line by line, as full as may be. */
export function firstFit(words: readonly string[], width: number): Breaking {
  const lines: string[] = [];
  for (let left: Left = { words, hyphens: 0 }; left.words.length > 0; ) {
    const [line, rest] = beginnings(left, width).at(-1) ?? [];
    if (line === undefined || rest === undefined) throw new Error(`"${left.words[0]}" does not fit`);
    lines.push(line);
    left = rest;
  }
  return lines;
}

/** Every way of breaking some words; there are many. */
export function allBreakings(words: readonly string[], width: number): Breaking[] {
  const all = (left: Left): Breaking[] =>
    left.words.length === 0
      ? [[]]
      : beginnings(left, width).flatMap(([line, rest]) => all(rest).map((more) => [line, ...more]));
  return all({ words, hyphens: 0 });
}

/** The demerits of a way of breaking. */
export function demeritsOf(lines: Breaking, width: number): number {
  let sum = 0;
  let below = 0;
  for (const [at, line] of lines.entries()) {
    const own = line.length * letter;
    if (at === lines.length - 1) {
      const ending = {
        width: own,
        column: width,
        size,
        afterHyphen: below > 0,
        rest: below > 0 && !line.includes(' '),
      };
      return sum + lastDemerits(ending);
    }
    sum += lineDemerits(width - own, evenEdge(width, size));
    if (line.endsWith('¬')) sum += divisionDemerits('hyphen', below);
    below = line.endsWith('¬') ? below + 1 : 0;
  }
  return sum;
}
