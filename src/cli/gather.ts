import { collectInputs, type Inputs } from '../io/collect-inputs.ts';
import type { FileSystem } from '../io/file-system.ts';
import { withStandardInput } from '../io/standard-input.ts';
import { type Context, complain, tell } from './context.ts';

/** The file system that a command reads from: the disk, and standard input under the name `-`. */
export function readingFrom({ host }: Context): FileSystem {
  return withStandardInput(host.system, host.stdin);
}

/** The files that a command reads, and which of them its arguments name. */
export type Gathered = Pick<Inputs, 'paths' | 'named'>;

/**
 * Finds the files that a command's arguments name.
 * @returns undefined when an argument matches nothing, or a folder or a named file cannot be reached, which has then been
 *   reported
 */
export async function gather(args: readonly string[], context: Context): Promise<Gathered | undefined> {
  const { paths, named, unmatched, problems, passedOver, lostFolders } = await collectInputs(context.host.system, args);
  const { errors } = context.texts;
  for (const path of passedOver) tell(context, context.texts.passedOver(path));
  for (const path of lostFolders) tell(context, context.texts.lostFolder(path));
  for (const { path, code } of problems) complain(context, errors.unreadable(path, code));
  for (const argument of unmatched) complain(context, errors.noMatch(argument));
  return unmatched.length + problems.length > 0 ? undefined : { paths, named };
}
