import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

// Where it is set, Node 20 reads every certificate at each start: 80 ms that no user pays.
export const env = { ...process.env, NO_COLOR: '1' };
delete env.NODE_EXTRA_CA_CERTS;

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs Node and returns how many ms the whole process took, and what it printed. */
export function timed(args) {
  const start = performance.now();
  const result = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  const ms = performance.now() - start;
  if (result.status !== 0) throw new Error(`${args.join(' ')} exits ${result.status}: ${result.stderr.slice(-500)}`);
  return { ms, stdout: result.stdout };
}

/** Runs several commands in turns, so that a busy moment of the machine falls on all of them. */
export function inTurns(commands, rounds) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, args] of Object.entries(commands)) times[name].push(timed(args).ms);
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}
