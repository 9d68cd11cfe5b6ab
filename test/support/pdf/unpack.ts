import { inflateSync } from 'node:zlib';

/** A file's objects by number, as text of one character for each byte; a stream's with its bytes as they stand. */
export interface Unpacked {
  readonly objects: ReadonlyMap<number, string>;
  /** The dictionary of the cross-reference stream, which takes a trailer's place. */
  readonly trailer: string;
}

interface ReadStream {
  readonly id: number;
  readonly dictionary: string;
  readonly bytes: Buffer;
}

/** Reads every object where the cross-reference stream says that it stands, and nowhere else. */
export function unpack(file: Uint8Array): Unpacked {
  const pdf = Buffer.from(file);
  const start = Number(/\nstartxref\n(\d+)\n%%EOF\n$/.exec(pdf.subarray(-50).toString('latin1'))?.[1]);
  const reference = readStream(pdf, start);
  const packed = new Map<number, readonly [id: number, text: string][]>();
  const objects = new Map<number, string>();
  for (const [id, [kind, where, place]] of entriesOf(reference).entries()) {
    if (kind === 1) objects.set(id, textOf(readStream(pdf, where), id));
    if (kind !== 2) continue;
    const inside = packed.get(where) ?? packedIn(readStream(pdf, offsetOf(reference, where)));
    packed.set(where, inside);
    const [found, text] = inside[place] ?? [0, ''];
    if (found !== id) throw new Error(`At place ${place} of object stream ${where} stands ${found}, not ${id}`);
    objects.set(id, text);
  }
  return { objects, trailer: reference.dictionary };
}

/** The same file with every object by itself: for tests that look at its text, or break it. */
export function spread(file: Uint8Array): string {
  const { objects, trailer } = unpack(file);
  const kept = [...objects].filter(([, text]) => !/^<<\/Type\/(ObjStm|XRef)\//.test(text));
  const written = kept.map(([id, text]) => `${id} 0 obj\n${text}\nendobj\n`);
  const ends = trailer.replace(/\/(Type|Filter)\/\w+|\/W\[.*?\]|\/DecodeParms<<.*?>>|\/Length \d+/g, '');
  return `%PDF-1.7\n${written.join('')}trailer\n${ends}\nstartxref\n0\n%%EOF\n`;
}

function readStream(pdf: Buffer, offset: number): ReadStream {
  const end = pdf.indexOf('\nstream\n', offset);
  const head = /^(\d+) 0 obj\n([\s\S]*)$/.exec(pdf.subarray(offset, end).toString('latin1'));
  if (end < 0 || !head) throw new Error(`No stream begins at byte ${offset}`);
  const [, id, dictionary = ''] = head;
  const begin = end + '\nstream\n'.length;
  const after = begin + Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
  if (pdf.indexOf('\nendstream\nendobj\n', after) !== after) {
    throw new Error(`The stream of object ${id} is not as long as it says`);
  }
  return { id: Number(id), dictionary, bytes: pdf.subarray(begin, after) };
}

function textOf({ id, dictionary, bytes }: ReadStream, wanted: number): string {
  if (id !== wanted) throw new Error(`Where object ${wanted} should be stands ${id}`);
  return `${dictionary}\nstream\n${bytes.toString('latin1')}\nendstream`;
}

/** The fields of each entry (ISO 32000-1, table 18); its bytes are kept as differences from the entry above. */
function entriesOf({ dictionary, bytes }: ReadStream): [kind: number, where: number, place: number][] {
  const widths = /\/W\[(\d) (\d) (\d)\]/.exec(dictionary)?.slice(1).map(Number) ?? [];
  const [kind = 0, where = 0, place = 0] = widths;
  const columns = kind + where + place;
  const rows = inflateSync(bytes);
  const above = Buffer.alloc(columns);
  return Array.from({ length: rows.length / (columns + 1) }, (_, row) => {
    const begin = row * (columns + 1);
    if (rows[begin] !== 2) throw new Error('An entry is written in another way');
    for (let i = 0; i < columns; i++) above[i] = (above[i] ?? 0) + (rows[begin + 1 + i] ?? 0);
    return [above.readUIntBE(0, kind), above.readUIntBE(kind, where), above.readUIntBE(kind + where, place)];
  });
}

function offsetOf(reference: ReadStream, id: number): number {
  const [kind, offset = -1] = entriesOf(reference)[id] ?? [];
  if (kind !== 1) throw new Error(`Object stream ${id} does not stand by itself`);
  return offset;
}

function packedIn({ dictionary, bytes }: ReadStream): [number, string][] {
  const text = inflateSync(bytes).toString('latin1');
  const [, count, first] = /^<<\/Type\/ObjStm\/N (\d+)\/First (\d+)\//.exec(dictionary) ?? [];
  const index = text.slice(0, Number(first)).trim().split(' ').map(Number);
  if (index.length !== 2 * Number(count)) throw new Error(`An object stream of ${count} objects names ${index}`);
  const begin = (i: number): number => Number(first) + (index[2 * i + 1] ?? Number.NaN);
  return Array.from({ length: Number(count) }, (_, i) => {
    const end = i + 1 < Number(count) ? begin(i + 1) : text.length;
    return [index[2 * i] ?? 0, text.slice(begin(i), end).trimEnd()];
  });
}
