import type { Report } from './reporter.ts';

export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
}

/** How many files there are, and how many findings of each severity that a person must act on. */
export function count({ files }: Report): Counts {
  const all = files.flatMap((file) => file.diagnostics);
  return {
    files: files.length,
    errors: all.filter((one) => one.severity === 'error').length,
    warnings: all.filter((one) => one.severity === 'warning').length,
  };
}
