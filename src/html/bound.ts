import { afterSigns, bindWords, type WordInLine } from '../document/bound-words.ts';
import type { Inline, Text } from '../document/node.ts';
import { escaped, inline } from './markup.ts';

/** Characters of a text between which no line ends: from the first up to, but not including, the second offset. */
type Stretch = [from: number, to: number];

/** The stretches of each text inside which no line ends, in order. */
export type Bound = ReadonlyMap<Text, readonly Stretch[]>;

/** A longer stretch may not fit a phone's screen, and is broken rather than let out of sight. In code units. */
export const longestBound = 24;
/** No-break spaces need no help: they part words without letting a line end. */
const wordOrSpace = /[^ \u00a0\u202f]+| /g;
/** Browsers let a line end after such a sign, wherever it stands. */
const signInside = /[\p{L}\p{N}.][-/–][\p{L}\p{N}]/u;
/** The parts of a mail address, which may be divided after its @. */
const addressPart = /[^@]+@?/g;

interface LocatedWord extends WordInLine {
  readonly from: Text;
  readonly at: number;
  /** The white space that follows, which may stand in another text. */
  space?: { readonly from: Text; readonly at: number };
}

/** Finds where no line of a block may end: where none ends on paper. */
export function boundIn(inlines: readonly Inline[]): Bound {
  const words: LocatedWord[] = [];
  addWords(inlines, words);
  bindWords(words);
  const bound = new Map<Text, Stretch[]>();
  for (const word of words) {
    for (const [from, to] of unbrokenParts(word.word.text)) addStretch(bound, word.from, word.at + from, word.at + to);
    if (word.after === 'join' && word.space) addStretch(bound, word.space.from, word.space.at, word.space.at + 1);
  }
  return bound;
}

function addWords(inlines: readonly Inline[], words: LocatedWord[]): void {
  for (const one of inlines) {
    if (one.type === 'link') addWords(one.children, words);
    else if (one.type === 'text') addWordsOf(one, words);
    else {
      const last = words.at(-1);
      if (last !== undefined) last.after = 'must-break';
    }
  }
}

function addWordsOf(from: Text, words: LocatedWord[]): void {
  for (const { 0: found, index: at } of from.text.matchAll(wordOrSpace)) {
    const last = words.at(-1);
    if (found !== ' ') words.push({ word: { text: found }, after: 'join', from, at });
    else if (last?.after === 'join') Object.assign(last, { after: 'may-break', space: { from, at } });
  }
}

/** The parts of a word that hold a sign at which it is not divided. Web addresses are long, and broken anywhere. */
function unbrokenParts(word: string): Stretch[] {
  if (!signInside.test(word) || word.includes('://')) return [];
  const parts = word.includes('@') ? [...word.matchAll(addressPart)] : [{ 0: word, index: 0 }];
  return parts
    .filter(({ 0: part }) => part.length <= longestBound && signInside.test(part))
    .filter(({ 0: part }) => word.includes('@') || afterSigns(part).length === 0)
    .map(({ 0: part, index }) => [index, index + part.length]);
}

function addStretch(bound: Map<Text, Stretch[]>, text: Text, from: number, to: number): void {
  const stretches = bound.get(text) ?? [];
  const last = stretches.at(-1);
  if (last?.[1] === from) last[1] = to;
  else stretches.push([from, to]);
  bound.set(text, stretches);
}

/**
 * Writes a text with its bound stretches in elements that let no line end. The text itself stays as it is, so that it
 * can be searched and copied. Where a space alone is in such an element, no line ends at it (CSS Text 3, 5.1).
 */
export function writeBound(text: Text, bound: Bound): string {
  let written = '';
  let end = 0;
  for (const [from, to] of bound.get(text) ?? []) {
    written += words(text.text.slice(end, from)) + inline('span', { class: 'nb' }, escaped(text.text.slice(from, to)));
    // Inside the element that holds the stretch together, no line could end here.
    if (text.text[to - 1] === '@') written += '<wbr>';
    end = to;
  }
  return written + words(text.text.slice(end));
}

/** Escapes text. A mail address may be broken after its @, rather than anywhere. */
function words(text: string): string {
  return escaped(text).replaceAll('@', '@<wbr>');
}
