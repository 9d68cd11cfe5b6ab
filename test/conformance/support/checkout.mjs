// The project as others fetch it: a git repository with only what is in git, at a place of its own.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { must, root } from '../../../scripts/lib/tools.mjs';

/**
 * Writes what is or may be committed into a folder, as the working folder has it now, and commits and tags it there.
 * @param {string} folder outside of the project, or Node would find the project's own packages above
 */
export async function checkout(folder, tag) {
  const { stdout } = await must('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  for (const path of stdout.split('\0')) {
    const from = join(root, path);
    if (path === '' || !existsSync(from)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(from, join(folder, path));
  }
  const git = (...args) => must('git', args, { cwd: folder });
  await git('init', '--quiet');
  await git('add', '--all');
  const author = ['-c', 'user.name=samverkan', '-c', 'user.email=samverkan@example.org'];
  await git(...author, 'commit', '--quiet', '--message', tag);
  await git('tag', tag);
}
