// Imported before the command (`node --import`): writes, when the process ends, V8's code of each script that it loaded.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import vm from 'node:vm';
import { checksum } from '../../bin/load-script.js';

const loaded = [];
vm.Script = class extends vm.Script {
  constructor(text, { filename }) {
    super(text, { filename });
    // It is read a byte a character.
    if (/[^\0-\x7f]/.test(text)) throw new Error(`${filename} is not ASCII`);
    loaded.push({ script: this, filename });
  }
};

process.on('exit', () => {
  for (const { script, filename } of loaded) {
    // Another process may read it at the same time: never half of it.
    const code = script.createCachedData();
    writeFileSync(`${filename}.cache.new`, Buffer.concat([code, checksum(readFileSync(filename), code)]));
    renameSync(`${filename}.cache.new`, `${filename}.cache`);
  }
});
