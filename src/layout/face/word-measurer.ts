import { rememberByObject } from '../../values/remember.ts';
import { faceGlyphs } from './face-glyphs.ts';
import type { FaceTable } from './face-table.ts';
import { type Face, type Measurer, type ShapedWord, wordsOf } from './measure.ts';
import { shaper } from './shape-word.ts';

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
  const shape: Record<Face, (text: string, tabular: boolean) => ShapedWord> = {
    regular: shaper(tables.regular),
    italic: shaper(tables.italic),
    semibold: shaper(tables.semibold),
  };
  /** Asked for with every paragraph. */
  const spaces: { [F in Face]?: number } = {};
  const word = rememberByFace(MOST_WORDS, (face, text, tabular) => shape[face](text, tabular));
  return {
    metrics: (face) => tables[face],
    word,
    words: rememberByFace(MOST_TEXTS, (face, text, tabular) => wordsOf(text, (one) => word(face, one, tabular))),
    space: (face) => {
      spaces[face] ??= widthOfSpace(tables[face]);
      return spaces[face];
    },
    covers: (codePoint) => FACES.every((face) => faceGlyphs(tables[face]).glyph(codePoint) !== 0),
  };
}

function widthOfSpace(table: FaceTable): number {
  const { glyph, advances } = faceGlyphs(table);
  return advances[glyph(SPACE)] ?? 0;
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

/** Only texts of at least so many code units are cut out of a longer one by pointing at that, rather than copied. */
const SHORTEST_CUT = 13;

/** What is kept may not point at a longer text, or it would keep all of a document. */
function copied(text: string): string {
  return text.length < SHORTEST_CUT ? text : ` ${text}`.slice(1);
}
