import { setFlagsFromString } from 'node:v8';
import type { Crew } from '../pipeline/batch/crew.ts';
import { documentRequest } from '../pipeline/batch/run.ts';
import type { Context, GlobalOptions } from './context.ts';
import { resourceChoice } from './load.ts';
import type { ReportedRun } from './run-generate.ts';

/**
 * Unless the user asks for workers, they are started from this many files on: each must start and warm up (`npm run
 * bench`).
 */
const WORTHWHILE = 48;

/**
 * Starts the workers of a run.
 * @param jobs how many at most; as many as the machine has cores where nobody said
 * @returns undefined where this process does the work itself: for few files, for standard input and pipes, which only it
 *   can read, and in a program that was never built
 */
export async function startWorkers(
  jobs: number | undefined,
  { request, resources }: ReportedRun,
  options: GlobalOptions,
  { host }: Context,
): Promise<Crew | undefined> {
  const { paths, named } = request;
  if (jobs === undefined && paths.length < WORTHWHILE) return undefined;
  const count = Math.min(jobs ?? host.cores(), paths.length);
  if (count < 2 || host.built === undefined || paths.includes('-')) return undefined;
  // Only this process has the pipes that a shell hands over as files (`<(…)`), and each can be read once.
  const kinds = await Promise.all([...named].map((path) => host.system.kind(path)));
  if (kinds.includes('other')) return undefined;
  const { HEAP, processCrew } = await import('../workers/process-crew.ts');
  // This process keeps a little of every file, and draws none: its memory must grow by no more than that.
  for (const flag of [HEAP, '--semi-space-growth-factor=1']) setFlagsFromString(flag);
  const task = { request: documentRequest(request), choice: resourceChoice(options) };
  const crew = processCrew(count, new URL('../bin/worker.js', host.built.url).href, task, {
    resources,
    system: host.system,
  });
  host.onLeave(async () => {
    await crew.end();
    // A worker that had to be ended by force leaves a half-written file.
    if (!request.dryRun) await host.system.sweep(request.out);
  });
  return crew;
}
