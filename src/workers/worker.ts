// The program that runs in each process of the pool. It reads, draws and writes by itself; only small results go back.
import { diskFileSystem } from '../io/disk.ts';
import { installation } from '../io/installation.ts';
import { type Crew, ownCrew } from '../pipeline/batch/crew.ts';
import { loadResources } from '../pipeline/load/load-resources.ts';
import type { Task, TaskSetting } from './task.ts';

// Ctrl-C reaches every process of the terminal. The one that hands out work ends the others, and each of them removes
// its half-written files (leaving through exit() does). Where that one is gone itself, they end too.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => process.exit());
process.on('disconnect', () => process.exit());

/** By the setting's text: a worker serves one run, and loads its resources once. */
const crews = new Map<string, Promise<Crew>>();

async function crewFor({ request, choice }: TaskSetting): Promise<Crew> {
  const system = diskFileSystem();
  const loaded = await loadResources({ system, ...installation() }, choice);
  // The command loaded the very same resources before it handed out work.
  if (loaded.kind !== 'resources') throw new Error(`a worker finds other resources: ${loaded.kind}`);
  return ownCrew({ request, resources: loaded.resources, system });
}

/** Does one task. */
export default async function work(task: Task): Promise<Awaited<ReturnType<Crew[Task['kind']]>>> {
  const key = JSON.stringify(task.setting);
  const known = crews.get(key) ?? crewFor(task.setting);
  crews.set(key, known);
  const crew = await known;
  if (task.kind === 'make') return crew.make(task.path, task.across);
  return crew[task.kind](task.path);
}
