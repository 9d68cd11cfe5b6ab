import { GLUED_HYPHEN, ODD_SPACES } from '../../values/lookalikes.ts';
import { columnOf, endOfLine, headOf, isBare, isName, type ProblemAt, partsOf, whole } from './line-parts.ts';
import { oddLine, strayHyphen } from './odd-line.ts';
import { BULLET, type Cause, CURLY_QUOTE, PASTED_MARK, type Scene, sceneAt } from './scene.ts';
import type { WrittenLine, WrittenLines } from './written-lines.ts';

/**
 * Other spaces than the ordinary one and what cannot be seen at all, where YAML expects a space or nothing: in front of a
 * line, or after a name and its colon.
 */
const HARD_SPACE = new RegExp(
  `^(?:[ -]*|[ -]*[^\\s:#]+:)((?:[${ODD_SPACES}]|\\p{Default_Ignorable_Code_Point})+)`,
  'u',
);
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** A name before a character that only looks like a colon: the full-width one, the ratio sign and their kin. */
const OTHER_COLON = /^["']?[\p{L}_][\p{L}\p{N}_-]*["']?[ \u00a0]?([\uff1a\ufe55\ufe13\u2236\ua789\u02d0])/u;

/** How a comment begins elsewhere: in JavaScript, CSS, HTML, SQL. */
const OTHER_COMMENT = /^(?:\/\/|\/\*|<!--|--(?= ))/;

/** `name:Farsta`, but neither `https://…` nor `08:15`. */
const GLUED_COLON = /^(?:[A-Za-z][\w-]*|"[^"]*"|'[^']*'):(?![\s/])./;

/** A tab in front of the line. */
const tab: Cause = ({ text, written, index, line, above }) => {
  const at = text.slice(line.start, line.from).indexOf('\t');
  return at === -1
    ? tabOnBlankLine(text, written.lines.slice(above + 1, index))
    : { problem: 'tab', start: line.start + at, end: line.from };
};

/** A line of nothing but spaces and tabs counts as one that is indented with them. */
function tabOnBlankLine(text: string, lines: readonly WrittenLine[]): ProblemAt | undefined {
  for (const { start } of lines) {
    const blank = text.slice(start, endOfLine(text, start));
    const at = /^[ \t]*$/.test(blank.trimEnd()) ? blank.indexOf('\t') : -1;
    if (at !== -1) return { problem: 'tab', start: start + at, end: start + at + 1 };
  }
  return undefined;
}

/** The lines that a mistake may stand on: the one that does not fit, what it continues, and the same of the one above. */
function suspects({ written, index, above }: Scene): readonly WrittenLine[] {
  const indexes = above < 0 ? [index, headOf(written, index)] : [index, headOf(written, index), headOf(written, above)];
  return [...new Set(indexes)]
    .map((one) => written.lines[one] as WrittenLine)
    .filter(({ continues }) => continues === 'nothing' || continues === 'brackets');
}

const hardSpace: Cause = (scene) => {
  const { text, written, index, above } = scene;
  const lines = [...suspects(scene), ...written.lines.slice(Math.max(above, 0), index + 1)];
  for (const line of lines.filter(({ continues }) => continues !== 'block' && continues !== 'quoted')) {
    const match = HARD_SPACE.exec(text.slice(line.start, endOfLine(text, line.start)));
    if (match === null) continue;
    const end = line.start + match[0].length;
    const [, found = ''] = match;
    return { problem: INVISIBLE.test(found) ? 'invisible' : 'hard-space', start: end - found.length, end };
  }
  return undefined;
};

/** A character that is not quite what YAML needs there. */
const lookalike: Cause = (scene) => {
  const { text } = scene;
  for (const line of suspects(scene)) {
    const content = text.slice(line.from, line.end);
    const bullet = BULLET.exec(content)?.[0];
    if (bullet !== undefined) return { problem: 'bullet', start: line.from, end: line.from + bullet.length };
    if (GLUED_HYPHEN.test(content)) return whole('hyphen-space', line.from, line);
    const { from } = partsOf(text, line);
    const body = text.slice(from, line.end);
    const colon = OTHER_COLON.exec(body);
    if (colon && !/:\s/.test(body.slice(0, colon[0].length)))
      return { problem: 'wrong-colon', start: from + colon[0].length - 1, end: from + colon[0].length };
    if (GLUED_COLON.test(body)) return whole('missing-space', from, line);
  }
  return undefined;
};

/** A line that another kind of text begins like that: a table's row, a line quoted in an e-mail, a comment. */
const otherText: Cause = (scene) => {
  const { text } = scene;
  for (const line of suspects(scene)) {
    if (PASTED_MARK.test(text.slice(line.start, line.end))) return whole('pasted-mark', line.from, line);
    if (OTHER_COMMENT.test(text.slice(line.from, line.end))) return whole('other-comment', line.from, line);
  }
  return undefined;
};

/** Mistakes in and below a block text (`|` or `>`). */
const block: Cause = ({ text, written, index, line, above }) => {
  if (above < 0) return undefined;
  const { lines } = written;
  const last = lines[above] as WrittenLine;
  const head = lines[headOf(written, above)] as WrittenLine;
  if (!/(?:^|[\s:])[|>][-+\d]*$/.test(text.slice(head.start, head.end))) return undefined;
  const isDeeper = columnOf(line) > partsOf(text, head).column;
  if (last.continues === 'block') return isDeeper ? whole('below-first-line', line.from, line) : undefined;
  if (last !== head) return undefined;
  const blank = longestBlank(lines.slice(above + 1, index), text);
  if (isDeeper && blank && blank.end - blank.start > columnOf(line)) return blank;
  return isDeeper ? undefined : whole('block-outdented', line.from, line);
};

/** The blank line of most spaces. */
function longestBlank(lines: readonly WrittenLine[], text: string): ProblemAt | undefined {
  const blanks = lines.map(({ start }): ProblemAt => {
    const spaces = /^ */.exec(text.slice(start, endOfLine(text, start)))?.[0].length ?? 0;
    return { problem: 'blank-line', start, end: start + spaces };
  });
  return blanks.reduce<ProblemAt | undefined>(
    (most, one) => (most && most.end - most.start >= one.end - one.start ? most : one),
    undefined,
  );
}

/** A text that goes on after ` #`, which had made a comment of the rest of the line before, or after a line of comment. */
const commentInText: Cause = ({ text, written, index, line, above }) => {
  if (above < 0 || partsOf(text, line).key !== undefined) return undefined;
  const { lines } = written;
  const cut = lines.slice(above, index).find(({ comment }) => comment !== undefined);
  if (cut?.comment === undefined || !isPlainText(text, written, above)) return undefined;
  const head = lines[headOf(written, above)] as WrittenLine;
  if (columnOf(line) <= partsOf(text, head).column) return undefined;
  return {
    problem: 'comment-in-text',
    start: cut.comment,
    end: cut.comment + text.slice(cut.comment, endOfLine(text, cut.comment)).trimEnd().length,
  };
};

/** Whether a line ends in a text without quotation marks. */
function isPlainText(text: string, written: WrittenLines, index: number): boolean {
  const line = written.lines[index] as WrittenLine;
  return line.continues === 'plain' || written.plain.has(partsOf(text, line).value);
}

/**
 * A sentence with a colon in a text that goes on over several lines, or a name that is further in than it should be. To the
 * library, the text up to the colon is a name of several lines: the colon stands on its last one.
 */
const colonInText: Cause = (scene, errorAt) => {
  const { text, written } = scene;
  const plain = written.plain.get(errorAt);
  const last = sceneAt(text, written, Math.max(scene.index, plain ? written.indexAt(plain.end) : 0), scene.guess);
  const { line } = last;
  const { key, isItem } = partsOf(text, line);
  if (line.continues !== 'plain' || key === undefined) return undefined;
  if (plain?.inBrackets) return whole('missing-comma', line.from, line);
  const at = headOf(written, last.index);
  const head = sceneAt(text, written, at, scene.guess);
  const first = partsOf(text, head.line);
  if (CURLY_QUOTE.test(text.charAt(first.value))) return whole('curly-quotes', first.value, head.line);
  if (!isName(key) || isFollowedByText(last)) return whole('continued-colon', line.from, line);
  if (first.key === undefined && !isItem) {
    const isHeading = isName(text.slice(first.from, head.line.end)) && columnOf(line) > columnOf(head.line);
    const other = isHeading ? undefined : outdentedText(head, errorAt);
    return other ?? whole('missing-colon', first.from, head.line);
  }
  if (last.above > at) return whole('continued-colon', line.from, line);
  return oddLine(text, written, last.index) ?? whole('deeper-name', line.from, line);
};

/** Whether the next line is as far in, and neither `name: value` nor part of a list. */
function isFollowedByText({ text, written, index, line }: Scene): boolean {
  const next = written.lines[index + 1];
  if (!next || isBare(next) || columnOf(next) !== columnOf(line)) return false;
  const { key, isItem } = partsOf(text, next);
  const isGlued = GLUED_COLON.test(text.slice(next.from, next.end));
  return key === undefined && !isItem && !isGlued;
}

/** A line without a colon below a sentence with one, as far in: `Obs att: ring` and `alltid först`. */
const colonAbove: Cause = ({ text, written, line, above }) => {
  const last = written.lines[above];
  if (!last || partsOf(text, line).key !== undefined || columnOf(last) !== columnOf(line)) return undefined;
  const { key } = partsOf(text, last);
  return key === undefined || isName(key) || /^["']/.test(key) ? undefined : whole('continued-colon', last.from, last);
};

/** A hyphen before a name, as in a list. */
const hyphenBeforeName: Cause = ({ text, written, index, guess }) =>
  guess.problem === 'indentation' || guess.problem === 'missing-colon' ? strayHyphen(text, written, index) : undefined;

/** A line that stands further in or out than the lines around it, or lacks the hyphen that they have. */
const oddLayout: Cause = ({ text, written, index, guess }) =>
  guess.problem === 'indentation' ? oddLine(text, written, index) : undefined;

/** A line in brackets. */
const inBrackets: Cause = ({ text, line, guess }) => {
  const before = text.slice(line.start, guess.start);
  if (
    /^-\s/.test(text.slice(guess.start, guess.start + 2)) &&
    (line.continues === 'brackets' || /[[{,]\s*$/.test(before))
  )
    return { problem: 'hyphen-in-brackets', start: guess.start, end: guess.start + 1 };
  const isLayout = guess.problem === 'indentation' || guess.problem === 'missing-colon';
  return line.continues === 'brackets' && isLayout ? whole('missing-comma', line.from, line) : undefined;
};

/** A line without a colon below a text, which it may be meant to continue. */
const outdentedText: Cause = ({ text, written, line, above, guess }) => {
  const { key, isItem } = partsOf(text, line);
  if (above < 0 || key !== undefined || isItem || line.continues !== 'nothing') return undefined;
  if (guess.problem !== 'missing-colon' && guess.problem !== 'indentation') return undefined;
  const last = written.lines[above] as WrittenLine;
  const isText = last.continues === 'block' || last.continues === 'quoted' || isPlainText(text, written, above);
  const head = written.lines[headOf(written, above)] as WrittenLine;
  if (!isText || (partsOf(text, head).key === undefined && !partsOf(text, head).isItem)) return undefined;
  return whole('line-without-colon', line.from, line);
};

export const LAYOUT_CAUSES: readonly Cause[] = [
  tab,
  hardSpace,
  otherText,
  lookalike,
  inBrackets,
  block,
  commentInText,
  colonInText,
  colonAbove,
  outdentedText,
  hyphenBeforeName,
  oddLayout,
];
