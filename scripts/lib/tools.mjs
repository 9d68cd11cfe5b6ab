// What the conformance checks and the benchmark share: the cache, running programs, and installing what they need.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of everything that is fetched or generated; deleting it costs only time. */
export const cache = join(root, '.cache', 'conformance');

/** An empty folder inside the cache. */
export async function freshFolder(name) {
  const folder = join(cache, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

/**
 * Runs a program to its end.
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} code 127 when there is no such program
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: root, maxBuffer: 1 << 28, ...options }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code === 'ENOENT' ? 127 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, stdout, stderr });
    });
  });
}

/**
 * Runs a program to its end.
 * @throws an error with the end of its output, when it fails
 */
export async function must(program, args, options) {
  const result = await run(program, args, options);
  if (result.code === 127) throw new Error(`${program} is not there`);
  if (result.code !== 0) {
    throw new Error(`${program} ended with ${result.code}: ${(result.stderr || result.stdout).trim().slice(-400)}`);
  }
  return result;
}

/**
 * Makes sure that a program exists. As root on Debian, it is installed.
 * @throws an error that says how to install it
 */
export async function needProgram(program, debianPackage, probe = ['--version']) {
  if ((await run(program, probe)).code !== 127) return;
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall) {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env: environment });
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', debianPackage], { env: environment });
    if ((await run(program, probe)).code !== 127) return;
  }
  throw new Error(`${program} is missing. On Debian and Ubuntu: sudo apt-get install ${debianPackage}`);
}

/** The SHA-256 of a file, in hexadecimal. */
export function sha256(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The files of a folder that end in a certain way, as sorted paths. */
export async function filesIn(folder, ending) {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

/** The command as a user runs it, with this process's own Node or another. */
export function samverkan(args, options = {}, node = process.execPath) {
  return run(node, [join(root, 'bin', 'samverkan.js'), ...args], options);
}
