// Bundles the program with its libraries, because loading is most of what a single run costs: hundreds of small files
// become a few, and what pdfkit and fontkit load without our ever using it stays out (measured by `npm run bench`).
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { asAscii } from './as-ascii.mjs';
import { importTs, root } from './import-ts.mjs';

const fails = (name) => `() => { throw new Error('${name} is left out of the bundle'); }`;

/**
 * Parts of libraries that are loaded but have nothing to do here: words are measured by prepared tables and broken by our
 * own layout, fonts are TrueType, and nothing is encrypted. Each fails loudly should it be used after all.
 */
const leftOut = {
  'brotli/decompress.js': `export default ${fails('WOFF2')};`,
  'tiny-inflate': `export default ${fails('WOFF')};`,
  '@noble/ciphers/aes': 'export const cbc = undefined, ecb = undefined;',
  linebreak: `export default class { constructor() { (${fails('line breaking')})(); } }`,
  // commander can run commands that are programs of their own; ours are not.
  'node:child_process': `export const spawn = ${fails('running programs')};`,
  'png-js': `export default class { constructor() { (${fails('PNG')})(); } }`,
  // fontkit's shapers make these when they are loaded, and ask them when they shape.
  dfa: `export default class { match() { (${fails('shaping')})(); } }`,
  'unicode-trie': `export default class { get() { (${fails('shaping')})(); } }`,
  // Every glyph asks whether it is a mark; only a shaper reads the answer.
  'unicode-properties': `export const isMark = () => false;
    ${['getCombiningClass', 'getScript', 'isDigit', 'getCategory'].map((name) => `export const ${name} = ${fails('shaping')};`).join('\n')}`,
};

/** What pdfkit alone does without: fonts are embedded by src/pdf/font-writer.ts, and everything is compressed by src/pdf/deflate.ts. */
const leftOutOfPdfkit = {
  fontkit: `export const create = ${fails('opening fonts in pdfkit')};`,
  zlib: `export default { deflateSync: ${fails('zlib')} };`,
};

const leaveOut = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    const leave = (namespace, contents, filter = /./) => {
      onResolve({ filter: /./ }, ({ path, importer }) =>
        Object.hasOwn(contents, path) && filter.test(importer) ? { path, namespace } : null,
      );
      onLoad({ filter: /./, namespace }, ({ path }) => ({ contents: contents[path] }));
    };
    leave('left-out', leftOut);
    leave('left-out-of-pdfkit', leftOutOfPdfkit, /[\\/]node_modules[\\/]pdfkit[\\/]/);
  },
};

/** Modules of nothing but data, with the library that it comes from: the bundle holds what they export, ready made. */
const PREPARED = { 'src/hyphenation/pattern-table.ts': 'node_modules/hyphen' };

const prepare = {
  name: 'prepare',
  setup({ onLoad }) {
    for (const path of Object.keys(PREPARED)) {
      const filter = new RegExp(`[\\\\/]${basename(path).replaceAll('.', '\\.')}$`);
      let loading;
      onLoad({ filter }, async () => {
        loading ??= importTs(`export * from './${path}';`);
        const exported = Object.entries(await loading);
        return {
          contents: exported.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n'),
        };
      });
    }
  },
};

