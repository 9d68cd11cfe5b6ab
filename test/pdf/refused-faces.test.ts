import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import type { FaceTable } from '../../src/layout/face/face-table.ts';
import { subsetKey } from '../../src/pdf/embedded-font.ts';
import { COMMON, NEEDED } from '../../src/pdf/face/characters.ts';
import type { EmbeddedFont } from '../../src/pdf/font-writer.ts';
import { commonSubset } from '../../src/pdf/glyph-numbering.ts';
import { makeFont } from '../../src/pdf/make-font.ts';
import { readFace } from '../../src/pdf/read-face.ts';
import { changed, fontOf, tablesOf, words16 } from '../support/font-file.ts';
import { fontBytes, liberationBytes } from '../support/fonts.ts';
import { runs } from '../support/whole.ts';

const sound = liberationBytes('regular');
const tables = tablesOf(sound);
const faultOf = (bytes: Uint8Array) => {
  const face = readFace(bytes);
  return 'fault' in face ? face.fault : undefined;
};
const ascii = (text: string) => new TextEncoder().encode(text);
const rights = (fsType: number) => changed(sound, 'OS/2', (table) => table.setUint16(8, fsType));

/** Liberation's glyphs, and where the outline of each begins. */
const font = create(sound);
const glyphOf = (character: string) => font.glyphForCodePoint(character.codePointAt(0) as number).id;
const outlineOf = (character: string) => font.loca?.offsets[glyphOf(character)] ?? 0;

describe('a font file', () => {
  it('is taken when it is taken apart and put together again', () => {
    expect(faultOf(sound)).toBeUndefined();
    expect(faultOf(fontOf(tables))).toBeUndefined();
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a text', ascii('Ett typsnitt som inte är något typsnitt.')],
    ['a collection', fontOf(tables, 0x74746366)],
    ['WOFF', fontOf(tables, 0x774f4646)],
    ['WOFF2', fontOf(tables, 0x774f4632)],
    ['a font without characters', changed(sound, 'cmap', null)],
    ['a font that does not say what may be done with it', changed(sound, 'OS/2', null)],
    ['a font drawn in no unit', changed(sound, 'head', (table) => table.setUint16(18, 0))],
    ['a font cut off', sound.slice(0, -100)],
    ['a font whose letters take up no room', changed(sound, 'hmtx', new Uint8Array(tables.get('hmtx')?.length ?? 0))],
  ])('is not one: %s', (_what, bytes) => {
    expect(faultOf(bytes)).toBe('not-a-font');
  });

  it('must have outlines of TrueType, in one colour', () => {
    expect(faultOf(fontOf(tables, 0x4f54544f))).toBe('not-truetype');
    expect(faultOf(changed(changed(sound, 'glyf', null), 'CFF ', ascii('CFF table')))).toBe('not-truetype');
    expect(faultOf(changed(changed(sound, 'COLR', words16(0, 0)), 'CPAL', words16(0, 0)))).toBe('not-truetype');
  });

  it('must be one font, not all that lie between some', () => {
    expect(faultOf(changed(sound, 'fvar', words16(1, 0, 16, 2, 0, 20, 0, 4)))).toBe('variable');
  });

  it('must let documents carry a part of it', () => {
    for (const allowed of [0, 0x0004, 0x0008, 0x0006]) expect(faultOf(rights(allowed))).toBeUndefined();
    for (const forbidden of [0x0002, 0x0100, 0x0200, 0x0104]) expect(faultOf(rights(forbidden))).toBe('not-embeddable');
    const old = changed(rights(0x0100), 'OS/2', (table) => table.setUint16(0, 1));
    expect(faultOf(old)).toBeUndefined();
  });

  it.each([...'åÖ–…•”§- '])('must have the character “%s”', (character) => {
    expect(NEEDED).toContain(character);
    const without = changed(sound, 'cmap', cmapOf([...NEEDED].filter((one) => one !== character)));
    expect(faultOf(without)).toBe('lacks-characters');
  });

  it('needs no more than the characters it must have', () => {
    expect(faultOf(changed(sound, 'cmap', cmapOf([...NEEDED])))).toBeUndefined();
    expect(COMMON.startsWith(NEEDED)).toBe(true);
    // The house's own faces have all of them.
    expect(faultOf(fontBytes('regular'))).toBeUndefined();
  });
});

