import type { Font } from 'fontkit';
import type { Face, ShapedWord } from '../layout/face/measure.ts';
import { rememberByObject } from '../values/remember.ts';
import { COMMON } from './face/characters.ts';
import { openFont } from './font-file.ts';
import { writeFont } from './font-writer.ts';
import { advanceOf, emptySubset, glyphNumbering, type ShowGlyph } from './glyph-numbering.ts';
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
  /** Resource name, `F1`. */
  readonly resource: string;
  /** The font's object. */
  readonly ref: Ref;
  readonly word: (word: ShapedWord) => DrawnWord;
  readonly space: () => DrawnGlyph;
  /** The hyphen at a divided word's end: a second copy of the glyph, which text extraction reads as U+00AD and drops. */
  readonly softHyphen: () => DrawnGlyph;
}

/** The faces of a document. Each is opened when a text first needs it, and is then part of the file. */
export interface FaceFonts {
  get(face: Face): FaceFont;
  /** The faces that were used, in order. */
  used(): readonly FaceFont[];
}

/** Opens faces from the bytes of their TTF files. */
export function faceFonts(file: PdfFile, fonts: Readonly<Record<Face, Uint8Array>>): FaceFonts {
  const opened = new Map<Face, FaceFont>();
  return {
    get: (face) => {
      let font = opened.get(face);
      if (!font) {
        font = faceFont(file, fonts[face], opened.size + 1);
        opened.set(face, font);
      }
      return font;
    },
    used: () => [...opened.values()],
  };
}

/** A face as a font of the document; `number` counts these from 1. Its objects are written when the file is finished. */
function faceFont(file: PdfFile, bytes: Uint8Array, number: number): FaceFont {
  const ref = file.allocate();
  const subset = emptySubset(openFont(bytes), number);
  file.beforeCatalog(() => writeFont(file, ref, subset));
  const showGlyph = glyphNumbering(subset);
  numberCommon(subset.font, showGlyph);
  const commonWord = commonWords(subset.font);
  const encoded = new Map<ShapedWord, DrawnWord>();
  const glyphFor = (codePoint: number, meaning: number): DrawnGlyph => {
    const glyph = subset.font.glyphForCodePoint(codePoint).id;
    return { shown: showGlyph(glyph, [meaning]), advance: advanceOf(subset.font, glyph) };
  };
  let space: DrawnGlyph | undefined;
  let softHyphen: DrawnGlyph | undefined;
  return {
    resource: `F${number}`,
    ref,
    word: (word) => {
      let drawn = commonWord(word) ?? encoded.get(word);
      if (drawn === undefined) {
        drawn = encodeWord(word, showGlyph);
        encoded.set(word, drawn);
      }
      return drawn;
    },
    space: () => {
      space ??= glyphFor(0x20, 0x20);
      return space;
    },
    softHyphen: () => {
      softHyphen ??= glyphFor(0x2d, 0xad);
      return softHyphen;
    },
  };
}

/** Numbers the characters of every subset first. Returns their glyphs, by code point. */
function numberCommon(font: Font, showGlyph: ShowGlyph): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (const character of COMMON) {
    const codePoint = character.codePointAt(0) as number;
    const { id } = font.glyphForCodePoint(codePoint);
    if (id === 0) continue;
    showGlyph(id, [codePoint]);
    glyphs.set(codePoint, id);
  }
  return glyphs;
}

/** Words of nothing but characters of every subset are written alike in every document: they are encoded once in a process. */
const commonWords = rememberByObject((font: Font) => {
  const showGlyph = glyphNumbering(emptySubset(font, 0));
  const common = numberCommon(font, showGlyph);
  const isCommon = ({ glyphs, codePoints }: ShapedWord) =>
    glyphs.every((glyph, at) => codePoints[at]?.length === 1 && common.get(codePoints[at][0] as number) === glyph);
  return rememberByObject((word: ShapedWord) => (isCommon(word) ? encodeWord(word, showGlyph) : undefined));
});

function encodeWord(word: ShapedWord, showGlyph: ShowGlyph): DrawnWord {
  let shown = '';
  let kerned = false;
  for (let i = 0; i < word.glyphs.length; i++) {
    shown += showGlyph(word.glyphs[i] ?? 0, word.codePoints[i] ?? []);
    const kerning = word.kerning[i] ?? 0;
    // TJ moves to the left by positive numbers, so kerning changes its sign (ISO 32000-1, table 109).
    if (kerning === 0) continue;
    shown += `)${num(-kerning)}(`;
    kerned = true;
  }
  return { shown, kerned };
}
