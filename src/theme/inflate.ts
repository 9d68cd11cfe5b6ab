import { Unzlib } from 'fflate';

/** How many bytes are unpacked at a time: a step gives at most about a thousand times as many. */
const STEP = 4096;

/**
 * Unpacks a zlib stream of a known length. It is given up as soon as it holds more, so that a small file cannot fill the
 * memory.
 * @param length how many bytes the stream must hold, unpacked
 * @returns undefined where the stream is damaged or holds fewer or more bytes
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
    // The library throws where a stream is damaged.
    return undefined;
  }
  return filled === length ? bytes : undefined;
}
