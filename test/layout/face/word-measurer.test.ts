import fc from 'fast-check';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../../src/layout/face/measure.ts';
import { wordMeasurer } from '../../../src/layout/face/word-measurer.ts';
import { faces, fontBytes, fontTables, originalFontBytes } from '../../support/fonts.ts';

const measurer = wordMeasurer(fontTables);
const fonts = Object.fromEntries(faces.map((face) => [face, fontkit.create(fontBytes(face))])) as Record<
  Face,
  ReturnType<typeof fontkit.create>
>;

const words = [
  ...[
    'samverkansöverenskommelse',
    'Åtagande',
    'Tyresö',
    'VÄLLINGBY-HÄSSELBY',
    'rektor,',
    '(LSS)',
    '”Vi”',
    'f.d.',
    'AVTAL',
  ],
  ...[
    '§',
    '08-465',
    '1.2-145/2010',
    '2010–2011',
    '19 kap.',
    '½',
    '10:30',
    '€',
    'Čohkkiras',
    'Đorđe',
    'Nguyễn',
    'Łódź',
    'ȘTEFAN',
  ],
  ...['Kirkonkylä', '☐', '☑', '✓', '→', '…', '−5', '7×8', 'T.o.m.', 'P.', 'LT', 'Yta', 'följd’', 'ﬁn'],
];

const characters = Array.from({ length: 0x10000 }, (_, codePoint) => codePoint)
  .filter((codePoint) => measurer.covers(codePoint))
  .map((codePoint) => String.fromCodePoint(codePoint));

/** The characters that agreements mostly consist of come more often than the rest of the Latin letters. */
const text = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ') },
    { weight: 2, arbitrary: fc.constantFrom(...'0123456789.,:;-–/()”’§!?') },
    { weight: 1, arbitrary: fc.constantFrom(...characters) },
  ),
  maxLength: 24,
});

const isFigure = (codePoint: number) => codePoint >= 0x30 && codePoint <= 0x39;

function expectSame(face: Face, sample: string, tabular: boolean): void {
  const run = fonts[face].layout(sample, { liga: false, tnum: tabular });
  const word = measurer.word(face, sample, tabular);
  expect(word.glyphs).toEqual(run.glyphs.map((glyph) => glyph.id));
  expect(word.advances.map((advance, index) => advance + (word.kerning[index] ?? 0))).toEqual(
    run.positions.map((position) => position.xAdvance),
  );
  expect(word.width).toBe(run.advanceWidth);
}

describe.each(faces)('the table of the %s face', (face) => {
  it('measures words as a shaping engine does', () => {
    for (const word of words) {
      expectSame(face, word, false);
      expectSame(face, word, true);
    }
  });

  it('measures any text as a shaping engine does', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (sample, tabular) => expectSame(face, sample, tabular)),
      { numRuns: 300 },
    );
  });

  it('has the vertical measures of the font file', () => {
    const { ascent, descent, capHeight, xHeight } = fonts[face];
    expect(measurer.metrics(face)).toMatchObject({ ascender: ascent, descender: descent, capHeight, xHeight });
  });

  it('covers what the font file covers', () => {
    const inFont = (codePoint: number) => fonts[face].hasGlyphForCodePoint(codePoint);
    const differing = Array.from({ length: 0x10000 }, (_, codePoint) => codePoint).filter(
      (codePoint) => inFont(codePoint) !== measurer.covers(codePoint),
    );
    expect(differing).toEqual([]);
  });

  it('gives a space the width of the space glyph', () => {
    expect(measurer.space(face)).toBe(fonts[face].layout(' ').advanceWidth);
  });

  it('sets tabular figures on one width, so that columns stand under each other', () => {
    const widths = [...'0123456789'].map((figure) => measurer.word(face, figure, true).width);
    expect(new Set(widths).size).toBe(1);
    expect(measurer.word(face, '1111', true).width).toBe(measurer.word(face, '2080', true).width);
    expect(measurer.word(face, '1111').width).toBeLessThan(measurer.word(face, '2080').width);
  });
});

describe('the measurer', () => {
  it('kerns: a T leans over the letter that follows', () => {
    const word = measurer.word('regular', 'To');
    expect(word.kerning[0]).toBeLessThan(0);
    expect(word.kerning[1]).toBe(0);
    expect(word.width).toBe(
      measurer.word('regular', 'T').width + measurer.word('regular', 'o').width + (word.kerning[0] ?? 0),
    );
  });

  it('names each character that it has no glyph for, once', () => {
    const word = measurer.word('regular', 'a漢b漢🙂');
    expect(word.missing).toEqual(['漢', '🙂']);
    expect(word.glyphs).toHaveLength(5);
    expect(word.glyphs[1]).toBe(0);
    expect(measurer.word('regular', 'abc').missing).toEqual([]);
  });

  it('never draws a soft hyphen: its glyph is the hyphen', () => {
    expect(measurer.covers(0xad)).toBe(false);
    expect(measurer.covers(0x2d)).toBe(true);
  });

  it('keeps the code points, so that text can be extracted from what is drawn', () => {
    expect(measurer.word('italic', 'å1').codePoints).toEqual([[0xe5], [0x31]]);
    expect(measurer.word('italic', 'å1', true).codePoints).toEqual([[0xe5], [0x31]]);
  });

  it('measures nothing as nothing', () => {
    expect(measurer.word('regular', '')).toMatchObject({ glyphs: [], width: 0, missing: [] });
  });

  it('shapes a word once in a process, face by face and figure by figure', () => {
    expect(wordMeasurer(fontTables).word('regular', 'rektor')).toBe(measurer.word('regular', 'rektor'));
    expect(measurer.word('semibold', 'rektor')).not.toBe(measurer.word('regular', 'rektor'));
    expect(measurer.word('regular', '2010', true)).not.toBe(measurer.word('regular', '2010', false));
  });

  it('shapes the words of a text once in a process, with nothing between two spaces and outside the words', () => {
    const shaped = measurer.words('regular', ' rektor  och lärare ', true);
    const word = (one: string) => measurer.word('regular', one, true);
    expect(shaped).toEqual([undefined, word('rektor'), undefined, word('och'), word('lärare'), undefined]);
    expect(shaped[1]).toBe(word('rektor'));
    expect(measurer.words('regular', ' rektor  och lärare ', true)).toBe(shaped);
    expect(measurer.words('regular', ' rektor  och lärare ')).not.toBe(shaped);
  });

  it('forgets words when it has met very many, and measures on', () => {
    const own = wordMeasurer({ ...fontTables });
    const first = own.word('regular', 'först');
    for (let number = 0; number < 60_000; number++) own.word('regular', String(number));
    expect(own.word('regular', 'först')).not.toBe(first);
    expect(own.word('regular', 'först')).toEqual(first);
  });
});

describe('the font files', () => {
  it.each(faces)('draw every character as the original does in the %s face', (face) => {
    const original = fontkit.create(originalFontBytes(face));
    const points = characters
      .map((character) => character.codePointAt(0) as number)
      .filter((point) => !isFigure(point));
    expect(points.length).toBeGreaterThan(600);
    const outline = (font: typeof original, point: number) => font.glyphForCodePoint(point).path.toSVG();
    expect(points.filter((point) => outline(fonts[face], point) !== outline(original, point))).toEqual([]);
  });

  it.each(faces)('carry no reserved name in the %s face', (face) => {
    const names = JSON.stringify({ ...fonts[face].name.records, copyright: undefined });
    expect(names).not.toContain('Source');
    expect(fonts[face].postscriptName).toMatch(/^SamverkanSans-/);
  });
});
