import type { Watcher } from '../../io/file-system.ts';

/** Collects changes until they are asked for. */
export interface Changes extends Watcher {
  /** Waits for the next changes. */
  next(): Promise<{ readonly paths: ReadonlySet<string> } | { readonly problem: string } | 'stopped'>;
}

/** Files that change within this time, as in a checkout, are drawn together; in milliseconds. */
const AT_ONCE = 10;

/**
 * Notes changes while earlier ones are being worked on.
 * @param interrupted resolves when no more are wanted
 */
export function noteChanges(interrupted?: Promise<void>): Changes {
  let paths = new Set<string>();
  let problem: string | undefined;
  let stopped = false;
  let wake: () => void = () => undefined;
  void interrupted?.then(() => {
    stopped = true;
    wake();
  });
  const something = (): Promise<void> =>
    new Promise((done) => {
      wake = done;
      if (stopped || problem !== undefined || paths.size > 0) done();
    });
  return {
    onChange(path) {
      paths.add(path);
      wake();
    },
    onProblem(code) {
      problem ??= code;
      wake();
    },
    async next() {
      await something();
      if (paths.size > 0) await new Promise((done) => setTimeout(done, AT_ONCE));
      if (stopped) return 'stopped';
      if (problem !== undefined) return { problem };
      const noted = paths;
      paths = new Set();
      return { paths: noted };
    },
  };
}
