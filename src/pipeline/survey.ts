import { hasErrors } from '../diagnostics/collect.ts';
import type { FileSystem } from '../io/file-system.ts';
import { type FileSchools, schoolsOf } from '../rules/across/schools.ts';
import { type SchoolNumbers, schoolNumbers } from '../rules/across/suspects.ts';
import { type CheckOptions, type ExaminedDistrict, examineDistrict, judgeDistrict } from './check-district.ts';
import { type Input, readInput } from './input.ts';
import { type Asked, conflictsWithin, editionsFor } from './make-district.ts';
import type { Resources } from './resources.ts';

/** What a batch keeps of a file until all have been looked at: little, for there may be thousands. */
export interface Survey {
  /** Of the file's bytes; absent where it could not be read. */
  readonly sha256?: string;
  /** The id of its minimum level; absent where the file is refused for its own errors. */
  readonly level?: string;
  /** What its outputs will be called; absent with the level. */
  readonly stems?: readonly string[];
  /** What tells whether it may be in a conflict with another file. */
  readonly schools?: SchoolNumbers;
}

export type Schools = FileSchools;

/** One file, read and examined: what its agreement is drawn from. */
export interface Studied {
  readonly input: Input;
  readonly examined: ExaminedDistrict;
}

/** Reads and examines one file. */
export async function study(
  path: string,
  resources: Resources,
  system: FileSystem,
  options: CheckOptions,
): Promise<Studied> {
  const input = await readInput(system, path);
  return { input, examined: await examineDistrict(input, resources, options) };
}

/** What a file is compared with others by, exactly; undefined where it cannot be told of which district it is. */
export function schoolsIn({ examined: { candidate } }: Studied): FileSchools | undefined {
  return candidate && schoolsOf(candidate.document);
}

function stemsOf(
  path: string,
  { district }: NonNullable<ExaminedDistrict['candidate']>,
  asked: Asked,
  resources: Resources,
): readonly string[] {
  return editionsFor(path, district, asked, resources).map(({ stem }) => stem);
}

/** What the others of a run need to know of a file. */
export function surveyOf(studied: Studied, resources: Resources, asked: Asked): Survey {
  const { input, examined } = studied;
  const { content } = input;
  const sha256 = content.kind === 'bytes' ? { sha256: resources.sha256(content.bytes) } : {};
  const { candidate } = examined;
  const schools = schoolsIn(studied);
  const own = conflictsWithin(input.path, examined, asked, resources);
  const refused = candidate === undefined || hasErrors(judgeDistrict(examined, own, asked.options).diagnostics);
  return {
    ...sha256,
    ...(refused ? {} : { level: candidate.floor.level.id, stems: stemsOf(input.path, candidate, asked, resources) }),
    ...(schools === undefined ? {} : { schools: schoolNumbers(schools) }),
  };
}
