import type { Severity } from '../diagnostics/codes.ts';
import { jsonText } from '../diagnostics/json-text.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { fullText } from './notes.ts';
import { portablePath } from './paths.ts';
import { placeOf } from './place.ts';
import type { Reporter } from './reporter.ts';

const SEVERITIES: { readonly [S in Severity]: string } = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report: a list with one entry per finding, infos included. */
export const gitlab: Reporter = (report, options) => {
  const diagnostics = report.files.flatMap((file) => file.diagnostics);
  const fingerprints = fingerprintsOf(diagnostics, options);
  const entries = diagnostics.map((one, index) => {
    const { start, end } = placeOf(one.span, report.sources);
    return {
      description: fullText(one, report, options).map(sentence).join(' '),
      check_name: one.code,
      fingerprint: fingerprints[index],
      severity: SEVERITIES[one.severity],
      location: { path: portablePath(one.span.file, options), lines: { begin: start.line, end: end.line } },
    };
  });
  return `${jsonText(entries)}\n`;
};

/** Ends a part of a description like a sentence, since GitLab shows descriptions without line breaks. */
function sentence(text: string): string {
  return /[.!?…:]$/.test(text) ? text : `${text}.`;
}
