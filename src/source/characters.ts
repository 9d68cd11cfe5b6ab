import type { SourceProblem } from './source-problem.ts';
import type { SourceText } from './source-text.ts';
import type { Span } from './span.ts';

/**
 * Characters that make a text read differently from how it is stored: the controls C0 and C1 but for tab and line feed, the
 * line separators of Unicode, a byte order mark inside the text, halves of surrogate pairs and the two non-characters that
 * YAML 1.2 leaves out of its printable set; format characters beyond the first plane, such as the tags (U+E0000 and on) in
 * which a whole text can hide; and the embeddings, overrides and isolates of the bidirectional algorithm (UAX #9; "Trojan
 * Source", CVE-2021-42574). Other characters without width are only taken away where a text is used (fold-characters.ts).
 */
const BIDI = '\\u202a-\\u202e\\u2066-\\u2069';
const BEYOND = '\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}';
const CONTROL = `\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff\\ufffe\\uffff\\ud800-\\udfff${BEYOND}`;

// A carriage return is fine before a line feed; alone it ends a line in some programs and not in others.
const IN_TEXT = new RegExp(`(?!\\r\\n)[${CONTROL}${BIDI}]`, 'gu');
const IN_VALUE = new RegExp(`[${CONTROL}${BIDI}]`, 'u');
const EVERY_IN_VALUE = new RegExp(IN_VALUE, 'gu');
const IS_BIDI = new RegExp(`[${BIDI}]`, 'u');

/** Enough to see what is wrong; a binary file has a million. */
const MOST_REPORTED = 20;

/** Finds the forbidden characters that a text holds unescaped, comments included. */
export function charactersInText(source: SourceText): SourceProblem[] {
  const problems: SourceProblem[] = [];
  let loneReturn = false;
  for (const match of source.text.matchAll(IN_TEXT)) {
    // Files from old Macintosh systems end every line with one: the first is reported for all.
    if (match[0] === '\r' && loneReturn) continue;
    loneReturn ||= match[0] === '\r';
    problems.push(
      characterProblem(match[0], { file: source.name, start: match.index, end: match.index + match[0].length }, ''),
    );
    if (problems.length === MOST_REPORTED) break;
  }
  return problems;
}

/** Whether this module reports a character: then no other finding about it is needed. */
export function isForbidden(character: string): boolean {
  return IN_VALUE.test(character);
}

/** A text without forbidden characters. */
export function withoutForbidden(text: string): string {
  return IN_VALUE.test(text) ? text.replaceAll(EVERY_IN_VALUE, '') : text;
}

/** Finds the first forbidden character of a value, where the file has an escape such as "\\0" or "\\u202e". */
export function characterInValue(value: string, span: Span, pointer: string): SourceProblem | undefined {
  const found = IN_VALUE.exec(value)?.[0];
  return found === undefined ? undefined : characterProblem(found, span, pointer);
}

function characterProblem(character: string, span: Span, pointer: string): SourceProblem {
  const codePoint = codePointName(character);
  const code = IS_BIDI.test(character) ? 'bidi-character' : 'control-character';
  return { code, args: { codePoint }, span, pointer };
}

/** The name that Unicode gives the first code point of a text, such as U+202E. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
