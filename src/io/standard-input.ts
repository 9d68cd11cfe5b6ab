import { STANDARD_INPUT } from './collect-inputs.ts';
import type { FileSystem, ReadResult } from './file-system.ts';
import { ioProblem } from './io-problem.ts';
import { readStream } from './read-stream.ts';

/** The same file system, where `-` reads standard input. The input is read once; later reads get the same bytes. */
export function withStandardInput(system: FileSystem, input: AsyncIterable<Uint8Array | string>): FileSystem {
  let content: Promise<ReadResult> | undefined;
  const readInput = (limit: number): Promise<ReadResult> =>
    readStream(input, limit).catch((error) => ({ kind: 'problem', problem: ioProblem(error, STANDARD_INPUT) }));
  return {
    ...system,
    read(path, limit = Number.MAX_SAFE_INTEGER) {
      if (path !== STANDARD_INPUT) return system.read(path, limit);
      content ??= readInput(limit);
      return content;
    },
  };
}
