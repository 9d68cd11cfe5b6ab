// Imported before the command (`node --import`): notes every script that it and its workers run, and whether V8 took the code
// for it.
import { writeSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import vm from 'node:vm';

// V8's code is for a Node with the very same options, and this one changes none of it: it is there again for the workers.
const { execArgv } = process;
const at = execArgv.indexOf('--import');
const taken = execArgv.splice(at, 2);

vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options);
    execArgv.splice(at, 0, ...taken.splice(0));
    const how = { true: 'refused', false: 'taken' }[this.cachedDataRejected] ?? 'without code';
    writeSync(2, `script ${basename(options.filename)} ${how}\n`);
  }
};
