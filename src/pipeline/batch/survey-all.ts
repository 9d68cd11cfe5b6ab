import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { runRulesAcross } from '../../rules/across/index.ts';
import type { FileSchools } from '../../rules/across/schools.ts';
import { Suspects } from '../../rules/across/suspects.ts';
import { byFile } from '../check/group-by-file.ts';
import { editionConflicts, type PlacedEdition } from '../draw/edition-conflicts.ts';
import { sharingNames } from '../draw/editions.ts';
import type { Resources } from '../load/resources.ts';
import type { Crew } from './crew.ts';
import { inOrder } from './in-order.ts';
import type { Asked } from './make-district.ts';
import type { Survey } from './survey.ts';

/** What is known of a run's files before anything is written. */
export interface Surveyed {
  readonly surveys: readonly Survey[];
  /** What the checks across files found, by path. */
  readonly across: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Why a file could not be looked at, by path. */
  readonly failures: ReadonlyMap<string, unknown>;
}

/** Whoever wants to know how it goes on, and what is to be kept. */
export interface Surveying {
  /** Told how many files have been looked at. */
  onSurveyed(count: number): void;
  /** Whether a file may stand already. Of others it is not kept what was found in them: it is found again. */
  mayStand(path: string, survey: Survey): boolean;
}

/** Asks of one file; a failure is kept, and is what becomes of that file in the end. */
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

/**
 * Looks at every file of a run, and compares them: nothing is written before all of it is known.
 */
export async function surveyAll(
  paths: readonly string[],
  asked: Asked,
  resources: Resources,
  crew: Crew,
  { onSurveyed, mayStand }: Surveying,
): Promise<Surveyed> {
  const surveys: Survey[] = [];
  const failures = new Map<string, unknown>();
  const ask = askFor(failures);
  const suspects = new Suspects();
  await inOrder(paths, crew.size, ask(crew.survey), (found, index) => {
    const { schools, remarks, ...survey } = found ?? {};
    if (schools !== undefined) suspects.addNumbers(index, schools);
    const kept = remarks !== undefined && mayStand(paths[index] as string, survey);
    surveys.push(kept ? { ...survey, remarks } : survey);
    onSurveyed(index + 1);
  });
  const compared: FileSchools[] = [];
  const suspected = suspects.files().map((index) => paths[index] as string);
  await inOrder(suspected, crew.size, ask(crew.schools), (schools) => void (schools && compared.push(schools)));
  const across = byFile([...runRulesAcross(compared), ...(await alikeAcross(paths, asked, resources, crew, ask))]);
  return { surveys, across, failures };
}

/** Editions of different files that would be called alike: asked only of files whose own names are nearly the same. */
async function alikeAcross(
  paths: readonly string[],
  asked: Asked,
  { sha256 }: Resources,
  crew: Crew,
  ask: Ask,
): Promise<readonly Diagnostic[]> {
  const named: PlacedEdition[] = [];
  const sharing = asked.per === 'district' ? [] : [...sharingNames(paths, sha256)];
  await inOrder(sharing, crew.size, ask(crew.editions), (editions) => void named.push(...(editions ?? [])));
  return editionConflicts(named).filter(({ args }) => (args as { otherFile?: string }).otherFile !== undefined);
}
