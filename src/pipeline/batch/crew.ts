import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileSystem, IoProblem } from '../../io/file-system.ts';
import type { FileSchools } from '../../rules/across/schools.ts';
import type { PlacedEdition } from '../draw/edition-conflicts.ts';
import { inputName } from '../load/input.ts';
import type { Resources } from '../load/resources.ts';
import { manifestInput } from '../manifest/manifest.ts';
import { type Asked, makeDistrict, type Outcome, placedEditions } from './make-district.ts';
import { type Studied, type Survey, schoolsIn, study, surveyOf } from './survey.ts';

/**
 * Whoever does the work on single files: this process, or several. What is asked before anything is written may reject; then
 * the file must not be drawn, for nobody knows what others say of it. What happens while it is made is the file's result.
 */
export interface Crew {
  /** How many files are handed over at once. */
  readonly size: number;
  survey(path: string): Promise<Survey>;
  /** What a file is compared with others by, exactly: asked of the few that may be in a conflict. */
  schools(path: string): Promise<FileSchools | undefined>;
  /** What a file's editions are called and where that is written: asked of those that may be called as another file's. */
  editions(path: string): Promise<readonly PlacedEdition[]>;
  make(path: string, across: readonly Diagnostic[]): Promise<Outcome>;
  /** Ends whatever works for the run, in its midst too; may be called again. */
  end(): Promise<void>;
}

/** A process that worked on a file was ended from without, and so was the next one that tried: memory is the usual reason. */
export class WorkerLost extends Error {}

/** So few files are kept as they were examined, rather than read a second time to be drawn. */
const KEPT = 16;

/** While the disk takes in one file, the next is drawn. */
const OVERLAPPING = 2;

/** A fault of ours, as the result of the file that met it. */
export function failed(path: string, failure: unknown, asked: Asked, resources: Resources): Outcome {
  return {
    file: { path, state: 'failed', sources: [], diagnostics: [], outputs: [], failure },
    entry: manifestInput(inputName(path), {}, asked, resources.sha256, { state: 'failed' }),
  };
}

/** Where not even the manifest can be written, nothing is. */
export function unwritten(path: string, problem: IoProblem, asked: Asked, resources: Resources): Outcome {
  return {
    file: { path, state: 'failed', sources: [], diagnostics: [], outputs: [], problem },
    entry: manifestInput(inputName(path), {}, asked, resources.sha256, { state: 'failed' }),
  };
}

/** Does the work in this process. */
export function ownCrew(asked: Asked, resources: Resources, system: FileSystem): Crew {
  const kept = new Map<string, Studied>();
  const studied = async (path: string): Promise<Studied> =>
    kept.get(path) ?? study(path, resources, system, asked.options);
  return {
    size: OVERLAPPING,
    async survey(path) {
      const one = await studied(path);
      if (kept.size < KEPT) kept.set(path, one);
      return surveyOf(one, resources, asked);
    },
    schools: async (path) => schoolsIn(await studied(path)),
    editions: async (path) => placedEditions(path, (await studied(path)).examined, asked, resources),
    async make(path, across) {
      try {
        return await makeDistrict(await studied(path), across, asked, resources, system);
      } catch (failure) {
        return failed(path, failure, asked, resources);
      } finally {
        kept.delete(path);
      }
    },
    end: async () => undefined,
  };
}
