import type { ComparedFile } from '../../rules/across/compared-file.ts';
import { type ExaminedDistrict, examineDistrict } from '../check/check-district.ts';
import { comparedBy } from '../check/compare-files.ts';
import { placedEditions } from '../draw/district-editions.ts';
import type { PlacedEdition } from '../draw/edition-conflicts.ts';
import { type Input, readInput } from '../load/input.ts';
import type { FileWork } from './run.ts';

/** One file, read and examined, from which its agreement is drawn. */
export interface StudiedFile {
  readonly input: Input;
  readonly examined: ExaminedDistrict;
}

/** Up to this many files stay in memory from their survey to their drawing; the rest are read again. */
const MOST_KEPT = 16;

/** Reads and examines files; the first of them are kept until they are drawn, so that they are drawn as they were surveyed. */
export class StudiedFiles {
  readonly #work: FileWork;
  readonly #kept = new Map<string, StudiedFile>();

  constructor(work: FileWork) {
    this.#work = work;
  }

  /** Reads a file as it is now. */
  async readAnew(path: string): Promise<StudiedFile> {
    this.#kept.delete(path);
    const studied = await study(path, this.#work);
    if (this.#kept.size < MOST_KEPT) this.#kept.set(path, studied);
    return studied;
  }

  /** A file as it was last read; one that was not kept is read again. */
  async get(path: string): Promise<StudiedFile> {
    return this.#kept.get(path) ?? study(path, this.#work);
  }

  /** Lets go of a file that has been drawn, or need not be. */
  drop(path: string): void {
    this.#kept.delete(path);
  }
}

/** Reads and examines one file. */
export async function study(path: string, { request, resources, system }: FileWork): Promise<StudiedFile> {
  const input = await readInput(system, path);
  return { input, examined: await examineDistrict(input, resources, request.options) };
}

/** What a file is compared with others by exactly; undefined where it does not name its district. */
export function comparedIn({ examined }: StudiedFile): ComparedFile | undefined {
  return comparedBy(examined);
}

/** The names of a file's editions and their places. */
export function editionsIn(
  path: string,
  { examined }: StudiedFile,
  { request, resources }: FileWork,
): readonly PlacedEdition[] {
  return placedEditions(path, examined, request.per, resources.sha256);
}
