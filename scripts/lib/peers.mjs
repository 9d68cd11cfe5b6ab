// Other people's validators, brought when they are first needed: `npm run conformance` asks them for their verdict,
// `npm run bench` for their time.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cache, must, root } from '../conformance/support/tools.mjs';

/** check-jsonschema, in a virtual environment of the cache; versions and hashes are pinned. */
export async function checkJsonSchemaProgram() {
  const environment = join(cache, 'validators-venv');
  const program = join(environment, 'bin', 'check-jsonschema');
  if (existsSync(program)) return program;
  await must('python3', ['-m', 'venv', environment]);
  const pins = join(root, 'scripts', 'conformance', 'requirements-validators.txt');
  await must(join(environment, 'bin', 'pip'), ['install', '--quiet', '--require-hashes', '-r', pins]);
  return program;
}

/** ajv-cli, out of the package that holds the peers. */
export async function ajvCliProgram() {
  const bench = join(root, 'bench');
  const program = join(bench, 'node_modules', '.bin', 'ajv');
  if (!existsSync(program)) await must('npm', ['ci', '--silent', '--no-audit', '--no-fund', '--prefix', bench]);
  return program;
}

/** What ajv-cli needs to be told of our schemas: `--strict=false` for their annotations. */
export const AJV_OPTIONS = ['validate', '--spec=draft2020', '--strict=false', '-c', 'ajv-formats', '--errors=no'];
