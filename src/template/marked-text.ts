/** A template's text with a marker in every start tag, and the way back from its offsets. */
export interface MarkedText {
  readonly text: string;
  /** The offset in the original text of an offset in the marked one. */
  original(offset: number): number;
}

/**
 * Puts ` data-at="partials/area.hbs:12"` into each start tag, so that errors in the HTML can be reported at the
 * template's line. Markers hold no line break: lines are the same before and after.
 * @param name the template's name within its folder
 * @param at offsets after the names of the start tags, ascending
 */
export function markTags(name: string, text: string, at: readonly number[]): MarkedText {
  const escaped = name.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const insertions: { readonly at: number; readonly length: number }[] = [];
  let marked = '';
  let line = 1;
  let from = 0;
  for (const offset of at) {
    const before = text.slice(from, offset);
    line += before.split('\n').length - 1;
    const marker = ` data-at="${escaped}:${line}"`;
    marked += before;
    insertions.push({ at: marked.length, length: marker.length });
    marked += marker;
    from = offset;
  }
  marked += text.slice(from);
  const original = (offset: number) =>
    insertions.reduce(
      (left, { at: start, length }) => (offset > start ? left - Math.min(length, offset - start) : left),
      offset,
    );
  return { text: marked, original };
}
