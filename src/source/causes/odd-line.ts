import { columnOf, headOf, isBare, lineAbove, type ProblemAt, partsOf, whole } from './line-parts.ts';
import type { WrittenLine, WrittenLines } from './written-lines.ts';

/** How far up and down lines are compared. */
const LINES_AROUND = 200;

/** How much further in each level is, in the files that `init` writes and nearly everywhere. */
const STEP = 2;

/**
 * Finds the line that is out of step, where the library only knows that one line does not fit those above.
 * @param index the line that does not fit
 * @returns the line that is further in or out than its neighbours, or lacks their hyphen; nothing where that cannot be decided
 */
export function oddLine(text: string, written: WrittenLines, index: number): ProblemAt | undefined {
  const at = lineAbove(written, index);
  const line = written.lines[index];
  if (line === undefined || at < 0) return undefined;
  const above = headOf(written, at);
  return (
    withoutHyphen(text, written, index, above) ??
    (contentColumn(text, line) > contentColumn(text, written.lines[above] as WrittenLine)
      ? outdentedAbove(text, written, index, above)
      : oddAmongSiblings(text, written, index))
  );
}

/** The column at which a line's text begins, after the hyphens of lists. */
function contentColumn(text: string, line: WrittenLine): number {
  return partsOf(text, line).from - line.start;
}

/** Whether a line names something that stands below it: `schools:`. */
function isHeading(text: string, line: WrittenLine): boolean {
  const { key, value } = partsOf(text, line);
  return key !== undefined && value >= line.end;
}

/**
 * A line with a hyphen among lines with names, above and below, that have none. Where more lines stand below it as a part of
 * a list has them, the hyphen is right, and the first of the names lacks its own.
 */
