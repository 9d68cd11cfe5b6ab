import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DocumentRequest } from '../pipeline/batch/run.ts';
import type { ResourceChoice } from '../pipeline/load/load-resources.ts';

/** What every task of a run is done with; it is sent along, so that a worker needs no memory of who asks. */
export interface TaskSetting {
  readonly request: DocumentRequest;
  readonly choice: ResourceChoice;
}

/** One job is one file: to be looked at, or to be made from text to outputs. */
export type Task = { readonly setting: TaskSetting; readonly path: string } & (
  | { readonly kind: 'survey' | 'schools' | 'editions' }
  | { readonly kind: 'make'; readonly across: readonly Diagnostic[] }
);
