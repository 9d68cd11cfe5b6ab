import { type FaceGlyphs, faceGlyphs } from './face-glyphs.ts';
import type { FaceTable } from './face-table.ts';
import type { Face, Measurer, ShapedWord } from './measure.ts';

/** A measurer that can also tell which characters its fonts can draw. */
export interface WordMeasurer extends Measurer {
  /** True where every face has a glyph for the code point. */
  readonly covers: (codePoint: number) => boolean;
}

const FACES: readonly Face[] = ['regular', 'italic', 'semibold'];
const SPACE = 0x20;

/**
 * Words kept over all faces. An agreement has some 1,500 different ones, most of them shared with every other, so the
 * bound is met only by a process that runs for very long; starting afresh then costs milliseconds.
 */
const MOST_WORDS = 50_000;

/** One measurer per set of tables and process, so that documents drawn after one another share their words. */
const measurers = new WeakMap<Readonly<Record<Face, FaceTable>>, WordMeasurer>();

/**
 * Measures by tables prepared beforehand (templates/assets/fonts/metrics.json), which saves loading a shaping engine:
 * one glyph per code point, pair kerning, no ligatures. Text is taken as it is: normalising it (NFC, soft hyphens) is
 * the caller's.
 *
 * Calling it again with the same tables returns the same measurer, with the words it has met so far.
 */
export function wordMeasurer(tables: Readonly<Record<Face, FaceTable>>): WordMeasurer {
  let measurer = measurers.get(tables);
  if (!measurer) {
    measurer = createMeasurer(tables);
    measurers.set(tables, measurer);
  }
  return measurer;
}

function createMeasurer(tables: Readonly<Record<Face, FaceTable>>): WordMeasurer {
  const glyphs = new Map<Face, FaceGlyphs>();
  const glyphsOf = (face: Face): FaceGlyphs => {
    let found = glyphs.get(face);
    if (!found) {
      found = faceGlyphs(tables[face]);
      glyphs.set(face, found);
    }
    return found;
  };
  return {
    metrics: (face) => tables[face],
    word: wordCache((face, text, tabular) => shapeWord(glyphsOf(face), text, tabular)),
    space: (face) => glyphsOf(face).advance(glyphsOf(face).glyph(SPACE) ?? 0),
    covers: (codePoint) => FACES.every((face) => glyphsOf(face).glyph(codePoint) !== undefined),
  };
}

type ShapeWord = (face: Face, text: string, tabular: boolean) => ShapedWord;

/** Remembers what `shapeWord` returned. */
function wordCache(shape: ShapeWord): Measurer['word'] {
  const emptyCaches = (): Record<Face, Map<string, ShapedWord>> => ({
    regular: new Map(),
    italic: new Map(),
    semibold: new Map(),
  });
  let plain = emptyCaches();
  let tabularOnly = emptyCaches();
  let count = 0;
  return (face, text, tabular = false) => {
    const known = (tabular ? tabularOnly : plain)[face].get(text);
    if (known) return known;
    if (++count > MOST_WORDS) {
      plain = emptyCaches();
      tabularOnly = emptyCaches();
      count = 1;
    }
    const word = shape(face, text, tabular);
    (tabular ? tabularOnly : plain)[face].set(text, word);
    return word;
  };
}

/** By index, without iterators and callbacks: most words are shaped before any code is compiled, and are shaped once. */
function shapeWord(face: FaceGlyphs, text: string, tabular: boolean): ShapedWord {
  const glyphs: number[] = [];
  const codePoints: (readonly number[])[] = [];
  const missing: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) as number;
    if (codePoint > 0xffff) at++;
    const glyph = (tabular ? face.tabularFigure(codePoint) : undefined) ?? face.glyph(codePoint);
    if (glyph === undefined) addOnce(String.fromCodePoint(codePoint), missing);
    glyphs.push(glyph ?? 0);
    codePoints.push(face.codePoints(codePoint));
  }
  const advances = new Array<number>(glyphs.length);
  const kerning = new Array<number>(glyphs.length);
  let width = 0;
  for (let at = 0; at < glyphs.length; at++) {
    const glyph = glyphs[at] as number;
    const advance = face.advance(glyph);
    const adjustment = face.kerning(glyph, glyphs[at + 1]);
    advances[at] = advance;
    kerning[at] = adjustment;
    width += advance + adjustment;
  }
  return { text, glyphs, advances, kerning, codePoints, width, missing };
}

function addOnce(character: string, missing: string[]): void {
  if (!missing.includes(character)) missing.push(character);
}
