import type { FaceTable } from '../../layout/face/face-table.ts';

/** Undefined for a row of zeros. */
type Row = ArrayLike<number> | undefined;

/**
 * Pair kerning as one table of classes: not the font's own, but the smallest that says the same. Two glyphs share a left
 * class when every pair that they begin has the same value, and a right class when every pair that they end has.
 * @param glyphs in order; glyphs that are not among them are of class 0, which no pair names
 * @param rows kerning after each of them, for each of them as the second; undefined where it is 0 for all
 */
export function kerningClasses(glyphs: readonly number[], rows: readonly Row[]): FaceTable['kerning'] {
  const left = classes(rows);
  const columns = glyphs.map((_, column) => left.distinct.map((row) => row?.[column] ?? 0));
  const right = classes(columns);
  return {
    left: byGlyph(glyphs, left.numbers),
    right: byGlyph(glyphs, right.numbers),
    pairs: left.distinct.map((_, row) =>
      right.distinct.flatMap((column, to) => (column?.[row] ? [to, column[row]] : [])),
    ),
  };
}

interface Classes {
  /** The class of each row. */
  readonly numbers: readonly number[];
  /** The row of each class; class 0 is the row of zeros, so that most classes are short to write. */
  readonly distinct: readonly Row[];
}

function classes(rows: readonly Row[]): Classes {
  const known = new Map([['', 0]]);
  const distinct: Row[] = [undefined];
  const numbers = rows.map((row) => {
    const key = keyOf(row);
    const number = known.get(key) ?? distinct.push(row) - 1;
    known.set(key, number);
    return number;
  });
  return { numbers, distinct };
}

/** Only the values that are not 0, which are few. */
function keyOf(row: Row): string {
  let key = '';
  for (let at = 0; at < (row?.length ?? 0); at++) if (row?.[at]) key += `${at}:${row[at]} `;
  return key;
}

function byGlyph(glyphs: readonly number[], numbers: readonly number[]): number[] {
  const list = new Array<number>((glyphs.at(-1) ?? 0) + 1).fill(0);
  glyphs.forEach((glyph, at) => {
    list[glyph] = numbers[at] ?? 0;
  });
  return list;
}
