/** The escapes in double quotation marks (YAML 1.2.2, 5.7); a line end behind a backslash is white space too. */
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))/y;
const NAMED: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/** A character of a text, and where it ends in what is written. */
export interface WrittenCharacter {
  readonly text: string;
  readonly end: number;
}

/** The character that the escape at an offset stands for; nothing for a number beyond Unicode. */
export function escapeAt(written: string, at: number): WrittenCharacter {
  ESCAPE.lastIndex = at;
  const [whole = '', two, four, eight, other = ''] = ESCAPE.exec(written) ?? [];
  const code = Number.parseInt(two ?? four ?? eight ?? '', 16);
  const text = code <= 0x10ffff ? String.fromCodePoint(code) : (NAMED[other] ?? other);
  return { text, end: at + whole.length };
}

/** A text in double quotation marks with the characters that its escapes stand for. */
export function unescaped(written: string): string {
  const parts: string[] = [];
  let done = 0;
  for (let at = written.indexOf('\\'); at !== -1 && at < written.length - 1; at = written.indexOf('\\', done)) {
    const { text, end } = escapeAt(written, at);
    parts.push(written.slice(done, at), text);
    done = end;
  }
  return parts.join('') + written.slice(done);
}
