// Compiles the project's own templates to JavaScript, so that a run needs no Handlebars.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asAscii } from './as-ascii.mjs';
import { importTs, root } from './import-ts.mjs';

const code = `
  export { diskFileSystem } from './src/io/disk.ts';
  export { documentKinds, entryTemplate } from './src/pipeline/load/document-kind.ts';
  export { loadLook } from './src/pipeline/load/load-look.ts';
  export { precompileTemplates } from './src/template/precompile.ts';
  export { describe } from './src/diagnostics/message.ts';
`;

const { describe, diskFileSystem, documentKinds, entryTemplate, loadLook, precompileTemplates } = await importTs(code);

/** Makes code of the entries of all kinds of document, and of the partials that they call. */
function precompileAll(templates) {
  const { value, diagnostics } = precompileTemplates(templates, documentKinds.map(entryTemplate));
  if (value !== undefined) return value;
  throw new Error(diagnostics.map((one) => `${one.span.file}: ${describe(one, 'en').message}`).join('\n'));
}

/** Writes `<outdir>/<folder>.cjs` for each folder of templates. */
export async function buildTemplates(outdir) {
  await mkdir(outdir, { recursive: true });
  const entries = await readdir(join(root, 'templates'), { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isDirectory() && entry.name !== 'assets')) {
    // Read as the program reads them, so that the program compares the same hash.
    const installation = { system: diskFileSystem(), root: root.replace(/[/\\]$/, '') };
    const look = await loadLook(installation, name, undefined);
    const text = `exports.sha256 = '${look.templatesSha256}';\nexports.make = ${precompileAll(look.templates)};\n`;
    await writeFile(join(outdir, `${name}.cjs`), asAscii(text));
  }
}
