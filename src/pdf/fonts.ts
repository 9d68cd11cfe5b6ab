import { faceGlyphs } from '../layout/face/face-glyphs.ts';
import type { FaceTable } from '../layout/face/face-table.ts';
import type { Face, ShapedWord } from '../layout/face/measure.ts';
import { rememberByObject } from '../values/remember.ts';
import { commonSubset, type FontSubset, type GlyphNumbering, HYPHEN, SOFT_HYPHEN } from './glyph-numbering.ts';
import type { PdfFile } from './pdfkit-internals.ts';
import type { Ref } from './ref.ts';
import { num } from './syntax.ts';

/** A glyph that drawing itself adds: its character id inside a literal string, and its advance in 1/1000 em. */
export interface DrawnGlyph {
  readonly shown: string;
  readonly advance: number;
}

/** A word's character ids inside literal strings, one character for each byte, with kerning between them: `ab)15(c`. */
export interface DrawnWord {
  readonly shown: string;
  /** There is kerning, so the operator must be TJ. */
  readonly kerned: boolean;
}

/** One face as a document uses it: turns shaped words into the strings that a TJ operator shows. */
export interface FaceFont {
  readonly face: Face;
  /** Of the document's fonts, from 1. */
  readonly number: number;
  /** Resource name, `F1`. */
  readonly resource: string;
  /** The font's object. It is written last: only then is known what the font shows. */
  readonly ref: Ref;
  readonly word: (word: ShapedWord) => DrawnWord;
  readonly space: () => DrawnGlyph;
  /** The hyphen at a divided word's end: a second copy of the glyph, which text extraction reads as U+00AD and drops. */
  readonly softHyphen: () => DrawnGlyph;
  /** All that has been shown, after the characters of every subset: `commonSubset` itself where nothing else has. */
  readonly subset: () => FontSubset;
}

/** The faces of a document. Each is part of the file from when a text first needs it. */
export interface FaceFonts {
  get(face: Face): FaceFont;
  /** The faces that were used, in order. */
  used(): readonly FaceFont[];
}

/**
 * Makes the faces of a document. Their files are not opened: glyphs and advances are those that layout measured by.
 * @param tables those that the document is laid out by
 */
export function faceFonts(file: PdfFile, tables: Readonly<Record<Face, FaceTable>>): FaceFonts {
  const made = new Map<Face, FaceFont>();
  return {
    get: (face) => {
      let font = made.get(face);
      if (!font) {
        font = faceFont(face, tables[face], file.allocate(), made.size + 1);
        made.set(face, font);
      }
      return font;
    },
    used: () => [...made.values()],
  };
}

const SPACE = 0x20;

/** A face as a font of the document; `number` counts these from 1. */
function faceFont(face: Face, table: FaceTable, ref: Ref, number: number): FaceFont {
  const { glyph: glyphOf } = faceGlyphs(table);
  const common = commonSubset(table);
  const commonWord = commonWords(table);
  /** Numbers what is in no other document. */
  let own: GlyphNumbering | undefined;
  const show: IdOf<string> = (glyph, codePoints) => {
    own ??= common.copy();
    return own.show(glyph, codePoints);
  };
  const encoded = new Map<ShapedWord, DrawnWord>();
  const drawnGlyph = (codePoint: number, meaning: number): DrawnGlyph => {
    const glyph = glyphOf(codePoint);
    return { shown: common.find(glyph, [meaning]) ?? show(glyph, [meaning]), advance: table.advances[glyph] ?? 0 };
  };
  let space: DrawnGlyph | undefined;
  let softHyphen: DrawnGlyph | undefined;
  return {
    face,
    number,
    resource: `F${number}`,
    ref,
    word: (word) => {
      let drawn = commonWord(word) ?? encoded.get(word);
      if (drawn === undefined) {
        drawn = encodeWord(word, show);
        encoded.set(word, drawn);
      }
      return drawn;
    },
    space: () => {
      space ??= drawnGlyph(SPACE, SPACE);
      return space;
    },
    softHyphen: () => {
      softHyphen ??= drawnGlyph(HYPHEN, SOFT_HYPHEN);
      return softHyphen;
    },
    subset: () => own ?? common,
  };
}

/** Words of nothing but the glyphs of every subset are written alike in every document: they are encoded once in a process. */
const commonWords = rememberByObject((table: FaceTable) => {
  const common = commonSubset(table);
  return rememberByObject((word: ShapedWord) =>
    encodeWord(word, (glyph, codePoints) => common.find(glyph, codePoints)),
  );
});

/** Returns the character id of a glyph with a meaning, as it stands inside a literal string. */
type IdOf<Id extends string | undefined> = (glyph: number, codePoints: readonly number[]) => Id;

/** Encodes a word; undefined where one of its glyphs has no character id. */
function encodeWord(word: ShapedWord, idOf: IdOf<string>): DrawnWord;
function encodeWord(word: ShapedWord, idOf: IdOf<string | undefined>): DrawnWord | undefined;
function encodeWord(
  { glyphs, codePoints, kerning }: ShapedWord,
  idOf: IdOf<string | undefined>,
): DrawnWord | undefined {
  let shown = '';
  let kerned = false;
  for (let i = 0; i < glyphs.length; i++) {
    const id = idOf(glyphs[i] ?? 0, codePoints[i] ?? []);
    if (id === undefined) return undefined;
    shown += id;
    const adjustment = kerning[i] ?? 0;
    // TJ moves to the left by positive numbers, so kerning changes its sign (ISO 32000-1, table 109).
    if (adjustment === 0) continue;
    shown += `)${num(-adjustment)}(`;
    kerned = true;
  }
  return { shown, kerned };
}
