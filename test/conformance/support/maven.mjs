// Files of Maven Central that only a check needs: in the cache, pinned by their hash.
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, must, needProgram, sha256 } from '../../../scripts/lib/tools.mjs';

/**
 * @param {{ artifact: string, file: string, sha256: string }} pin coordinates, and the name that the file is stored by
 * @returns {Promise<string>} the path of the file; fetched when it is not there, never another than ours
 */
export async function pinnedMavenFile(pin) {
  const path = join(cache, pin.file);
  if (!existsSync(path)) {
    await needProgram('mvn', 'maven');
    await mkdir(cache, { recursive: true });
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
    await must('mvn', ['-q', '-B', goal, `-Dartifact=${pin.artifact}`, `-DoutputDirectory=${cache}`]);
  }
  if (sha256(path) !== pin.sha256) {
    await rm(path, { force: true });
    throw new Error(`${pin.file} has the wrong SHA-256 and was removed; run again to fetch it anew`);
  }
  return path;
}
