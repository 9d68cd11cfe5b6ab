/**
 * Gathers the outcome of checks: one line each, as they end.
 * @returns {{ check(name: string, run: () => unknown): Promise<boolean>, add(passed: number, failed: number): void, end(): number }}
 */
export function createReport(write = (line) => process.stdout.write(`${line}\n`)) {
  let passed = 0;
  let failed = 0;
  return {
    /** Runs a check. It passes unless it throws; a text that it returns is shown beside its name. */
    check: async (name, run) => {
      try {
        const detail = await run();
        passed++;
        write(`ok    ${name}${typeof detail === 'string' ? ` (${detail})` : ''}`);
        return true;
      } catch (error) {
        failed++;
        write(`FAIL  ${name}: ${error instanceof Error ? error.message : String(error)}`);
        return false;
      }
    },
    /** Counts checks that another program made. */
    add: (more, fewer) => {
      passed += more;
      failed += fewer;
    },
    /** Prints the summary; returns the exit code. */
    end: () => {
      write(`${passed} passed, ${failed} failed`);
      return failed === 0 ? 0 : 1;
    },
  };
}

/** Fails a check. */
export function expect(condition, message) {
  if (!condition) throw new Error(message);
}

/** Fails a check unless a run of the command ended with findings, this one among them. */
export function expectFound({ code, stdout, stderr }, wanted) {
  expect(code === 1, `it ended with ${code}: ${(stderr || stdout).trim().slice(-600)}`);
  expect(stdout.includes(wanted), `it does not say ${wanted}: ${stdout.slice(-600)}`);
}
