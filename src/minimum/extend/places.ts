import { parsePointer, pointer } from '../../source/pointer.ts';

/**
 * Where the items of merged lists are written. A list of a level that rests on another holds the other's items first, so that
 * an item of its own has another index in the merged level than in its file. Keys of mappings are the same in both.
 */
export class Places {
  readonly #written = new Map<string, string>();

  /** Notes that the item at one index of a merged list is written at another. */
  note(list: readonly string[], merged: number, written: number): void {
    this.#written.set(pointer([...list, merged]), pointer([...list, written]));
  }

  /** The pointer in the file of a pointer in the merged level. */
  writtenAt(merged: string): string {
    const parts = parsePointer(merged);
    let found = '';
    for (const part of parts) {
      // Lists of a level do not stand within each other, so that a pointer changes at most once.
      const next = `${found}${pointer([part])}`;
      found = this.#written.get(next) ?? next;
    }
    return found;
  }
}
