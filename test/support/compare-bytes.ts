// Bytes are compared as bytes, in every test: `toEqual` would look up each of a PDF's hundred thousand as a property.
import { expect } from 'vitest';

/** Whether two arrays of bytes hold the same; undefined where these are not two such arrays. */
function sameBytes(one: unknown, other: unknown): boolean | undefined {
  return one instanceof Uint8Array && other instanceof Uint8Array ? Buffer.compare(one, other) === 0 : undefined;
}

// This is run for every test file, but the files of a worker share the list of testers.
const ADDED = Symbol.for('samverkan.compare-bytes');
if (!Object.hasOwn(globalThis, ADDED)) expect.addEqualityTesters([sameBytes]);
Object.assign(globalThis, { [ADDED]: true });
