// Runs a command and watches it: how long it took, how many lines it wrote, and the memory of all its processes.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { env, root } from '../lib.mjs';

const SAMPLE_MS = 100;

/** What Linux tells of a process, or nothing: it may just have ended. */
function told(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** A process and all that it has started, directly or not. */
function family(pid) {
  const children = told(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return [pid, ...children.flatMap(family)];
}

/** Bytes in memory; 0 where there is no /proc. */
function residentBytes(pid) {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(told(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

/**
 * @param args the arguments of Node
 * @param onLines called with the number of lines written so far
 * @returns {Promise<{ ms: number, lines: number, peak: number }>} `peak`: the most bytes that all processes together had
 */
export function watch(args, onLines) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let lines = 0;
  let peak = 0;
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    lines += text.split('\n').length - 1;
    onLines(lines);
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaints = (complaints + text).slice(-500);
  });
  const timer = setInterval(() => {
    peak = Math.max(
      peak,
      family(child.pid).reduce((sum, pid) => sum + residentBytes(pid), 0),
    );
  }, SAMPLE_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ ms: performance.now() - start, lines, peak });
      else reject(new Error(`${args.join(' ')} exits ${code}: ${complaints}`));
    });
  });
}
