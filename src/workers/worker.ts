// What each process of the pool runs (bin/worker.js). It reads, draws and writes by itself; only small results go back.
import { diskFileSystem } from '../io/disk.ts';
import { installation } from '../io/installation.ts';
import { type Crew, ownCrew } from '../pipeline/batch/crew.ts';
import { loadResources } from '../pipeline/load/load-resources.ts';
import { present } from '../values/present.ts';
import { rememberByText } from '../values/remember.ts';
import type { Task, TaskSetting } from './task.ts';

// Ctrl-C reaches every process of the terminal. The one that hands out work ends the others, and each of them removes
// its half-written files (leaving through exit() does). Where that one is gone itself, they end too.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => process.exit());
process.on('disconnect', () => process.exit());

/** A worker serves one run, and loads its resources once. */
const MOST_SETTINGS = 1;

/** Does one task. */
type Work = (task: Task) => Promise<Awaited<ReturnType<Crew[Task['kind']]>>>;

/**
 * Makes a worker.
 * @param load loads a script that the build made
 */
export function worker(load: (url: string) => unknown): Work {
  const { root, built } = installation();
  /** The crew for a setting, as text: each task brings a copy of it. */
  const crewFor = rememberByText(MOST_SETTINGS, async (setting): Promise<Crew> => {
    const { request, choice } = JSON.parse(setting) as TaskSetting;
    const system = diskFileSystem();
    const loaded = await loadResources({ system, root, ...present({ built: built && { ...built, load } }) }, choice);
    // The command loaded the very same resources before it handed out work.
    if (loaded.kind !== 'resources') throw new Error(`a worker finds other resources: ${loaded.kind}`);
    return ownCrew({ request, resources: loaded.resources, system });
  });
  return async (task) => {
    const crew = await crewFor(JSON.stringify(task.setting));
    if (task.kind === 'make') return crew.make(task.path, task.across);
    return crew[task.kind](task.path);
  };
}
