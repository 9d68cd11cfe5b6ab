import type { Stroke } from '../figure/drawing.ts';
import type { Face } from '../layout/face/measure.ts';
import type {
  Artifact,
  Colour,
  LaidOutPage,
  Owner,
  PlacedDrawing,
  PlacedFrame,
  PlacedPicture,
  PlacedRule,
  PlacedText,
  PlacedWord,
} from '../layout/placed/page.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { ColourOperands } from './colours.ts';
import { boxAttributes, boxOf, tracePath } from './figure.ts';
import type { DrawnGlyph, FaceFont, FaceFonts } from './fonts.ts';
import type { DocumentPicture } from './picture.ts';
import type { StructElement } from './structure-element.ts';
import { num, thousandths } from './syntax.ts';
import type { Tagger } from './tagger.ts';

/** Whatever is drawn belongs to an element of the structure tree, or is an artifact. */
type Target = StructElement | Artifact;

/** Everything that a document's pages are drawn with. */
export interface DrawingTools {
  readonly fonts: FaceFonts;
  readonly picture: DocumentPicture;
  readonly colours: ColourOperands;
  readonly tagger: Tagger;
}

/** The graphics state as far as it was written, so that nothing is written twice. */
interface Brush extends DrawingTools {
  readonly page: LaidOutPage;
  /** Index of the page, from 0. */
  readonly index: number;
  readonly out: ByteWriter;
  /** The marked-content sequence that is open. */
  target?: Target | undefined;
  inText: boolean;
  /** Start of the current line, as written: thousandths of a pt from the page's lower left. */
  lineX: number;
  lineY: number;
  face?: Face;
  size?: number;
  fill?: Colour;
  stroke?: Colour;
  lineWidth?: number;
  dash: string;
}

/**
 * Draws a page's texts, rules, frames and pictures as a content stream onto an empty writer; `index` counts pages from
 * 0. Links are annotations, not content. Every operator stands inside a sequence with an MCID or an artifact (ISO
 * 14289-1, 7.1).
 */
export function drawPage(page: LaidOutPage, index: number, tools: DrawingTools, out: ByteWriter): void {
  const brush: Brush = { ...tools, page, index, out, inText: false, lineX: 0, lineY: 0, dash: SOLID };
  for (const item of page.items) {
    if (item.type === 'text') drawText(brush, item);
    else if (item.type === 'rule') drawRule(brush, item);
    else if (item.type === 'frame') drawFrame(brush, item);
    else if (item.type === 'drawing') drawFigure(brush, item);
    else if (item.type === 'picture') drawPicture(brush, item);
  }
  openSequence(brush, undefined);
  // Every operator ends its line; the last one needs no end.
  if (out.length > 0) out.remove(out.length - 1);
}

function drawText(brush: Brush, item: PlacedText): void {
  const first = item.words[0];
  if (!first) return;
  openSequence(brush, targetOf(brush, item.owner));
  beginText(brush);
  const font = brush.fonts.get(item.face);
  setFont(brush, item, font);
  setFill(brush, item.colour);
  moveTo(brush, item.x + first.dx, brush.page.height - item.y);
  showWords(brush.out, item, first.dx, font);
}

function setFont(brush: Brush, { face, size }: PlacedText, font: FaceFont): void {
  if (brush.face === face && brush.size === size) return;
  brush.face = face;
  brush.size = size;
  brush.out.text(`/${font.resource} ${num(size)} Tf\n`);
}

function setFill(brush: Brush, colour: Colour): void {
  if (brush.fill === colour) return;
  brush.fill = colour;
  brush.out.text(`${brush.colours[colour]} rg\n`);
}

function targetOf(brush: Brush, owner: Owner): Target {
  return owner.artifact ?? brush.tagger.elementOf(owner);
}

/** Closes the open sequence where another begins; `undefined` only closes. */
function openSequence(brush: Brush, target: Target | undefined): void {
  if (brush.target === target) return;
  endText(brush);
  if (brush.target !== undefined) brush.out.text('EMC\n');
  brush.target = target;
  if (target === undefined) return;
  if (typeof target === 'string') brush.out.text(artifacts[target]);
  else openElement(brush, target);
}

function openElement({ out, tagger, index }: Brush, target: StructElement): void {
  out.text('/');
  out.text(target.tag);
  out.text('<</MCID ');
  out.integer(tagger.mark(target, index));
  out.text('>>BDC\n');
}

/** Property lists by ISO 32000-1, 14.8.2.2.2: what stands on every page is pagination, the rest is layout. */
const artifacts: Readonly<Record<Artifact, string>> = {
  header: '/Artifact<</Type/Pagination/Subtype/Header>>BDC\n',
  footer: '/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n',
  'repeated-header': '/Artifact<</Type/Pagination>>BDC\n',
  layout: '/Artifact<</Type/Layout>>BDC\n',
  'dot-leader': '/Artifact<</Type/Layout>>BDC\n',
};

function beginText(brush: Brush): void {
  if (brush.inText) return;
  brush.out.text('BT\n');
  brush.inText = true;
  brush.lineX = 0;
  brush.lineY = 0;
}

