// Imported before the command (`node --import`): notes every script that it runs, and whether V8 took the code for it.
import { writeSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import vm from 'node:vm';

// V8's code is for a Node with the very same options; this one changes none of it.
process.execArgv.splice(process.execArgv.indexOf('--import'), 2);

vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options);
    const how = { true: 'refused', false: 'taken' }[this.cachedDataRejected] ?? 'without code';
    writeSync(2, `script ${basename(options.filename)} ${how}\n`);
  }
};
