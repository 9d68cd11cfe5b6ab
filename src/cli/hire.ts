import { setFlagsFromString } from 'node:v8';
import type { Crew } from '../pipeline/batch/crew.ts';
import { askedOf, type GenerateRequest } from '../pipeline/batch/generate.ts';
import type { Resources } from '../pipeline/load/resources.ts';
import type { Context, GlobalOptions } from './context.ts';

/** For fewer files another process is not worth its start and its own learning (`npm run bench`), unless asked for. */
const WORTHWHILE = 48;

/**
 * Finds workers for a run; undefined where this process does the work itself: few files, standard input, which only it can
 * read, or a program that was never built.
 * @param jobs how many at most
 */
export async function hire(
  jobs: number,
  request: GenerateRequest,
  resources: Resources,
  options: GlobalOptions & { readonly jobs?: string },
  { host }: Context,
): Promise<Crew | undefined> {
  const { paths } = request;
  const count = Math.min(jobs, paths.length);
  const few = options.jobs === undefined && paths.length < WORTHWHILE;
  if (count < 2 || few || host.built === undefined || paths.includes('-')) return undefined;
  const { HEAP, processCrew } = await import('../workers/process-crew.ts');
  // This process remembers something of every file, and draws none: its memory is to grow by no more than that.
  for (const flag of [HEAP, '--semi-space-growth-factor=1']) setFlagsFromString(flag);
  const choice = {
    ...(options.minimumLevel === undefined ? {} : { minimumLevel: options.minimumLevel }),
    ...(options.templates === undefined ? {} : { templates: options.templates }),
    ...(options.theme === undefined ? {} : { theme: options.theme }),
  };
  const crew = processCrew(count, `${host.built.url}worker.js`, { asked: askedOf(request), choice }, resources);
  host.onLeave(async () => {
    await crew.end();
    // A worker that had to be ended by force leaves what it was writing.
    if (request.dryRun !== true) await host.system.sweep(request.out);
  });
  return crew;
}
