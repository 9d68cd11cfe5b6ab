import type { IoProblem } from './file-system.ts';

/**
 * An error of the operating system as a value.
 * @throws any other error: it is a bug of our own
 */
export function ioProblem(error: unknown, path: string): IoProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string' || !/^(E[A-Z0-9]+|ERR_FS_\w+|ERR_INVALID_ARG_VALUE)$/.test(code)) throw error;
  return { code, path };
}
