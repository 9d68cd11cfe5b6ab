import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { jsonText } from '../diagnostics/json-text.ts';
import { describe } from '../diagnostics/message.ts';
import { present } from '../values/present.ts';
import { count } from './count.ts';
import { placeOf } from './place.ts';
import type { Report, Reporter, ReporterOptions } from './reporter.ts';

/** The version of the format. It rises when something is left out or changes its meaning. */
const VERSION = 1;

/** Everything that is known, for other programs. A finding in another file, such as a template, names its `path`. */
export const json: Reporter = (report, options) => {
  const files = report.files.map(({ path, diagnostics, failure }) => ({
    path,
    ...present({ failure }),
    diagnostics: diagnostics.map((one) => finding(one, path, report, options)),
  }));
  return `${jsonText({ version: VERSION, files, summary: count(report) })}\n`;
};

function finding(one: Diagnostic, path: string, { sources }: Report, { language }: ReporterOptions): object {
  const { message, hint } = describe(one, language);
  return {
    code: one.code,
    severity: one.severity,
    message,
    ...(one.span.file === path ? {} : { path: one.span.file }),
    pointer: one.pointer,
    span: placeOf(one.span, sources),
    ...present({ floor: one.floor, basis: one.basis, grounds: one.grounds }),
    hint,
    related: one.related.map(({ span, note }) => ({ path: span.file, span: placeOf(span, sources), note })),
  };
}
