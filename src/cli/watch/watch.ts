import { collectInputs } from '../../io/collect-inputs.ts';
import { districtConflicts } from '../../pipeline/batch/name-conflicts.ts';
import { type RememberingCrew, rememberingCrew } from '../../pipeline/batch/remembering-crew.ts';
import { documentRequest } from '../../pipeline/batch/run.ts';
import type { Naming } from '../../pipeline/manifest/output-names.ts';
import { type Context, complain, tell } from '../context.ts';
import { describeFailure } from '../describe-failure.ts';
import { FAILURE, INTERRUPTED } from '../exit-codes.ts';
import type { Gathered } from '../gather.ts';
import { report } from '../report.ts';
import { type ReportedRun, runGenerate } from '../run-generate.ts';
import { noteChanges } from './note-changes.ts';
import { reload } from './reload.ts';
import { concernsAll, watchedPlaces } from './shared-files.ts';

/** The run and the crew that are in force between two changes. */
interface InForce {
  readonly run: ReportedRun;
  readonly crew: RememberingCrew;
}

/** How long an editor may take between two steps of writing one file, in milliseconds. */
const TWO_STEPS = 100;
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, TWO_STEPS));

function crewFor({ request, resources }: ReportedRun, { host }: Context): RememberingCrew {
  return rememberingCrew({ request: documentRequest(request), resources, system: host.system });
}

/**
 * The files that the arguments name now. Where the outputs of two would have the same name, only files that are known
 * already stay.
 */
async function pathsNow(
  args: readonly string[],
  known: ReadonlySet<string>,
  naming: Naming,
  context: Context,
): Promise<Gathered> {
  const { system } = context.host;
  const { paths, named } = await collectInputs(system, args);
  const conflicts = await districtConflicts(paths, naming, system);
  if (conflicts.length === 0) return { paths, named };
  await report(context, [{ path: '', sources: [], diagnostics: conflicts }]);
  return { paths: [...known].filter((path) => paths.includes(path)), named };
}

/** Reads the shared files anew, and then remembers nothing. Where they do not hold, nothing changes. */
async function reloadShared(before: InForce, changed: ReadonlySet<string>, context: Context): Promise<InForce> {
  const state = await reload(changed, before.crew.levels(), before.run, context, settled);
  if (state === undefined) return before;
  const { options, resources } = state;
  const run = { ...before.run, request: { ...before.run.request, options }, resources };
  return { run, crew: crewFor(run, context) };
}

/** Tells the files that name one of the changed files as their directory, by whatever links it is called. */
async function namingOneOf(
  changed: ReadonlySet<string>,
  known: readonly string[],
  crew: RememberingCrew,
  { host: { system } }: Context,
): Promise<(path: string) => boolean> {
  const identities = await Promise.all([...changed].map((path) => system.identity(path)));
  const touched = new Set([...changed, ...identities]);
  const directories = new Set(known.flatMap((path) => crew.directoryOf(path) ?? []));
  const found = new Set<string>();
  for (const directory of directories)
    if (touched.has(system.resolve(directory)) || touched.has(await system.identity(directory))) found.add(directory);
  return (path) => found.has(crew.directoryOf(path) ?? '');
}

/** Draws the files that a change, or several at once, concern. */
async function drawChanges(
  args: readonly string[],
  before: InForce,
  changed: ReadonlySet<string>,
  context: Context,
): Promise<InForce> {
  const { system } = context.host;
  const { run, crew } = (await concernsAll(changed, context)) ? await reloadShared(before, changed, context) : before;
  const known = new Set(before.run.request.paths);
  const { paths, named } = await pathsNow(args, known, run.request, context);
  const gone = [...known].filter((path) => !paths.includes(path));
  for (const path of gone) {
    crew.forget(path);
    tell(context, context.texts.watching.gone(path));
  }
  const names = await namingOneOf(changed, [...known], crew, context);
  const concerned = paths.filter((path) => !known.has(path) || changed.has(system.resolve(path)) || names(path));
  const hasChanged = await crew.refresh(concerned, settled);
  const request = { ...run.request, paths, named };
  const after = { run: { ...run, request }, crew };
  const isReloaded = crew !== before.crew;
  if (!hasChanged && !isReloaded && gone.length === 0) return after;
  // After a reload, standing outputs are compared with what they would be made of now. Otherwise the crew remembers
  // which stand, and a file that it does not remember is drawn. So are all files under another configuration, which
  // draws them alike but may judge them otherwise.
  const force = !isReloaded || request.options !== before.run.request.options;
  const isNews = ({ path }: { readonly path: string }) => crew.hasMade(path);
  await runGenerate({ ...after.run, request: { ...request, force }, isNews }, context, crew);
  return after;
}

/**
 * `generate --watch`: draws all files, then those that a change concerns, all in this process, which keeps what it has
 * loaded.
 * @returns the exit code, when it is stopped or can watch no longer
 */
export async function watch(args: readonly string[], run: ReportedRun, context: Context): Promise<number> {
  const { host, texts } = context;
  const changes = noteChanges(host.interrupted);
  const stop = await host.system.watch(await watchedPlaces(args, context), changes);
  try {
    let inForce: InForce = { run, crew: crewFor(run, context) };
    await runGenerate(run, context, inForce.crew);
    tell(context, texts.watching.waiting(run.request.paths.length));
    for (;;) {
      const changed = await changes.next();
      if (changed === 'stopped') return INTERRUPTED;
      if ('problem' in changed) {
        complain(context, texts.errors.notWatched(changed.problem));
        return FAILURE;
      }
      inForce = await drawChanges(args, inForce, changed.paths, context).catch((failure) => {
        complain(context, texts.errors.bug(describeFailure(failure)));
        return inForce;
      });
    }
  } finally {
    await stop();
  }
}
