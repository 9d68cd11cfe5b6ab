import { rememberByObject } from '../../values/remember.ts';
import { type FaceGlyphs, faceGlyphs } from './face-glyphs.ts';
import type { FaceTable } from './face-table.ts';
import { type Face, type Measurer, type ShapedWord, wordsOf } from './measure.ts';

/** A measurer that also knows which characters its fonts can draw. */
export interface WordMeasurer extends Measurer {
  /** True where every face has a glyph for the code point. */
  readonly covers: (codePoint: number) => boolean;
}

const FACES: readonly Face[] = ['regular', 'italic', 'semibold'];
const SPACE = 0x20;

/**
 * At most this many words are kept, over all faces. An agreement has some 1,500 different ones and shares most of them
 * with every other, so only a process that runs for very long reaches the bound; starting afresh then costs
 * milliseconds.
 */
const MOST_WORDS = 50_000;
/** The texts whose words are kept: an agreement has some 1,000, and nearly all of them are its minimum level's. */
const MOST_TEXTS = 5_000;

/**
 * Measures by tables prepared beforehand (templates/assets/fonts/metrics.json), which saves loading a shaping engine:
 * one glyph per code point, pair kerning, no ligatures. Text is taken as it is: the caller normalises it (NFC, soft
 * hyphens).
 *
 * The same tables give the same measurer as long as they live, so that documents drawn after one another share their
 * words.
 */
export const wordMeasurer: (tables: FaceTables) => WordMeasurer = rememberByObject(createMeasurer);

type FaceTables = Readonly<Record<Face, FaceTable>>;

function createMeasurer(tables: FaceTables): WordMeasurer {
  const glyphsOf = (face: Face): FaceGlyphs => faceGlyphs(tables[face]);
  const word = rememberByFace(MOST_WORDS, (face, text, tabular) => shapeWord(glyphsOf(face), text, tabular));
  return {
    metrics: (face) => tables[face],
    word,
    words: rememberByFace(MOST_TEXTS, (face, text, tabular) => wordsOf(text, (one) => word(face, one, tabular))),
    space: (face) => glyphsOf(face).advance(glyphsOf(face).glyph(SPACE) ?? 0),
    covers: (codePoint) => FACES.every((face) => glyphsOf(face).glyph(codePoint) !== undefined),
  };
}

type Shape<V> = (face: Face, text: string, tabular: boolean) => V;

/**
 * Remembers what was shaped. This is done by hand: it is looked up for every text of a document, by three keys, where
 * `rememberByText` takes one and drops its texts one by one.
 * @param most how many results are kept, over all faces; then it starts afresh
 */
function rememberByFace<V>(most: number, shape: Shape<V>): (face: Face, text: string, tabular?: boolean) => V {
  const nothing = (): Record<Face, Map<string, V>> => ({ regular: new Map(), italic: new Map(), semibold: new Map() });
  let plain = nothing();
  let tabularOnly = nothing();
  let count = 0;
  return (face, text, tabular = false) => {
    const known = (tabular ? tabularOnly : plain)[face].get(text);
    if (known !== undefined) return known;
    if (++count > most) {
      plain = nothing();
      tabularOnly = nothing();
      count = 1;
    }
    const kept = copied(text);
    const shaped = shape(face, kept, tabular);
    (tabular ? tabularOnly : plain)[face].set(kept, shaped);
    return shaped;
  };
}

/** The engine cuts a text out of a longer one by pointing at that: what is kept would keep all of a document. */
function copied(text: string): string {
  return [...text].join('');
}

/**
 * Goes by index, without iterators and callbacks: every word is shaped once only, and most of them before any code is
 * compiled.
 */
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
