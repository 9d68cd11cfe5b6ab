import { type FileSchools, schoolsOf } from '../../rules/across/schools.ts';
import { type ExaminedDistrict, examineDistrict } from '../check/check-district.ts';
import { type Input, readInput } from '../load/input.ts';
import type { FileWork } from './run.ts';

/** One file, read and examined, from which its agreement is drawn. */
export interface StudiedFile {
  readonly input: Input;
  readonly examined: ExaminedDistrict;
}

/** Reads and examines one file. */
export async function study(path: string, { request, resources, system }: FileWork): Promise<StudiedFile> {
  const input = await readInput(system, path);
  return { input, examined: await examineDistrict(input, resources, request.options) };
}

/** The schools by which a file is compared with others exactly; undefined where it does not name its district. */
export function schoolsIn({ examined: { candidate } }: StudiedFile): FileSchools | undefined {
  return candidate && schoolsOf(candidate.document);
}
