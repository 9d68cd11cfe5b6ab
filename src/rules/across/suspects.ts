import type { Period } from '../period.ts';
import { nameKeys } from '../school-identity.ts';
import { type ComparedFile, datedAgreement } from './compared-file.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { type DatedAgreement, effectivePeriods, overlapping } from './renewal.ts';
import { type DistrictNumbers, sharedAcross } from './shared-across.ts';
import { sharerKey } from './sharing.ts';
import { textHash } from './text-hash.ts';

/** The keys of a file as numbers, which are cheap to keep and to send from a worker. */
export interface FileNumbers {
  readonly districtKey: string;
  /** The id of its minimum level. */
  readonly level: string;
  readonly period: Period | undefined;
  /** Hashes of the registration number, and of the one that is replaced. */
  readonly registrationNumber: number | undefined;
  readonly replaces: number | undefined;
  /** The unit codes themselves: eight digits. */
  readonly codes: Uint32Array;
  /** A hash of name and form for each form of each school; odd where the school has no unit code. */
  readonly names: Float64Array;
  /** A hash of its level and district, by which others name it, and of those whom it names as sharing a meeting. */
  readonly sharer: number;
  readonly sharers: Float64Array;
}

function hashOf(key: string | number | undefined): number | undefined {
  return key === undefined ? undefined : textHash(String(key));
}

/** A file's keys as numbers. */
export function fileNumbers(file: ComparedFile): FileNumbers {
  const { districtKey, level, period, schools } = file;
  const { registrationNumber, replaces } = datedAgreement(file);
  const codes = schools.flatMap(({ unitCode }) => (unitCode === undefined ? [] : Number(unitCode)));
  const names = schools.flatMap((school) =>
    nameKeys(school).map((key) => textHash(key) * 2 + (school.unitCode === undefined ? 1 : 0)),
  );
  return {
    districtKey,
    level,
    period,
    registrationNumber: hashOf(registrationNumber),
    replaces: hashOf(replaces),
    codes: Uint32Array.from(codes),
    names: Float64Array.from(names),
    sharer: textHash(sharerKey(level, file.district.text)),
    sharers: Float64Array.from(file.shared.flatMap((one) => one.names.map((name) => textHash(sharerKey(level, name))))),
  };
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

/** Texts that few files differ in, each as the number of its first occurrence: unlike hashes, those never fall together. */
class Numbered {
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }
}

/** Agreements as numbers, each of its members in a list of its own; what is not there is NaN. */
class DatedNumbers {
  readonly #columns = Array.from({ length: 5 }, () => new GrowingNumbers(Float64Array));

  get length(): number {
    return (this.#columns[0] as GrowingNumbers).length;
  }

  add(level: number, { period, registrationNumber, replaces }: FileNumbers): void {
    const row = [level, period?.from, period?.until, registrationNumber, replaces];
    for (const [at, column] of this.#columns.entries()) column.push(row[at] ?? Number.NaN);
  }

  at(place: number, district: number): DatedAgreement {
    const [level, from, until, registrationNumber, replaces] = this.#columns.map((column) => {
      const value = column.at(place);
      return Number.isNaN(value) ? undefined : value;
    });
    const period = from === undefined || until === undefined ? undefined : { from, until };
    return { district, level: level as number, period, registrationNumber, replaces };
  }
}

/** A file that must be compared exactly. */
export interface Suspect {
  /** The caller's number of it. */
  readonly file: number;
  /** Whether its schools must be compared too: the other findings need only its agreement. */
  readonly forSchools: boolean;
}

/**
 * Chooses the files of a run that may be in a conflict with another, so that only those need be read again and compared
 * by `runRulesAcross`. Until then it keeps four bytes for a unit code, eight for a name with a form and some sixty for a
 * file: ten thousand districts with a million schools take less memory than drawing one agreement.
 *
 * No conflict is missed, since equal keys are equal numbers. A false alarm, two names with one number, only makes the
 * run read two files in vain. The exact comparison is `SchoolIndex`, which would need all texts. Only of registration
 * numbers could a false match hide a conflict: where, of one district, it lets an agreement seem to replace another. Two
 * numbers match falsely in one case of 2^52.
 */
