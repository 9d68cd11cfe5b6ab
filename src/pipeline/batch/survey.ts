import { type FileNumbers, fileNumbers } from '../../rules/across/suspects.ts';
import { present } from '../../values/present.ts';
import { judgeDistrict } from '../check/check-district.ts';
import { conflictsWithin, editionsFor } from '../draw/district-editions.ts';
import type { Sha256 } from '../load/resources.ts';
import { remarksOf } from './remarks.ts';
import type { FileWork } from './run.ts';
import { comparedIn, type StudiedFile } from './study.ts';

export interface SurveyedDirectory {
  /** What the file says; its directory's base name where there is one. */
  readonly name: string;
  readonly sha256?: string;
}

/** The directory of a studied file; it may have come or gone since another file named it. */
function surveyedDirectory(
  { directoryName, directory }: StudiedFile['examined'],
  sha256: Sha256,
): SurveyedDirectory | undefined {
  if (directoryName === undefined) return undefined;
  return { name: directoryName, ...present({ sha256: directory && sha256(directory.bytes) }) };
}

/** The little that a batch keeps of a file until all are surveyed, for there may be thousands. */
export interface FileSurvey {
  /** Of the file's bytes; absent where it could not be read. */
  readonly sha256?: string;
  /** The id of its minimum level; absent where the file is refused for its own errors. */
  readonly level?: string;
  /** The directory of receptions that it names, be it with errors; `sha256` is absent where there is no such file. */
  readonly directory?: SurveyedDirectory;
  /** The names of its editions' agreements, without extension; absent with the level. */
  readonly stems?: readonly string[];
  /** Its warnings and infos (`withRemarks`); absent where there are none, and where it is refused. */
  readonly remarks?: string;
  /** Numbers that show whether it may be in a conflict with another file. */
  readonly numbers?: FileNumbers;
}

/** Takes from a studied file what its run keeps of it. */
export function surveyOf(studied: StudiedFile, { request, resources }: FileWork): FileSurvey {
  const { input, examined } = studied;
  const { path, content } = input;
  const { sha256 } = resources;
  const compared = comparedIn(studied);
  const conflicts = conflictsWithin(path, examined, request.per, sha256);
  const { diagnostics, sound } = judgeDistrict(examined, conflicts, request.options);
  return present({
    sha256: content.kind === 'bytes' ? sha256(content.bytes) : undefined,
    level: sound?.floor.level.id,
    directory: surveyedDirectory(examined, sha256),
    stems: sound && editionsFor(path, sound.district, request.per, sha256).map(({ stem }) => stem),
    remarks: sound && remarksOf(diagnostics),
    numbers: compared && fileNumbers(compared),
  });
}
