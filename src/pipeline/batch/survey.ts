import type { FileSystem } from '../../io/file-system.ts';
import type { DistrictFile } from '../../model/district-file.ts';
import { type FileSchools, schoolsOf } from '../../rules/across/schools.ts';
import { type SchoolNumbers, schoolNumbers } from '../../rules/across/suspects.ts';
import { type CheckOptions, type ExaminedDistrict, examineDistrict, judgeDistrict } from '../check/check-district.ts';
import { type Input, readInput } from '../load/input.ts';
import type { Resources } from '../load/resources.ts';
import { type Asked, conflictsWithin, editionsFor } from './make-district.ts';
import { remarksOf } from './remarks.ts';

/** What a batch keeps of a file until all have been looked at: little, for there may be thousands. */
export interface Survey {
  /** Of the file's bytes; absent where it could not be read. */
  readonly sha256?: string;
  /** The id of its minimum level; absent where the file is refused for its own errors. */
  readonly level?: string;
  /** What its outputs will be called; absent with the level. */
  readonly stems?: readonly string[];
  /** The warnings and infos that were found in it (`recall`); absent where there are none, and where it is refused. */
  readonly remarks?: string;
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

function stemsOf(path: string, district: DistrictFile, asked: Asked, resources: Resources): readonly string[] {
  return editionsFor(path, district, asked, resources).map(({ stem }) => stem);
}

/** What the others of a run need to know of a file. */
export function surveyOf(studied: Studied, resources: Resources, asked: Asked): Survey {
  const { input, examined } = studied;
  const { path, content } = input;
  const schools = schoolsIn(studied);
  const { diagnostics, sound } = judgeDistrict(
    examined,
    conflictsWithin(path, examined, asked, resources),
    asked.options,
  );
  const remarks = sound && remarksOf(diagnostics);
  return {
    ...(content.kind === 'bytes' ? { sha256: resources.sha256(content.bytes) } : {}),
    ...(sound === undefined
      ? {}
      : { level: sound.floor.level.id, stems: stemsOf(path, sound.district, asked, resources) }),
    ...(remarks === undefined ? {} : { remarks }),
    ...(schools === undefined ? {} : { schools: schoolNumbers(schools) }),
  };
}
