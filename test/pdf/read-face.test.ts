import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { type FaceGlyphs, faceGlyphs } from '../../src/layout/face/face-glyphs.ts';
import type { FaceTable } from '../../src/layout/face/face-table.ts';
import type { Face } from '../../src/layout/face/measure.ts';
import { wordMeasurer } from '../../src/layout/face/word-measurer.ts';
import { readFace } from '../../src/pdf/read-face.ts';
import { changed, words16 } from '../support/font-file.ts';
import { faces, fontBytes, fontTables, liberationBytes, originalFontBytes } from '../support/fonts.ts';
import { runs } from '../support/whole.ts';

function tableOf(bytes: Uint8Array): FaceTable {
  const face = readFace(bytes);
  if ('fault' in face) throw new Error(`The font was refused: ${face.fault}`);
  return face.table;
}

const letters = 'abcdefghijklmnopqrstuvwxyzåäöéABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ';
const latin = (table: FaceTable) => {
  const { glyph } = faceGlyphs(table);
  const covered = Array.from({ length: 0x250 }, (_, point) => point).filter((point) => glyph(point) !== 0);
  return fc.string({
    unit: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...letters) },
      { weight: 2, arbitrary: fc.constantFrom(...'0123456789.,:;-–/()”’§!?…') },
      { weight: 1, arbitrary: fc.constantFrom(...covered.map((point) => String.fromCodePoint(point))) },
    ),
    minLength: 1,
    maxLength: 24,
  });
};

/** One face for all three: only its own is asked for. */
const measurerOf = (table: FaceTable) => wordMeasurer({ regular: table, italic: table, semibold: table });

describe.each(faces)('the %s face of the house', (face) => {
  const table = tableOf(fontBytes(face));
  const known = fontTables[face];

  it('has the characters, figures and heights of the table that was prepared with it', () => {
    const { codePoints, tabular, ascender, descender, capHeight, xHeight } = known;
    expect(table).toMatchObject({ codePoints, tabular, ascender, descender, capHeight, xHeight });
  });

  it('has the same advances and the same kerning of every pair that words can hold', () => {
    const [own, prepared] = [faceGlyphs(table), faceGlyphs(known)];
    const runs = Array.from({ length: known.codePoints.length / 3 }, (_, run) => known.codePoints.slice(run * 3));
    const reached = runs.flatMap(([, length = 0, first = 0]) => Array.from({ length }, (_, step) => first + step));
    const glyphs = [...new Set([...reached, ...known.tabular])];
    expect(glyphs.length).toBeGreaterThan(600);
    expect(glyphs.filter((glyph) => own.advances[glyph] !== prepared.advances[glyph])).toEqual([]);
    const differing = glyphs.flatMap((left) =>
      glyphs
        .filter((right) => kerningBetween(own, left, right) !== kerningBetween(prepared, left, right))
        .map((right) => [left, right]),
    );
    expect(differing).toEqual([]);
  });
});

function kerningBetween({ kerning }: FaceGlyphs, left: number, right: number): number | undefined {
  return kerning.values[(kerning.rows[left] ?? 0) + (kerning.columns[right] ?? 0)];
}

/** Kerning and nothing else, which is what tables know. */
const PLAIN = {
  liga: false,
  clig: false,
  calt: false,
  rlig: false,
  ccmp: false,
  locl: false,
  mark: false,
  mkmk: false,
};

const families: readonly (readonly [string, (face: Face) => Uint8Array])[] = [
  ['Liberation Sans', liberationBytes],
  ['Liberation Sans with its older kerning', (face) => changed(liberationBytes(face), 'GPOS', null)],
  ['Source Sans 3', originalFontBytes],
];

describe.each(families)('%s', (_name, bytesOf) => {
  it.each(faces)('measures words as a shaping engine does, rounded to whole 1/1000 em (%s)', (face) => {
    const bytes = bytesOf(face);
    const [font, table] = [create(bytes), tableOf(bytes)];
    const measurer = measurerOf(table);
    const rounded = (units: number) => Math.round((units * 1000) / font.unitsPerEm) + 0;
    fc.assert(
      fc.property(latin(table), (text) => {
        // A letter makes the engine choose the script as layout does: a document is in Latin letters.
        const { glyphs, positions } = font.layout(`a${text}`, PLAIN);
        const word = measurer.word('regular', `a${text}`);
        expect(word.glyphs).toEqual(glyphs.map(({ id }) => id));
        expect(word.advances).toEqual(glyphs.map(({ advanceWidth }) => rounded(advanceWidth)));
        const kerning = positions.map(({ xAdvance }, at) => xAdvance - (glyphs[at]?.advanceWidth ?? 0));
        expect(word.kerning).toEqual(kerning.map(rounded));
      }),
      { numRuns: runs(150, 30) },
    );
  });

  it('kerns some of the pairs that every typesetter would', () => {
    const measurer = measurerOf(tableOf(bytesOf('regular')));
    for (const pair of ['AV', 'Ty', 'P.']) expect(measurer.word('regular', pair).kerning[0]).toBeLessThan(0);
  });
});

