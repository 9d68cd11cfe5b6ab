import { folded } from '../../model/folded.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { items, member } from '../read.ts';
import { identityOf, type SchoolIdentity } from '../school-identity.ts';

/** One school of a file: who it is, and where that is written. Offsets are UTF-16 code units into the file's text. */
export interface SchoolEntry extends SchoolIdentity {
  /** Its place in the file's list, from 0. */
  readonly index: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Equal to the name's where the school has no code. */
  readonly codeStart: number;
  readonly codeEnd: number;
}

/**
 * What the checks across files need to know of one file: texts and offsets only, so that thousands of files can be kept at
 * once. The document may be let go.
 */
export interface FileSchools {
  /** The name that the file's spans carry. */
  readonly file: string;
  /** The district's name as it is written. */
  readonly district: string;
  /** By what districts are compared: without regard to capitals and to how wide its spaces are. */
  readonly districtKey: string;
  readonly schools: readonly SchoolEntry[];
}

function entry(school: unknown, index: number, document: YamlDocument): readonly SchoolEntry[] {
  const identity = identityOf(school);
  if (identity === undefined) return [];
  const name = document.valueSpan(`/schools/${index}/name`);
  const code = identity.unitCode === undefined ? name : document.valueSpan(`/schools/${index}/unitCode`);
  return [
    {
      ...identity,
      index,
      nameStart: name.start,
      nameEnd: name.end,
      codeStart: code.start,
      codeEnd: code.end,
    },
  ];
}

/**
 * Takes out of a file what is compared across files. The file may have errors: an entry of which it cannot be told what
 * school it is, is left out.
 * @param document a district's file, of whatever shape
 * @returns undefined where the file names no district: then it cannot be told whether two files are of the same one
 */
export function schoolsOf(document: YamlDocument): FileSchools | undefined {
  const district = member(document.value, 'district', 'name');
  if (typeof district !== 'string' || district.trim() === '') return undefined;
  return {
    file: document.source.name,
    district,
    districtKey: folded(district),
    schools: items(member(document.value, 'schools')).flatMap((school, index) => entry(school, index, document)),
  };
}
