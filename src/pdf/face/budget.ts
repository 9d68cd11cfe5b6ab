/**
 * Limits what reading a font may cost. A table can name the same bytes any number of times, so a small file could keep a
 * reader busy for hours; a sound one is read through about once.
 */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Counts steps. Throws when none are left, which is the only way to stop a library from reading on. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new Error('The font takes too much work to read');
  }

  /** Whether more was spent than there was: libraries may catch what `spend` throws. */
  get exceeded(): boolean {
    return this.#left < 0;
  }
}
