// The least that a check of YAML files can cost: the library parses them and keeps positions, and nothing more. Prints
// how many files were read without an error.
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';

let parsed = 0;
for (const path of process.argv.slice(2)) {
  const { errors, contents } = parseDocument(readFileSync(path, 'utf8'), { lineCounter: new LineCounter() });
  if (errors.length === 0 && contents !== null) parsed += 1;
}
console.log(parsed);
