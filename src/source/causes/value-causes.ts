import { endOfLine, type ProblemAt, partsOf, whole } from './line-parts.ts';
import { BULLET, type Cause, CURLY_QUOTE } from './scene.ts';
import type { WrittenLine } from './written-lines.ts';

const TEMPLATE = /^\{[{%]/;

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

/** What holds a piece of code in Markdown, and in many answers on the web. */
const CODE_FENCE = /^(?:`{3}|~{3})/;

/** Three backticks or tildes, alone on their line or with a word behind them. */
const codeFence: Cause = ({ text, line }) =>
  CODE_FENCE.test(text.slice(line.from, line.end)) ? whole('code-fence', line.from, line) : undefined;

/** `organiser: (type: kommunal)`: round brackets are a part of the text. */
const roundBrackets: Cause = ({ text, line, guess }) => {
  if (guess.problem !== 'nested-mapping') return undefined;
  const { value } = partsOf(text, line);
  return /^\(\s*[A-Za-z]\w*:\s[^()]*\)$/.test(text.slice(value, line.end))
    ? whole('round-brackets', value, line)
    : undefined;
};

export const VALUE_CAUSES: readonly Cause[] = [
  codeFence,
  template,
  markedText,
  bracketedText,
  curlyQuotes,
  roundBrackets,
  unopenedBracket,
];
