// Other people's validators, installed when they are first needed: for their verdict by `npm run conformance`, for their
// time by `npm run bench`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pythonPrograms } from './python-programs.mjs';
import { must, root } from './tools.mjs';

/** The path of check-jsonschema. */
export async function checkJsonSchemaProgram() {
  return join(await pythonPrograms('validators'), 'check-jsonschema');
}

/** The path of ajv-cli, in the package of the benchmark. */
export async function ajvCliProgram() {
  const bench = join(root, 'bench');
  const program = join(bench, 'node_modules', '.bin', 'ajv');
  if (!existsSync(program)) await must('npm', ['ci', '--silent', '--no-audit', '--no-fund', '--prefix', bench]);
  return program;
}

/** The options of ajv-cli for our schemas: `--strict=false` for their annotations. */
export const AJV_OPTIONS = ['validate', '--spec=draft2020', '--strict=false', '-c', 'ajv-formats', '--errors=no'];
