// `npm install -g <git address>`, by which pre-commit, too, installs its Node hooks, runs our build before its packages are
// there: npm passes its own `global` on to the installation inside its clone, and that one then installs the clone itself
// and none of its packages (npm/cli issue 8440, open in npm 11).
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

/**
 * Installs the build's packages by the lock file, where npm prepares a global installation without them. Does nothing
 * anywhere else, so that a missing installation is still an error there.
 * @param {string} root the project's folder
 */
export async function installWhereNpmForgot(root) {
  const { npm_config_global: global, npm_execpath: npm } = process.env;
  if (global !== 'true' || npm === undefined || existsSync(join(root, 'node_modules'))) return;
  const args = [npm, 'ci', '--global=false', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  await promisify(execFile)(process.execPath, args, { cwd: root, env: { ...process.env, npm_config_global: 'false' } });
}
