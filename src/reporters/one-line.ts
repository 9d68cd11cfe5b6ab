import { visible } from '../diagnostics/messages/shown.ts';

/** A text on one line, with nothing that a terminal or a log would obey: line breaks are spaces, control characters are shown. */
export function oneLine(text: string): string {
  return visible(text.replaceAll(/\s*[\r\n]+\s*/g, ' '));
}
