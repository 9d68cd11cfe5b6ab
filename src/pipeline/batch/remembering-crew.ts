import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { folderOf, within } from '../../io/paths.ts';
import type { ComparedFile } from '../../rules/across/compared-file.ts';
import type { PlacedEdition } from '../draw/edition-conflicts.ts';
import type { ManifestEntry } from '../manifest/manifest.ts';
import { type Crew, findDoneOnDisk, makeOrFail } from './crew.ts';
import { withRemarks } from './remarks.ts';
import type { FileOutcome, FileWork } from './run.ts';
import { comparedIn, editionsIn, StudiedFiles } from './study.ts';
import { type FileSurvey, surveyOf } from './survey.ts';

/** The memory of one file, without its document. */
interface RememberedFile {
  readonly survey: FileSurvey;
  compared?: Promise<ComparedFile | undefined>;
  editions?: Promise<readonly PlacedEdition[]>;
  /** Its last outcome, and the findings across files at that time, as a text to compare. */
  last?: { readonly outcome: FileOutcome; readonly across: string };
}

/** A crew that outlives its runs: work is not repeated on files that have not changed. */
export interface RememberingCrew extends Crew {
  /**
   * Surveys anew the files that may have changed. A file with errors may be in the midst of being written, so it is
   * surveyed until it is the same twice.
   * @param settled resolves when an editor that writes in two steps will have taken the second
   * @returns whether one of them has changed
   */
  refresh(paths: readonly string[], settled: () => Promise<void>): Promise<boolean>;
  /** Forgets a file that is gone. */
  forget(path: string): void;
  /** The path of the directory of receptions that a file names, there or not; undefined where it names none. */
  directoryOf(path: string): string | undefined;
  /** The minimum levels of the files that hold. */
  levels(): ReadonlySet<string>;
  /** Whether a file was made since the last `refresh`, rather than remembered or found unchanged. */
  hasMade(path: string): boolean;
}

function asText(across: readonly Diagnostic[]): string {
  return across.length === 0 ? '' : JSON.stringify(across);
}

/** Whether a file and the directory that it names are as they were. */
function isSame(one: FileSurvey, other: FileSurvey): boolean {
  return (
    one.sha256 === other.sha256 &&
    one.directory?.name === other.directory?.name &&
    one.directory?.sha256 === other.directory?.sha256
  );
}

/** Whether a file was made as it had been surveyed; of one that was refused no entry says which directory it named. */
function isMadeOf({ sha256, directory, state }: ManifestEntry, survey: FileSurvey): boolean {
  if (sha256 !== (survey.sha256 ?? null)) return false;
  return state === 'refused' || directory?.sha256 === survey.directory?.sha256;
}

/** Files by path, as they were when last surveyed. */
class Memory {
  readonly files = new Map<string, RememberedFile>();
  readonly made = new Set<string>();
  readonly work: FileWork;
  readonly studied: StudiedFiles;

  constructor(work: FileWork) {
    this.work = work;
    this.studied = new StudiedFiles(work);
  }

  /** Surveys a file as it is now. */
  async surveyAnew(path: string): Promise<FileSurvey> {
    return surveyOf(await this.studied.readAnew(path), this.work);
  }

  async file(path: string): Promise<RememberedFile> {
    const file = this.files.get(path) ?? { survey: await this.surveyAnew(path) };
    this.files.set(path, file);
    return file;
  }

  /**
   * Keeps a file's outcome. A file that failed is tried again at the next change, for the disk may have room by then. One that
   * was written between its survey and its drawing is forgotten, and so counts as changed when it is written again.
   */
  keep(path: string, across: readonly Diagnostic[], outcome: FileOutcome): void {
    this.studied.drop(path);
    const file = this.files.get(path);
    if (file === undefined) return;
    if (outcome.file.state === 'failed') delete file.last;
    else if (outcome.entry !== undefined && !isMadeOf(outcome.entry, file.survey)) this.files.delete(path);
    else file.last = { outcome, across: asText(across) };
  }

  /** @returns whether the file has changed */
  async refresh(path: string, settled: () => Promise<void>): Promise<boolean> {
    const before = this.files.get(path)?.survey;
    let survey = await this.surveyAnew(path);
    while (survey.level === undefined && (before === undefined || !isSame(survey, before))) {
      await settled();
      const again = await this.surveyAnew(path);
      const isSettled = isSame(again, survey);
      survey = again;
      if (isSettled) break;
    }
    if (before !== undefined && isSame(survey, before)) {
      // It will not be drawn: its place is for one that will.
      if (this.files.get(path)?.last !== undefined) this.studied.drop(path);
      return false;
    }
    this.files.set(path, { survey });
    return true;
  }
}

/** A crew that does the work in this process and remembers it. */
export function rememberingCrew(work: FileWork): RememberingCrew {
  const memory = new Memory(work);
  const { files, made } = memory;
  const findOnDisk = findDoneOnDisk(work);
  return {
    size: 1,
    survey: async (path) => (await memory.file(path)).survey,
    async compared(path) {
      const file = await memory.file(path);
      file.compared ??= memory.studied.get(path).then(comparedIn);
      return file.compared;
    },
    async editions(path) {
      const file = await memory.file(path);
      file.editions ??= memory.studied.get(path).then((studied) => editionsIn(path, studied, work));
      return file.editions;
    },
    async findDone(path, survey, across, earlier) {
      const last = files.get(path)?.last;
      if (last?.across === asText(across)) return last.outcome;
      const found = await findOnDisk(path, survey, across, earlier);
      if (found === undefined) return undefined;
      // With its findings: neither the manifest nor the file need be asked again.
      const outcome = await withRemarks(found, (await memory.file(path)).survey, across, work);
      memory.keep(path, across, outcome);
      return outcome;
    },
    async make(path, across) {
      const outcome = await makeOrFail(path, memory.studied, across, work);
      made.add(path);
      memory.keep(path, across, outcome);
      return outcome;
    },
    end: async () => undefined,
    async refresh(paths, settled) {
      made.clear();
      let changed = false;
      for (const path of paths) changed = (await memory.refresh(path, settled)) || changed;
      return changed;
    },
    forget(path) {
      files.delete(path);
      memory.studied.drop(path);
    },
    directoryOf(path) {
      const directory = files.get(path)?.survey.directory;
      return directory && within(folderOf(path), directory.name);
    },
    levels: () => new Set([...files.values()].flatMap(({ survey: { level } }) => level ?? [])),
    hasMade: (path) => made.has(path),
  };
}
