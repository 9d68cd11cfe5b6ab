import type { Artifact, LaidOutPage, Owner, PlacedFrame, PlacedRule, PlacedText } from '../layout/page.ts';
import { colourOperands } from './colours.ts';
import type { FaceFont, FaceFonts } from './fonts.ts';
import type { StructElement } from './structure-element.ts';
import { num } from './syntax.ts';
import type { Tagger } from './tagger.ts';

/** What is drawn belongs to an element of the structure tree, or is an artifact. */
type Target = StructElement | Artifact;

/** The graphics state as far as it was written, so that nothing is written twice. */
interface Brush {
  readonly page: LaidOutPage;
  /** Index of the page, from 0. */
  readonly index: number;
  readonly fonts: FaceFonts;
  readonly tagger: Tagger;
  readonly out: string[];
  /** The marked-content sequence that is open. */
  target?: Target | undefined;
  inText: boolean;
  /** Start of the current line, as written: pt from the page's lower left. */
  lineX: number;
  lineY: number;
  font: string;
  fill: string;
  stroke: string;
}

/**
 * Draws a page's texts, rules and frames as a content stream, one character a byte; `index` counts pages from 0. Links are annotations, not
 * content. Every operator stands inside a sequence with an MCID or an artifact (ISO 14289-1, 7.1).
 */
export function drawPage(page: LaidOutPage, index: number, fonts: FaceFonts, tagger: Tagger): string {
  const brush: Brush = {
    page,
    index,
    fonts,
    tagger,
    out: [],
    inText: false,
    lineX: 0,
    lineY: 0,
    font: '',
    fill: '',
    stroke: '',
  };
  for (const item of page.items) {
    if (item.type === 'text') drawText(brush, item);
    else if (item.type === 'rule') drawRule(brush, item);
    else if (item.type === 'frame') drawFrame(brush, item);
  }
  open(brush, undefined);
  return brush.out.join('\n');
}

function drawText(brush: Brush, item: PlacedText): void {
  const first = item.words[0];
  if (!first) return;
  open(brush, targetOf(brush, item.owner));
  beginText(brush);
  const font = brush.fonts.get(item.face);
  const selected = `/${font.resource} ${num(item.size)} Tf`;
  if (brush.font !== selected) brush.out.push(selected);
  brush.font = selected;
  const fill = colourOperands(item.colour);
  if (brush.fill !== fill) brush.out.push(`${fill} rg`);
  brush.fill = fill;
  moveTo(brush, item.x + first.dx, brush.page.height - item.y);
  brush.out.push(showWords(item, first.dx, font));
}

function targetOf(brush: Brush, owner: Owner): Target {
  return owner.artifact ?? brush.tagger.elementOf(owner);
}

/** Closes the open sequence where another begins; `undefined` only closes. */
function open(brush: Brush, target: Target | undefined): void {
  if (brush.target === target) return;
  endText(brush);
  if (brush.target !== undefined) brush.out.push('EMC');
  brush.target = target;
  if (target === undefined) return;
  if (typeof target === 'string') brush.out.push(artifacts[target]);
  else brush.out.push(`/${target.tag}<</MCID ${brush.tagger.mark(target, brush.index)}>>BDC`);
}

/** Property lists by ISO 32000-1, 14.8.2.2.2: what stands on every page is pagination, the rest is layout. */
const artifacts: Readonly<Record<Artifact, string>> = {
  header: '/Artifact<</Type/Pagination/Subtype/Header>>BDC',
  footer: '/Artifact<</Type/Pagination/Subtype/Footer>>BDC',
  'repeated-header': '/Artifact<</Type/Pagination>>BDC',
  layout: '/Artifact<</Type/Layout>>BDC',
  'dot-leader': '/Artifact<</Type/Layout>>BDC',
};

function beginText(brush: Brush): void {
  if (brush.inText) return;
  brush.out.push('BT');
  brush.inText = true;
  brush.lineX = 0;
  brush.lineY = 0;
}

function endText(brush: Brush): void {
  if (brush.inText) brush.out.push('ET');
  brush.inText = false;
}

/** Td moves from the start of the line before; both ends are rounded alike, so that no error adds up. */
function moveTo(brush: Brush, x: number, y: number): void {
  const roundX = Math.round(x * 1000) / 1000;
  const roundY = Math.round(y * 1000) / 1000;
  brush.out.push(`${num(roundX - brush.lineX)} ${num(roundY - brush.lineY)} Td`);
  brush.lineX = roundX;
  brush.lineY = roundY;
}

/**
 * The TJ (or Tj) operator of a run: words with their kerning, real space glyphs between them, and a move wherever layout
 * placed a word elsewhere than the pen stands. Tw is of no use, as it does not act on two-byte fonts.
 */
function showWords(item: PlacedText, start: number, font: FaceFont): string {
  const perEm = 1000 / item.size;
  let pen = start * perEm;
  let text = '';
  let moved = false;
  for (const { word, dx, spaceAfter, hyphen } of item.words) {
    const gap = Math.round(pen - dx * perEm);
    if (gap !== 0) text += `)${gap}(`;
    pen += word.width - gap;
    const drawn = font.word(word);
    moved ||= gap !== 0 || drawn.kerned;
    text += drawn.shown;
    if (hyphen) {
      const glyph = font.softHyphen();
      text += glyph.shown;
      pen += glyph.advance;
    }
    if (spaceAfter !== undefined) {
      const glyph = font.space();
      text += glyph.shown;
      pen += glyph.advance;
    }
  }
  return moved ? `[(${text})]TJ` : `(${text})Tj`;
}

function drawRule(brush: Brush, rule: PlacedRule): void {
  open(brush, rule.artifact);
  setStroke(brush, rule.colour, rule.width);
  const { height } = brush.page;
  brush.out.push(`${num(rule.x1)} ${num(height - rule.y1)} m ${num(rule.x2)} ${num(height - rule.y2)} l S`);
}

function drawFrame(brush: Brush, frame: PlacedFrame): void {
  open(brush, frame.artifact);
  setStroke(brush, frame.colour, frame.lineWidth);
  const bottom = brush.page.height - frame.y - frame.height;
  brush.out.push(`${num(frame.x)} ${num(bottom)} ${num(frame.width)} ${num(frame.height)} re S`);
}

function setStroke(brush: Brush, colour: PlacedRule['colour'], width: number): void {
  // No path may be built inside a text object (ISO 32000-1, figure 9), even within one artifact.
  endText(brush);
  const stroke = `${colourOperands(colour)} RG ${num(width)} w`;
  if (brush.stroke !== stroke) brush.out.push(stroke);
  brush.stroke = stroke;
}
