import { afterSigns } from '../../document/bound-words.ts';
import { codePointBefore, isLetterOrNumber } from '../../values/letters.ts';
import { rememberByObject } from '../../values/remember.ts';
import type { ShapedWord } from '../face/measure.ts';
import { partWidth } from '../face/part-width.ts';
import { letterRuns } from './letter-runs.ts';
import type { LineTools } from './line.ts';
import type { Segment, TextRun } from './segments.ts';

/** A place where a word may be divided, with the widths of both parts. */
export interface Division {
  /** How many code units stand before it. */
  readonly at: number;
  /**
   * A hyphen is put in, the word has a sign of its own there, or it is an address, divided at a joint or inside a name.
   */
  readonly kind: 'hyphen' | 'sign' | 'address' | 'in-name';
  /** Widths of the parts before and after it as words of their own, without a hyphen; 1/1000 em. */
  readonly before: number;
  readonly after: number;
}

/** At least this many letters stand on each side of a division. */
const fewest = 3;
const fewestInRun = 2 * fewest;
const noDivisions: readonly Division[] = [];

/**
 * The divisions found by each hyphenator, kept as long as both it and the word live; words are shaped once for all
 * documents of a process. The inner map is filled by hand, since finding them needs more than its key.
 */
const knownDivisions = rememberByObject((_: LineTools['hyphenate']) => new WeakMap<ShapedWord, readonly Division[]>());

/**
 * Finds where a word may be divided, from its beginning to its end. A word that fits its column is not divided if it is
 * a mail address, and gets no hyphen if it is a name. A word that is wider must be divided, and a name is better
 * divided between its syllables than anywhere.
 * @param width pt, of the column
 */
export function divisionsOf({ word, run, width: own }: Segment, width: number, tools: LineTools): readonly Division[] {
  const fits = own <= width;
  if (fits && word.text.includes('@')) return noDivisions;
  if (fits && !run.hyphenate) return findDivisions(word, run, false, tools);
  const known = knownDivisions(tools.hyphenate);
  let found = known.get(word);
  if (found === undefined) {
    found = findDivisions(word, run, true, tools);
    known.set(word, found);
  }
  return found;
}

type DivisionPoint = Pick<Division, 'at' | 'kind'>;

function findDivisions(word: ShapedWord, run: TextRun, hyphens: boolean, tools: LineTools): readonly Division[] {
  const { text } = word;
  const found: DivisionPoint[] = [];
  if (isAddress(text)) addJoints(text, found);
  else {
    for (const at of afterSigns(text)) found.push({ at, kind: 'sign' });
    if (hyphens) addSyllables(text, found, tools);
  }
  if (found.length === 0) return noDivisions;
  found.sort((one, other) => one.at - other.at);
  const shape = (part: string) => tools.measurer.word(run.face, part, run.tabular);
  return found.map(({ at, kind }) => ({
    at,
    kind,
    before: partWidth(word, 0, at, shape),
    after: partWidth(word, at, text.length, shape),
  }));
}

function isAddress(text: string): boolean {
  return text.includes('@') || text.includes('://') || text.startsWith('www.');
}

/**
 * An address is divided at its joints: after a sign that leads on to the next part, but before a dot, which at the end
 * of a line would be read as the sentence's own. The only joint of a mail address is its @. Names in an address are
 * divided only where they are too wide, and before their dots and hyphens: at the end of a line, a hyphen would seem to
 * be ours.
 */
function addJoints(text: string, found: DivisionPoint[]): void {
  const dots = text.includes('@') ? 'in-name' : 'address';
  for (let at = 1; at < text.length - 1; at++) {
    const sign = text.charAt(at);
    if (!'/@?=&._-'.includes(sign) || !isBetweenNames(text, at)) continue;
    if (sign === '.') found.push({ at, kind: dots });
    else if (sign === '_' || sign === '-') found.push({ at, kind: 'in-name' });
    else found.push({ at: at + 1, kind: 'address' });
  }
}

function isBetweenNames(text: string, at: number): boolean {
  return isLetterOrNumber(codePointBefore(text, at)) && isLetterOrNumber(text.codePointAt(at + 1) ?? Number.NaN);
}

function addSyllables(text: string, found: DivisionPoint[], { hyphenate }: LineTools): void {
  for (const [from, to] of letterRuns(text, fewestInRun)) {
    let at = 0;
    for (const syllable of hyphenate(text.slice(from, to))) {
      at += syllable.length;
      if (at >= fewest && to - from - at >= fewest) found.push({ at: from + at, kind: 'hyphen' });
    }
  }
}