export function strayHyphen(text: string, written: WrittenLines, index: number): ProblemAt | undefined {
  const line = written.lines[index] as WrittenLine;
  if (!partsOf(text, line).isItem) return undefined;
  const above = siblingAbove(written, index);
  const below = siblingBelow(written, index);
  const isNamed = (one: WrittenLine): boolean => {
    const { isItem, key } = partsOf(text, one);
    return !isItem && key !== undefined && !/^[[{]/.test(key);
  };
  // Without a line below, two above tell a name among names from a list whose first part lacks its hyphen.
  const others = [above, below ?? (above && siblingAbove(written, written.lines.indexOf(above)))];
  if (!others.every((one) => one !== undefined && isNamed(one))) return undefined;
  const next = written.lines.slice(index + 1, index + LINES_AROUND).find((one) => !isBare(one));
  const first = next && columnOf(next) === contentColumn(text, line) ? firstSibling(written, index) : undefined;
  return first && isNamed(first)
    ? whole('missing-hyphen', first.from, first)
    : { problem: 'stray-hyphen', start: line.from, end: line.from + 1 };
}

/** The first of the lines above that are as far in, with none further out between. */
function firstSibling(written: WrittenLines, index: number): WrittenLine | undefined {
  const column = columnOf(written.lines[index] as WrittenLine);
  let first: WrittenLine | undefined;
  for (let at = lineAbove(written, index); at >= Math.max(0, index - LINES_AROUND); at = lineAbove(written, at)) {
    const one = written.lines[at] as WrittenLine;
    if (columnOf(one) < column) return first;
    if (columnOf(one) === column) first = one;
  }
  return first;
}

/** The nearest line below that is as far in, with none further out between. */
function siblingBelow(written: WrittenLines, index: number): WrittenLine | undefined {
  const column = columnOf(written.lines[index] as WrittenLine);
  const next = written.lines
    .slice(index + 1, index + LINES_AROUND)
    .find((one) => !isBare(one) && one.continues === 'nothing' && columnOf(one) <= column);
  return next && columnOf(next) === column ? next : undefined;
}

/** A part of a list that lacks its hyphen: this line, or the one above. */
function withoutHyphen(text: string, written: WrittenLines, index: number, at: number): ProblemAt | undefined {
  const line = written.lines[index] as WrittenLine;
  const above = written.lines[at] as WrittenLine;
  const { isItem } = partsOf(text, line);
  const sibling = siblingAbove(written, index);
  if (!isItem && sibling && partsOf(text, sibling).isItem) return whole('missing-hyphen', line.from, line);
  const { isItem: isAboveItem, key } = partsOf(text, above);
  if (isItem && columnOf(above) === columnOf(line) && !isAboveItem && !/^[^[{"']/.test(key ?? ''))
    return whole('missing-hyphen', above.from, above);
  const next = written.lines
    .slice(index + 1, index + LINES_AROUND)
    .find((one) => !isBare(one) && columnOf(one) <= columnOf(above));
  const isInList = next && columnOf(next) === columnOf(above) && partsOf(text, next).isItem;
  return isInList && !isItem && !isAboveItem ? whole('missing-hyphen', above.from, above) : undefined;
}

/** The nearest line above that is as far in, with none further out between. */
function siblingAbove(written: WrittenLines, index: number): WrittenLine | undefined {
  const column = columnOf(written.lines[index] as WrittenLine);
  for (let at = lineAbove(written, index); at >= Math.max(0, index - LINES_AROUND); at = lineAbove(written, at)) {
    const one = written.lines[at] as WrittenLine;
    if (columnOf(one) <= column) return columnOf(one) === column ? one : undefined;
  }
  return undefined;
}

/** The line above, where that is too far out: below a heading it is no further in, or its neighbours on both sides are. */
function outdentedAbove(text: string, written: WrittenLines, index: number, at: number): ProblemAt | undefined {
  const before = written.lines[lineAbove(written, at)];
  if (before === undefined) return undefined;
  const line = written.lines[index] as WrittenLine;
  const above = written.lines[at] as WrittenLine;
  const next = written.lines.slice(index + 1, index + LINES_AROUND).find((one) => !isBare(one));
  const isAlone = next === undefined || columnOf(next) !== columnOf(above);
  // A list's part without a name has no neighbours among names.
  const isAmongNames =
    !partsOf(text, before).isItem || partsOf(text, before).key !== undefined || partsOf(text, line).isItem;
  const isBetween = isAlone && isAmongNames && contentColumn(text, before) >= contentColumn(text, line);
  const isBelowHeading = isHeading(text, before) && columnOf(above) <= partsOf(text, before).column;
  return isBetween || isBelowHeading ? whole('indentation', above.from, above) : undefined;
}

/** What stands above a line up to its parent: the parent, and the first of the lines that are one level further in. */
interface Family {
  readonly parent: WrittenLine;
  readonly beforeParent: WrittenLine | undefined;
  readonly first: WrittenLine;
  readonly children: number;
}

function familyOf(written: WrittenLines, index: number): Family | undefined {
  const column = columnOf(written.lines[index] as WrittenLine);
  let first: WrittenLine | undefined;
  let children = 0;
  for (let at = lineAbove(written, index); at >= Math.max(0, index - LINES_AROUND); at = lineAbove(written, at)) {
    const one = written.lines[at] as WrittenLine;
    if (one.continues !== 'nothing') continue;
    if (columnOf(one) <= column)
      return first && { parent: one, beforeParent: written.lines[lineAbove(written, at)], first, children };
    const isFurtherOut = first === undefined || columnOf(one) < columnOf(first);
    children = isFurtherOut ? 1 : children + (columnOf(one) === columnOf(first as WrittenLine) ? 1 : 0);
    if (isFurtherOut || columnOf(one) === columnOf(first as WrittenLine)) first = one;
  }
  return undefined;
}

/** Of lines that should be equally far in, the one that most are not like. */
function oddAmongSiblings(text: string, written: WrittenLines, index: number): ProblemAt | undefined {
  const family = familyOf(written, index);
  if (family === undefined) return undefined;
  const { parent, beforeParent, first, children } = family;
  const line = written.lines[index] as WrittenLine;
  const [outer, own, inner] = [columnOf(parent), columnOf(line), columnOf(first)];
  if (outer >= own) return undefined;
  // The parent is too far out, and all that stands in it is right.
  const dropped = beforeParent && (columnOf(beforeParent) >= own || isHeading(text, beforeParent));
  if (dropped && children > 1 && own === outer + STEP && inner === own + STEP)
    return whole('indentation', parent.from, parent);
  const alike = siblingsBelow(written, index);
  const isUneven = own === outer + STEP && (inner - outer) % STEP !== 0;
  const isFirstOdd = alike === children ? isUneven : alike > children;
  return isFirstOdd ? whole('indentation', first.from, first) : undefined;
}

/** How many lines are as far in as this one, itself included, before one that is further out. */
function siblingsBelow(written: WrittenLines, index: number): number {
  const column = columnOf(written.lines[index] as WrittenLine);
  let count = 1;
  for (const one of written.lines.slice(index + 1, index + LINES_AROUND)) {
    if (isBare(one) || one.continues !== 'nothing') continue;
    if (columnOf(one) < column) break;
    if (columnOf(one) === column) count += 1;
  }
  return count;
}
