import type { ClassDefinition, Coverage } from 'fontkit';

/** The index of the last entry that begins at a glyph or before it; entries are in order (OpenType, "Coverage table"). */
function lastBefore<Entry>(entries: readonly Entry[], glyph: number, start: (entry: Entry) => number): number {
  let [low, high] = [0, entries.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (start(entries[middle] as Entry) <= glyph) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** The index of a glyph in a coverage table; -1 where the table does not cover it. */
export function coverageIndex(coverage: Coverage, glyph: number): number {
  if (coverage.version === 1) {
    const at = lastBefore(coverage.glyphs, glyph, (entry) => entry);
    return coverage.glyphs[at] === glyph ? at : -1;
  }
  const range = coverage.rangeRecords[lastBefore(coverage.rangeRecords, glyph, ({ start }) => start)];
  return range && glyph <= range.end ? range.startCoverageIndex + glyph - range.start : -1;
}

/** The class of a glyph: 0 where it is not named, or where there is no table. */
export function classOf(definition: ClassDefinition | null, glyph: number): number {
  if (!definition) return 0;
  if (definition.version === 1) return definition.classValueArray[glyph - definition.startGlyph] ?? 0;
  const range = definition.classRangeRecord[lastBefore(definition.classRangeRecord, glyph, ({ start }) => start)];
  return range && glyph <= range.end ? range.class : 0;
}
