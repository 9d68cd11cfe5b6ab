// The command as it was built (`npm run build`; installing builds it), as a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const COMMAND = resolve('bin/samverkan.js');

export interface CommandStart {
  readonly cwd: string;
  /** Options of Node itself. */
  readonly node?: readonly string[];
  /** On top of the environment of the tests, without colours and without what a CI service adds to the output. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it gets a group of its own, as a shell gives it: a test can kill it with all that it has started. */
  readonly detached?: boolean;
}

/** Starts the command. */
export function startCommand(
  args: readonly string[],
  { cwd, node = [], env = {}, detached = false }: CommandStart,
): ChildProcess {
  return spawn(process.execPath, [...node, COMMAND, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '', ...env },
    detached,
  });
}
