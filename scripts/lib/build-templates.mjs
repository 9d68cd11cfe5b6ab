// Compiles the project's own templates to JavaScript, so that a run needs neither Handlebars' parser nor its compiler.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importTs, root } from './import-ts.mjs';

const code = `
  export { diskFileSystem } from './src/io/disk.ts';
  export { loadLook } from './src/pipeline/load/load-look.ts';
  export { precompileTemplates } from './src/template/compile.ts';
  export { describe } from './src/diagnostics/message.ts';
`;

/** Writes `<outdir>/<folder>.js` for each folder of templates. */
export async function buildTemplates(outdir) {
  const { diskFileSystem, loadLook, precompileTemplates, describe } = await importTs(code);
  await mkdir(outdir, { recursive: true });
  const entries = await readdir(join(root, 'templates'), { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isDirectory() && entry.name !== 'assets')) {
    // Read as the program reads them, so that the program compares the same hash.
    const installation = { system: diskFileSystem(), root: root.replace(/[/\\]$/, '') };
    const look = await loadLook(installation, name, undefined);
    const { value, diagnostics } = precompileTemplates(look.templates);
    if (value === undefined) {
      const problems = diagnostics.map((one) => `${one.span.file}: ${describe(one, 'en').message}`);
      throw new Error(problems.join('\n'));
    }
    const members = [...value].map(([file, text]) => `${JSON.stringify(file)}: ${text}`);
    const text = `export const sha256 = '${look.templatesSha256}';\nexport const templates = {\n${members.join(',\n')}\n};\n`;
    await writeFile(join(outdir, `${name}.js`), text);
  }
}
