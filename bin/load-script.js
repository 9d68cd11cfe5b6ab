// Scripts of the build, with the code that V8 made of them when they were built: to compile a megabyte of JavaScript anew
// takes longer than to check five files. Plain JavaScript like samverkan.js, and CommonJS, since Node takes such code for
// scripts and not for modules.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const process = require('node:process');
const { fileURLToPath } = require('node:url');
const vm = require('node:vm');
const { crc32 } = require('node:zlib');

const CHECKSUM_BYTES = 4;

/**
 * What code is good for: V8 refuses that of another version or made with other flags, but trusts the rest. So it counts
 * only for the very script, unharmed, and for a Node that is the one it was made with: code cannot be taken from one
 * platform to another.
 * @param text the script
 * @param code what V8 made of it
 * @returns the checksum of all that
 */
function checksum(text, code) {
  const node = JSON.stringify([process.version, process.platform, process.arch, process.versions, process.config]);
  const sum = Buffer.alloc(CHECKSUM_BYTES);
  sum.writeUInt32LE(crc32(code, crc32(text, crc32(node))));
  return sum;
}

/** V8's code of a script; undefined where none is there that is good for it. */
function codeOf(filename, text) {
  try {
    const cache = readFileSync(`${filename}.cache`);
    const code = cache.subarray(0, -CHECKSUM_BYTES);
    return checksum(text, code).equals(cache.subarray(-CHECKSUM_BYTES)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Loads a script that the build made: a CommonJS module, to which its URL and `import` are handed. Where there is no code
 * that is good for it, V8 compiles it as always.
 * @param url of the script, which is plain ASCII
 * @returns its exports
 */
exports.loadScript = (url) => {
  const filename = fileURLToPath(url);
  const text = readFileSync(filename);
  const cachedData = codeOf(filename, text);
  const code = `(function(exports,require,module,samverkanUrl,samverkanImport){${text.latin1Slice()}\n})`;
  const script = new vm.Script(code, { filename, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  const load = (specifier) => import(specifier.startsWith('.') ? new URL(specifier, url).href : specifier);
  script.runInThisContext()(module.exports, createRequire(url), module, url, load);
  return module.exports;
};

exports.checksum = checksum;
