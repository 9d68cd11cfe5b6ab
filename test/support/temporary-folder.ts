import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** Gives each test of a file, or of a group, a new and empty folder, which is removed after it; returns how to ask for it. */
export function temporaryFolder(): () => string {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samverkan-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}
