import { Tinypool } from 'tinypool';
import { type Crew, findDoneOnDisk, WorkerLost } from '../pipeline/batch/crew.ts';
import { type FileOutcome, type FileWork, failedFile } from '../pipeline/batch/run.ts';
import type { FileSurvey } from '../pipeline/batch/survey.ts';
import type { PlacedEdition } from '../pipeline/draw/edition-conflicts.ts';
import type { ComparedFile } from '../rules/across/compared-file.ts';
import type { Task, TaskSetting } from './task.ts';

/**
 * Files handed out to each worker: enough that none waits for the next file, and no more, since they are held in
 * memory.
 */
const FILES_EACH = 2;

/**
 * How often a file is handed out in all, when the process that has it is gone: a first loss may be due to anything, a
 * second is due to the file.
 */
const TRIES = 2;

/** A result that never comes: the run has been called off, and nobody hears what becomes of its files. */
const NEVER = new Promise<never>(() => undefined);

/** A heap at most doubles between two collections: memory stays the same however many files there are. */
export const HEAP = '--heap-growing-percent=100';

/**
 * A worker's young generation has room for everything that a document is made of until it is drawn: moving that out
 * first would cost a tenth of the time, and the whole heap would be collected more often.
 */
const WORKER_FLAGS = [HEAP, '--max-semi-space-size=64'];

function startPool(count: number, worker: string): Tinypool {
  const pool = new Tinypool({
    filename: worker,
    runtime: 'child_process',
    // Without it workers would start with no environment at all.
    env: process.env as Record<string, string>,
    execArgv: [...process.execArgv, ...WORKER_FLAGS],
    minThreads: count,
    maxThreads: count,
    isolateWorkers: false,
    // Otherwise bytes arrive as plain objects, and exceptions without their message.
    serialization: 'advanced',
  });
  // The worker that is gone had nothing to do, and another is started when needed. Where no worker is left that could
  // get a waiting task, the pool would wait for ever.
  pool.on('error', () => {
    if (pool.threads.length === 0) pool.cancelPendingTasks();
  });
  return pool;
}

/**
 * A worker's exception arrives as a plain object; an `Error` comes from the pool itself, and means that the worker is
 * gone.
 */
function reasonOf(failure: unknown): Error {
  if (failure instanceof Error) return new WorkerLost(failure.message);
  const message = (failure as { readonly message?: unknown } | null)?.message;
  return new Error(typeof message === 'string' ? message : String(failure));
}

/**
 * Hands files to processes of their own, which gain more on two cores than threads. Two draw 1.4 times as fast as one (`npm run
 * bench -- scale`): one alone already keeps a fifth of a second core busy with collecting garbage, and two that draw, even
 * with nothing in common, slow each other down as they share the machine's memory.
 * @param count how many processes
 * @param worker URL of the built worker
 */
export function processCrew(
  count: number,
  worker: string,
  setting: TaskSetting,
  { resources, system }: Pick<FileWork, 'resources' | 'system'>,
): Crew {
  const work = { request: setting.request, resources, system };
  const pool = startPool(count, worker);
  let ended: Promise<void> | undefined;
  /** Nothing is lost by trying again: each output of a task stands whole or not at all, and is the same each time. */
  const run = async <R>(task: Task, tries = TRIES): Promise<R> => {
    if (ended !== undefined) return NEVER;
    try {
      return (await pool.run(task)) as R;
    } catch (failure) {
      if (ended !== undefined) return NEVER;
      const reason = reasonOf(failure);
      if (reason instanceof WorkerLost && tries > 1) return run(task, tries - 1);
      throw reason;
    }
  };
  return {
    size: count * FILES_EACH,
    survey: (path) => run<FileSurvey>({ kind: 'survey', path, setting }),
    compared: (path) => run<ComparedFile | undefined>({ kind: 'compared', path, setting }),
    findDone: findDoneOnDisk(work),
    editions: (path) => run<readonly PlacedEdition[]>({ kind: 'editions', path, setting }),
    make: (path, across) =>
      run<FileOutcome>({ kind: 'make', path, across, setting }).catch((failure) => failedFile(path, { failure }, work)),
    end() {
      // Ending succeeds also where a worker is gone before it could be ended.
      ended ??= pool.destroy().catch(() => undefined);
      return ended;
    },
  };
}
