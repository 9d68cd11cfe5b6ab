import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DocumentRequest } from '../pipeline/batch/run.ts';
import type { ResourceChoice } from '../pipeline/load/load-resources.ts';

/** The setting of every task of a run. It is sent with each task, so that a worker needs no memory of who asks. */
export interface TaskSetting {
  readonly request: DocumentRequest;
  readonly choice: ResourceChoice;
}

/** One task is about one file: to survey it, to answer a question about it, or to make its outputs. */
export type Task = { readonly setting: TaskSetting; readonly path: string } & (
  | { readonly kind: 'survey' | 'compared' | 'editions' }
  | { readonly kind: 'make'; readonly across: readonly Diagnostic[] }
);
