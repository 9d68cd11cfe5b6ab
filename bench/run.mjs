// Measures what the project promises of its speed, each against something else on the same machine at the same time.
//   npm run bench            everything
//   npm run bench -- draw    one part: draw or validate
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measureDrawing } from './draw.mjs';
import { root } from './lib.mjs';
import { measureValidation } from './validate.mjs';

const parts = { validate: measureValidation, draw: measureDrawing };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
if (!existsSync(join(root, 'dist/main.js'))) throw new Error('nothing is built: npm run build');

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
for (const [name, measure] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await measure();
