#!/usr/bin/env node
// Passes arguments and streams on, and sets the exit code. Plain JavaScript, as it is the one file that is not built.
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

// Most runs are over before optimised code would pay for itself, and its making stands in their way: V8 waits some four
// times as long with it. One agreement takes an eighth less, a check of fourteen files a fourteenth (`npm run bench`).
// Later versions of V8 have no such flag, and say so aloud.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=600000');

/** Whatever nobody caught: one line, never a stack. */
function fail(error) {
  process.stderr.write(`samverkan: ${String(error?.message ?? error).split('\n')[0]}\n`);
  process.exit(3);
}

process.on('uncaughtException', fail);
// A reader that has seen enough (`| head`) closes the pipe: no error, and the files are still written.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') fail(error);
  });
}
let host;
let leaving = false;
/** Told to end: workers end first. Told so twice: at once. Leaving through exit() removes half-written files. */
function leave(code) {
  if (leaving || host === undefined) process.exit(code);
  leaving = true;
  host.leave().finally(() => process.exit(code));
}
process.on('SIGINT', () => leave(130));
process.on('SIGTERM', () => leave(143));

// Loaded only now, so that what goes wrong in loading is told in one line too. The two are the same program; in the one
// for `validate` all that it runs is one file (scripts/lib/bundle.mjs).
const program = process.argv[2] === 'validate' ? 'chunks/validate-whole.js' : 'main.js';
const { main, nodeHost } = await import(`../dist/${program}`);
host = nodeHost(process);
const code = await main(process.argv.slice(2), host);

// Left to itself the process would wait for code that V8 is still optimising. What was written is out first.
const flushed = (stream) => new Promise((resolve) => stream.write('', resolve));
await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
process.exit(code);
