/** The widest line of comments, in characters. */
const WIDTH = 100;

function spaces(indent: number): string {
  return ' '.repeat(indent);
}

/** A text as lines of comments. A line end in the text does not end the comment. */
export function note(text: string, indent = 0): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent + '## '.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${spaces(indent)}## ${one}`);
}

/** A list as comments: each part begins a line, and its further lines are indented. */
export function noteList(parts: readonly string[], indent = 0): readonly string[] {
  return parts.flatMap((part) =>
    note(`- ${part}`, indent).map((line, index) => (index === 0 ? line : line.replace('## ', '##   '))),
  );
}

/** A heading as a comment, after an empty line. */
export function heading(text: string, indent = 0): readonly string[] {
  return ['', `${spaces(indent)}## ==== ${text.replace(/\s+/g, ' ')} ====`];
}

/** Lines that take effect as they stand. */
export function live(lines: readonly string[], indent = 0): readonly string[] {
  return lines.map((line) => spaces(indent) + line);
}

/** Lines that take effect once the number sign and the space after it are removed. */
export function example(lines: readonly string[], indent = 0): readonly string[] {
  return lines.map((line) => `${spaces(indent)}# ${line}`);
}

/** A text as YAML writes it, also inside `[a, b]`: in quotation marks where it could be read as something else. */
export function scalar(text: string): string {
  const plain = /^[\p{L}][\p{L}\p{N} -]*(?<! )$/u.test(text) && !/^(null|true|false|yes|no|on|off)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}

/** A list as YAML writes it on one line: `[a, b]`. */
export function flowList(texts: readonly string[]): string {
  return `[${texts.map(scalar).join(', ')}]`;
}
