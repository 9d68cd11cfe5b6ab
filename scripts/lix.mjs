// Prints LIX of the running text of every document of every example, and exits 1 where one of some length is above 50, from where on
// Björnsson's scale says "difficult". For other files: node scripts/lix.mjs stadsdel.yaml …, and for those of a level of one's own
// node scripts/lix.mjs --minimum-level niva.yaml kommun.yaml …
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { exampleFiles } from './lib/examples.mjs';
import { importTs, root } from './lib/import-ts.mjs';
import { lix, runningText } from './lib/lix.mjs';
import { readMinimumLevel } from './lib/minimum-levels.mjs';

const GOAL = 50;
/** Of fewer words one name more or less decides; the measure was made for longer texts (C. H. Björnsson, Läsbarhet, 1968). */
const FEWEST_WORDS = 100;

const {
  compileTemplates,
  documentKinds,
  entryTemplate,
  loadMarkdown,
  merge,
  parseDocument,
  render,
  sourceText,
  viewOf,
} = await importTs(`
  export { documentKinds, entryTemplate } from './src/pipeline/load/document-kind.ts';
  export { compileTemplates } from './src/template/compile.ts';
  export { loadMarkdown } from './src/markdown/read-markdown.ts';
  export { merge } from './src/model/merge.ts';
  export { parseDocument } from './src/document/parse.ts';
  export { render } from './src/template/render.ts';
  export { sourceText } from './src/source/source-text.ts';
  export { viewOf } from './src/template/view.ts';
`);

const { values, positionals: chosen } = parseArgs({
  options: { 'minimum-level': { type: 'string' } },
  allowPositionals: true,
});

const read = (path) => readFile(path, 'utf8');

async function templates() {
  const folder = join(root, 'templates', 'standard');
  const names = [
    ...documentKinds.map(entryTemplate),
    ...(await readdir(join(folder, 'partials'))).map((name) => `partials/${name}`),
  ];
  const sources = await Promise.all(
    names.map(async (name) => [name, sourceText(name, await read(join(folder, name)))]),
  );
  return new Map(sources);
}

const files = await templates();

function compiled(kind) {
  const { value, diagnostics } = compileTemplates(files, entryTemplate(kind));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}
const compiledByKind = new Map(documentKinds.map((kind) => [kind, compiled(kind)]));
await loadMarkdown();

/** The agreement of a district's file, or another document of it, as the reader meets it, before it is laid out. */
async function documentOf(path, kind) {
  const district = parse(await read(path));
  const minimum = await readMinimumLevel(
    values['minimum-level'] ?? join(root, 'schemas', district.minimumLevel, 'minimum-level.yaml'),
  );
  const agreement = merge(minimum, district, () => ({ from: 'district', file: basename(path), line: 1, column: 1 }));
  const { value, diagnostics: found } = parseDocument(
    render(compiledByKind.get(kind), viewOf(agreement, minimum)),
    files,
  );
  if (value === undefined) throw new Error(`${path}: ${JSON.stringify(found)}`);
  return value;
}

for (const path of chosen.length > 0 ? chosen : await exampleFiles()) {
  for (const kind of documentKinds) {
    const text = runningText(await documentOf(path, kind));
    const value = lix(text);
    const words = text.split(/\s+/u).length;
    // Two levels may have files of one name.
    const shown = relative(process.cwd(), path);
    const name = kind === 'agreement' ? shown : `${shown} (${kind})`;
    console.log(`${value.toFixed(1).padStart(5)}  ${String(words).padStart(5)} ord  ${name}`);
    if (value > GOAL && words >= FEWEST_WORDS) process.exitCode = 1;
  }
}
