import { nameKeys } from '../school-identity.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { FileSchools } from './schools.ts';
import { type DistrictNumbers, sharedAcross } from './shared-across.ts';
import { textHash } from './text-hash.ts';

/** The keys of a file's schools as numbers, which are cheap to keep and to send from a worker. */
export interface SchoolNumbers {
  readonly districtKey: string;
  /** The unit codes themselves: eight digits. */
  readonly codes: Uint32Array;
  /** A hash of name and form for each form of each school; odd where the school has no unit code. */
  readonly names: Float64Array;
}

/** A file's schools as numbers. */
export function schoolNumbers({ districtKey, schools }: FileSchools): SchoolNumbers {
  const codes = schools.flatMap(({ unitCode }) => (unitCode === undefined ? [] : Number(unitCode)));
  const names = schools.flatMap((school) =>
    nameKeys(school).map((key) => textHash(key) * 2 + (school.unitCode === undefined ? 1 : 0)),
  );
  return { districtKey, codes: Uint32Array.from(codes), names: Float64Array.from(names) };
}

/** Numbers in the order in which their files came, and where each file's numbers end. */
class NumbersByFile {
  readonly numbers: GrowingNumbers;
  readonly #ends: number[] = [];

  constructor(make: typeof Float64Array | typeof Uint32Array) {
    this.numbers = new GrowingNumbers(make);
  }

  add(numbers: Float64Array | Uint32Array): void {
    for (const number of numbers) this.numbers.push(number);
    this.#ends.push(this.numbers.length);
  }

  /** Calls `see` with every number and the index of its file. */
  each(see: (number: number, place: number) => void): void {
    let at = 0;
    for (const [place, end] of this.#ends.entries()) for (; at < end; at += 1) see(this.numbers.at(at), place);
  }
}

/**
 * Chooses the files of a run that may be in a conflict with another, so that only those need be read again and compared
 * by `runRulesAcross`. Until then it keeps four bytes for a unit code, eight for a name with a form and a few for a
 * file: ten thousand districts with a million schools take less memory than drawing one agreement.
 *
 * No conflict is missed, since equal keys are equal numbers. A false alarm, two names with one number, only makes the
 * run read two files in vain. The exact comparison is `SchoolIndex`, which would need all texts.
 */
export class Suspects {
  /** The caller's number of each file, in the order in which they came. */
  readonly #files: number[] = [];
  /** The number of each file's district. Districts are distinguished by name, since two hashes might be equal. */
  readonly #districts: number[] = [];
  readonly #districtOf = new Map<string, number>();
  readonly #codes = new NumbersByFile(Uint32Array);
  readonly #names = new NumbersByFile(Float64Array);

  /** Adds a file; files may come in any order, each once. */
  add(file: number, schools: FileSchools): void {
    this.addNumbers(file, schoolNumbers(schools));
  }

  /** The same for a file whose schools are numbers already. */
  addNumbers(file: number, { districtKey, codes, names }: SchoolNumbers): void {
    const district = this.#districtOf.get(districtKey) ?? this.#districtOf.size;
    this.#districtOf.set(districtKey, district);
    this.#files.push(file);
    this.#districts.push(district);
    this.#codes.add(codes);
    this.#names.add(names);
  }

  /**
   * The files that may be in a conflict, in rising order. Run on them alone, the exact rules find everything that they
   * would find in all files, since every school that a finding names is in one of them.
   */
  files(): readonly number[] {
    const byDistrict = (numbers: NumbersByFile): DistrictNumbers => ({
      numbers: numbers.numbers,
      each: (see) => numbers.each((number, place) => see(number, place, this.#districts[place] as number)),
    });
    const found = new Set<number>();
    // Two unit codes are two schools, whatever their names: of names that are the same, one must be without.
    sharedAcross(byDistrict(this.#codes), { keyOf: (code) => code, counts: () => true }, found);
    const names = { keyOf: (name: number) => Math.floor(name / 2), counts: (name: number) => name % 2 === 1 };
    sharedAcross(byDistrict(this.#names), names, found);
    return [...found].map((place) => this.#files[place] as number).sort((a, b) => a - b);
  }
}
