// Packages of the npm registry that only a check needs: unpacked in the cache, pinned by their hash.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, must } from '../../../scripts/lib/tools.mjs';

/**
 * @param {{ name: string, version: string, integrity: string }} pin `integrity` as a lock file has it
 * @returns {Promise<string>} the folder of the unpacked package
 */
export async function pinnedPackage({ name, version, integrity }) {
  const folder = join(cache, `${name}-${version}`);
  const unpacked = join(folder, 'package');
  if (existsSync(unpacked)) return unpacked;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await must('npm', ['pack', `${name}@${version}`, '--pack-destination', folder, '--silent']);
  // A scope becomes a part of the archive's name: @a/b is a-b.
  const archive = join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  const hash = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (hash !== integrity) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`${name}@${version} has the wrong SHA-512 and was removed`);
  }
  await must('tar', ['-xzf', archive, '-C', folder]);
  await rm(archive);
  return unpacked;
}
