import {
  columnOf,
  endOfLine,
  headOf,
  isBare,
  isName,
  lineAbove,
  type ProblemAt,
  partsOf,
  whole,
} from './line-parts.ts';
import { BULLETS, CURLY_QUOTES, GLUED_HYPHEN, ODD_SPACES } from './lookalikes.ts';
import { oddLine } from './odd-line.ts';
import type { YamlProblem } from './source-problem.ts';
import type { WrittenLine, WrittenLines } from './written-lines.ts';

/** Problems of the layout of lines: the library says where it gave up, and the mistake is often on a line before. */
const LAYOUT: ReadonlySet<YamlProblem> = new Set<YamlProblem>([
  'indentation',
  'missing-colon',
  'missing-space',
  'multiline-key',
  'unexpected-character',
  'bad-alias',
]);

/** Problems of a value that begins with a character of YAML's own. */
const VALUE: ReadonlySet<YamlProblem> = new Set<YamlProblem>([
  ...LAYOUT,
  'nested-mapping',
  'missing-comma',
  'reserved-start',
]);

/**
 * Other spaces than the ordinary one and what cannot be seen at all, where YAML expects a space or nothing: in front of a
 * line, or after a name and its colon.
 */
const HARD_SPACE = new RegExp(
  `^(?:[ -]*|[ -]*[^\\s:#]+:)((?:[${ODD_SPACES}]|\\p{Default_Ignorable_Code_Point})+)`,
  'u',
);
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** What word processors write for the hyphen of a list. The plus, the asterisk and the number are Markdown's. */
const BULLET = new RegExp(`^(?:[${BULLETS}]|[*+](?= )|\\d{1,2}[.)](?= ))`);

