import { compact } from './compact.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

export type { Report, Reporter, ReporterOptions } from './reporter.ts';

export type ReporterName = 'pretty' | 'compact' | 'json';

/** Every reporter by the name that `--format` knows it by. */
export const reporters: { readonly [N in ReporterName]: Reporter } = { pretty, compact, json };
