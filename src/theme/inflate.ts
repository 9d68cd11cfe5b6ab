import { Unzlib } from 'fflate';

/** How many bytes are unpacked at a time: a step gives at most about a thousand times as many. */
const STEP = 4096;

/**
 * Unpacks a zlib stream of unknown length, up to a limit.
 * @returns undefined where the stream is damaged or holds more bytes
 */
export function inflateAtMost(packed: Uint8Array, limit: number): Uint8Array | undefined {
  const bytes = new Uint8Array(limit);
  const filled = inflateInto(packed, bytes);
  return filled === undefined || filled > limit ? undefined : bytes.subarray(0, filled);
}

/**
 * Unpacks a zlib stream of a known length. It is given up as soon as it holds more, so that a small file cannot fill the
 * memory.
 * @param length how many bytes the stream must hold, unpacked
 * @returns undefined where the stream is damaged or holds fewer or more bytes
 */
export function inflateExactly(packed: Uint8Array, length: number): Uint8Array | undefined {
  const bytes = new Uint8Array(length);
  return inflateInto(packed, bytes) === length ? bytes : undefined;
}

/** Unpacks into `bytes` until they are full; gives how many there were up to then, undefined where the stream is damaged. */
function inflateInto(packed: Uint8Array, bytes: Uint8Array): number | undefined {
  let filled = 0;
  const inflater = new Unzlib((part) => {
    if (filled + part.length <= bytes.length) bytes.set(part, filled);
    filled += part.length;
  });
  try {
    for (let at = 0; at < packed.length && filled <= bytes.length; at += STEP)
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    // The library throws where a stream is damaged.
    return undefined;
  }
  return filled;
}
