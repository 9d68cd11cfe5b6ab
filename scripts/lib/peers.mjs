// Other people's validators, brought when they are first needed: `npm run conformance` asks them for their verdict,
// `npm run bench` for their time.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pythonPrograms } from './python-programs.mjs';
import { must, root } from './tools.mjs';

/** check-jsonschema. */
export async function checkJsonSchemaProgram() {
  return join(await pythonPrograms('validators'), 'check-jsonschema');
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
