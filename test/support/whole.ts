/**
 * What kills processes, fills disks or draws documents by the hundred is tried in part by `npm test`, so that nobody waits
 * for it at every change, and in full by `npm run conformance -- tests`, which sets the variable that is read here alone.
 */
export const WHOLE = process.env.SAMVERKAN_WHOLE === '1';

/** How many runs a property gets: `all` in the whole run, else a sample of them. */
export function runs(all: number, sample: number): number {
  return WHOLE ? all : sample;
}

/** Which cases a test is made with: `all` in the whole run, else a sample of them. */
export function cases<const T>(all: readonly T[], sample: readonly T[]): readonly T[] {
  return WHOLE ? all : sample;
}
