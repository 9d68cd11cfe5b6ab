// What each process of the pool loads (src/workers/process-crew.ts): the workers' script, with V8's code of it.
const process = require('node:process');
const { pathToFileURL } = require('node:url');

require('./optimise-later.js');
const { asWorker, keepCode, loadScript } = require('./load-script.js');

asWorker();
// A worker ends when it has nothing more to do.
process.on('exit', (code) => {
  if (code === 0) keepCode();
});

const { worker } = loadScript(pathToFileURL(`${__dirname}/../dist/chunks/worker-whole.cjs`).href);
module.exports = worker(loadScript);
