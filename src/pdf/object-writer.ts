import { ByteWriter } from './byte-writer.ts';
import { CrossReference } from './cross-reference.ts';
import type { Deflate } from './deflate.ts';

/**
 * At most this many objects are in one object stream. A reader decompresses a whole stream for one object in it; but each
 * stream has the tables of a compression of its own.
 */
const MOST_OBJECTS = 200;

/**
 * Writes the objects of a file. Those that are not streams are kept in object streams, and a cross-reference stream says
 * where each is (ISO 32000-1, 7.5.7 and 7.5.8): otherwise the structure tree, thousands of dictionaries that hardly
 * differ, would be half of a file.
 */
export class ObjectWriter {
  readonly #allocate: () => number;
  readonly #deflate: Deflate;
  readonly #out = new ByteWriter();
  readonly #reference = new CrossReference();
  /** The object stream that is being filled: its number, its objects' numbers and offsets, and the objects. */
  #stream: number | undefined;
  #count = 0;
  readonly #index = new ByteWriter();
  readonly #objects = new ByteWriter();

  /** `allocate` gives out numbers of objects, from 1 and without gaps. */
  constructor(allocate: () => number, deflate: Deflate) {
    this.#allocate = allocate;
    this.#deflate = deflate;
    // Four bytes above 127 show programs that move files that this is not text (ISO 32000-1, 7.5.2).
    this.#out.text('%PDF-1.7\n%\xFF\xFF\xFF\xFF\n');
  }

  /** Writes an object: `body` is its dictionary or other value, `stream` its bytes (then `body` holds /Length). */
  write(id: number, body: string, stream?: Uint8Array): void {
    if (stream) {
      this.#writeStream(id, body, stream);
    } else {
      this.begin(id).text(body);
      this.end();
    }
  }

  /** Begins an object that is no stream; returns what it is written to, up to `end`. Only streams can be written meanwhile. */
  begin(id: number): ByteWriter {
    this.#stream ??= this.#allocate();
    this.#reference.inStream(id, this.#stream, this.#count);
    this.#index.integer(id);
    this.#index.text(' ');
    this.#index.integer(this.#objects.length);
    this.#index.text(' ');
    return this.#objects;
  }

  /** Ends the object that was begun. */
  end(): void {
    this.#objects.text('\n');
    this.#count++;
    if (this.#count === MOST_OBJECTS) this.#endObjects();
  }

  /** Writes the cross-reference stream with the entries of a trailer, /Root and the like. Returns the file. */
  finish(trailer: string): Uint8Array {
    this.#endObjects();
    const id = this.#allocate();
    const begin = this.#out.length;
    this.#reference.atOffset(id, begin);
    const entries = this.#deflate(this.#reference.entries());
    const dictionary = `<</Type/XRef${this.#reference.dictionary}${trailer}${flateEntries(entries)}>>`;
    this.#writeBody(id, dictionary, entries);
    this.#out.text(`startxref\n${begin}\n%%EOF\n`);
    return this.#out.view().slice();
  }

  #endObjects(): void {
    if (this.#stream === undefined) return;
    const first = this.#index.length;
    this.#index.bytes(this.#objects.view());
    const bytes = this.#deflate(this.#index.view());
    const body = `<</Type/ObjStm/N ${this.#count}/First ${first}${flateEntries(bytes)}>>`;
    this.#writeStream(this.#stream, body, bytes);
    this.#stream = undefined;
    this.#count = 0;
    this.#index.clear();
    this.#objects.clear();
  }

  #writeStream(id: number, body: string, stream: Uint8Array): void {
    this.#reference.atOffset(id, this.#out.length);
    this.#writeBody(id, body, stream);
  }

  /** The line end before `endstream` is not counted in /Length, and PDF/A wants it (ISO 19005-3, 6.1.7.1). */
  #writeBody(id: number, body: string, stream: Uint8Array): void {
    this.#out.text(`${id} 0 obj\n${body}\nstream\n`);
    this.#out.bytes(stream);
    this.#out.text('\nendstream\nendobj\n');
  }
}

/** What the dictionary of a compressed stream says of its bytes. */
const flateEntries = (bytes: Uint8Array): string => `/Filter/FlateDecode/Length ${bytes.length}`;
