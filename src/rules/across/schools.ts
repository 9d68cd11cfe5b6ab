import { folded } from '../../model/folded.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { items, member } from '../read-value.ts';
import { identityOf, type SchoolIdentity } from '../school-identity.ts';

/** One school of a file: its identity, and its place as offsets into the file's text, in UTF-16 code units. */
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
 * What the checks across files need of one file: only texts and offsets, so that thousands of files fit in memory. The
 * document is not kept.
 */
export interface FileSchools {
  /** The name that the file's spans carry. */
  readonly file: string;
  /** The district's name as it is written. */
  readonly district: string;
  /** The key by which districts are compared: the name without regard to capitals or the width of spaces. */
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
 * Reads from a file what is compared across files. The file may have errors: an entry that does not say which school it
 * is is left out.
 * @param document a district's file, of any shape
 * @returns undefined where the file names no district, and so may be of the same district as any other file
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
