// Has V8's own code of the scripts that the commands run written beside them, so that a run need not compile them anew. It
// serves the very Node that builds; any other compiles the scripts as always (bin/load-script.js).
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { root } from './import-ts.mjs';

/**
 * What is run: files of every level that use most of what the commands run, since a function that has never run is compiled when it
 * does. All in one process for each command, which writes one file for each script; and where documents are drawn, no two files
 * have the same name.
 */
const RUNS = [
  ['validate', '--format', 'compact', 'examples/stockholm', 'examples/minimal.yaml', 'examples/stockholm-2026'],
  [
    ...['generate', '--format', 'pdf,json', 'examples/stockholm', 'examples/minimal.yaml'],
    ...['examples/stockholm-2026/jarva.yaml', 'examples/stockholm-2026/norra-innerstaden.yaml'],
  ],
];

/**
 * Runs the program that was built as a process, as users do: the code must be made with the very flags that it is read with.
 * The findings do not matter. Where the build has no program to run, as in the image's first stage, whose Node is another
 * than the image's, no code is written: the build is as good without, if slower.
 */
export async function writeCodeCaches() {
  const program = join(root, 'bin/samverkan.js');
  if (!existsSync(program)) return;
  const hook = pathToFileURL(join(root, 'scripts/lib/write-code-cache.mjs')).href;
  const out = await mkdtemp(join(tmpdir(), 'samverkan-build-'));
  try {
    for (const [command, ...args] of RUNS) {
      const to = command === 'generate' ? ['--out', out] : [];
      const all = ['--import', hook, program, command, ...args, ...to];
      await promisify(execFile)(process.execPath, all, { cwd: root }).catch(({ code, stderr }) => {
        if (code !== 1) throw new Error(`the built program fails with ${code}: ${stderr}`);
      });
    }
  } finally {
    await rm(out, { recursive: true, force: true });
  }
  if (!existsSync(join(root, 'dist/chunks/validate-whole.cjs.cache'))) throw new Error('V8’s code was not written');
}
