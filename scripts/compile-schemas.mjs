// Compiles every minimum level to schemas/<id>/{district,agreement}.schema.json, which are checked in.
// With --check it writes nothing and exits 1 when a file is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compiledLevels, schemasFolder, schemaText } from './lib/minimum-levels.mjs';

const check = process.argv.includes('--check');
let stale = 0;
for (const { id, district, agreement } of await compiledLevels()) {
  for (const [name, schema] of Object.entries({ district, agreement })) {
    const path = join(schemasFolder, id, `${name}.schema.json`);
    const text = schemaText(schema);
    const written = await readFile(path, 'utf8').catch(() => '');
    if (written === text) continue;
    stale += 1;
    if (!check) await writeFile(path, text);
    console.log(`${check ? 'stale' : 'written'}: schemas/${id}/${name}.schema.json`);
  }
}
if (check && stale > 0) process.exitCode = 1;
