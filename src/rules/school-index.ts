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
}

/** What schools are compared by. */
export interface ComparedKeys {
  readonly unitCodes: readonly string[];
  /** The name keys (`nameKeys`), or hashes of them, of schools without a unit code. */
  readonly codeless: readonly string[];
  /** The same of schools with one. */
  readonly coded: readonly string[];
}

/**
 * The first two of different groups under each key: enough to name, for anything, the first that is of another group,
 * without comparing all with all. Two maps instead of one of pairs, since hardly any key has a second.
 */
class FirstOfGroups<T extends Compared> {
  readonly #first = new Map<string, T>();
  readonly #other = new Map<string, T>();

  add(key: string, one: T): void {
    const first = this.#first.get(key);
    if (first === undefined) this.#first.set(key, one);
    else if (first.group !== one.group && !this.#other.has(key)) this.#other.set(key, one);
  }

  elsewhere(key: string, group: T['group']): T | undefined {
    const first = this.#first.get(key);
    return first?.group === group ? this.#other.get(key) : first;
  }
}

/** Which entry of another group is the same school. What is added first is found first. */
export class SchoolIndex<T extends Compared> {
  readonly #byCode = new FirstOfGroups<T>();
  readonly #byCodelessName = new FirstOfGroups<T>();
  readonly #byName = new FirstOfGroups<T>();
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

  /** The first of another group with a school of this unit code. */
  withCode(unitCode: string, group: T['group']): T | undefined {
    return this.#byCode.elsewhere(unitCode, group);
  }

  /**
   * The first of another group with a school that has this name and form, and is the same.
   * @param isCoded whether the school that is asked about has a unit code
   */
  namesake(nameKey: string, isCoded: boolean, group: T['group']): T | undefined {
    return (isCoded ? this.#byCodelessName : this.#byName).elsewhere(nameKey, group);
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

/** The first entry of another group that is the same school; the code counts before the name. */
export function sameSchool<T extends ComparedSchool>(
  index: SchoolIndex<T>,
  school: SchoolIdentity,
  group: T['group'],
): SameSchool<T> | undefined {
  const { unitCode, forms } = school;
  const sameCode = unitCode === undefined ? undefined : index.withCode(unitCode, group);
  if (unitCode !== undefined && sameCode !== undefined)
    return { other: sameCode, field: 'unitCode', common: { unitCode } };
  let earliest: SameSchool<T> | undefined;
  for (const [at, key] of nameKeys(school).entries()) {
    const other = index.namesake(key, unitCode !== undefined, group);
    const form = forms[at];
    if (other === undefined || form === undefined) continue;
    if (earliest === undefined || other.order < earliest.other.order)
      earliest = { other, field: 'name', common: { form } };
  }
  return earliest;
}
