import { grantedCores } from '../io/cores.ts';
import { diskFileSystem } from '../io/disk.ts';
import { installation } from '../io/installation.ts';
import { present } from '../values/present.ts';
import type { Host, Output } from './host.ts';

/** The part of Node's `process` that the command uses. */
type Process = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'env'>;

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    ...present({ columns: stream.columns }),
  };
}

/**
 * The local day: an agreement signed today in Stockholm was not signed yesterday, though it may be yesterday in UTC.
 */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `node:os` is loaded when cores are asked for: only a run of many files asks. Node 20 ignores a container's quota. */
function cores(): number {
  return grantedCores(process.getBuiltinModule('node:os').availableParallelism());
}

/**
 * The world as Node shows it. `leave` does the work that was registered with `onLeave`, for when a signal ends the
 * process.
 * @param load loads a script that the build made
 */
export function nodeHost(
  process: Process,
  load: (url: string) => unknown,
): Host & { readonly leave: () => Promise<void> } {
  const { root, built } = installation();
  const stops = new Set<() => Promise<void>>();
  return {
    onLeave(stop) {
      stops.add(stop);
      return () => void stops.delete(stop);
    },
    async leave() {
      for (const stop of stops) await stop();
    },
    stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    env: process.env,
    system: diskFileSystem(),
    today,
    cores,
    root,
    ...present({ built: built && { ...built, load } }),
  };
}
