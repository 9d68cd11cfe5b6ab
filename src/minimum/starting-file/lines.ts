/** How wide a line of a starting file may be. */
const WIDTH = 100;

/** What every value that an officer has to replace begins with, or has beside it: one search finds them all. */
export const FILL_IN = 'FYLL I';

function spaces(indent: number): string {
  return ' '.repeat(indent);
}

/** A text in lines of comments; whatever space it holds, none of it ends the comment. */
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

/** A list in comments: each part begins a line, the next lines stand in below it. */
export function noteList(parts: readonly string[], indent = 0): readonly string[] {
  return parts.flatMap((part) =>
    note(`- ${part}`, indent).map((line, index) => (index === 0 ? line : line.replace('## ', '##   '))),
  );
}

export function heading(text: string, indent = 0): readonly string[] {
  return ['', `${spaces(indent)}## ==== ${text.replace(/\s+/g, ' ')} ====`];
}

/** Lines that hold as they stand. */
export function live(lines: readonly string[], indent = 0): readonly string[] {
  return lines.map((line) => spaces(indent) + line);
}

/** Lines that hold once the number sign and the space after it are taken away. */
export function example(lines: readonly string[], indent = 0): readonly string[] {
  return lines.map((line) => `${spaces(indent)}# ${line}`);
}

/** A text as YAML writes it inside `[a, b]` too: in quotation marks where it could be read as anything else. */
export function scalar(text: string): string {
  const plain = /^[\p{L}][\p{L}\p{N} -]*(?<! )$/u.test(text) && !/^(null|true|false|yes|no|on|off)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}

export function flowList(texts: readonly string[]): string {
  return `[${texts.map(scalar).join(', ')}]`;
}
