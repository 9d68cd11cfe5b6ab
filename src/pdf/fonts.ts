import type { Face, ShapedWord } from '../layout/measure.ts';
import type { FontSubset, PdfFile, Ref } from './pdfkit-internals.ts';

/** A glyph that drawing adds by itself: its character id inside a literal string, and its advance in 1/1000 em. */
export interface DrawnGlyph {
  readonly shown: string;
  readonly advance: number;
}

/** A word's character ids inside literal strings, one JavaScript character a byte, with kerning between: `ab)15(c`. */
export interface DrawnWord {
  readonly shown: string;
  /** There is kerning, so that the operator must be TJ. */
  readonly kerned: boolean;
}

/** One face as a document uses it: turns shaped words into what a TJ operator shows. */
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

/** The faces of a document; each is opened when a text first needs it, and is then part of the file. */
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
        font = faceFont(file.openFont(fonts[face]));
        opened.set(face, font);
      }
      return font;
    },
    used: () => [...opened.values()],
  };
}

/**
 * In every subset, so that nearly all documents have the same font files, which then are made once in a process. Costs a
 * document a few kB for glyphs it does not show.
 */
const COMMON = ' abcdefghijklmnopqrstuvwxyzåäöéABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789.,:;-–()/”§•@·';

function faceFont(subset: FontSubset): FaceFont {
  const characters = characterIds(subset);
  for (const character of COMMON) {
    const codePoint = character.codePointAt(0) as number;
    const { id } = subset.font.glyphForCodePoint(codePoint);
    if (id !== 0) characters(id, [codePoint]);
  }
  const encoded = new Map<ShapedWord, DrawnWord>();
  const glyphs = new Map<number, DrawnGlyph>();
  const own = (codePoint: number, meaning: number): DrawnGlyph => {
    let drawn = glyphs.get(meaning);
    if (!drawn) {
      const glyph = subset.font.glyphForCodePoint(codePoint).id;
      drawn = { shown: shownId(characters(glyph, [meaning])), advance: advanceOf(subset, glyph) };
      glyphs.set(meaning, drawn);
    }
    return drawn;
  };
  return {
    resource: subset.id,
    ref: subset.ref(),
    word: (word) => {
      let drawn = encoded.get(word);
      if (drawn === undefined) {
        drawn = encodeWord(word, characters);
        encoded.set(word, drawn);
      }
      return drawn;
    },
    space: () => own(0x20, 0x20),
    softHyphen: () => own(0x2d, 0xad),
  };
}

type CharacterIds = (glyph: number, codePoints: readonly number[]) => number;

/**
 * Numbers a document's glyphs. A glyph that stands for different characters (the hyphen, a hyphen at a line's end) is in
 * the subset once for each, because a character id has one meaning in extracted text.
 */
function characterIds(subset: FontSubset): CharacterIds {
  const known = new Map<number, number[]>();
  return (glyph, codePoints) => {
    if (glyph === 0) throw new Error('A missing glyph reached the PDF');
    let ids = known.get(glyph);
    if (!ids) {
      ids = [];
      known.set(glyph, ids);
    }
    for (const id of ids) if (sameNumbers(subset.unicode[id], codePoints)) return id;
    const id = subset.subset.glyphs.push(glyph) - 1;
    subset.unicode[id] = [...codePoints];
    subset.widths[id] = advanceOf(subset, glyph);
    ids.push(id);
    return id;
  };
}

function encodeWord(word: ShapedWord, characters: CharacterIds): DrawnWord {
  let shown = '';
  let kerned = false;
  for (let i = 0; i < word.glyphs.length; i++) {
    shown += shownId(characters(word.glyphs[i] ?? 0, word.codePoints[i] ?? []));
    const kerning = word.kerning[i] ?? 0;
    // TJ moves to the left by positive numbers, so kerning changes its sign (ISO 32000-1, table 109).
    if (kerning === 0) continue;
    shown += `)${thousandth(-kerning)}(`;
    kerned = true;
  }
  return { shown, kerned };
}

function advanceOf(subset: FontSubset, glyph: number): number {
  return thousandth((subset.font.getGlyph(glyph).advanceWidth * 1000) / subset.font.unitsPerEm);
}

const thousandth = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * A two-byte character id as it stands in a literal string: half as long as in hexadecimal, so half the work of
 * compressing it. Parentheses and backslashes are escaped, and line ends, which a reader would otherwise turn into LF
 * (ISO 32000-1, 7.3.4.2).
 */
const shownId = (id: number): string => shownByte(id >> 8) + shownByte(id & 0xff);

function shownByte(byte: number): string {
  if (byte === 0x0a) return '\\n';
  if (byte === 0x0d) return '\\r';
  const character = String.fromCharCode(byte);
  return byte === 0x28 || byte === 0x29 || byte === 0x5c ? `\\${character}` : character;
}

function sameNumbers(a: readonly number[] | undefined, b: readonly number[]): boolean {
  return a !== undefined && a.length === b.length && a.every((value, i) => value === b[i]);
}
