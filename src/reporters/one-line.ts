import { visible } from '../diagnostics/messages/shown.ts';

/** A text on one line that no terminal or log would obey: line breaks become spaces, control characters visible. */
export function oneLine(text: string): string {
  return visible(text.replaceAll(/\s*[\r\n]+\s*/g, ' '));
}
