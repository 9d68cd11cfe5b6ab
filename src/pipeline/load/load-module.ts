/** Where the build put its modules, and how one of them is loaded. */
export interface BuiltModules {
  /** URL of the build's folder, ending with a slash. */
  readonly url: string;
  /** Loads a module by its URL; throws where there is none (default: `import()`). */
  readonly load?: (url: string) => unknown;
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'ENOENT')
  );
}

const imported = (url: string): Promise<unknown> => import(/* @vite-ignore */ url);

/**
 * Loads a module that the build made.
 * @param path of the module below the folder
 * @returns what it exports; undefined where there is none
 */
export async function loadModule({ url, load = imported }: BuiltModules, path: string): Promise<unknown> {
  try {
    return await load(`${url}${path}`);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
