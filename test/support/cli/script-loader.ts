// bin/load-script.js, as a process of its own would load it.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type vm from 'node:vm';
import { vi } from 'vitest';

const require = createRequire(import.meta.url);
const PROGRAMS = ['bin/load-script.js', 'bin/code-folder.js'].map((path) => resolve(path));

interface Loader {
  /** Loads a script of the build by its URL. */
  readonly loadScript: (url: string) => unknown;
  /** Keeps V8's code of what was loaded. */
  readonly keepCode: () => void;
  /** What became of the code for each script that was loaded. */
  readonly how: ('taken' | 'refused' | 'without code')[];
}

/**
 * Does something with a new loader, in an environment of its own.
 * @param env on top of the environment of the tests; empty is as good as unset
 */
export function withLoader<T>(env: Readonly<Record<string, string>>, use: (loader: Loader) => T): T {
  const { Script } = require('node:vm') as typeof vm;
  const how: Loader['how'] = [];
  const Noting = class extends Script {
    constructor(...args: ConstructorParameters<typeof Script>) {
      super(...args);
      how.push(this.cachedDataRejected === undefined ? 'without code' : this.cachedDataRejected ? 'refused' : 'taken');
    }
  };
  for (const program of PROGRAMS) delete require.cache[program];
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  require('node:vm').Script = Noting;
  // Else V8 would have the script from the loader before.
  setFlagsFromString('--no-compilation-cache');
  try {
    return use({ ...(require(PROGRAMS[0] as string) as Omit<Loader, 'how'>), how });
  } finally {
    setFlagsFromString('--compilation-cache');
    require('node:vm').Script = Script;
    vi.unstubAllEnvs();
    for (const program of PROGRAMS) delete require.cache[program];
  }
}
