import { folded } from '../values/folded.ts';

/** A task in the form in which tasks are compared: capitals, spaces and a full stop do not make another of it. */
export function foldedTask(task: string): string {
  return folded(task).replace(/ ?\.$/, '');
}

/** Tasks that stand twice in a list, as indexes in it: each with the first that says the same. */
export function repeatedTasks(tasks: readonly (string | undefined)[]): readonly { at: number; first: number }[] {
  const known = new Map<string, number>();
  return tasks.flatMap((task, at) => {
    if (task === undefined) return [];
    const key = foldedTask(task);
    const first = known.get(key);
    if (first === undefined) known.set(key, at);
    return first === undefined ? [] : [{ at, first }];
  });
}
