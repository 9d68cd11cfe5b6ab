/** Instead of an index: the object stands in the file itself, in no object stream. */
const BY_ITSELF = -1;
/** Instead of an index: a number that was given out, but whose object is not written yet. */
const UNWRITTEN = -2;
/** Instead of an index: number 0, which every file leaves free. */
const FREE = -3;

/** Bytes of an entry's fields: its kind, the object's offset or object stream, its index in that stream. */
const WIDTHS = [1, 4, 2] as const;
const ENTRY = 7;

/** PNG's filter "up" (ISO 32000-1, 7.4.4.4) writes every byte as its difference from the byte above. */
const UP = 2;

/** Room for the objects of most documents: an agreement of 26 pages has 2,500. */
const ROOM = 4096;

/** Knows where the objects of a file stand, each of which is written once. */
export class CrossReference {
  /** By object number: the offset at which it begins, or the number of the object stream that it is in. */
  #offsetOrStream = new Uint32Array(ROOM);
  /** By object number: its index in the object stream, or one of the marks above. */
  #index = new Int16Array(ROOM).fill(UNWRITTEN);
  /** One more than the highest number. */
  #count = 1;

  constructor() {
    this.#index[0] = FREE;
  }

  /** Notes that an object begins at an offset in the file, in bytes. */
  atOffset(id: number, offset: number): void {
    this.#note(id, offset, BY_ITSELF);
  }

  /** Notes that an object is in an object stream, and its index there, from 0. */
  inStream(id: number, stream: number, index: number): void {
    this.#note(id, stream, index);
  }

  #note(id: number, offsetOrStream: number, index: number): void {
    if (id >= this.#index.length) this.#grow(id);
    if (id >= this.#count) this.#count = id + 1;
    if (this.#index[id] !== UNWRITTEN) throw new Error(`Object ${id} of the PDF was written twice`);
    this.#offsetOrStream[id] = offsetOrStream;
    this.#index[id] = index;
  }

  #grow(id: number): void {
    const length = Math.max(2 * this.#index.length, id + 1);
    const offsetOrStream = new Uint32Array(length);
    const index = new Int16Array(length).fill(UNWRITTEN);
    offsetOrStream.set(this.#offsetOrStream);
    index.set(this.#index);
    this.#offsetOrStream = offsetOrStream;
    this.#index = index;
  }

  /** What a cross-reference stream's dictionary says of `entries` (ISO 32000-1, table 17). */
  get dictionary(): string {
    return `/Size ${this.#count}/W[${WIDTHS.join(' ')}]/DecodeParms<</Predictor 12/Columns ${ENTRY}>>`;
  }

  /**
   * The entries (ISO 32000-1, table 18), as differences: objects that follow each other differ by one in one field, which
   * compresses to next to nothing.
   */
  entries(): Uint8Array {
    const out = new Uint8Array(this.#count * (1 + ENTRY));
    const entry = new Uint8Array(ENTRY);
    const above = new Uint8Array(ENTRY);
    const fields = new DataView(entry.buffer);
    for (let id = 0, at = 0; id < this.#count; id++) {
      this.#fill(fields, id);
      out[at++] = UP;
      for (let i = 0; i < ENTRY; i++) out[at++] = (entry[i] as number) - (above[i] as number);
      above.set(entry);
    }
    return out;
  }

  #fill(fields: DataView, id: number): void {
    const index = this.#index[id] as number;
    if (index === UNWRITTEN) throw new Error(`Object ${id} of the PDF was never written`);
    fields.setUint8(0, index === FREE ? 0 : index === BY_ITSELF ? 1 : 2);
    fields.setUint32(1, this.#offsetOrStream[id] as number);
    // The one free number is never used again (ISO 32000-1, 7.5.4).
    fields.setUint16(5, index === FREE ? 0xffff : Math.max(0, index));
  }
}
