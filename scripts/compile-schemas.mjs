// Compiles every minimum level to schemas/<id>/{district,agreement}.schema.json, the list of codes to
// schemas/config.schema.json, and the choices of a theme and of a directory of receptions to schemas/theme.schema.json and
// schemas/directory.schema.json; all are checked in. With --check it writes nothing and exits 1 when a file is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compiledSchemas, schemasFolder, schemaText } from './lib/minimum-levels.mjs';

const check = process.argv.includes('--check');

for (const [name, schema] of await compiledSchemas()) {
  const path = join(schemasFolder, name);
  const text = schemaText(schema);
  const written = await readFile(path, 'utf8').catch(() => '');
  if (written === text) continue;
  if (check) process.exitCode = 1;
  else await writeFile(path, text);
  console.log(`${check ? 'stale' : 'written'}: schemas/${name}`);
}
