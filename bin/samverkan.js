#!/usr/bin/env node
// Passes arguments and streams on, and sets the exit code. Plain JavaScript, as all of bin is: it is not built.
const process = require('node:process');
const { pathToFileURL } = require('node:url');

require('./optimise-later.js');

/** Reports an error that nothing has caught: in one line that no terminal obeys, never with a stack. */
function fail(error) {
  const [line] = String(error?.message ?? error).split('\n');
  process.stderr.write(`samverkan: ${line.replaceAll(/\p{C}/gu, '\ufffd')}\n`);
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
/** Ends the process after its workers; a second signal ends it at once. Half-written files are removed by exit(). */
function leave(code) {
  if (leaving || host === undefined) process.exit(code);
  leaving = true;
  host.leave().finally(() => process.exit(code));
}
process.on('SIGINT', () => leave(130));
process.on('SIGTERM', () => leave(143));

/** The commands of which the build makes one script each (scripts/lib/bundle.mjs). */
const WHOLE = ['validate', 'generate'];

/** Runs the command, and ends the process with its exit code. */
async function run() {
  // Loaded only now, so that an error in loading is reported in one line, too. All are the same program; these commands have
  // most of what they run in one script each.
  const { loadScript, keepCode } = require('./load-script.js');
  const whole = WHOLE.includes(process.argv[2]) ? `${process.argv[2]}-whole` : undefined;
  const { main, nodeHost } = whole
    ? loadScript(pathToFileURL(`${__dirname}/../dist/chunks/${whole}.cjs`).href)
    : await import('../dist/main.js');
  host = nodeHost(process, loadScript);
  const code = await main(process.argv.slice(2), host);

  // Left to itself, the process would wait for code that V8 is still optimising. All output is flushed first.
  const flushed = (stream) => new Promise((resolve) => stream.write('', resolve));
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  // Findings are a result like any other; misuse and failures are not.
  if (code <= 1) keepCode();
  process.exit(code);
}

run().catch(fail);
