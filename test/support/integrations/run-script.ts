import { spawn } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMMAND } from '../command.ts';
import { type Ended, ending } from '../ending.ts';

/** Runs a program in a folder to its end, with the given environment on top of where programs are found. */
export function runProgram(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const child = spawn(program, args, {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? cwd, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return ending(child);
}

/** Puts a shell program into `folder` under a name; returns a PATH on which it comes first. */
export async function programOnPath(folder: string, name: string, script: string): Promise<string> {
  const bin = join(folder, '.bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(bin, name), 0o755);
  return `${bin}:${process.env.PATH ?? ''}`;
}

/** The built command as a program named samverkan. */
export const SAMVERKAN = `exec "${process.execPath}" "${COMMAND}" "$@"`;
