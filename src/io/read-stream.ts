import { joinBytes } from '../values/join-bytes.ts';
import { type ReadResult, START } from './file-system.ts';

/**
 * Reads a stream to its end, or until it is longer than the limit: an endless one (`/dev/zero`) costs no more than that.
 * @param limit in bytes
 */
export async function readStream(stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<ReadResult> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    const chunk = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) return { kind: 'too-big', size, start: joinBytes(chunks).subarray(0, START) };
  }
  return { kind: 'bytes', bytes: joinBytes(chunks) };
}
