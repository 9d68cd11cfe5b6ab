/** What a mustache does; `raw` and `unescaped` are refused. */
export type MustacheKind = 'output' | 'open' | 'else' | 'close' | 'partial' | 'comment' | 'unescaped' | 'raw';

/** Where a mustache stands in a template's text. */
export interface Mustache {
  readonly kind: MustacheKind;
  readonly start: number;
  readonly end: number;
}

function kindOf(text: string, start: number): MustacheKind {
  const inside = text.slice(start + 2).replace(/^~/, '');
  if (text.startsWith('{{{{', start)) return 'raw';
  if (/^[{&]/.test(inside)) return 'unescaped';
  if (inside.startsWith('!')) return 'comment';
  if (inside.startsWith('>')) return 'partial';
  if (inside.startsWith('/')) return 'close';
  if (/^(?:\^|\s*else\b)/.test(inside)) return /^\^\s*[^\s~}]/.test(inside) ? 'open' : 'else';
  return inside.startsWith('#') ? 'open' : 'output';
}

/** The offset after the `}}` that closes a mustache; strings and `[…]` inside it may hold any character. */
function endOf(text: string, start: number): number {
  if (/^\{\{~?!--/.test(text.slice(start, start + 6))) {
    const close = /--~?\}\}/g;
    close.lastIndex = start + 5;
    const found = close.exec(text);
    return found === null ? text.length : found.index + found[0].length;
  }
  const comment = kindOf(text, start) === 'comment';
  for (let at = start + 2; at < text.length; at++) {
    const character = text[at] as string;
    if (text.startsWith('}}', at)) {
      let end = at + 2;
      while (text[end] === '}') end++;
      return end;
    }
    const closing = character === '[' ? ']' : character;
    if (comment || !['"', "'", '['].includes(character)) continue;
    const to = text.indexOf(closing, at + 1);
    if (to === -1) return text.length;
    at = to;
  }
  return text.length;
}

/** Finds the mustaches of a template. One that is never closed reaches to the end; the parser reports it. */
export function mustachesOf(text: string): readonly Mustache[] {
  const found: Mustache[] = [];
  for (let start = text.indexOf('{{'); start !== -1; ) {
    const end = endOf(text, start);
    // A backslash before a mustache makes Handlebars write it as it stands.
    const kind = text[start - 1] === '\\' ? 'raw' : kindOf(text, start);
    found.push({ kind, start, end });
    start = text.indexOf('{{', end);
  }
  return found;
}
