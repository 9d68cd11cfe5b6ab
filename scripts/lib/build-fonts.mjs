// Prepares the project's own faces as nearly every document embeds them, so that a run needs no font library.
import { writeFile } from 'node:fs/promises';
import { importTs, root } from './import-ts.mjs';

const code = `
  export { diskFileSystem } from './src/io/disk.ts';
  export { packFonts, prepareFonts } from './src/pdf/prepared-fonts.ts';
  export { loadLook } from './src/pipeline/load/load-look.ts';
  export { readJson } from './src/pipeline/load/read-installed-file.ts';
`;

const { diskFileSystem, loadLook, packFonts, prepareFonts, readJson } = await importTs(code);

/** Writes the prepared faces to a file. */
export async function buildFonts(path) {
  const system = diskFileSystem();
  const installation = { system, root: root.replace(/[/\\]$/, '') };
  // Read as the program reads them, so that the program compares the same hash.
  const { fonts, fontsSha256 } = await loadLook(installation, 'standard', undefined);
  const metrics = await readJson(system, `${installation.root}/templates/assets/fonts/metrics.json`);
  const prepared = await prepareFonts(fonts, metrics);
  await writeFile(
    path,
    packFonts(prepared, fontsSha256, (content) => system.hash(content)),
  );
}
