import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Asked } from '../pipeline/batch/make-district.ts';
import type { ResourceChoice } from '../pipeline/load/load-resources.ts';

/** What every task of a run is done with; it is sent along, so that a worker needs no memory of who asks. */
export interface Setting {
  readonly asked: Asked;
  readonly choice: ResourceChoice;
}

/** One job is one file: to be looked at, or to be made from text to outputs. */
export type Task = { readonly setting: Setting; readonly path: string } & (
  | { readonly kind: 'survey' | 'schools' | 'editions' }
  | { readonly kind: 'make'; readonly across: readonly Diagnostic[] }
);
