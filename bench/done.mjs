// Whether a command that is timed did its work. A run may rightly skip what stands from the run before; then its time says
// nothing of how long the work takes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function fail(what) {
  throw new Error(`what was timed was not done: ${what}`);
}

/** @throws an error where a condition does not hold */
export function must(holds, what) {
  if (!holds) fail(what);
}

/**
 * Asserts that a run into an empty folder has drawn all its inputs: the manifest records each as drawn in this very run,
 * and the files are those that it records.
 * @param out the folder of the outputs
 * @param agreements how many there should be
 * @returns the pages of all PDFs, and their bytes
 */
export function assertDrawn(out, agreements) {
  const { complete, inputs } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  must(complete && inputs.length === agreements, `${inputs.length} of ${agreements} inputs in ${out}`);
  const drawn = { pages: 0, bytes: 0 };
  for (const { name, state, outputs } of inputs) {
    must(state === 'generated' && outputs.length > 0, `${name} is ${state}`);
    for (const { path, sha256, pages } of outputs) {
      const bytes = readFileSync(join(out, path));
      must(createHash('sha256').update(bytes).digest('hex') === sha256, `${path} is another file`);
      must(pages > 0, `${path} has no pages`);
      drawn.pages += pages;
      drawn.bytes += bytes.length;
    }
  }
  return drawn;
}

/**
 * Asserts that `validate --format json` has checked all its files and found no error.
 * @param stdout what it printed
 * @param files how many there should be
 */
export function assertValidated(stdout, files) {
  const { summary } = JSON.parse(stdout);
  must(summary.files === files && summary.errors === 0, `validate says ${JSON.stringify(summary)} of ${files} files`);
}