function endText(brush: Brush): void {
  if (brush.inText) brush.out.text('ET\n');
  brush.inText = false;
}

/** Td moves from the start of the line before; both ends are rounded alike, so that no error adds up. */
function moveTo(brush: Brush, x: number, y: number): void {
  const { out } = brush;
  const lineX = thousandths(x);
  const lineY = thousandths(y);
  pair(out, lineX - brush.lineX, lineY - brush.lineY);
  out.text('Td\n');
  brush.lineX = lineX;
  brush.lineY = lineY;
}

/**
 * The TJ (or Tj) operator of a run: words with their kerning, real space glyphs between them, and a move wherever layout
 * placed a word elsewhere than where the pen stands. Tw is of no use, as it does not act on two-byte fonts.
 */
function showWords(out: ByteWriter, item: PlacedText, start: number, font: FaceFont): void {
  const perEm = 1000 / item.size;
  const bracket = out.length;
  out.text('[(');
  let pen = start * perEm;
  let moved = false;
  for (let i = 0; i < item.words.length; i++) {
    const { word, dx, spaceAfter, hyphen } = item.words[i] as PlacedWord;
    const gap = Math.round(pen - dx * perEm);
    if (gap !== 0) move(out, gap);
    const drawn = font.word(word);
    out.text(drawn.shown);
    pen += word.width - gap;
    moved ||= gap !== 0 || drawn.kerned;
    if (hyphen) pen += show(out, font.softHyphen());
    if (spaceAfter !== undefined) pen += show(out, font.space());
  }
  out.text(moved ? ')]TJ\n' : ')Tj\n');
  if (!moved) out.remove(bracket);
}

/** A move between two strings of TJ, in 1/1000 em to the left. */
function move(out: ByteWriter, gap: number): void {
  out.text(')');
  out.integer(gap);
  out.text('(');
}

/** Shows a glyph; returns how far the pen moves. */
function show(out: ByteWriter, glyph: DrawnGlyph): number {
  out.text(glyph.shown);
  return glyph.advance;
}

function drawRule(brush: Brush, rule: PlacedRule): void {
  openSequence(brush, rule.artifact);
  setStroke(brush, rule.colour, rule.width);
  const { height } = brush.page;
  pair(brush.out, thousandths(rule.x1), thousandths(height - rule.y1));
  brush.out.text('m ');
  pair(brush.out, thousandths(rule.x2), thousandths(height - rule.y2));
  brush.out.text('l S\n');
}

function drawFrame(brush: Brush, frame: PlacedFrame): void {
  openSequence(brush, frame.artifact);
  setStroke(brush, frame.colour, frame.lineWidth);
  pair(brush.out, thousandths(frame.x), thousandths(brush.page.height - frame.y - frame.height));
  pair(brush.out, thousandths(frame.width), thousandths(frame.height));
  brush.out.text('re S\n');
}

/** The shapes of a figure: content of its element, as its labels are, and not artifacts. */
function drawFigure(brush: Brush, item: PlacedDrawing): void {
  const target = targetOf(brush, item.owner);
  openSequence(brush, target);
  if (typeof target !== 'string') target.attributes = boxAttributes(boxOf(item), brush.page.height);
  for (const shape of item.drawing.shapes) {
    if (shape.stroke !== undefined) strokeWith(brush, shape.stroke, item.scale);
    const fill = shape.type === 'line' ? undefined : shape.fill;
    endText(brush);
    if (fill !== undefined) setFill(brush, fill);
    tracePath(brush.out, shape, item, brush.page.height);
    brush.out.text(fill === undefined ? 'S\n' : shape.stroke === undefined ? 'f\n' : 'B\n');
  }
}

function drawPicture(brush: Brush, item: PlacedPicture): void {
  const target = targetOf(brush, item.owner);
  openSequence(brush, target);
  if (typeof target !== 'string') target.attributes = boxAttributes(item, brush.page.height);
  // No graphics state may be saved inside a text object (ISO 32000-1, figure 9).
  endText(brush);
  brush.out.text(brush.picture.paint(item, brush.page.height));
}

function strokeWith(brush: Brush, { colour, width, dash }: Stroke, scale: number): void {
  setStroke(brush, colour, width * scale, dash && `[${dash.map((length) => num(length * scale)).join(' ')}]0 d\n`);
}

/** Two operands, given in thousandths, each with a space after it. */
function pair(out: ByteWriter, a: number, b: number): void {
  out.thousandths(a);
  out.text(' ');
  out.thousandths(b);
  out.text(' ');
}

/** An unbroken line, as every page begins with (ISO 32000-1, table 52). */
const SOLID = '[]0 d\n';

function setStroke(brush: Brush, colour: Colour, width: number, dash = SOLID): void {
  // No path may be built inside a text object (ISO 32000-1, figure 9), even within one artifact.
  endText(brush);
  if (brush.dash !== dash) {
    brush.dash = dash;
    brush.out.text(dash);
  }
  if (brush.stroke === colour && brush.lineWidth === width) return;
  brush.stroke = colour;
  brush.lineWidth = width;
  brush.out.text(`${brush.colours[colour]} RG ${num(width)} w\n`);
}
