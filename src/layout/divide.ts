import type { Context } from './context.ts';
import { type Segment, segment } from './segments.ts';

/** A place where a word may be divided: after so many code units, with a hyphen or without. */
interface Division {
  readonly at: number;
  readonly hyphen: boolean;
}

/** A word cut in two: what stays on the line, and what goes to the next. */
export interface Divided {
  readonly kept: Segment[];
  readonly rest: Segment[];
  readonly hyphen: boolean;
  readonly hyphenWidth: number;
}

/** At least so many letters stand on each side of a division. */
const fewest = 3;
const letters = /\p{L}{6,}/gu;
const sign = /[-/–]/;
const inAddress = /:\/\/|@|^www\./;

type Tools = Pick<Context, 'measurer' | 'hyphenate'>;

/**
 * Divides a group of segments that stand without a space between them, so that its first part fits.
 * @param room pt that are left on the line
 * @param hyphens whether a hyphen may be put in
 * @returns undefined where nothing fits
 */
export function divide(group: readonly Segment[], room: number, hyphens: boolean, tools: Tools): Divided | undefined {
  const overflowing = overflowAt(group, room);
  for (let at = overflowing.index; at >= 0; at--) {
    const left = room - widthBefore(group, at);
    const found = divideSegment(group[at] as Segment, left, hyphens, tools);
    if (found !== undefined) return split(group, at, found, tools);
  }
  return undefined;
}

/**
 * Divides at any character: the last resort for what is wider than a whole line, without a hyphen, since nobody can tell
 * whether one belongs to an address.
 */
export function divideAnywhere(group: readonly Segment[], room: number, tools: Tools): Divided {
  const { index, before } = overflowAt(group, room);
  if (index > 0) return { kept: group.slice(0, index), rest: group.slice(index), hyphen: false, hyphenWidth: 0 };
  const first = group[0] as Segment;
  const at = fittingLength(first, room - before, tools);
  if (at >= first.word.text.length) return { kept: [first], rest: group.slice(1), hyphen: false, hyphenWidth: 0 };
  return split(group, 0, { at, hyphen: false, hyphenWidth: 0 }, tools);
}

function overflowAt(group: readonly Segment[], room: number): { index: number; before: number } {
  let before = 0;
  for (let index = 0; index < group.length; index++) {
    const each = group[index] as Segment;
    if (before + each.width > room) return { index, before };
    before += each.width + each.space;
  }
  return { index: group.length - 1, before: widthBefore(group, group.length - 1) };
}

function widthBefore(group: readonly Segment[], at: number): number {
  let width = 0;
  for (let index = 0; index < at; index++) width += (group[index] as Segment).width + (group[index] as Segment).space;
  return width;
}

type Fitting = Division & { hyphenWidth: number };

function divideSegment(whole: Segment, room: number, hyphens: boolean, tools: Tools): Fitting | undefined {
  const { text } = whole.word;
  const hyphenWidth = segment('-', whole.run, tools.measurer).width;
  for (const division of divisions(text, hyphens && whole.run.hyphenate, tools).reverse()) {
    const width = segment(text.slice(0, division.at), whole.run, tools.measurer).width;
    if (width + (division.hyphen ? hyphenWidth : 0) <= room) return { ...division, hyphenWidth };
  }
  return undefined;
}

/** All places where a word may be divided, from its beginning to its end. */
function divisions(text: string, hyphens: boolean, tools: Tools): Division[] {
  if (inAddress.test(text)) return afterSigns(text, /[/.@_?=&-](?=.)/g, 1);
  const found = sign.test(text) ? afterSigns(text, /[-/–](?=.)/g, fewest) : [];
  if (!hyphens) return found;
  for (const match of text.matchAll(letters)) {
    let at = 0;
    for (const syllable of tools.hyphenate(match[0])) {
      at += syllable.length;
      if (at >= fewest && match[0].length - at >= fewest) found.push({ at: match.index + at, hyphen: true });
    }
  }
  return found.sort((one, other) => one.at - other.at);
}

function afterSigns(text: string, signs: RegExp, count: number): Division[] {
  const found: Division[] = [];
  for (const match of text.matchAll(signs)) {
    const at = match.index + 1;
    if (
      onlyLetters(text.slice(match.index - count, match.index), count) &&
      onlyLetters(text.slice(at, at + count), count)
    )
      found.push({ at, hyphen: false });
  }
  return found;
}

/** A number such as 08-508 or a reference such as 1.2-145/2010 stays whole. */
function onlyLetters(text: string, count: number): boolean {
  return text.length === count && /^\p{L}+$/u.test(text);
}

function fittingLength({ word, run }: Segment, room: number, { measurer }: Tools): number {
  const text = word.text;
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segment(text.slice(0, middle), run, measurer).width <= room) low = middle;
    else high = middle - 1;
  }
  const code = text.charCodeAt(low);
  // Both halves of a surrogate pair stay together.
  return code >= 0xdc00 && code <= 0xdfff ? low + 1 : low;
}

function split(group: readonly Segment[], at: number, fitting: Fitting, tools: Tools): Divided {
  const whole = group[at] as Segment;
  const { text } = whole.word;
  const head = segment(text.slice(0, fitting.at), whole.run, tools.measurer);
  const tail = segment(text.slice(fitting.at), whole.run, tools.measurer);
  tail.space = whole.space;
  tail.after = whole.after;
  return {
    kept: [...group.slice(0, at), head],
    rest: [tail, ...group.slice(at + 1)],
    hyphen: fitting.hyphen,
    hyphenWidth: fitting.hyphen ? fitting.hyphenWidth : 0,
  };
}
