import { bindWords, type WordInLine } from '../../document/bound-words.ts';
import type { DocumentNode, Inline, InlineStyle, Link, Text } from '../../document/node.ts';
import { plainText } from '../../document/plain-text.ts';
import type { Face, Measurer, ShapedWord } from '../face/measure.ts';
import type { Colour, Owner } from '../placed/page.ts';
import type { TextStyle } from './text-style.ts';

/** How a stretch of a line is set, and who owns it; words with the same run object become one placed text. */
export interface TextRun {
  readonly face: Face;
  readonly size: number;
  readonly colour: Colour;
  readonly hyphenate: boolean;
  readonly tabular: boolean;
  /** Width of its space, pt. */
  readonly space: number;
  readonly owner: Owner;
  readonly link?: Link;
  readonly linkText?: string;
}

/** A word, or a part of one in a single style. */
export interface Segment extends WordInLine {
  readonly word: ShapedWord;
  readonly run: TextRun;
  /** pt. */
  readonly width: number;
  /** Width of the space after it, pt; 0 where the next segment follows at once. */
  space: number;
}

/** Characters that fonts share glyphs for and that extraction would lose (soft hyphen, no-break hyphen). */
const special = /[\u00ad\u2011\u00a0\u202f]/;

/**
 * Shapes the inlines of a block into segments.
 * @param node the block that owns the text
 */
export function segmentsOf(
  inlines: readonly Inline[],
  style: TextStyle,
  node: DocumentNode,
  measurer: Measurer,
  role: 'content' | 'label' = 'content',
): Segment[] {
  const segments: Segment[] = [];
  const owner: Owner = { node, role };
  const runs: RunsByStyle = {};
  for (let at = 0; at < inlines.length; at++) {
    const inline = inlines[at] as Inline;
    if (inline.type === 'text') {
      if (inline.style === 'local') setOff(segments);
      addText(inline, runFor(inline, style, owner, runs, measurer), segments, measurer);
    } else if (inline.type === 'line-break') endLine(segments);
    else addLink(inline, style, owner, segments, measurer);
  }
  bindWords(segments);
  return segments;
}

/** Shapes text that stands for itself, such as a bullet or a page number. */
export function plainSegments(text: string, style: TextStyle, owner: Owner, measurer: Measurer): Segment[] {
  const segments: Segment[] = [];
  addWords(text, makeRun(style, 'plain', owner, measurer), segments, measurer);
  return segments;
}

function addLink(link: Link, style: TextStyle, owner: Owner, segments: Segment[], measurer: Measurer): void {
  const inLink = { ...owner, inline: link } as Owner;
  const linkText = plainText(link.children);
  for (const child of link.children) {
    if (child.type === 'line-break') endLine(segments);
    else {
      const run = makeRun(style, child.style, inLink, measurer);
      addText(child, { ...run, colour: 'blue', link, linkText }, segments, measurer);
    }
  }
}

/** The runs of a block, shared by its texts of the same style. */
type RunsByStyle = { [Style in InlineStyle]?: TextRun };

function runFor(text: Text, style: TextStyle, owner: Owner, runs: RunsByStyle, measurer: Measurer): TextRun {
  if (text.language !== undefined) {
    // The hyphenator's patterns are for the document's own language.
    const run = makeRun(style, text.style, { ...owner, inline: text } as Owner, measurer);
    return { ...run, hyphenate: false };
  }
  runs[text.style] ??= makeRun(style, text.style, owner, measurer);
  return runs[text.style] as TextRun;
}

function makeRun(style: TextStyle, inline: InlineStyle, owner: Owner, measurer: Measurer): TextRun {
  const face = inlineFace(inline, style.face);
  const size = inlineSize(inline, style.size);
  const colour = inline === 'quiet' || inline === 'local' ? inline : style.colour;
  // Names stand in strong and quiet text, and names are not divided.
  const hyphenate = style.hyphenate && (inline === 'plain' || inline === 'emphasis');
  return { face, size, colour, hyphenate, tabular: style.tabular, space: (measurer.space(face) * size) / 1000, owner };
}

function inlineFace(inline: InlineStyle, face: Face): Face {
  if (inline === 'plain') return face;
  if (inline === 'emphasis') return 'italic';
  return inline === 'quiet' ? 'regular' : 'semibold';
}

function inlineSize(inline: InlineStyle, size: number): number {
  if (inline === 'quiet') return Math.min(size, 9.5);
  return inline === 'local' ? Math.min(size, 8.5) : size;
}

function addText(inline: Text, run: TextRun, segments: Segment[], measurer: Measurer): void {
  addWords(inline.text, run, segments, measurer);
}

function addWords(text: string, run: TextRun, segments: Segment[], measurer: Measurer): void {
  if (special.test(text)) {
    text.split(' ').forEach((word, at) => {
      if (at > 0) spaceAfter(segments);
      if (word !== '') addSpecialWord(word, run, segments, measurer);
    });
    return;
  }
  const words = measurer.words(run.face, text, run.tabular);
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (at > 0) spaceAfter(segments);
    if (word !== undefined) segments.push(segmentOf(word, run));
  }
}

/** A line may break at the space after the last segment. */
function spaceAfter(segments: readonly Segment[]): void {
  const last = segments[segments.length - 1];
  if (last === undefined || last.after !== 'join') return;
  last.space = last.run.space;
  last.after = 'may-break';
}

/** A no-break space joins two words with white space between them. */
function addSpecialWord(word: string, run: TextRun, segments: Segment[], measurer: Measurer): void {
  const parts = word
    .replaceAll('\u00ad', '')
    .replaceAll('\u2011', '-')
    .split(/[\u00a0\u202f]/);
  parts.forEach((part, at) => {
    const previous = segments[segments.length - 1];
    if (at > 0 && previous !== undefined) previous.space = run.space;
    if (part !== '') segments.push(segment(part, run, measurer));
  });
}

/** Shapes a text as one segment. */
export function segment(text: string, run: TextRun, measurer: Measurer): Segment {
  return segmentOf(measurer.word(run.face, text, run.tabular), run);
}

function segmentOf(word: ShapedWord, run: TextRun): Segment {
  return { word, run, width: (word.width * run.size) / 1000, space: 0, after: 'join' };
}

/** A label in a line of text stands a little away from the words before it. */
function setOff(segments: readonly Segment[]): void {
  const last = segments[segments.length - 1];
  if (last?.after === 'may-break') last.space = 2.5 * last.run.space;
}

function endLine(segments: readonly Segment[]): void {
  const last = segments[segments.length - 1];
  if (last !== undefined) last.after = 'must-break';
}