describe('a font made to harm', () => {
  it('may not have a letter made of itself, or of another that is made of it', () => {
    const [å, ä] = [outlineOf('å'), outlineOf('ä')];
    // Behind ten bytes of header and two of flags stands the glyph that the first part is.
    const loop = (ofÅ: string, ofÄ: string) =>
      changed(sound, 'glyf', (table) => {
        expect([table.getInt16(å), table.getInt16(ä)]).toEqual([-1, -1]);
        table.setUint16(å + 12, glyphOf(ofÅ));
        table.setUint16(ä + 12, glyphOf(ofÄ));
      });
    expect(faultOf(loop('a', 'a'))).toBeUndefined();
    expect(faultOf(loop('å', 'a'))).toBe('not-a-font');
    expect(faultOf(loop('ä', 'å'))).toBe('not-a-font');
  });

  it('may not have letters that lie outside of it', () => {
    const far = changed(sound, 'loca', (table) => {
      const entry = (font.loca?.version ?? 0) === 0 ? 2 : 4;
      for (let at = 0; at < entry; at++) table.setUint8(entry * glyphOf('b') + at, 0xff);
    });
    expect(faultOf(far)).toBe('not-a-font');
  });

  it('may not have a letter whose parts are named outside of it', () => {
    const entry = (font.loca?.version ?? 0) === 0 ? 2 : 4;
    // The outline is said to end before the number of its first part.
    const end = outlineOf('å') + 12;
    const cut = changed(sound, 'loca', (table) => {
      const next = entry * (glyphOf('å') + 1);
      if (entry === 2) table.setUint16(next, end / 2);
      else table.setUint32(next, end);
    });
    expect(faultOf(cut)).toBe('not-a-font');
  });

  it('cannot keep its reader busy by naming the same bytes many times over', () => {
    const [subtables, glyphs] = [20_000, 30_000];
    const coverage = [1, glyphs, ...Array.from({ length: glyphs }, (_, glyph) => glyph)];
    // Each of the lookup's subtables is the same: a pair of classes for all glyphs that the coverage names.
    const lookup = [2, 0, subtables, ...new Array<number>(subtables).fill(6 + 2 * subtables)];
    const pairs = [2, 18, 4, 0, 0, 0, 1, 1, 0xffff, ...coverage];
    const latin = [1, 0x6c61, 0x746e, 8, 4, 0, 0, 0xffff, 1, 0];
    const kern = [1, 0x6b65, 0x726e, 8, 0, 1, 0];
    const head = [1, 0, 10, 10 + 2 * latin.length, 10 + 2 * (latin.length + kern.length)];
    const bomb = words16(...head, ...latin, ...kern, 1, 4, ...lookup, ...pairs);
    // Read to the end, it would be 600 million numbers.
    expect(bomb.length).toBeLessThan(110_000);
    expect(faultOf(changed(sound, 'GPOS', bomb))).toBe('not-a-font');
  });

  it('has its fault reported, wherever it is cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: sound.length - 1 }), (length) => {
        expect(faultOf(sound.slice(0, length))).toBe('not-a-font');
      }),
      { numRuns: 60 },
    );
  });

  it('is told apart from a sound one without an exception, whatever its bytes are', () => {
    const edit = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    const tag = fc.constantFrom(...tables.keys());
    fc.assert(
      fc.property(tag, fc.array(edit, { minLength: 1, maxLength: 40 }), fc.boolean(), (name, edits, begin) => {
        const harmed = changed(sound, name, (table) => {
          // Most of what a table says of itself stands at its beginning.
          const reach = begin ? Math.min(64, table.byteLength) : table.byteLength;
          for (const [at, value] of edits) table.setUint8(at % reach, value);
        });
        const face = readFace(harmed);
        if ('fault' in face) return;
        expect(face.table.advances.every((advance) => advance >= 0)).toBe(true);
        expect(face.table.tabular.every((glyph) => glyph > 0 && glyph < font.numGlyphs)).toBe(true);
        expect(embedded(harmed, face.table).fontFile.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(200, 40) },
    );
  });

  it('is told apart from a sound one even where it is nothing but noise', () => {
    const noise = fc.uint8Array({ maxLength: 2000 });
    fc.assert(
      fc.property(noise, (bytes) => {
        expect(faultOf(bytes)).toBe('not-a-font');
        expect(faultOf(fontOf(new Map([...tables.keys()].map((name, at) => [name, bytes.slice(at)]))))).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });
});

/** What a document embeds of a font with all that every subset has. */
function embedded(bytes: Uint8Array, table: FaceTable): EmbeddedFont {
  return makeFont(bytes, subsetKey(commonSubset(table)));
}

/** A table `cmap` of some of the characters, each a segment of its own (OpenType, "cmap", format 4). */
function cmapOf(characters: readonly string[]): Uint8Array {
  const points = characters.map((character) => character.codePointAt(0) as number).sort((a, b) => a - b);
  const segments = points.length + 1;
  const deltas = points.map((point) => glyphOf(String.fromCodePoint(point)) - point);
  const body = [...points, 0xffff, 0, ...points, 0xffff, ...deltas, 1, ...new Array<number>(segments).fill(0)];
  const length = 2 * (7 + body.length);
  return words16(0, 1, 3, 1, 0, 12, 4, length, 0, 2 * segments, 0, 0, 0, ...body);
}
