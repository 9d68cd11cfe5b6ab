import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileSystem, IoProblem } from '../io/file-system.ts';
import { runRulesAcross } from '../rules/across/index.ts';
import type { FileSchools } from '../rules/across/schools.ts';
import { Suspects } from '../rules/across/suspects.ts';
import { byFile } from './by-file.ts';
import type { CheckOptions } from './check-district.ts';
import { type Crew, ownCrew, unwritten } from './crew.ts';
import { editionConflicts, type PlacedEdition } from './edition-conflicts.ts';
import { type Per, sharingNames } from './editions.ts';
import { inOrder } from './in-order.ts';
import { inputName } from './input.ts';
import type { Asked, GeneratedFile, Outcome } from './make-district.ts';
import type { ManifestInput, OutputFormat } from './manifest.ts';
import { type ManifestKeeper, manifestKeeper } from './manifest-keeper.ts';
import type { Resources } from './resources.ts';
import type { Survey } from './survey.ts';
import { findUnchanged } from './unchanged.ts';

export type { GeneratedFile } from './make-district.ts';

export interface GenerateRequest {
  readonly paths: readonly string[];
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

interface Surveyed {
  readonly surveys: readonly Survey[];
  /** What the checks across files found, by path. */
  readonly across: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** Looks at every file of a run, and compares them: nothing is written before all of it is known. */
async function surveyAll(run: Run, onSurveyed: (count: number) => void): Promise<Surveyed> {
  const { paths } = run.request;
  const { crew } = run;
  const surveys: Survey[] = [];
  const suspects = new Suspects();
  const look = (path: string) => crew.survey(path);
  await inOrder(paths, crew.size, look, ({ schools, ...survey }, index) => {
    if (schools !== undefined) suspects.addNumbers(index, schools);
    surveys.push(survey);
    onSurveyed(index + 1);
  });
  const compared: FileSchools[] = [];
  const suspected = suspects.files().map((index) => paths[index] as string);
  const read = (path: string) => crew.schools(path);
  await inOrder(suspected, crew.size, read, (schools) => void (schools && compared.push(schools)));
  return { surveys, across: byFile([...runRulesAcross(compared), ...(await alikeAcross(run))]) };
}

/** Editions of different files that would be called alike: asked only of files whose own names are nearly the same. */
async function alikeAcross({ request: { paths }, asked, resources, crew }: Run): Promise<readonly Diagnostic[]> {
  const named: PlacedEdition[] = [];
  const sharing = asked.per === 'district' ? [] : [...sharingNames(paths, resources.sha256)];
  await inOrder(sharing, crew.size, crew.editions, (editions) => void named.push(...editions));
  return editionConflicts(named).filter(({ args }) => (args as { otherFile?: string }).otherFile !== undefined);
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
  const there = await standing(run, path, survey, across);
  if (there !== undefined) return there;
  const mayWrite = survey.level !== undefined && !across.some(({ severity }) => severity === 'error');
  const problem = mayWrite && !asked.dryRun ? await manifest.begin() : undefined;
  return problem === undefined ? crew.make(path, across) : unwritten(path, problem, asked, resources);
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
  const manifest = await manifestKeeper(system, request.out, resources.version, request.paths);
  const run: Run = { request, asked, resources, system, manifest, crew: crew ?? ownCrew(asked, resources, system) };
  const { surveys, across } = await surveyAll(run, (count) => onlooker.onSurveyed?.(count));
  const states = { generated: 0, unchanged: 0, planned: 0, refused: 0, failed: 0 };
  const entries: ManifestInput[] = [];
  await inOrder(
    request.paths,
    run.crew.size,
    (path, index) => make(run, path, surveys[index] as Survey, across.get(path) ?? []),
    async ({ file, entry }) => {
      states[file.state] += 1;
      entries.push(entry);
      await onlooker.onFile(file);
    },
  );
  await run.crew.end();
  // Of a run that was killed a moment ago, a worker may still have been dying when this one began.
  if (!asked.dryRun) await system.sweep(request.out);
  const problem = asked.dryRun ? undefined : await manifest.finish(entries);
  return { states, ...(problem === undefined ? {} : { problem }) };
}
