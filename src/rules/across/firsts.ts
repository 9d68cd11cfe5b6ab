/** Something that belongs to a district. */
export interface OfDistrict {
  readonly districtKey: string;
}

/**
 * The first two of different districts under each key: enough to name, for anything, the first that lies in another
 * district, without comparing all with all. Two maps instead of one of pairs, since hardly any key has a second.
 */
export class Firsts<T extends OfDistrict> {
  readonly #first = new Map<string, T>();
  readonly #other = new Map<string, T>();

  has(key: string): boolean {
    return this.#first.has(key);
  }

  /** Takes in one more; what comes first here is what is named first. */
  add(key: string, one: T): void {
    const first = this.#first.get(key);
    if (first === undefined) this.#first.set(key, one);
    else if (first.districtKey !== one.districtKey && !this.#other.has(key)) this.#other.set(key, one);
  }

  /** The first under a key that lies in another district. */
  elsewhere(key: string, districtKey: string): T | undefined {
    const first = this.#first.get(key);
    return first?.districtKey === districtKey ? this.#other.get(key) : first;
  }
}