describe('what a font may lack', () => {
  const bytes = liberationBytes('regular');
  const whole = tableOf(bytes);

  it('is kerning', () => {
    const plain = tableOf(changed(changed(bytes, 'kern', null), 'GPOS', null));
    expect(plain.advances).toEqual(whole.advances);
    expect(measurerOf(plain).word('regular', 'AVTAL').kerning).toEqual([0, 0, 0, 0, 0]);
  });

  it('is figures of one width beside the usual ones, which then stand in columns', () => {
    const { glyph } = faceGlyphs(whole);
    expect(whole.tabular).toEqual([...'0123456789'].map((figure) => glyph(figure.charCodeAt(0))));
    expect(new Set(whole.tabular.map((figure) => whole.advances[figure])).size).toBe(1);
  });

  it('is the height of letters, which then is measured', () => {
    const zeroed = tableOf(
      changed(bytes, 'OS/2', (table) => {
        table.setInt16(86, 0);
        table.setInt16(88, 0);
      }),
    );
    // Of flat letters the height is that of their outline.
    expect(zeroed.capHeight).toBe(whole.capHeight);
    expect(zeroed.xHeight).toBe(whole.xHeight);
  });
});

describe('kerning by the feature', () => {
  const glyph = (character: string) => faceGlyphs(tableOf(fontBytes('regular'))).glyph(character.charCodeAt(0));
  const kerned = (lookups: readonly (readonly number[])[], pairs: readonly string[]) => {
    const measurer = measurerOf(tableOf(changed(fontBytes('regular'), 'GPOS', gpos(lookups))));
    return pairs.map((pair) => measurer.word('regular', pair).kerning[0]);
  };
  /** A lookup of type 2 with its subtables, which stand after one another. */
  const lookup = (...subtables: readonly (readonly number[])[]) => {
    const starts = subtables.map((_, at) => subtables.slice(0, at).reduce((sum, one) => sum + 2 * one.length, 0));
    const head = 6 + 2 * subtables.length;
    return [2, 0, subtables.length, ...starts.map((start) => head + start), ...subtables.flat()];
  };
  /** Format 1: one left glyph, one right glyph, one value. */
  const pair = ([left, right]: readonly [string, string], value: number) => [
    ...[1, 12, 4, 0, 1, 18],
    ...[1, 1, glyph(left)],
    ...[1, glyph(right), value],
  ];
  /** Format 2: one left glyph, all right glyphs of class 0, one value. */
  const all = (left: string, value: number) => [2, 18, 4, 0, 24, 28, 1, 1, value, 1, 1, glyph(left), 2, 0, 2, 0];

  it('takes what the first subtable says that knows a pair', () => {
    const first = lookup(pair(['A', 'V'], -50), all('A', -7), pair(['A', 'T'], -90));
    expect(kerned([first], ['AV', 'AT', 'BV'])).toEqual([-50, -7, 0]);
  });

  it('adds what several lookups say', () => {
    expect(kerned([lookup(pair(['A', 'V'], -50)), lookup(all('A', -7))], ['AV', 'AT'])).toEqual([-57, -7]);
  });

  it('finds subtables that stand elsewhere', () => {
    const extended = [9, 0, 1, 8, 1, 2, 0, 8, ...pair(['A', 'V'], -50)];
    expect(kerned([extended], ['AV', 'VA'])).toEqual([-50, 0]);
  });

  it('never draws a glyph back to before the one that it follows', () => {
    const advance = faceGlyphs(fontTables.regular).advances[glyph('A')] ?? 0;
    expect(kerned([lookup(pair(['A', 'V'], -30_000))], ['AV'])).toEqual([-advance]);
  });
});

/** A table GPOS whose feature `kern` for Latin text is made of lookups. */
function gpos(lookups: readonly (readonly number[])[]): Uint8Array {
  const tag = (name: string) => [
    name.charCodeAt(0) * 256 + name.charCodeAt(1),
    name.charCodeAt(2) * 256 + name.charCodeAt(3),
  ];
  const scripts = [1, ...tag('latn'), 8, 4, 0, 0, 0xffff, 1, 0];
  const features = [1, ...tag('kern'), 8, 0, lookups.length, ...lookups.keys()];
  const head = 2 + 2 * lookups.length;
  const starts = lookups.map((_, at) => head + lookups.slice(0, at).reduce((sum, one) => sum + 2 * one.length, 0));
  const [featuresAt, lookupsAt] = [10 + 2 * scripts.length, 10 + 2 * (scripts.length + features.length)];
  return words16(
    1,
    0,
    10,
    featuresAt,
    lookupsAt,
    ...scripts,
    ...features,
    lookups.length,
    ...starts,
    ...lookups.flat(),
  );
}