export class Suspects {
  /** The caller's number of each file, in the order in which they came. */
  readonly #files: number[] = [];
  /** The number of each file's district. */
  readonly #districts: number[] = [];
  readonly #districtOf = new Numbered();
  readonly #levelOf = new Numbered();
  readonly #agreements = new DatedNumbers();
  readonly #codes = new NumbersByFile(Uint32Array);
  readonly #names = new NumbersByFile(Float64Array);
  readonly #registrationNumbers = new NumbersByFile(Float64Array);
  readonly #sharer = new GrowingNumbers(Float64Array);
  readonly #sharers = new NumbersByFile(Float64Array);

  /** Adds a file; files may come in any order, each once. */
  add(file: number, compared: ComparedFile): void {
    this.addNumbers(file, fileNumbers(compared));
  }

  /** The same for a file that is numbers already. */
  addNumbers(file: number, numbers: FileNumbers): void {
    const { districtKey, level, registrationNumber, codes, names, sharer, sharers } = numbers;
    this.#files.push(file);
    this.#districts.push(this.#districtOf.of(districtKey));
    this.#agreements.add(this.#levelOf.of(level), numbers);
    this.#codes.add(codes);
    this.#names.add(names);
    this.#registrationNumbers.add(Float64Array.from(registrationNumber === undefined ? [] : [registrationNumber]));
    this.#sharer.push(sharer);
    this.#sharers.add(sharers);
  }

  /**
   * The files that may be in a conflict, in rising order. Run on them alone, the exact rules find everything that they
   * would find in all files, since every school that a finding names is in one of them, and so is every agreement that
   * may end another of theirs.
   */
  files(): readonly Suspect[] {
    const schools = this.#sharingSchools();
    const found = new Set([...schools, ...this.#sharingNumbers(), ...this.#overlapping(), ...this.#sharingMeetings()]);
    for (const place of this.#companions(found)) found.add(place);
    return [...found]
      .map((place) => ({ file: this.#files[place] as number, forSchools: schools.has(place) }))
      .sort((a, b) => a.file - b.file);
  }

  #byDistrict(numbers: NumbersByFile): DistrictNumbers {
    return {
      numbers: numbers.numbers,
      each: (see) => numbers.each((number, place) => see(number, place, this.#districts[place] as number)),
    };
  }

  #sharingSchools(): ReadonlySet<number> {
    const found = new Set<number>();
    // Two unit codes are two schools, whatever their names: of names that are the same, one must be without.
    sharedAcross(this.#byDistrict(this.#codes), { keyOf: (code) => code, counts: () => true }, found);
    const names = { keyOf: (name: number) => Math.floor(name / 2), counts: (name: number) => name % 2 === 1 };
    sharedAcross(this.#byDistrict(this.#names), names, found);
    return found;
  }

  #sharingNumbers(): ReadonlySet<number> {
    const found = new Set<number>();
    sharedAcross(this.#byDistrict(this.#registrationNumbers), { keyOf: (key) => key, counts: () => true }, found);
    return found;
  }

  /** Those who name somebody as sharing a meeting, and whom they name. */
  #sharingMeetings(): ReadonlySet<number> {
    const found = new Set<number>();
    const { numbers } = this.#sharers;
    if (numbers.length === 0) return found;
    const named = new Map<number, number[]>();
    for (let at = 0; at < numbers.length; at += 1) named.set(numbers.at(at), []);
    for (let place = 0; place < this.#sharer.length; place += 1) named.get(this.#sharer.at(place))?.push(place);
    this.#sharers.each((number, place) => {
      const those = named.get(number) ?? [];
      if (those.length > 0) found.add(place);
      for (const other of those) found.add(other);
    });
    return found;
  }

  /** The places of the files of each district that more than one file is of. */
  #severalOfOneDistrict(): readonly number[] {
    const seen = new Set<number>();
    const several = new Set<number>();
    for (const district of this.#districts) (seen.has(district) ? several : seen).add(district);
    return [...this.#districts.keys()].filter((place) => several.has(this.#districts[place] as number));
  }

  /** The files whose district has another agreement at the same time. */
  #overlapping(): readonly number[] {
    const places = this.#severalOfOneDistrict();
    const agreements = places.map((place) => this.#agreements.at(place, this.#districts[place] as number));
    const others = overlapping(agreements, effectivePeriods(agreements));
    return places.filter((_, at) => others[at] !== undefined);
  }

  /** The files of the same districts: one of them may end the agreement of another. */
  #companions(found: ReadonlySet<number>): readonly number[] {
    const districts = new Set([...found].map((place) => this.#districts[place]));
    return this.#severalOfOneDistrict().filter((place) => districts.has(this.#districts[place]));
  }
}
