import { rememberOnce } from '../values/remember.ts';
import type { Inline, ProblemAt } from './nodes.ts';
import { shownInline } from './shown-text.ts';

/** Bullets of word processors. */
const BULLET = '[•●▪◦‣■·]';

/**
 * How people begin the items of a list, where Markdown takes it for none (CommonMark 0.31, 5.2): word processors' bullets and
 * dashes, hyphens and numbers without space, letters and Roman numbers, numbers in parts or in brackets. Numbers with space
 * begin no list right below other words, unless the first is 1.
 */
const marksWith = (letter: string): readonly string[] => [
  `${BULLET}[ \\t]{0,9}\\S`,
  '[–—−][ \\t]{0,9}\\S',
  `[-+](?:${letter}|["”(])`,
  '\\d{1,9}[.)][ \\t]',
  `\\d{1,3}[.)](?:${letter}|["”])`,
  '\\d{1,2}\\.\\d{1,2}[.)]?[ \\t]',
  `\\(?(?:\\d{1,3}|${letter})\\)[ \\t]`,
  `(?:${letter}|[IVXivx]{1,5})\\.[ \\t]`,
];
const kinds = rememberOnce(() => marksWith('\\p{L}').map((mark) => new RegExp(`^[ \\t]*${mark}`, 'u')));
const IS_BULLET = new RegExp(`^[ \\t]*${BULLET}`);

/** Whether a text has a line below another that may begin so; most descriptions have none, and need no parser for it. */
function mayHold(letter: string, flags: string): RegExp {
  const marks = marksWith(letter);
  return new RegExp(
    `\\n[ \\t]*(?:${[...marks.slice(0, 3), ...marks.slice(4)].join('|')})|^(?![ \\t]*(?:[-+*]|\\d{1,9}[.)])[ \\t])[ \\t]*\\S[^\\n]*\\n[ \\t]*\\d{1,9}[.)][ \\t]`,
    flags,
  );
}

/** The same for certain, and with letters of ASCII and whatever is beyond, whose classes take a tenth of the time to compile. */
const EXACTLY = rememberOnce(() => mayHold('\\p{L}', 'mu'));
const ROUGHLY = mayHold('(?:[A-Za-z]|[\\u0080-\\uffff]{1,2})', 'm');

/** Whether lines of a text may look like items of a list that Markdown takes for none. */
export function mayLookLikeList(text: string): boolean {
  return ROUGHLY.test(text) && EXACTLY().test(text);
}

/**
 * Finds the first of the lines in a paragraph that look like the items of a list: two that begin alike, or one with a bullet
 * below another line. The lines of a paragraph are joined, so that such a list would be one line of text.
 */
export function linesLikeList(children: readonly Inline[]): readonly ProblemAt[] {
  const { text, pieces, place } = shownInline(children);
  if (!text.includes('\n')) return [];
  // A line end that was asked for is kept.
  const bare = pieces.map(({ written, text }) => (written === 'escape' ? text.replaceAll('\n', ' ') : text)).join('');
  const lines = bare.split('\n');
  for (const kind of kinds()) {
    const found = lines.flatMap((line, index) => (kind.test(line) ? [index] : []));
    const [first, second] = found;
    if (first === undefined) continue;
    if (second === undefined && !(first > 0 && IS_BULLET.test(lines[first] ?? ''))) continue;
    const start = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
    return [{ problem: 'list-mark', ...place({ start, end: start + (lines[first] ?? '').trimEnd().length }) }];
  }
  return [];
}
