// The least that a check of YAML files can cost: the library parses them and keeps positions, and nothing more.
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';

for (const path of process.argv.slice(2)) {
  parseDocument(readFileSync(path, 'utf8'), { lineCounter: new LineCounter() });
}
