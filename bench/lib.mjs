import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

// Where NODE_EXTRA_CA_CERTS is set, Node 20 reads every certificate at each start: 80 ms that users do not have.
// V8's code is the build's or none: nothing that an earlier run has kept.
export const env = { ...process.env, NO_COLOR: '1', SAMVERKAN_CODE_CACHE: 'off' };
delete env.NODE_EXTRA_CA_CERTS;

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs a program, whatever its exit code. */
export const run = (args, program = process.execPath) => spawnSync(program, args, { cwd: root, env, encoding: 'utf8' });

/**
 * Runs a program.
 * @param args the arguments of Node, or those of `program`
 * @returns how many ms the whole process took, and its output
 */
export function timed(args, program = process.execPath) {
  const start = performance.now();
  const result = run(args, program);
  const ms = performance.now() - start;
  if (result.status !== 0) throw new Error(`${args.join(' ')} exits ${result.status}: ${result.stderr.slice(-500)}`);
  return { ms, stdout: result.stdout };
}

/**
 * Runs several commands in turns, so that a busy moment of the machine falls on all of them.
 * @param commands by name the arguments of Node, or `{ program, args, before, assert }`. Untimed, `before` is called before
 *   each run, and `assert` after it with what the command printed: it throws where the work that is timed was not done
 * @returns by name the median in ms
 */
export function inTurns(commands, rounds) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, one] of Object.entries(commands)) {
      const { program, args, before, assert } = Array.isArray(one) ? { args: one } : one;
      before?.();
      const { ms, stdout } = timed(args, program);
      assert?.(stdout);
      times[name].push(ms);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

/** Formats a time, and prints a line of the report. */
export const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`.padStart(10);
export const line = (name, value, note = '') => console.log(`  ${name.padEnd(34)}${value}  ${note}`.trimEnd());

/** The arguments of a Node process that does nothing but load a library. */
export const load = (name) => ['--input-type=module', '-e', `await import(${JSON.stringify(name)})`];
