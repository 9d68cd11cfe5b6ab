import { zlibSync } from 'fflate';

/** Compresses bytes for /FlateDecode. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/**
 * Compresses a stream for /FlateDecode. Written in JavaScript and not by the runtime's zlib, whose bytes differ between
 * builds (nodejs/node#50138): the same agreement must give the same file everywhere. `mem` is set because its default
 * comes from Math.log, which engines may round differently; a page needs no more. Level 4 takes two thirds of the time of
 * level 6 and gives 5 % more bytes.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 4, mem: 2 });
}
