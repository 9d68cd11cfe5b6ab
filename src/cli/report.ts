import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ValidatedFile } from '../pipeline/validate.ts';
import { wantsColour } from './colour.ts';
import type { Context } from './context.ts';
import type { Output } from './host.ts';

type Source = ValidatedFile['source'];

/** Findings of one file, with what they are shown against. */
export interface Reported {
  readonly path: string;
  readonly source?: Source;
  readonly sources?: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

export const FORMATS = ['pretty', 'compact', 'json'] as const;
export type Format = (typeof FORMATS)[number];
