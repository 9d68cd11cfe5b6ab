import { mayMeet, type Period } from './period.ts';
import { nameKeys, type SchoolIdentity } from './school-identity.ts';

/**
 * Whether two entries are the same school is decided here, once. They are when they have the same unit code or, where
 * one of them has none, the same name and a form in common. Two unit codes are two schools, whatever their names: an
 * entry with a code is compared by name only with those without.
 *
 * Three checks ask: `duplicate-school` inside a file, `school-in-two-districts` across files, and the merging of
 * manifests, which knows hashes in place of names. A fourth stays apart: `Suspects` keeps a million schools in some
 * seventeen bytes each, all numbers, which no map of texts can. It only chooses the files that are read again and
 * compared here, so it may suspect too many and must never miss one. Property tests hold each of the four to the plain
 * reading, which compares all with all, or to the rule across files.
 */

/** Something that is compared: a school or, where manifests are merged, all schools of one entry. */
export interface Compared {
  /** Members of one group, such as the schools of one district, are not compared with each other. */
  readonly group: string | number;
  /**
   * When what it stands in holds. Two that never hold at once are not compared: a school may have moved between
   * districts. Undefined where that is not known, or does not matter.
   */
  readonly period?: Period | undefined;
}

/** What schools are compared by. */
export interface ComparedKeys {
  readonly unitCodes: readonly string[];
  /** The name keys (`nameKeys`), or hashes of them, of schools without a unit code. */
  readonly codeless: readonly string[];
  /** The same of schools with one. */
  readonly coded: readonly string[];
}

function areCompared(a: Compared, b: Compared): boolean {
  return a.group !== b.group && mayMeet(a.period, b.period);
}

/** Whether whatever is compared with one of two is compared with the other. */
function areAlike(a: Compared, b: Compared): boolean {
  return a.group === b.group && a.period?.from === b.period?.from && a.period?.until === b.period?.until;
}

/**
 * Under each key the first of each group and period: enough to name, for anything, the first that it is compared with.
 * Two maps instead of one of lists, since hardly any key has a second.
 */
class FirstOfEach<T extends Compared> {
  readonly #first = new Map<string, T>();
  readonly #others = new Map<string, Map<string, T>>();

  add(key: string, one: T): void {
    const first = this.#first.get(key);
    if (first === undefined) this.#first.set(key, one);
    else if (!areAlike(first, one)) this.#addOther(key, one);
  }

  #addOther(key: string, one: T): void {
    const others = this.#others.get(key) ?? new Map<string, T>();
    this.#others.set(key, others);
    const kind = `${one.period?.from} ${one.period?.until} ${one.group}`;
    if (!others.has(kind)) others.set(kind, one);
  }

  compared(key: string, one: Compared): T | undefined {
    const first = this.#first.get(key);
    if (first === undefined || areCompared(first, one)) return first;
    for (const other of this.#others.get(key)?.values() ?? []) if (areCompared(other, one)) return other;
    return undefined;
  }
}

/** Which entry, of those that an entry is compared with, is the same school. What is added first is found first. */
export class SchoolIndex<T extends Compared> {
  readonly #byCode = new FirstOfEach<T>();
  readonly #byCodelessName = new FirstOfEach<T>();
  readonly #byName = new FirstOfEach<T>();
  readonly #isAskedFor: (nameKey: string) => boolean;

  /**
   * @param isAskedFor whether a school without a code will be looked up by a name key; where that is known beforehand,
   * no other keys need be kept. Nearly all schools have a code.
   */
  constructor(isAskedFor: (nameKey: string) => boolean = () => true) {
    this.#isAskedFor = isAskedFor;
  }

  add(one: T, { unitCodes, codeless, coded }: ComparedKeys): void {
    for (const code of unitCodes) this.#byCode.add(code, one);
    for (const key of codeless) this.#byCodelessName.add(key, one);
    for (const key of [...codeless, ...coded]) if (this.#isAskedFor(key)) this.#byName.add(key, one);
  }

  /** The first that `one` is compared with and that has a school of this unit code. */
  withCode(unitCode: string, one: Compared): T | undefined {
    return this.#byCode.compared(unitCode, one);
  }

  /**
   * The first that `one` is compared with and that has a school of this name and form, which is the same.
   * @param isCoded whether the school that is asked about has a unit code
   */
  namesake(nameKey: string, isCoded: boolean, one: Compared): T | undefined {
    return (isCoded ? this.#byCodelessName : this.#byName).compared(nameKey, one);
  }
}

/** One school, compared by itself. */
export interface ComparedSchool extends Compared {
  /** The place in the order in which schools are added. */
  readonly order: number;
}

/** The first entry that is the same school as another, and why. */
export interface SameSchool<T> {
  readonly other: T;
  /** The field that is the same in both. */
  readonly field: 'unitCode' | 'name';
  /** The code in common or, of a name in common, the form. */
  readonly common: { readonly unitCode: string } | { readonly form: string };
}

/** What one school is compared by. */
export function keysOfSchool(school: SchoolIdentity): ComparedKeys {
  const { unitCode } = school;
  if (unitCode === undefined) return { unitCodes: [], codeless: nameKeys(school), coded: [] };
  return { unitCodes: [unitCode], codeless: [], coded: nameKeys(school) };
}

/** The first entry that is the same school, of those that `one` is compared with; the code counts before the name. */
export function sameSchool<T extends ComparedSchool>(
  index: SchoolIndex<T>,
  school: SchoolIdentity,
  one: Compared,
): SameSchool<T> | undefined {
  const { unitCode, forms } = school;
  const sameCode = unitCode === undefined ? undefined : index.withCode(unitCode, one);
  if (unitCode !== undefined && sameCode !== undefined)
    return { other: sameCode, field: 'unitCode', common: { unitCode } };
  let earliest: SameSchool<T> | undefined;
  for (const [at, key] of nameKeys(school).entries()) {
    const other = index.namesake(key, unitCode !== undefined, one);
    const form = forms[at];
    if (other === undefined || form === undefined) continue;
    if (earliest === undefined || other.order < earliest.other.order)
      earliest = { other, field: 'name', common: { form } };
  }
  return earliest;
}
