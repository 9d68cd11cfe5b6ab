// Measures the speed that the project promises, each figure against something else on the same machine at the same time.
//   npm run bench                     all but scale, which takes half an hour
//   npm run bench -- draw             one part: validate, draw, watch, typst or scale
//   npm run bench -- scale 100 1000   with fewer districts than 1000 and 10000
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measureDrawing } from './draw.mjs';
import { root } from './lib.mjs';
import { measureScale } from './scale.mjs';
import { measureTypst } from './typst.mjs';
import { measureValidation } from './validate.mjs';
import { measureWatching } from './watch.mjs';

const parts = {
  validate: measureValidation,
  draw: measureDrawing,
  watch: measureWatching,
  typst: measureTypst,
  scale: measureScale,
};

const asked = process.argv.slice(2).filter((argument) => !/^\d+$/.test(argument));
const numbers = process.argv.slice(2).flatMap((argument) => (/^\d+$/.test(argument) ? [Number(argument)] : []));
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
if (numbers.length > 0 && !asked.includes('scale')) throw new Error('numbers are for scale');
if (!existsSync(join(root, 'dist/main.js'))) throw new Error('nothing is built: npm run build');

const chosen = asked.length > 0 ? asked : Object.keys(parts).filter((name) => name !== 'scale');
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`);
for (const name of chosen) await parts[name](numbers);
