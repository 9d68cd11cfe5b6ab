import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
import { grantedCores } from './src/io/cores.ts';

/** More workers than this are hardly faster: each loads the program anew, and the longest files set the time. */
const MOST_WORKERS = 8;

/** Modules of WebAssembly as their bytes, as the build bundles them. */
const wasmAsBytes: Plugin = {
  name: 'wasm-as-bytes',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.wasm') ? fileURLToPath(import.meta.resolve(id)) : undefined),
  load: async (id) => {
    if (!id.endsWith('.wasm')) return undefined;
    return `export default Uint8Array.from(atob('${await readFile(id, 'base64')}'), (one) => one.charCodeAt(0));`;
  },
};

export default defineConfig({
  plugins: [wasmAsBytes],
  test: {
    include: ['test/**/*.test.ts'],
    server: { deps: { inline: [/\.wasm$/] } },
    // Programs that tests start write nothing into the home of who runs them.
    env: { SAMVERKAN_CODE_CACHE: 'off' },
    setupFiles: ['test/support/compare-bytes.ts', 'test/support/leave-as-found.ts'],
    // Only a hang takes so long, on whatever machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Processes, not threads: tests set the time zone and look at what a process of its own leaves behind.
    pool: 'forks',
    // Room for what a test throws away at once: a tenth of the time went to collecting it little by little.
    execArgv: ['--max-semi-space-size=64'],
    maxWorkers: Math.min(grantedCores(availableParallelism()), MOST_WORKERS),
    // The files of a worker share what they load; loading all of it for each file would be most of the time. So a test puts
    // back what it changes of the process, which test/support/leave-as-found.ts sees to.
    isolate: false,
  },
});
