import { collectInputs } from '../io/collect-inputs.ts';
import type { GenerateRequest } from '../pipeline/batch/generate.ts';
import { askedOf } from '../pipeline/batch/generate.ts';
import { generateKept, type KeptCrew, keptCrew } from '../pipeline/batch/remembering-crew.ts';
import { nameConflicts } from '../pipeline/manifest/output-names.ts';
import { type Context, complain, tell } from './context.ts';
import { describeFailure } from './describe-failure.ts';
import { FAILURE, INTERRUPTED } from './exit-codes.ts';
import { isGround, reload } from './reload.ts';
import { report } from './report.ts';
import { runGenerate, type Telling } from './run-generate.ts';
import { type Changes, noteChanges } from './watch-changes.ts';
import { watchedFor } from './watched-for.ts';

/** What is in force between two changes. */
interface Standing {
  readonly telling: Telling;
  readonly crew: KeptCrew;
}

/** How long an editor may take between two steps of writing one file, in milliseconds. */
const TWO_STEPS = 100;
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, TWO_STEPS));

function crewFor({ request, resources }: Telling, { host }: Context): KeptCrew {
  return keptCrew(askedOf(request), resources, host.system);
}

/** The files that the arguments name now. Where two would be called alike, those stay that are known. */
async function pathsNow(
  args: readonly string[],
  known: readonly string[],
  context: Context,
): Promise<readonly string[]> {
  const { paths } = await collectInputs(context.host.system, args);
  const conflicts = nameConflicts(paths);
  if (conflicts.length === 0) return paths;
  await report(context, [{ path: '', sources: [], diagnostics: conflicts }]);
  return known.filter((path) => paths.includes(path));
}

/** Draws what is not drawn yet, and tells of it. */
function run({ telling, crew }: Standing, request: GenerateRequest, context: Context): Promise<number> {
  const { resources } = telling;
  return runGenerate({ ...telling, request }, context, (onlooker) =>
    generateKept(request, resources, context.host.system, onlooker, crew),
  );
}

/** What has changed beside the districts' files; what stood before where it does not hold. */
async function onNewGround(before: Standing, changed: ReadonlySet<string>, context: Context): Promise<Standing> {
  const ground = await reload(changed, before.crew.levels(), before.telling, context, settled);
  if (ground === undefined) return before;
  const request = { ...before.telling.request, options: ground.options };
  const telling = { ...before.telling, request, resources: ground.resources };
  return { telling, crew: crewFor(telling, context) };
}

/** Draws what one or several changes at once concern. */
async function turn(
  args: readonly string[],
  before: Standing,
  changed: ReadonlySet<string>,
  context: Context,
): Promise<Standing> {
  const { system } = context.host;
  const there = isGround(changed, context) ? await onNewGround(before, changed, context) : before;
  const known = new Set(before.telling.request.paths);
  const paths = await pathsNow(args, [...known], context);
  const gone = [...known].filter((path) => !paths.includes(path));
  for (const path of gone) {
    there.crew.forget(path);
    tell(context, context.texts.watching.gone(path));
  }
  const concerned = paths.filter((path) => !known.has(path) || changed.has(system.resolve(path)));
  const { crew } = there;
  const fresh = crew !== before.crew;
  const isOther = await crew.refresh(concerned, settled);
  const telling = { ...there.telling, request: { ...there.telling.request, paths } };
  const after = { telling, crew };
  if (!isOther && !fresh && gone.length === 0) return after;
  // What is known is not looked at again; on new ground all outputs are held against what they would be made of now. Their
  // findings may be others under another configuration, though they are drawn alike.
  const judgedAnew = there.telling.request.options !== before.telling.request.options;
  const request = { ...telling.request, force: !fresh || judgedAnew };
  await run({ ...after, telling: { ...telling, isNews: ({ path }) => crew.hasMade(path) } }, request, context);
  return after;
}

/** Turns change after change into drawings until it is stopped. */
async function follow(args: readonly string[], first: Standing, changes: Changes, context: Context): Promise<number> {
  let standing = first;
  for (;;) {
    const changed = await changes.next();
    if (changed === 'stopped') return INTERRUPTED;
    if ('problem' in changed) {
      complain(context, context.texts.errors.notWatched(changed.problem));
      return FAILURE;
    }
    try {
      standing = await turn(args, standing, changed.paths, context);
    } catch (failure) {
      complain(context, context.texts.errors.bug(describeFailure(failure)));
    }
  }
}

/**
 * `generate --watch`: draws all, then whatever a change concerns. All of it in this process, which keeps what it has loaded.
 * @returns when it is stopped
 */
export async function watch(args: readonly string[], telling: Telling, context: Context): Promise<number> {
  const { host, texts } = context;
  const changes = noteChanges(host.interrupted);
  const stop = await host.system.watch(await watchedFor(args, context), changes);
  try {
    const standing = { telling, crew: crewFor(telling, context) };
    await run(standing, telling.request, context);
    tell(context, texts.watching.waiting(telling.request.paths.length));
    return await follow(args, standing, changes, context);
  } finally {
    await stop();
  }
}
