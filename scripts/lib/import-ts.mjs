// Lets a script use the project's TypeScript: one entry is bundled and imported. Packages stay outside the bundle.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Modules of WebAssembly go into the bundle, as their bytes: Node cannot import them. */
const wasmAsBytes = {
  name: 'wasm-as-bytes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.wasm$/ }, ({ path }) => ({
      path: fileURLToPath(import.meta.resolve(path)),
      namespace: 'bytes',
    }));
    onLoad({ filter: /./, namespace: 'bytes' }, async ({ path }) => ({
      contents: await readFile(path),
      loader: 'binary',
    }));
  },
};

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param {string} code an ES module that imports from `./src/…`
 * @returns {Promise<any>} the module's exports
 */
export async function importTs(code) {
  const result = await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    plugins: [wasmAsBytes],
    logLevel: 'warning',
  });
  const text = result.outputFiles[0].text;
  // The file lies inside the project, so that packages are found; it is named by its content, so that no two runs share it.
  const folder = `${root}.cache/scripts`;
  const file = `${folder}/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.mjs`;
  await mkdir(folder, { recursive: true });
  await writeFile(file, text);
  return import(pathToFileURL(file).href);
}
