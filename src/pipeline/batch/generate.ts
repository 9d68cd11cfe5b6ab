import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileSystem, IoProblem } from '../../io/file-system.ts';
import type { CheckOptions } from '../check/check-district.ts';
import type { Per } from '../draw/editions.ts';
import { inputName } from '../load/input.ts';
import type { Resources } from '../load/resources.ts';
import type { OutputFormat, Shard } from '../manifest/manifest.ts';
import { type ManifestKeeper, manifestKeeper } from '../manifest/manifest-keeper.ts';
import { type Crew, failed, ownCrew, unwritten } from './crew.ts';
import { inOrder } from './in-order.ts';
import type { Asked, GeneratedFile, Outcome } from './make-district.ts';
import { recall } from './remarks.ts';
import type { Survey } from './survey.ts';
import { type Surveyed, surveyAll } from './survey-all.ts';
import { findUnchanged } from './unchanged.ts';

export type { GeneratedFile } from './make-district.ts';

export interface GenerateRequest {
  readonly paths: readonly string[];
  /** Which part of a run the paths are, where they are not the whole. */
  readonly shard?: Shard;
  /** The folder to write into; made when it is not there. */
  readonly out: string;
  readonly formats: readonly OutputFormat[];
  /** One output for the district, or one for each of its organisers or schools. */
  readonly per?: Per;
  /** How warnings and infos are judged. */
  readonly options?: CheckOptions;
  /** Draw also what stands already. */
  readonly force?: boolean;
  /** Say what would be written, and write nothing. */
  readonly dryRun?: boolean;
}

/** How many files went which way. What was found in them has been told, and is not kept. */
export interface GenerateReport {
  readonly states: Readonly<Record<GeneratedFile['state'], number>>;
  /** The manifest could not be written. */
  readonly problem?: IoProblem;
}

/** Whoever wants to know how a run goes on. */
export interface Onlooker {
  /** Called as each file is done, in the order given. */
  onFile(file: GeneratedFile): Promise<void>;
  /** Called while files are looked at, before anything is written: how many have been. */
  onSurveyed?(count: number): void;
}

export function askedOf({ out, formats, per = 'district', options = {}, dryRun = false }: GenerateRequest): Asked {
  return { out, formats, per, options, dryRun };
}

/** Everything that one run's files share. */
interface Run {
  readonly request: GenerateRequest;
  readonly asked: Asked;
  readonly resources: Resources;
  readonly system: FileSystem;
  readonly manifest: ManifestKeeper;
  readonly crew: Crew;
}

/** What stands already; asked only of files that nothing speaks against. */
async function standing(
  run: Run,
  path: string,
  survey: Survey,
  across: readonly Diagnostic[],
): Promise<Outcome | undefined> {
  const { request, asked, resources, system, manifest } = run;
  const earlier = manifest.earlier(inputName(path));
  if (request.force === true || earlier === undefined || across.length > 0) return undefined;
  return findUnchanged(path, survey, earlier, asked, resources, system);
}

/** Draws one file, the manifest's note before it. */
async function make(run: Run, path: string, survey: Survey, across: readonly Diagnostic[]): Promise<Outcome> {
  const { asked, resources, manifest, crew } = run;
  // Also where the file was found to have errors: it may be another by the time that it is drawn.
  const problem = asked.dryRun ? undefined : await manifest.begin();
  const mayWrite = survey.level !== undefined && !across.some(({ severity }) => severity === 'error');
  if (problem !== undefined && mayWrite) return unwritten(path, problem, asked, resources);
  return crew.make(path, across);
}

/**
 * Finds what stands already, before anything is drawn: so the manifest can go on saying so from the first file drawn.
 * @returns by the places of the paths, with the files that could not be looked at
 */
async function findStanding(run: Run, { surveys, across, failures }: Surveyed): Promise<(Outcome | undefined)[]> {
  const { request, asked, resources, manifest } = run;
  const found: (Outcome | undefined)[] = [];
  for (const [index, path] of request.paths.entries()) {
    try {
      if (failures.has(path)) throw failures.get(path);
      const there = await standing(run, path, surveys[index] as Survey, across.get(path) ?? []);
      if (there !== undefined) await manifest.keep(there.entry);
      found.push(there);
    } catch (failure) {
      found.push(failed(path, failure, asked, resources));
    }
  }
  return found;
}

/** What stands, with what is to be said of it: what was found when it was drawn holds still. */
async function told({ resources, system }: Run, survey: Survey, there: Outcome): Promise<Outcome> {
  const { file, entry } = there;
  if (file.state !== 'unchanged') return there;
  return { file: { ...file, ...(await recall(file.path, survey, resources, system)) }, entry };
}

/** Draws what does not stand, and tells of every file in the order given. */
async function makeAll(run: Run, surveyed: Surveyed, onFile: Onlooker['onFile']): Promise<GenerateReport['states']> {
  const { request, manifest, crew } = run;
  const { surveys, across } = surveyed;
  const standing = await findStanding(run, surveyed);
  const states = { generated: 0, unchanged: 0, planned: 0, refused: 0, failed: 0 };
  await inOrder(
    request.paths,
    crew.size,
    async (path, index) => {
      const [there, survey] = [standing[index], surveys[index] as Survey];
      return there === undefined ? make(run, path, survey, across.get(path) ?? []) : told(run, survey, there);
    },
    async ({ file, entry }) => {
      states[file.state] += 1;
      if (file.state !== 'unchanged') await manifest.keep(entry);
      await onFile(file);
    },
  );
  return states;
}

/**
 * Draws files into a folder with its manifest. Names must not conflict (`nameConflicts`). First all files are looked at and
 * compared; a file in a conflict is refused, as is one with errors, and the others are written.
 * @param crew who does the work; without one this process does
 */
export async function generateFiles(
  request: GenerateRequest,
  resources: Resources,
  system: FileSystem,
  onlooker: Onlooker,
  crew?: Crew,
): Promise<GenerateReport> {
  const asked = askedOf(request);
  if (!asked.dryRun) await system.sweep(request.out);
  const manifest = await manifestKeeper(system, request.out, resources.version, request.paths, request.shard);
  const run: Run = { request, asked, resources, system, manifest, crew: crew ?? ownCrew(asked, resources, system) };
  const surveyed = await surveyAll(request.paths, asked, resources, run.crew, {
    onSurveyed: (count) => onlooker.onSurveyed?.(count),
    mayStand: (path, { sha256 }) => request.force !== true && manifest.earlier(inputName(path))?.sha256 === sha256,
  });
  const states = await makeAll(run, surveyed, (file) => onlooker.onFile(file));
  await run.crew.end();
  // Of a run that was killed a moment ago, a worker may still have been dying when this one began.
  if (!asked.dryRun) await system.sweep(request.out);
  const problem = asked.dryRun ? undefined : await manifest.finish();
  return { states, ...(problem === undefined ? {} : { problem }) };
}
