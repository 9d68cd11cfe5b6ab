// Draws many different districts in one process through the library. Prints as JSON the ms per page of each, and the size of
// the last PDF.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { generate, load } from '../dist/index.js';
import { districtText } from './districts.mjs';
import { must } from './done.mjs';

const WARM_UP = 80;
const [documents = '60', path = 'examples/stockholm/farsta.yaml', name = 'Farsta', minimumLevel] =
  process.argv.slice(2);
const COUNT = WARM_UP + Number(documents);
const example = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const resources = await load(minimumLevel === undefined ? {} : { minimumLevel });
const perPage = [];
const different = new Set();
let pages = 0;
let bytes = 0;
for (let index = 0; index < COUNT; index += 1) {
  const content = districtText(example, name, index);
  const start = performance.now();
  const drawn = await generate({ name: `d${index}.yaml`, content }, resources);
  const ms = performance.now() - start;
  if (drawn.pages === undefined) throw new Error(`district ${index}: ${JSON.stringify(drawn.diagnostics[0])}`);
  different.add(createHash('sha256').update(drawn.pdf).digest('hex'));
  // The first documents pay for the engine's compiler and for words that are measured for the first time.
  if (index >= WARM_UP) perPage.push(ms / drawn.pages);
  pages = drawn.pages;
  bytes = drawn.pdf.length;
}
must(different.size === COUNT, `${different.size} different documents of ${COUNT}`);
console.log(JSON.stringify({ perPage, pages, bytes }));
