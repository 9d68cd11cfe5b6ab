import type { StructureProblem } from '../diagnostics/code-arguments.ts';
import type { Code, CodeArguments } from '../diagnostics/codes.ts';
import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import type { TemplatePlace } from './node.ts';

/** Something wrong with the HTML, at the place of a template; it becomes a diagnostic when the templates are at hand. */
export interface DocumentFinding<C extends Code = Code> {
  readonly code: C;
  readonly args: CodeArguments[C];
  readonly place: TemplatePlace;
}

/** Takes a finding; reading goes on. */
export type ReportFinding = (finding: DocumentFinding) => void;

/** A finding about the shape of the HTML; `name` is the element, id or attribute that it is about. */
export function structureError(problem: StructureProblem, name: string, place: TemplatePlace): DocumentFinding {
  return { code: 'document-bad-structure', args: { problem, name }, place };
}

/** Places a finding in its template's text. */
export function toDiagnostic(finding: DocumentFinding, templates: ReadonlyMap<string, SourceText>): Diagnostic {
  return diagnostic(finding.code, finding.args, { span: lineSpan(finding.place, templates) });
}

/** The line of a template as a span, without its indentation and line break. */
function lineSpan(place: TemplatePlace, templates: ReadonlyMap<string, SourceText>): Span {
  const source = templates.get(place.template) ?? templates.values().next().value;
  if (source === undefined) return { file: place.template, start: 0, end: 0 };
  const start = source.lineStarts[place.line - 1];
  if (start === undefined) return { file: source.name, start: 0, end: 0 };
  const next = source.lineStarts[place.line] ?? source.text.length;
  const line = source.text.slice(start, next);
  const text = line.trim();
  const from = start + line.indexOf(text);
  return { file: source.name, start: from, end: from + text.length };
}
