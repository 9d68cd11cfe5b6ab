import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ComparedFile } from '../../rules/across/compared-file.ts';
import { runRulesAcross } from '../../rules/across/index.ts';
import { Suspects } from '../../rules/across/suspects.ts';
import { groupByFile } from '../check/group-by-file.ts';
import { editionConflicts, type PlacedEdition } from '../draw/edition-conflicts.ts';
import { sharingNames } from '../draw/editions.ts';
import type { Crew } from './crew.ts';
import { inOrder } from './in-order.ts';
import type { FileWork } from './run.ts';
import type { FileSurvey } from './survey.ts';

/** Everything known of a run's files before anything is written. */
export interface SurveyedFiles {
  readonly surveys: readonly FileSurvey[];
  /** The findings of the checks across files, by path. */
  readonly across: ReadonlyMap<string, readonly Diagnostic[]>;
  /** The reason why a file could not be surveyed, by path. */
  readonly failures: ReadonlyMap<string, unknown>;
}

/** Follows the survey of a run, and says which findings it must keep. */
export interface SurveyOnlooker {
  /** Called as files are surveyed, with the number surveyed so far. */
  onSurveyed(count: number): void;
  /**
   * Whether a file may turn out not to need drawing. Findings of other files are dropped, and found again when they are
   * drawn.
   */
  mayBeDone(path: string, survey: FileSurvey): boolean;
}

/** Asks a question of one file; a failure is kept, and becomes that file's outcome in the end. */
type Ask = <R>(question: (path: string) => Promise<R>) => (path: string) => Promise<R | undefined>;

function askFor(failures: Map<string, unknown>): Ask {
  return (question) => async (path) => {
    try {
      return await question(path);
    } catch (failure) {
      failures.set(path, failure);
      return undefined;
    }
  };
}

/** Surveys every file of a run, and compares them: nothing is written before all of it is known. */
export async function surveyAll(
  paths: readonly string[],
  work: FileWork,
  crew: Crew,
  { onSurveyed, mayBeDone }: SurveyOnlooker,
): Promise<SurveyedFiles> {
  const surveys: FileSurvey[] = [];
  const failures = new Map<string, unknown>();
  const ask = askFor(failures);
  const suspects = new Suspects();
  await inOrder(paths, crew.size, ask(crew.survey), (found, index) => {
    const { numbers, remarks, ...survey } = found ?? {};
    if (numbers !== undefined) suspects.addNumbers(index, numbers);
    const keeps = remarks !== undefined && mayBeDone(paths[index] as string, survey);
    surveys.push(keeps ? { ...survey, remarks } : survey);
    onSurveyed(index + 1);
  });
  const found = runRulesAcross(await comparedExactly(paths, suspects, crew, ask));
  // A district that is there twice has two files' editions of everything: that they are called alike follows from it.
  const twice = new Set(found.flatMap(({ code, span }) => (code === 'district-twice' ? span.file : [])));
  const others = paths.filter((path) => !twice.has(path));
  const across = groupByFile([...found, ...(await conflictsAcross(others, work, crew, ask))]);
  return { surveys, across, failures };
}

/** What is compared of the files that may be in a conflict, read again. */
async function comparedExactly(
  paths: readonly string[],
  suspects: Suspects,
  crew: Crew,
  ask: Ask,
): Promise<readonly ComparedFile[]> {
  const compared: ComparedFile[] = [];
  const suspected = suspects.files();
  const suspectPaths = suspected.map(({ file }) => paths[file] as string);
  await inOrder(suspectPaths, crew.size, ask(crew.compared), (file, at) => {
    // Where all of a municipality's agreements have one number, the schools of all would take more memory than drawing does.
    if (file !== undefined) compared.push(suspected[at]?.forSchools ? file : { ...file, schools: [] });
  });
  return compared;
}

/**
 * Finds editions of different files whose outputs would have the same name. Only files whose own names are nearly the
 * same are asked.
 */
async function conflictsAcross(
  paths: readonly string[],
  { request, resources }: FileWork,
  crew: Crew,
  ask: Ask,
): Promise<readonly Diagnostic[]> {
  const named: PlacedEdition[] = [];
  const sharing = request.per === 'district' ? [] : [...sharingNames(paths, resources.sha256)];
  await inOrder(sharing, crew.size, ask(crew.editions), (editions) => void named.push(...(editions ?? [])));
  return editionConflicts(named).filter(({ args }) => (args as { otherFile?: string }).otherFile !== undefined);
}
