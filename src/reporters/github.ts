import type { Severity } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { explanationOf } from '../diagnostics/explain.ts';
import { visible } from '../diagnostics/messages/shown.ts';
import { fullText } from './notes.ts';
import { isStandardInput, portablePath } from './paths.ts';
import { placeOf, placeText } from './place.ts';
import type { Report, Reporter, ReporterOptions } from './reporter.ts';

const COMMANDS: { readonly [S in Severity]: string } = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions: one line per finding, which becomes an annotation at the line of the file. */
export const github: Reporter = (report, options) =>
  report.files
    .flatMap((file) => file.diagnostics)
    .map((one) => `${command(one, report, options)}\n`)
    .join('');

function command(one: Diagnostic, report: Report, options: ReporterOptions): string {
  const { title } = explanationOf(one.code, options.language);
  const properties = Object.entries({ ...place(one, report, options), title: `${title} (${one.code})` })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  const lines = fullText(one, report, options);
  // Standard input is no file to annotate: the text itself says where the finding stands.
  const text = isStandardInput(one.span.file) ? [placeText(one.span, report.sources), ...lines] : lines;
  return `::${COMMANDS[one.severity]} ${properties}::${escapeData(text.join('\n'))}`;
}

/** The runner drops the columns of a span of several lines, so that only its lines are given. */
function place({ span }: Diagnostic, { sources }: Report, options: ReporterOptions): Record<string, string | number> {
  if (isStandardInput(span.file)) return {};
  const file = portablePath(span.file, options);
  const { start, end } = placeOf(span, sources);
  if (start.line !== end.line) return { file, line: start.line, endLine: end.line };
  return { file, line: start.line, col: start.column, endLine: end.line, endColumn: end.column };
}

/**
 * Escapes the text of a command as `@actions/core` does; other control characters become visible, so that none is
 * obeyed.
 */
function escapeData(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

/** The same for a property, which a colon or a comma would end. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
