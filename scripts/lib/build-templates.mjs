// Compiles the project's own templates to JavaScript, so that a run needs neither Handlebars' parser nor its compiler.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asAscii } from './as-ascii.mjs';
import { importTs, root } from './import-ts.mjs';

const code = `
  export { diskFileSystem } from './src/io/disk.ts';
  export { documentKinds, entryTemplate } from './src/pipeline/load/document-kind.ts';
  export { loadLook } from './src/pipeline/load/load-look.ts';
  export { precompileTemplates } from './src/template/compile.ts';
  export { describe } from './src/diagnostics/message.ts';
`;

const { describe, diskFileSystem, documentKinds, entryTemplate, loadLook, precompileTemplates } = await importTs(code);

/** Compiles the entry of each kind of document, and the partials, which are the same for all of them. */
function precompileAll(templates) {
  const compiled = documentKinds.map((kind) => {
    const { value, diagnostics } = precompileTemplates(templates, entryTemplate(kind));
    if (value !== undefined) return [...value];
    throw new Error(diagnostics.map((one) => `${one.span.file}: ${describe(one, 'en').message}`).join('\n'));
  });
  return new Map(compiled.flat());
}

/** Writes `<outdir>/<folder>.cjs` for each folder of templates. */
export async function buildTemplates(outdir) {
  await mkdir(outdir, { recursive: true });
  const entries = await readdir(join(root, 'templates'), { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isDirectory() && entry.name !== 'assets')) {
    // Read as the program reads them, so that the program compares the same hash.
    const installation = { system: diskFileSystem(), root: root.replace(/[/\\]$/, '') };
    const look = await loadLook(installation, name, undefined);
    const members = [...precompileAll(look.templates)].map(([file, text]) => `${JSON.stringify(file)}: ${text}`);
    const text = `exports.sha256 = '${look.templatesSha256}';\nexports.templates = {\n${members.join(',\n')}\n};\n`;
    await writeFile(join(outdir, `${name}.cjs`), asAscii(text));
  }
}
