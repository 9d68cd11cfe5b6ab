/** What is known of a number that was given out, and of number 0, which every file leaves free. */
const UNWRITTEN = -2;
const FREE = -3;
/** The object stands in the file itself, in no object stream. */
const BY_ITSELF = -1;

/** Bytes of an entry: what kind it is, where the object stands, its place in an object stream. */
const WIDTHS = [1, 4, 2] as const;
const ENTRY = 7;

/** PNG's filter "up" (ISO 32000-1, 7.4.4.4): every byte is written as its difference from the one above. */
const UP = 2;

/** Where the objects of a file stand, each of which is written once. */
export class CrossReference {
  /** By object number: the byte at which it begins, or the number of the object stream that it is in. */
  readonly #where: number[] = [0];
  /** By object number: its place in the object stream, or one of the marks above. */
  readonly #place: number[] = [FREE];

  /** Notes that an object begins at a byte of the file. */
  atByte(id: number, byte: number): void {
    this.#note(id, byte, BY_ITSELF);
  }

  /** Notes that an object is in an object stream, and which of its objects it is, from 0. */
  inStream(id: number, stream: number, place: number): void {
    this.#note(id, stream, place);
  }

  #note(id: number, where: number, place: number): void {
    // Numbers are given out long before they are written; an array with holes would be a slow one.
    while (this.#place.length <= id) {
      this.#where.push(0);
      this.#place.push(UNWRITTEN);
    }
    if (this.#place[id] !== UNWRITTEN) throw new Error(`Object ${id} of the PDF was written twice`);
    this.#where[id] = where;
    this.#place[id] = place;
  }

  /** What a cross-reference stream's dictionary says of `entries` (ISO 32000-1, table 17). */
  get dictionary(): string {
    return `/Size ${this.#place.length}/W[${WIDTHS.join(' ')}]/DecodeParms<</Predictor 12/Columns ${ENTRY}>>`;
  }

  /**
   * The entries (ISO 32000-1, table 18), as differences: objects that follow each other differ by one in a place, which
   * compresses to next to nothing.
   */
  entries(): Uint8Array {
    const out = new Uint8Array(this.#place.length * (1 + ENTRY));
    const entry = new Uint8Array(ENTRY);
    const above = new Uint8Array(ENTRY);
    const fields = new DataView(entry.buffer);
    for (let id = 0, at = 0; id < this.#place.length; id++) {
      this.#fill(fields, id);
      out[at++] = UP;
      for (let i = 0; i < ENTRY; i++) out[at++] = (entry[i] as number) - (above[i] as number);
      above.set(entry);
    }
    return out;
  }

  #fill(fields: DataView, id: number): void {
    const place = this.#place[id] as number;
    if (place === UNWRITTEN) throw new Error(`Object ${id} of the PDF was never written`);
    fields.setUint8(0, place === FREE ? 0 : place === BY_ITSELF ? 1 : 2);
    fields.setUint32(1, this.#where[id] as number);
    // The one free number is never used again (ISO 32000-1, 7.5.4).
    fields.setUint16(5, place === FREE ? 0xffff : Math.max(0, place));
  }
}
