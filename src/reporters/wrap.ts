import { displayWidth } from './display-width.ts';

/**
 * Breaks a text between words so that no line is wider than the terminal, which would break it inside words.
 * @param text one line without control characters
 * @param width in columns; a longer word stays whole
 * @returns at least one line
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
