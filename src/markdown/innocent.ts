import { rememberOnce } from '../values/remember.ts';

// What CommonMark reads as marks although nobody who writes it means any.

/** The names of HTML's elements that people write; any other name between angle brackets is a word, such as `<namn>`. */
const ELEMENTS =
  'a|abbr|address|article|aside|audio|b|big|blockquote|body|br|button|center|cite|code|col|dd|del|details|dfn|div|dl|dt|em|embed|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|object|ol|option|p|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr';
const HTML = new RegExp(`^\\s*<(?:[!?]|/?(?:${ELEMENTS})(?:\\s*/?>|\\s+[^\\s=>]+\\s*=|\\s*$))`, 'i');

/** Whether what the parser takes for HTML is HTML. */
export function isHtml(text: string): boolean {
  return HTML.test(text);
}

/** Whether a quotation begins with a number: `> 5 personer`, `>= 5`. */
export function namesNumber(quotation: string): boolean {
  return /^>[ \t]?[=\d]/.test(quotation);
}

const NUMBERS = /\d\*{1,2}\d/;
const LETTERS = rememberOnce(() => /(?<![\p{L}\d])\p{L}\*{1,2}\p{L}(?![\p{L}\d])/u);

/** Whether the asterisks at the ends of a stretch stand between numbers or single letters. */
export function isMultiplication(source: string, start: number, end: number): boolean {
  if (source[start] !== '*') return false;
  const marks = source[start + 1] === '*' ? 2 : 1;
  const opening = source.slice(Math.max(0, start - 2), start + marks + 2);
  const closing = source.slice(end - marks - 2, end + 2);
  return [opening, closing].some((around) => NUMBERS.test(around) || LETTERS().test(around));
}

const PATH = rememberOnce(() => /(?<![^\s("'”])(?:[A-Za-z]:\\|\\\\[\p{L}\p{N}])[^\s]*/gu);

/** For each character of a text whether it belongs to a path on a Windows computer. */
export function windowsPaths(source: string): Uint8Array {
  const isInPath = new Uint8Array(source.length);
  for (const { 0: path, index } of source.matchAll(PATH())) isInPath.fill(1, index, index + path.length);
  return isInPath;
}

/** Whether the target of a link is an address and no word: `[sic](1)` is no link to whoever writes it. */
export function looksLikeAddress(url: string): boolean {
  return url === '' || /[:/.@#?%\\]|^www/.test(url);
}

/**
 * What a link leads to: an address that is taken; one of another kind, which can be shown after the link's words; a word,
 * so that it is no link; or anything else.
 */
export function linkKind(url: string): 'taken' | 'other' | 'words' | 'refused' {
  if (/^(?:https:\/\/|mailto:)\S+$/i.test(url)) return 'taken';
  if (/^(?:https?:\/\/|ftp:\/\/|tel:|sms:)\S+$/i.test(url)) return 'other';
  return looksLikeAddress(url) ? 'refused' : 'words';
}
