import { type FileNumbers, fileNumbers } from '../../rules/across/suspects.ts';
import { present } from '../../values/present.ts';
import { judgeDistrict } from '../check/check-district.ts';
import { conflictsWithin, editionsFor } from '../draw/district-editions.ts';
import { remarksOf } from './remarks.ts';
import type { FileWork } from './run.ts';
import { comparedIn, type StudiedFile } from './study.ts';

/** The little that a batch keeps of a file until all are surveyed, for there may be thousands. */
export interface FileSurvey {
  /** Of the file's bytes; absent where it could not be read. */
  readonly sha256?: string;
  /** The id of its minimum level; absent where the file is refused for its own errors. */
  readonly level?: string;
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
    stems: sound && editionsFor(path, sound.district, request.per, sha256).map(({ stem }) => stem),
    remarks: sound && remarksOf(diagnostics),
    numbers: compared && fileNumbers(compared),
  });
}
