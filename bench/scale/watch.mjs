// Runs a command and measures how long it takes, how many lines it writes, and the memory of all its processes.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { env, root } from '../lib.mjs';

const SAMPLE_MS = 100;

/** A file of Linux about a process; empty where the process has just ended. */
function readProc(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** All processes that one has started, directly or not. */
function descendants(pid) {
  const children = readProc(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** A process's bytes in memory; 0 where there is no /proc. */
function residentBytes(pid) {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readProc(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

/**
 * @param args the arguments of Node
 * @param onLines called with the number of lines written so far
 * @returns {Promise<{ ms: number, lines: number, peak: number, first: number }>} `peak` is the most bytes that all processes
 *   had together, `first` the most bytes of the first one, which hands out the work
 */
export function watch(args, onLines) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let lines = 0;
  let peak = 0;
  let first = 0;
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    lines += text.split('\n').length - 1;
    onLines(lines);
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaints = (complaints + text).slice(-500);
  });
  const timer = setInterval(() => {
    const own = residentBytes(child.pid);
    first = Math.max(first, own);
    const all = descendants(child.pid).reduce((sum, pid) => sum + residentBytes(pid), own);
    peak = Math.max(peak, all);
  }, SAMPLE_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ ms: performance.now() - start, lines, peak, first });
      else reject(new Error(`${args.join(' ')} exits ${code}: ${complaints}`));
    });
  });
}
