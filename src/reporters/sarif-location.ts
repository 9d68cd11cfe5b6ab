import type { Span } from '../source/span.ts';
import { labels } from './labels.ts';
import { isStandardInput, portablePath, uriOf } from './paths.ts';
import { placeOf } from './place.ts';
import type { Report, ReporterOptions } from './reporter.ts';

/** The base of relative references: GitHub and editors take it for the root of the repository. */
export const ROOT = '%SRCROOT%';

/** A file, SARIF §3.4: a relative reference to the root, or an absolute URI. */
export function artifactLocation(path: string, options: ReporterOptions): object {
  const uri = uriOf(portablePath(path, options));
  if (isStandardInput(path)) return { uri, description: { text: labels[options.language].standardInput } };
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT };
}

/** A place in a file, SARIF §3.29 and §3.30: lines and columns from 1, the end is the column after the last one. */
export function physicalLocation(span: Span, { sources }: Report, options: ReporterOptions): object {
  const { start, end } = placeOf(span, sources);
  return {
    artifactLocation: artifactLocation(span.file, options),
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}
