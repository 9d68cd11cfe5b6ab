/** Something that belongs to a district. */
export interface OfDistrict {
  readonly districtKey: string;
}

/**
 * The first two of different districts under each key: enough to name, for anything, the first that lies in another
 * district, without comparing all with all.
 */
export class Firsts<T extends OfDistrict> {
  readonly #byKey = new Map<string, [first: T, other?: T]>();

  /** Takes in one more; what comes first here is what is named first. */
  add(key: string, one: T): void {
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, [one]);
    else if (known[1] === undefined && known[0].districtKey !== one.districtKey) known[1] = one;
  }

  /** The first under a key that lies in another district. */
  elsewhere(key: string, districtKey: string): T | undefined {
    const [first, other] = this.#byKey.get(key) ?? [];
    return first?.districtKey === districtKey ? other : first;
  }
}
