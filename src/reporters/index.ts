import { compact } from './compact.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

export type { Report, ReportedFile, Reporter, ReporterOptions } from './reporter.ts';

export type ReporterName = 'pretty' | 'compact' | 'json' | 'sarif' | 'junit' | 'github' | 'gitlab';

/** Every reporter by the name that `--format` knows it by. */
export const reporters: { readonly [N in ReporterName]: Reporter } = {
  pretty,
  compact,
  json,
  sarif,
  junit,
  github,
  gitlab,
};
