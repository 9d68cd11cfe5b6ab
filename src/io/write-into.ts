import { close, constants, open, writeFile } from 'node:fs';
import { Socket } from 'node:net';
import { promisify } from 'node:util';

const { O_WRONLY, O_APPEND, O_NONBLOCK } = constants;

/** How often it is asked whether a pipe has found a reader, in milliseconds. */
const ASK_AGAIN = 20;

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/**
 * Opens a pipe, and waits until somebody reads it, as a shell does (fifo(7)). It asks again and again instead of letting
 * open(2) wait: a thread that waits there would keep the process from ending after Ctrl-C.
 */
async function openPipe(path: string): Promise<number> {
  for (;;) {
    try {
      return await promisify(open)(path, O_WRONLY | O_NONBLOCK);
    } catch (error) {
      if (!hasCode(error, 'ENXIO')) throw error;
    }
    await new Promise((again) => setTimeout(again, ASK_AGAIN));
  }
}

/**
 * Writes to a pipe. A reader that has seen enough and leaves (EPIPE) is no error, as it is none on standard output.
 * @throws the operating system's error
 */
export async function writeIntoPipe(path: string, bytes: Uint8Array): Promise<void> {
  const file = await openPipe(path);
  await new Promise<void>((done, failed) => {
    // A socket waits for a slow reader without a thread; it closes the file.
    const pipe = new Socket({ fd: file, readable: false, writable: true });
    pipe.on('error', (error) => (hasCode(error, 'EPIPE') ? done() : failed(error)));
    pipe.on('close', () => done());
    pipe.end(bytes);
  });
}

/**
 * Writes to a device, or to a file that a process holds open: what was written there before stays.
 * @throws the operating system's error
 */
export async function writeIntoDevice(path: string, bytes: Uint8Array): Promise<void> {
  const file = await promisify(open)(path, O_WRONLY | O_APPEND);
  try {
    await promisify(writeFile)(file, bytes);
  } finally {
    await promisify(close)(file);
  }
}
