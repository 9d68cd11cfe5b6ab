// Whether ten times as many districts take ten times as long, in the same memory, and what a second worker is worth. A large
// run takes minutes, in which a machine's speed drifts: it has small runs before and after it.
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertDrawn } from './done.mjs';
import { line, median } from './lib.mjs';
import { writeDistricts } from './scale/districts.mjs';
import { watch } from './scale/watch.mjs';

const [SMALL, LARGE] = [1000, 10_000];
const GOALS = { drift: 0.1, workers: 1.6 };
/** The size of an agreement and its district's file on the disk, roughly. */
const BYTES_EACH = 600_000;

const thousands = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ' ');
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`.padStart(10);
const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;
const per100 = (ratio) => `${ratio >= 1 ? '+' : '−'}${Math.abs(100 * (ratio - 1)).toFixed(1)} %`.padStart(10);

async function checkRoom(count) {
  const { bavail, bsize } = await statfs(tmpdir());
  const [there, needed] = [bavail * bsize, count * BYTES_EACH];
  if (there >= needed) return;
  throw new Error(`${tmpdir()} has ${megabytes(there)} left and ${megabytes(needed)} are needed; TMPDIR names another`);
}

/** Draws a folder's districts, reports progress in ten steps, and leaves nothing behind. */
async function draw(folder, count, jobs) {
  const out = join(folder, 'out');
  const title = `${thousands(count)} districts, ${jobs} ${jobs === 1 ? 'worker' : 'workers'}`;
  let reported = 0;
  const progress = (lines) => {
    const tenths = Math.floor((10 * lines) / count);
    if (tenths > reported)
      process.stderr.write(`${reported === 0 ? title : ''} ${tenths * 10} %${tenths === 10 ? '\n' : ''}`);
    reported = Math.max(reported, tenths);
  };
  const args = ['bin/samverkan.js', 'generate', join(folder, String(count)), '-o', out, '--jobs', String(jobs)];
  const result = await watch(args, progress);
  if (result.lines !== count) throw new Error(`${title}: ${result.lines} lines of result`);
  assertDrawn(out, count);
  await rm(out, { recursive: true });
  const memory =
    result.peak === 0
      ? 'memory is only measured on Linux'
      : `at most ${megabytes(result.peak)}, ${megabytes(result.first)} of them in the first process`;
  const speed = `${(count / (result.ms / 1000)).toFixed(1)} files/s, ${memory}`;
  line(title, seconds(result.ms), speed);
  return { each: result.ms / count, peak: result.peak };
}

/**
 * Prints the times and the memory of runs over many districts.
 * @param sizes the numbers of districts of the small runs and of the large one
 */
export async function measureScale([small = SMALL, large = LARGE] = []) {
  await checkRoom(small + large);
  // Ctrl-C ends the command that is running; this process goes on, and removes gigabytes.
  process.once('SIGINT', () => undefined);
  const folder = await mkdtemp(join(tmpdir(), 'samverkan-bench-'));
  try {
    for (const count of new Set([small, large])) await writeDistricts(join(folder, String(count)), count);
    console.log('\nMade districts of 5 to 200 schools, each run a process from start to end');
    const one = await draw(folder, small, 1);
    const before = await draw(folder, small, 2);
    const many = await draw(folder, large, 2);
    const after = await draw(folder, small, 2);
    const oneAfter = await draw(folder, small, 1);

    const few = (what) => median([before[what], after[what]]);
    const alone = median([one.each, oneAfter.each]);
    const against = `of ${thousands(large)} against ${thousands(small)}`;
    const within = `(goal: within ${100 * GOALS.drift} %)`;
    line(`time per file, ${against}`, per100(many.each / few('each')), within);
    if (many.peak > 0) line(`memory, ${against}`, per100(many.peak / few('peak')), within);
    const gain = `${(alone / few('each')).toFixed(2)} ×`.padStart(10);
    line('two workers against one', gain, `(goal: at least ${GOALS.workers} ×)`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
