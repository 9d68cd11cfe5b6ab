// Font files taken apart and put together again: what they may hold that no shipped font does.

/** The tables of a font file by their names; copies, which may be changed. */
export function tablesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const tables = new Map<string, Uint8Array>();
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const offset = view.getUint32(at + 8);
    tables.set(
      String.fromCharCode(...bytes.subarray(at, at + 4)),
      Uint8Array.from(bytes.subarray(offset, offset + view.getUint32(at + 12))),
    );
  }
  return tables;
}

/** A font file of tables. Checksums are 0: nobody that reads fonts for drawing looks at them. */
export function fontOf(tables: ReadonlyMap<string, Uint8Array>, signature = 0x00010000): Uint8Array {
  const start = 12 + 16 * tables.size;
  const padded = (length: number) => (length + 3) & ~3;
  const bytes = new Uint8Array([...tables.values()].reduce((sum, table) => sum + padded(table.length), start));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature);
  view.setUint16(4, tables.size);
  let [at, offset] = [12, start];
  for (const [tag, table] of tables) {
    for (let letter = 0; letter < 4; letter++) bytes[at + letter] = tag.charCodeAt(letter);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, table.length);
    bytes.set(table, offset);
    at += 16;
    offset += padded(table.length);
  }
  return bytes;
}

/** A font with one table changed in place, or given anew; null leaves it out. */
export function changed(
  bytes: Uint8Array,
  tag: string,
  change: ((table: DataView) => void) | Uint8Array | null,
): Uint8Array {
  const tables = tablesOf(bytes);
  const table = change instanceof Uint8Array ? change : (tables.get(tag) ?? new Uint8Array(4));
  if (typeof change === 'function') change(new DataView(table.buffer));
  tables.set(tag, table);
  if (change === null) tables.delete(tag);
  return fontOf(tables);
}

/** Big-endian numbers of 16 bits, as nearly all of a font's tables are. */
export const words16 = (...numbers: readonly number[]): Uint8Array =>
  Uint8Array.from(numbers.flatMap((number) => [(number >> 8) & 0xff, number & 0xff]));
