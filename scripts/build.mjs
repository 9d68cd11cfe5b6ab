// Builds dist/: the command and the library as ES modules, split so that a command loads only what it runs; the
// validators of the project's own minimum levels; the library's types. Made beside and moved into place, so that there is
// never half a build.
import { execFile } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { buildValidators } from './build-validators.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const made = join(root, '.cache', `dist-${process.pid}`);

/** The program and the library. The packages stay outside: npm installs them, and each is loaded when it is needed. */
async function buildModules() {
  await build({
    absWorkingDir: root,
    entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: made,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'warning',
  });
}

/** Types of the library; the compiler is a program of its own, with no interface for JavaScript. */
async function buildTypes() {
  const package_ = createRequire(import.meta.url).resolve('typescript/package.json');
  const compiler = join(dirname(package_), 'bin', 'tsc');
  const options = ['-p', 'tsconfig.types.json', '--outDir', join(made, 'types')];
  await promisify(execFile)(process.execPath, [compiler, ...options], { cwd: root }).catch((error) => {
    throw new Error(error.stdout || error.message);
  });
}

await mkdir(made, { recursive: true });
try {
  await Promise.all([buildModules(), buildTypes(), buildValidators(made)]);
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await rename(made, join(root, 'dist'));
} finally {
  await rm(made, { recursive: true, force: true });
}
