import { hasErrors } from '../../diagnostics/collect.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { withSettings } from '../../diagnostics/severity-settings.ts';
import type { ComparedFile } from '../../rules/across/compared-file.ts';
import type { PlacedEdition } from '../draw/edition-conflicts.ts';
import type { ManifestEntry } from '../manifest/manifest.ts';
import { makeDistrict } from './make-district.ts';
import { type FileOutcome, type FileWork, failedFile } from './run.ts';
import { comparedIn, editionsIn, StudiedFiles } from './study.ts';
import { type FileSurvey, surveyOf } from './survey.ts';
import { findUnchanged } from './unchanged.ts';

/**
 * Does the work on single files, in this process or in several. `survey`, `compared`, `editions` and `findDone` are asked
 * before anything is written, and may reject: then the file has not been compared with the others and is not drawn.
 * `make` never rejects: its failures are outcomes.
 */
export interface Crew {
  /** How many files the crew takes at once. */
  readonly size: number;
  survey(path: string): Promise<FileSurvey>;
  /** What a file is compared with others by exactly; asked only of the few that may be in a conflict. */
  compared(path: string): Promise<ComparedFile | undefined>;
  /**
   * The names of a file's editions and their places; asked only of files whose editions may have another file's names.
   */
  editions(path: string): Promise<readonly PlacedEdition[]>;
  /**
   * The outcome of a file that need not be made again; undefined for any other.
   * @param across the findings in it from the checks across files
   * @param earlier its entry in the manifest; absent where there is none, or where it must not be trusted
   */
  findDone(
    path: string,
    survey: FileSurvey,
    across: readonly Diagnostic[],
    earlier: ManifestEntry | undefined,
  ): Promise<FileOutcome | undefined>;
  make(path: string, across: readonly Diagnostic[]): Promise<FileOutcome>;
  /** Ends everything that works for the run, even in the midst of its work; may be called again. */
  end(): Promise<void>;
}

/**
 * Something outside ended the process that worked on a file, and the next one that tried; usually for want of memory.
 */
export class WorkerLost extends Error {}

/** The next file is drawn while the disk takes in one. */
const OVERLAPPING = 2;

/**
 * `Crew.findDone` by the disk: a file is done where its outputs stand and the checks across files find no error in it.
 * What they warn of does not change a document: of a municipality that has one registration number for all agreements, every
 * file would otherwise be drawn each time.
 */
export function findDoneOnDisk(work: FileWork): Crew['findDone'] {
  return async (path, survey, across, earlier) =>
    earlier === undefined || hasErrors(withSettings(across, work.request.options.severities ?? {}))
      ? undefined
      : findUnchanged(path, survey, earlier, work);
}

/** Makes a file and lets go of it; an exception becomes its outcome. */
export async function makeOrFail(
  path: string,
  files: StudiedFiles,
  across: readonly Diagnostic[],
  work: FileWork,
): Promise<FileOutcome> {
  try {
    return await makeDistrict(await files.get(path), across, work);
  } catch (failure) {
    return failedFile(path, { failure }, work);
  } finally {
    files.drop(path);
  }
}

/** A crew that does the work in this process. */
export function ownCrew(work: FileWork): Crew {
  const files = new StudiedFiles(work);
  return {
    size: OVERLAPPING,
    survey: async (path) => surveyOf(await files.readAnew(path), work),
    compared: async (path) => comparedIn(await files.get(path)),
    editions: async (path) => editionsIn(path, await files.get(path), work),
    findDone: findDoneOnDisk(work),
    make: (path, across) => makeOrFail(path, files, across, work),
    end: async () => undefined,
  };
}
