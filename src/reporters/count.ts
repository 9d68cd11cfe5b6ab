import type { Severity } from '../diagnostics/codes.ts';
import type { Report } from './reporter.ts';

export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** How many files there are, and how many findings of each severity. */
export function count({ files }: Report): Counts {
  const all = files.flatMap((file) => file.diagnostics);
  const of = (severity: Severity): number => all.filter((one) => one.severity === severity).length;
  return { files: files.length, errors: of('error'), warnings: of('warning'), infos: of('info') };
}