/** A name before a character that only looks like a colon: the full-width one, the ratio sign and their kin. */
const OTHER_COLON = /^["']?[\p{L}_][\p{L}\p{N}_-]*["']?[ \u00a0]?([\uff1a\ufe55\ufe13\u2236\ua789\u02d0])/u;

/** `name:Farsta`, but neither `https://…` nor `08:15`. */
const GLUED_COLON = /^(?:[A-Za-z][\w-]*|"[^"]*"|'[^']*'):(?![\s/])./;

const CURLY_QUOTE = new RegExp(`^[${CURLY_QUOTES}]`);
const TEMPLATE = /^\{[{%]/;

/** A place in a file and the lines that may be to blame for what is wrong there. */
interface Scene {
  readonly text: string;
  readonly written: WrittenLines;
  /** The line that does not fit, by its index. */
  readonly index: number;
  readonly line: WrittenLine;
  /** The line above it that says something, by its index; -1 where there is none. */
  readonly above: number;
  readonly guess: ProblemAt;
}

/**
 * Finds what the writer did, where the library says only which line does not fit.
 * @param guess what the error itself says
 * @param errorAt where the library gave up
 * @returns the guess, where no cause is found
 */
export function findCause(text: string, written: WrittenLines, guess: ProblemAt, errorAt: number): ProblemAt {
  if (!VALUE.has(guess.problem)) return guess;
  const scene = sceneAt(text, written, written.indexAt(guess.start), guess);
  for (const cause of LAYOUT.has(guess.problem) ? [...VALUE_CAUSES, ...LAYOUT_CAUSES] : VALUE_CAUSES) {
    const found = cause(scene, errorAt);
    if (found) return found;
  }
  // The library may have given up at the blank line or the comment above.
  const isElsewhere = scene.line.start > guess.start && guess.start === guess.end;
  return isElsewhere ? whole(guess.problem, scene.line.from, scene.line) : guess;
}

/** A scene at a line or, where that is blank, at the next one that says something. */
function sceneAt(text: string, written: WrittenLines, at: number, guess: ProblemAt): Scene {
  let index = at;
  while (index < written.lines.length - 1 && isBare(written.lines[index] as WrittenLine)) index += 1;
  return { text, written, index, line: written.lines[index] as WrittenLine, above: lineAbove(written, index), guess };
}

type Cause = (scene: Scene, errorAt: number) => ProblemAt | undefined;

/** `{{ name }}`, `{% if %}`: nobody who writes that has brackets in mind. */
const template: Cause = ({ text, line, guess }) => {
  const { from, value } = partsOf(text, line);
  const start = [from, value, guess.start - 1, guess.start - 2].find(
    (at) => at >= line.start && TEMPLATE.test(text.slice(at, at + 2)),
  );
  return start === undefined ? undefined : templateAt(text, start);
};

/** What looks like a template's tag, to its end or the line's. */
export function templateAt(text: string, start: number): ProblemAt {
  const line = text.slice(start, endOfLine(text, start));
  const tag = /^\{\{\{?.*?\}\}\}?|^\{%.*?%\}/.exec(line)?.[0] ?? line.trimEnd();
  return { problem: 'template', start, end: start + tag.length };
}

/** An alias or an anchor that is Markdown, or any text: `*Viktigt* att ringa`, `& Co`. */
const markedText: Cause = ({ text, line, guess }) => {
  if (guess.problem === 'reserved-start') return undefined;
  const { from, value } = partsOf(text, line);
  for (const start of [from, value, itemStart(text, line, guess.start)]) {
    const marks = text.slice(start, start + 2);
    const isBullet = start === line.from && BULLET.test(marks);
    if (/^\*./.test(marks) && !isBullet && start <= guess.start)
      return { problem: 'reserved-start', start, end: start + 1 };
    if (/^&\s/.test(marks) && start <= guess.start) return { problem: 'reserved-start', start, end: start + 1 };
  }
  return undefined;
};

/** Where the part of a list in brackets begins that holds a place. */
function itemStart(text: string, line: WrittenLine, at: number): number {
  const before = text.slice(line.start, at);
  const last = Math.max(before.lastIndexOf('['), before.lastIndexOf('{'), before.lastIndexOf(','));
  return last === -1 ? -1 : line.start + last + 1 + (/^\s*/.exec(before.slice(last + 1))?.[0].length ?? 0);
}

/** `[text](address)` and `[Utkast] Text`: a text that YAML takes for a list. */
const bracketedText: Cause = ({ text, line, guess }) => {
  if (guess.problem !== 'unexpected-character') return undefined;
  const { value } = partsOf(text, line);
  const isText =
    value < guess.start && /^[[{]/.test(text.charAt(value)) && /[\p{L}\p{N}("'*:]/u.test(text.charAt(guess.start));
  return isText ? whole('after-bracket', value, line) : undefined;
};

/** Quotation marks as word processors write them hold nothing together. */
const curlyQuotes: Cause = ({ text, line, guess }) => {
  if (guess.problem !== 'nested-mapping') return undefined;
  const { value } = partsOf(text, line);
  return CURLY_QUOTE.test(text.charAt(value)) ? whole('curly-quotes', value, line) : undefined;
};

/** `organiser: type: kommunal }`: a bracket that closes what none has opened. */
const unopenedBracket: Cause = ({ text, line, guess }) => {
  if (guess.problem !== 'nested-mapping' && guess.problem !== 'unexpected-character') return undefined;
  const { value } = partsOf(text, line);
  let open = 0;
  for (let at = value; at < line.end; at += 1) {
    const character = text.charAt(at);
    if (/["']/.test(character)) return undefined;
    if (/[[{]/.test(character)) open += 1;
    if (/[\]}]/.test(character)) open -= 1;
    if (open < 0) return { problem: 'unopened-bracket', start: at, end: at + 1 };
  }
  return undefined;
};

const VALUE_CAUSES: readonly Cause[] = [template, markedText, bracketedText, curlyQuotes, unopenedBracket];

/** A tab in front of the line. */
const tab: Cause = ({ text, line }) => {
  const at = text.slice(line.start, line.from).indexOf('\t');
  return at === -1 ? undefined : { problem: 'tab', start: line.start + at, end: line.from };
};

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

const LAYOUT_CAUSES: readonly Cause[] = [
  tab,
  hardSpace,
  lookalike,
  inBrackets,
  block,
  commentInText,
  colonInText,
  colonAbove,
  outdentedText,
  oddLayout,
];
