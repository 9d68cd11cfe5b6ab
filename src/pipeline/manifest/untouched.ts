import type { FileSystem } from '../../io/file-system.ts';

/** Whether an output is still as it was written: its bytes are hashed again, whatever their date. */
export async function isUntouched(system: FileSystem, path: string, sha256: string): Promise<boolean> {
  // Reading a pipe would wait for its writer.
  if ((await system.kind(path)) !== 'file') return false;
  const found = await system.read(path);
  return found.kind === 'bytes' && system.hash(found.bytes) === sha256;
}
