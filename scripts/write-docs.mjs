// Writes the pages of docs/diagnostics, which are checked in, from the explanations, the examples and the program's own
// output. With --check it writes nothing and exits 1 when a page is stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diagnosticPages } from './lib/diagnostic-pages.mjs';
import { root } from './lib/import-ts.mjs';

const check = process.argv.includes('--check');
let stale = 0;
for (const [name, text] of await diagnosticPages()) {
  const path = join(root, 'docs', 'diagnostics', name);
  if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
  stale += 1;
  if (!check) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  console.log(`${check ? 'stale' : 'written'}: docs/diagnostics/${name}`);
}
if (check && stale > 0) process.exitCode = 1;
