import type { FileSystem } from '../../io/file-system.ts';

/**
 * Reads a file that is part of the program.
 * @throws where it cannot be read: the installation is broken, which is not a finding
 */
export async function readWhole(system: FileSystem, path: string): Promise<Uint8Array> {
  const result = await system.read(path);
  if (result.kind === 'bytes') return result.bytes;
  throw new Error(`${path} cannot be read${result.kind === 'problem' ? ` (${result.problem.code})` : ''}`);
}

/** Reads a text file of the program. */
export async function readText(system: FileSystem, path: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await readWhole(system, path));
}

/** Reads a JSON file of the program; the build guarantees its shape. */
export async function readJson<T>(system: FileSystem, path: string): Promise<T> {
  return JSON.parse(await readText(system, path)) as T;
}
