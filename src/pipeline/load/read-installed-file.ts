import type { FileSystem } from '../../io/file-system.ts';

/** Reads a file that is part of the program; that it is missing is a broken installation, not a finding. */
export async function readWhole(system: FileSystem, path: string): Promise<Uint8Array> {
  const result = await system.read(path);
  if (result.kind === 'bytes') return result.bytes;
  throw new Error(`${path} cannot be read${result.kind === 'problem' ? ` (${result.problem.code})` : ''}`);
}

/** Reads a text of the program's. */
export async function readText(system: FileSystem, path: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await readWhole(system, path));
}

/** Reads JSON of the program's; its shape is the build's to keep. */
export async function readJson<T>(system: FileSystem, path: string): Promise<T> {
  return JSON.parse(await readText(system, path)) as T;
}
