// Has V8's own code of the scripts that the commands run written beside them, so that a run need not compile them anew. It
// serves the very Node that builds; any other keeps such code in the user's folder (bin/load-script.js).
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

const DRAWN = [
  ...['generate', '--format', 'pdf,json', 'examples/stockholm', 'examples/minimal.yaml'],
  ...['examples/stockholm-2026/jarva.yaml', 'examples/stockholm-2026/norra-innerstaden.yaml'],
];

/**
 * What is run: files of every level that use most of what the commands run, since a function that has never run is compiled when it
 * does. All in one process for each command, and in workers, which write one file for each script, the last run of all that write
 * it; and where documents are drawn, no two files have the same name.
 */
const RUNS = [
  ['validate', '--format', 'compact', 'examples/stockholm', 'examples/minimal.yaml', 'examples/stockholm-2026'],
  [...DRAWN, '--jobs', '2'],
  [...DRAWN, '--force'],
];

/** Files of each level that are checked with an error in them: only for such a file ajv's validator is loaded. */
const SPOILT = [
  ['stockholm-2009', 'examples/stockholm/farsta.yaml', 'examples/stockholm/spanga-tensta.yaml'],
  ['stockholm-2026', 'examples/stockholm-2026/jarva.yaml', 'examples/stockholm-2026/norra-innerstaden.yaml'],
];

/** Copies those files into a folder, each with a key too many. */
async function spoil(folder) {
  await mkdir(folder);
  for (const path of SPOILT.flatMap(([, ...paths]) => paths))
    await writeFile(join(folder, basename(path)), `${await readFile(join(root, path), 'utf8')}\nunknown: 1\n`);
  return folder;
}

/**
 * Runs the program that was built as a process, as users do: the code must be made with the very flags that it is read with.
 * The findings do not matter. Where the build has no program to run, no code is written: it is as good without, if slower.
 */
export async function writeCodeCaches() {
  const program = join(root, 'bin/samverkan.js');
  if (!existsSync(program)) return;
  const { NODE_OPTIONS: _, ...env } = process.env;
  const out = await mkdtemp(join(tmpdir(), 'samverkan-build-'));
  try {
    // First, so that the command's own script is kept as sound files run it: what only errors need is compiled when it runs.
    const spoilt = ['validate', '--format', 'compact', await spoil(join(out, 'spoilt'))];
    for (const [command, ...args] of [spoilt, ...RUNS]) {
      const to = command === 'generate' ? ['--out', out] : [];
      const options = { cwd: root, env: { ...env, SAMVERKAN_CODE_CACHE: 'build' } };
      await promisify(execFile)(process.execPath, [program, command, ...args, ...to], options).catch(
        ({ code, stderr }) => {
          if (code !== 1) throw new Error(`the built program fails with ${code}: ${stderr}`);
        },
      );
    }
  } finally {
    await rm(out, { recursive: true, force: true });
  }
  for (const last of [
    'chunks/validate-whole.cjs.cache',
    'chunks/worker-whole.cjs.worker.cache',
    `validators/${SPOILT.at(-1)[0]}/district.cjs.cache`,
  ])
    if (!existsSync(join(root, 'dist', last))) throw new Error('V8’s code was not written');
}