/** The licences of all that was bundled: they must go where the code goes. */
async function writeLicences(metafile, outdir) {
  const bundled = Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  const folders = [...bundled, ...Object.values(PREPARED)];
  const texts = [...new Set(folders)].sort().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    const file = (await readdir(join(root, folder))).find((one) => /^(licen[cs]e|copying)(\.|$|-)/i.test(one));
    const text = file === undefined ? '' : await readFile(join(root, folder, file), 'utf8');
    return `${name} ${version}, ${license}\n\n${text.trim()}\n`;
  });
  await writeFile(join(outdir, 'THIRD-PARTY-LICENSES.txt'), (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`));
}

/** pdfkit reads its colour profile beside its own code: in the bundle that is the folder of the chunks. */
async function copyColourProfile(outdir) {
  const pdfkit = dirname(createRequire(import.meta.url).resolve('pdfkit'));
  const name = 'sRGB_IEC61966_2_1.icc';
  await mkdir(join(outdir, 'chunks', 'data'), { recursive: true });
  await copyFile(join(pdfkit, 'data', name), join(outdir, 'chunks', 'data', name));
}

const options = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // zlib as WebAssembly stands in the script that uses it: to read one file more would take longer.
  loader: { '.wasm': 'binary' },
  // ajv is needed for minimum levels of the user's own only, and big; tinypool starts a file of its own in each worker.
  external: ['ajv', 'ajv/*', 'ajv-formats', 'tinypool'],
  // Libraries that are CommonJS ask for Node's own modules by `require`, which an ES module has not.
  banner: {
    js: "import{createRequire as samverkanRequire}from'node:module';const require=samverkanRequire(import.meta.url);",
  },
};

/**
 * The commands that are used most and the workers, each with where it begins and what it runs of all that it loads only when
 * it is asked for. Chunks of the split build hold modules of their own: what a script and a chunk tell apart by its class must
 * stand in the script.
 */
const PACKED = {
  validate: [
    'src/cli/main.ts',
    'src/cli/commands/validate.ts',
    'src/reporters/compact.ts',
    'src/reporters/github.ts',
    'src/reporters/json.ts',
    'src/rules/across/index.ts',
  ],
  generate: [
    'src/cli/main.ts',
    'src/cli/commands/generate.ts',
    'src/cli/watch/watch.ts',
    'src/pipeline/draw/draw.ts',
    'src/reporters/compact.ts',
    'src/rules/across/index.ts',
    'src/workers/process-crew.ts',
  ],
  worker: ['src/workers/worker.ts', 'src/pipeline/draw/draw.ts'],
};

/** Leaves every other `import()` to the chunk that the split build has made of it. */
function leaveToChunks(outputs, paths) {
  const chunkOf = new Map(
    Object.entries(outputs).flatMap(([path, { entryPoint }]) =>
      entryPoint === undefined ? [] : [[join(root, entryPoint), `./${basename(path)}`]],
    ),
  );
  const packed = new Set(paths.map((path) => join(root, path)));
  return {
    name: 'leave-to-chunks',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || pluginData === 'asked') return null;
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: 'asked' });
        if (found.external || packed.has(found.path)) return null;
        const chunk = chunkOf.get(found.path);
        if (chunk === undefined) throw new Error(`no chunk was made of ${found.path}`);
        return { path: chunk, external: true };
      });
    },
  };
}

/**
 * Writes the command (`main.js`) and the library (`index.js`) with their chunks; and the command once more as one script for
 * each of those that are used most, with all that it needs (`chunks/<command>-whole.cjs`): they run for a moment, of which
 * opening thirty chunks would be a tenth. So do workers, which are such a script alone.
 */
export async function bundle(outdir) {
  const { metafile } = await build({
    ...options,
    entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [leaveOut, prepare],
  });
  const wholes = Object.entries(PACKED).map(([name, [entry, ...paths]]) =>
    writeWhole(outdir, name, entry, leaveToChunks(metafile.outputs, paths)),
  );
  await Promise.all([...wholes, writeLicences(metafile, outdir), copyColourProfile(outdir)]);
}

/**
 * One command, or the workers, as one script. It is no ES module, for Node gives V8 the code that it has made of a script
 * before, but not of a module; so what a module has of its own is handed to it (bin/load-script.js).
 */
async function writeWhole(outdir, name, entry, leave) {
  const { banner: _, ...asScript } = options;
  const { outputFiles } = await build({
    ...asScript,
    entryPoints: [entry],
    write: false,
    format: 'cjs',
    define: { 'import.meta.url': 'samverkanUrl' },
    plugins: [leave, leaveOut, prepare],
  });
  const text = outputFiles[0].text.replaceAll(/\bimport\(/g, 'samverkanImport(');
  await writeFile(join(outdir, 'chunks', `${name}-whole.cjs`), asAscii(text));
}
