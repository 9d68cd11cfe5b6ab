import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Waits for a process to end and for what it has to say. */
export async function ending(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  // A letter of several bytes may come in two pieces.
  child.stdout?.setEncoding('utf8');
  child.stderr?.setEncoding('utf8');
  child.stdout?.on('data', (data) => {
    stdout += data;
  });
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  const [code, signal] = await once(child, 'close');
  return { code, signal, stdout, stderr };
}
