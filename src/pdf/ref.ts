import type { ByteWriter } from './byte-writer.ts';

/** An indirect object; as text it is its reference: `12 0 R`. */
export interface Ref {
  readonly id: number;
  toString(): string;
}

/**
 * An object of our own. There are two thousand in a document, so each is no more than its number; pdfkit's references
 * hold a dictionary and a stream.
 */
export class OwnRef implements Ref {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  /** Lets pdfkit see that this is no dictionary; it then writes what `toString` says. */
  get [Symbol.toStringTag](): string {
    return 'Ref';
  }

  toString(): string {
    return `${this.id} 0 R`;
  }
}

/** The object at an index, counted from the end where it is negative. Throws where there is none, which is a bug. */
export function refAt(refs: readonly Ref[], index: number): Ref {
  const ref = refs.at(index);
  if (!ref) throw new RangeError(`There is no object at ${index} among ${refs.length}`);
  return ref;
}

/** Writes a reference to an object. */
export function writeRef(out: ByteWriter, ref: Ref): void {
  out.integer(ref.id);
  out.text(' 0 R');
}
