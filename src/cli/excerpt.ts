/** The mark that a bad line of an example ends with; it is no part of what is wrong. */
const MARK = / *(?:# |\{\{!-- )! [a-z0-9 -]+(?:--\}\})?$/;

/** How far a line is indented; an empty line belongs to the lines around it. */
function indentation(line: string): number {
  return line.trim() === '' ? Number.POSITIVE_INFINITY : line.length - line.trimStart().length;
}

/**
 * The first and the last line, from 0, in which a text differs from another. Where the text only lacks some lines,
 * these are the lines around the gap. Undefined where the texts are the same.
 */
function changedLines(
  lines: readonly string[],
  others: readonly string[],
): readonly [first: number, last: number] | undefined {
  let first = 0;
  while (first < lines.length && lines[first] === others[first]) first += 1;
  if (first === lines.length && first === others.length) return undefined;
  let same = 0;
  const most = Math.min(lines.length, others.length) - first;
  while (same < most && lines.at(-1 - same) === others.at(-1 - same)) same += 1;
  const last = lines.length - same - 1;
  return last < first ? [Math.max(0, first - 1), Math.min(first, lines.length - 1)] : [first, last];
}

export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/**
 * Takes out the part of a corrected file that was put right, with the lines that it stands under, so that a reader sees
 * where it is.
 * @param good the text of the corrected file
 * @param bad the text before the correction
 * @returns lines in order, perhaps with gaps between them; none where nothing was put right
 */
export function excerpt(good: string, bad: string): readonly NumberedLine[] {
  const lines = good.trimEnd().split(/\r?\n/);
  const marked = bad.trimEnd().split(/\r?\n/);
  const changed = changedLines(
    lines,
    marked.map((line) => line.replace(MARK, '')),
  );
  if (changed === undefined) return [];
  const [first, last] = changed;
  const shown = new Set<number>();
  for (let index = first; index <= last; index += 1) shown.add(index);
  let outer = indentation(lines.slice(first, last + 1).find((line) => line.trim() !== '') ?? '');
  for (let index = first - 1; index >= 0 && outer > 0; index -= 1) {
    const own = indentation(lines[index] ?? '');
    if (own >= outer) continue;
    shown.add(index);
    outer = own;
  }
  return [...shown]
    .sort((a, b) => a - b)
    .map((index) => ({ number: index + 1, text: lines[index] ?? '' }))
    .filter(({ text }) => text.trim() !== '');
}
