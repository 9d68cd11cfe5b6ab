import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atValue } from '../diagnostics/places.ts';
import { foldedTask, repeatedTasks } from '../minimum/tasks.ts';
import { taskWords } from '../minimum/words/floor-words.ts';
import { valueAt } from '../source/pointer.ts';
import { type LocalAreaAt, localAreas } from './areas.ts';
import { knownFunctions } from './known-functions.ts';
import { items, member } from './read-value.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A task as a file says it. */
interface WrittenTask {
  readonly task: string;
  readonly by: unknown;
  /** JSON pointer of the item in the list. */
  readonly at: string;
}

function tasksOf({ value, pointer }: LocalAreaAt): readonly WrittenTask[] {
  return items(member(value, 'responsibilities')).flatMap((one, index) => {
    const task = member(one, 'task');
    const at = `${pointer}/responsibilities/${index}`;
    return typeof task === 'string' ? [{ task, by: member(one, 'by'), at }] : [];
  });
}

/** A task that the list has before: two functions would have it, or one of them is a line too many. */
function twice(tasks: readonly WrittenTask[], { document }: RuleContext): readonly Diagnostic[] {
  return repeatedTasks(tasks.map(({ task }) => task)).flatMap(({ at, first }) => {
    const [one, earlier] = [tasks[at], tasks[first]];
    if (one === undefined || earlier === undefined) return [];
    const related = [{ span: document.valueSpan(`${earlier.at}/task`), note: 'first-occurrence' as const }];
    return diagnostic('twice-in-list', { found: one.task }, atValue(document, `${one.at}/task`), { related });
  });
}

/**
 * A task of the minimum level in other letters, with another function. Where it is written as the level writes it, the schema
 * says so.
 */
function ofAnother(
  tasks: readonly WrittenTask[],
  { floor }: LocalAreaAt,
  { document, minimum }: RuleContext,
  known: readonly string[],
): readonly Diagnostic[] {
  const floors = new Map((floor?.responsibilities ?? []).map((one) => [foldedTask(one.task), one]));
  return tasks.flatMap(({ task, by, at }) => {
    const meant = floors.get(foldedTask(task));
    if (meant === undefined || typeof by !== 'string' || by === meant.by || !known.includes(by)) return [];
    if (valueAt(document.unfolded, `${at}/task`) === meant.task) return [];
    const args = { found: by, write: meant.by, task: meant.task };
    const stands = { floor: taskWords(minimum, meant), grounds: meant.basis };
    return diagnostic('responsible-function-changed', args, atValue(document, `${at}/by`), stands);
  });
}

/** A task stands once in an area, with the function that has it; a reader who finds two does not know whom to call. */
export const taskTwice: Rule = (context) => {
  const { document, minimum } = context;
  return localAreas(document.value, minimum).flatMap((area) => {
    const tasks = tasksOf(area);
    if (tasks.length === 0) return [];
    return [...twice(tasks, context), ...ofAnother(tasks, area, context, knownFunctions(context))];
  });
};
