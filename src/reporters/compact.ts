import { describe } from '../diagnostics/message.ts';
import { oneLine } from './one-line.ts';
import { placeText } from './place.ts';
import type { Reporter } from './reporter.ts';

/** Exactly one line per finding, for scripts and logs: `path:line:column severity code message`. */
export const compact: Reporter = ({ files, sources }, { language }) =>
  files
    .flatMap((file) => file.diagnostics)
    .map((one) => {
      const { message } = describe(one, language);
      const line = `${placeText(one.span, sources)} ${one.severity} ${one.code} ${message}`;
      return `${oneLine(line)}\n`;
    })
    .join('');
