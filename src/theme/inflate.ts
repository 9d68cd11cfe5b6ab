import { Unzlib } from 'fflate';

/** Bytes that are unpacked at a time: none of these steps can give more than about a thousand times as many. */
const STEP = 4096;

/**
 * Unpacks a zlib stream that holds so many bytes; undefined where it is damaged or holds fewer or more. It is given up as
 * soon as it holds more, so that a small file cannot fill the memory.
 */
export function inflateExactly(packed: Uint8Array, length: number): Uint8Array | undefined {
  const bytes = new Uint8Array(length);
  let filled = 0;
  const inflater = new Unzlib((part) => {
    if (filled + part.length <= length) bytes.set(part, filled);
    filled += part.length;
  });
  try {
    for (let at = 0; at < packed.length && filled <= length; at += STEP)
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    // The library says by an exception that a stream is no sound one.
    return undefined;
  }
  return filled === length ? bytes : undefined;
}
