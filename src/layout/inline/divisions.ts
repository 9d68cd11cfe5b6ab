import { afterSign } from '../../document/bound-words.ts';
import type { ShapedWord } from '../face/measure.ts';
import { partWidth } from '../face/part-width.ts';
import type { LineTools } from './line.ts';
import type { Segment, TextRun } from './segments.ts';

/** A place where a word may be divided, with what is known of both its sides. */
export interface Division {
  /** After so many code units. */
  readonly at: number;
  /** A hyphen is put in, the word has a sign there, or it is an address, divided at a joint or inside of a name. */
  readonly kind: 'hyphen' | 'sign' | 'address' | 'in-name';
  /** Widths of what stands before and after it, were each a word of its own, without a hyphen; 1/1000 em. */
  readonly before: number;
  readonly after: number;
}

/** At least so many letters stand on each side of a division. */
const fewest = 3;
const letters = /\p{L}{6,}/gu;
const sign = /[-/–]/;
const address = /:\/\/|@|^www\./;
/**
 * An address is divided at its joints: after what leads on to the next part, but before a dot, which at the end of a line
 * would be read as the sentence's own. The one joint of a mail address is its @.
 */
const joints = /(?<=[\p{L}\p{N}][/@?=&])(?=[\p{L}\p{N}])|(?<=^[^@]*[\p{L}\p{N}])(?=\.[\p{L}\p{N}][^@]*$)/gu;
/**
 * Names in it are divided only where they are too wide, before their dots and hyphens: left at the end of a line, a
 * hyphen would seem to be ours.
 */
const namesInAddress = /(?<=[\p{L}\p{N}])(?=[._-][\p{L}\p{N}])/gu;
const noDivisions: readonly Division[] = [];

/** Kept as long as the words are, which are shaped once for all documents of a process. */
const known = new WeakMap<LineTools['hyphenate'], WeakMap<ShapedWord, readonly Division[]>>();

/**
 * Tells where a word may be divided, from its beginning to its end. What is wider than its column must be divided all the
 * same: only then a mail address is, and a name is better divided between its syllables than anywhere.
 * @param width pt, of the column
 */
export function divisionsOf({ word, run, width: own }: Segment, width: number, tools: LineTools): readonly Division[] {
  const fits = own <= width;
  if (fits && word.text.includes('@')) return noDivisions;
  if (fits && !run.hyphenate) return findDivisions(word, run, false, tools);
  let words = known.get(tools.hyphenate);
  if (words === undefined) {
    words = new WeakMap();
    known.set(tools.hyphenate, words);
  }
  let found = words.get(word);
  if (found === undefined) {
    found = findDivisions(word, run, true, tools);
    words.set(word, found);
  }
  return found;
}

type DivisionPoint = Pick<Division, 'at' | 'kind'>;

function findDivisions(word: ShapedWord, run: TextRun, hyphens: boolean, tools: LineTools): readonly Division[] {
  const { text } = word;
  const found: DivisionPoint[] = [];
  if (address.test(text)) {
    for (const { index } of text.matchAll(joints)) found.push({ at: index, kind: 'address' });
    for (const { index } of text.matchAll(namesInAddress))
      if (found.every(({ at }) => at !== index)) found.push({ at: index, kind: 'in-name' });
  } else {
    if (sign.test(text)) for (const { index } of text.matchAll(afterSign)) found.push({ at: index, kind: 'sign' });
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

function addSyllables(text: string, found: DivisionPoint[], { hyphenate }: LineTools): void {
  for (const match of text.matchAll(letters)) {
    let at = 0;
    for (const syllable of hyphenate(match[0])) {
      at += syllable.length;
      if (at >= fewest && match[0].length - at >= fewest) found.push({ at: match.index + at, kind: 'hyphen' });
    }
  }
}
