import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileSchools } from '../../rules/across/schools.ts';
import { placedEditions } from '../draw/district-editions.ts';
import type { PlacedEdition } from '../draw/edition-conflicts.ts';
import type { ManifestEntry } from '../manifest/manifest.ts';
import { makeDistrict } from './make-district.ts';
import { type FileOutcome, type FileWork, failedFile } from './run.ts';
import { type StudiedFile, schoolsIn, study } from './study.ts';
import { type FileSurvey, surveyOf } from './survey.ts';
import { findUnchanged } from './unchanged.ts';

/**
 * The work on single files, done by this process or by several. Questions asked before anything is written may reject; that
 * file must not be drawn then, for nobody knows what others say of it. What happens while a file is made is its outcome.
 */
export interface Crew {
  /** How many files are handed over at once. */
  readonly size: number;
  survey(path: string): Promise<FileSurvey>;
  /** What a file is compared with others by, exactly: asked of the few that may be in a conflict. */
  schools(path: string): Promise<FileSchools | undefined>;
  /** What a file's editions are called and where that is written: asked of those that may be called as another file's. */
  editions(path: string): Promise<readonly PlacedEdition[]>;
  /**
   * The outcome of a file that need not be made again, if it is such a one.
   * @param across what the checks across files found in it
   * @param earlier what the manifest says of it; absent where it says nothing, or shall not be believed
   */
  findDone(
    path: string,
    survey: FileSurvey,
    across: readonly Diagnostic[],
    earlier: ManifestEntry | undefined,
  ): Promise<FileOutcome | undefined>;
  make(path: string, across: readonly Diagnostic[]): Promise<FileOutcome>;
  /** Ends whatever works for the run, in its midst too; may be called again. */
  end(): Promise<void>;
}

/** A process that worked on a file was ended from without, and so was the next one that tried: memory is the usual reason. */
export class WorkerLost extends Error {}

/** Up to this many examined files stay in memory until they are drawn; the rest are read again. */
const KEPT = 16;

/** While the disk takes in one file, the next is drawn. */
const OVERLAPPING = 2;

/** `Crew.findDone` by the disk: a file's outputs stand, and the checks across files have nothing to say of it. */
export function findDoneOnDisk(work: FileWork): Crew['findDone'] {
  return async (path, survey, across, earlier) =>
    earlier === undefined || across.length > 0 ? undefined : findUnchanged(path, survey, earlier, work);
}

/** Makes a file; a fault of ours becomes its outcome. */
export async function makeOrFail(
  path: string,
  studied: () => Promise<StudiedFile>,
  across: readonly Diagnostic[],
  work: FileWork,
): Promise<FileOutcome> {
  try {
    return await makeDistrict(await studied(), across, work);
  } catch (failure) {
    return failedFile(path, { failure }, work);
  }
}

/** Does the work in this process. */
export function ownCrew(work: FileWork): Crew {
  const kept = new Map<string, StudiedFile>();
  const studied = async (path: string): Promise<StudiedFile> => kept.get(path) ?? study(path, work);
  return {
    size: OVERLAPPING,
    async survey(path) {
      const one = await studied(path);
      if (kept.size < KEPT) kept.set(path, one);
      return surveyOf(one, work);
    },
    schools: async (path) => schoolsIn(await studied(path)),
    editions: async (path) =>
      placedEditions(path, (await studied(path)).examined, work.request.per, work.resources.sha256),
    findDone: findDoneOnDisk(work),
    make: (path, across) => makeOrFail(path, () => studied(path), across, work).finally(() => kept.delete(path)),
    end: async () => undefined,
  };
}
