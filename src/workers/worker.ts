// The program that runs in each process of the pool. It reads, draws and writes by itself; only small results go back.
import { diskFileSystem } from '../io/disk.ts';
import { installation } from '../io/installation.ts';
import { type Crew, ownCrew } from '../pipeline/batch/crew.ts';
import { loadResources } from '../pipeline/load/load-resources.ts';
import { rememberByText } from '../values/remember.ts';
import type { Task, TaskSetting } from './task.ts';

// Ctrl-C reaches every process of the terminal. The one that hands out work ends the others, and each of them removes
// its half-written files (leaving through exit() does). Where that one is gone itself, they end too.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => process.exit());
process.on('disconnect', () => process.exit());

/** A worker serves one run, and loads its resources once. */
const MOST_SETTINGS = 1;

/** The crew for a setting, as text: each task brings a copy of it. */
const crewFor = rememberByText(MOST_SETTINGS, async (setting): Promise<Crew> => {
  const { request, choice } = JSON.parse(setting) as TaskSetting;
  const system = diskFileSystem();
  const loaded = await loadResources({ system, ...installation() }, choice);
  // The command loaded the very same resources before it handed out work.
  if (loaded.kind !== 'resources') throw new Error(`a worker finds other resources: ${loaded.kind}`);
  return ownCrew({ request, resources: loaded.resources, system });
});

/** Does one task. */
export default async function work(task: Task): Promise<Awaited<ReturnType<Crew[Task['kind']]>>> {
  const crew = await crewFor(JSON.stringify(task.setting));
  if (task.kind === 'make') return crew.make(task.path, task.across);
  return crew[task.kind](task.path);
}
