import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileSystem, IoProblem } from '../../io/file-system.ts';
import { whenNamed } from '../check/other-file.ts';
import { inputName } from '../load/input.ts';
import type { Resources } from '../load/resources.ts';
import { type ManifestKeeper, manifestKeeper } from '../manifest/manifest-keeper.ts';
import { type Crew, ownCrew } from './crew.ts';
import { inOrder } from './in-order.ts';
import { withRemarks } from './remarks.ts';
import {
  documentRequest,
  type FileOutcome,
  type FileWork,
  failedFile,
  type GeneratedFile,
  type RunRequest,
} from './run.ts';
import type { FileSurvey } from './survey.ts';
import { type SurveyedFiles, surveyAll } from './survey-all.ts';

/** Follows a run while it goes on. */
export interface Onlooker {
  /** Called as each file is done, in the order given. */
  onFile(file: GeneratedFile): Promise<void>;
  /** Called while files are surveyed, before anything is written, with the number surveyed so far. */
  onSurveyed?(count: number): void;
}

/** Everything that one run's files share. */
interface Run {
  readonly request: RunRequest;
  readonly work: FileWork;
  readonly manifest: ManifestKeeper;
  readonly crew: Crew;
}

/** Draws one file, once the manifest says of itself that it is not complete. */
async function makeOne(
  { work, manifest, crew }: Run,
  path: string,
  survey: FileSurvey,
  across: readonly Diagnostic[],
): Promise<FileOutcome> {
  // The manifest says so also for a file with errors, which may have been corrected by the time it is drawn.
  const problem = work.request.dryRun ? undefined : await manifest.begin();
  const mayWrite = survey.level !== undefined && !across.some(({ severity }) => severity === 'error');
  if (problem !== undefined && mayWrite) return failedFile(path, { problem }, work);
  return crew.make(path, across);
}

/**
 * Finds the files that need not be drawn before any is, so that their entries stand in the manifest from the first file
 * drawn.
 * @returns outcomes by the index of their path, including those of files that could not be surveyed
 */
async function findAllDone(run: Run, surveyed: SurveyedFiles): Promise<(FileOutcome | undefined)[]> {
  const { request, work, manifest, crew } = run;
  const done: (FileOutcome | undefined)[] = [];
  for (const [index, path] of request.paths.entries()) {
    try {
      if (surveyed.failures.has(path)) throw surveyed.failures.get(path);
      const earlier = request.force ? undefined : manifest.earlier(inputName(path));
      const survey = surveyed.surveys[index] as FileSurvey;
      done.push(await crew.findDone(path, survey, surveyed.across.get(path) ?? [], earlier));
    } catch (failure) {
      done.push(failedFile(path, { failure }, work));
    }
    const entry = done[index]?.entry;
    if (entry !== undefined) await manifest.keep(entry);
  }
  return done;
}

/** A file with its findings. One that is no district's is an info where a folder held it, and an error where it was named. */
function asGiven(file: GeneratedFile, named: ReadonlySet<string>): GeneratedFile {
  const { path, other, diagnostics } = file;
  if (other === undefined || !named.has(path)) return file;
  return { ...file, diagnostics: whenNamed(path, other, diagnostics, 'draw') };
}

/** Draws the files that are not done, and reports every file in the order given. */
async function makeAll(run: Run, surveyed: SurveyedFiles, onFile: Onlooker['onFile']): Promise<void> {
  const { request, manifest, crew } = run;
  const { surveys, across } = surveyed;
  const done = await findAllDone(run, surveyed);
  await inOrder(
    request.paths,
    crew.size,
    async (path, index) => {
      const [outcome, survey] = [done[index], surveys[index] as FileSurvey];
      const found = across.get(path) ?? [];
      return outcome === undefined ? makeOne(run, path, survey, found) : withRemarks(outcome, survey, found, run.work);
    },
    async ({ file, entry }, index) => {
      if (done[index] === undefined && entry !== undefined) await manifest.keep(entry);
      await onFile(asGiven(file, request.named));
    },
  );
}

/**
 * Draws files into a folder, with a manifest. Names must not conflict (`nameConflicts`). All files are first surveyed
 * and compared; a file in a conflict is refused, as is one with errors, and the others are written.
 * @param crew does the work; without one this process does
 * @returns the reason where the manifest could not be written
 */
export async function generateFiles(
  request: RunRequest,
  resources: Resources,
  system: FileSystem,
  onlooker: Onlooker,
  crew?: Crew,
): Promise<IoProblem | undefined> {
  const work = { request: documentRequest(request), resources, system };
  if (!request.dryRun) await system.sweep(request.out);
  const manifest = await manifestKeeper(system, request.out, resources.version, request.paths, request.shard);
  const run: Run = { request, work, manifest, crew: crew ?? ownCrew(work) };
  const surveyed = await surveyAll(request.paths, work, run.crew, {
    onSurveyed: (count) => onlooker.onSurveyed?.(count),
    mayBeDone: (path, { sha256 }) => !request.force && manifest.earlier(inputName(path))?.sha256 === sha256,
  });
  await makeAll(run, surveyed, (file) => onlooker.onFile(file));
  await run.crew.end();
  // A run before this one may have been killed a moment ago, with a worker that was still dying when this one began.
  if (!request.dryRun) await system.sweep(request.out);
  return request.dryRun ? undefined : manifest.finish();
}
