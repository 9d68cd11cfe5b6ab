// Scripts of the build, with the code that V8 made of them before: to compile a megabyte of JavaScript anew takes longer than to
// check five files. The code stands beside the scripts for the Node that built them, and in the user's folder for any other
// (code-folder.js). Plain JavaScript like samverkan.js, and CommonJS, since Node takes such code for scripts and not for modules.
const { closeSync, fstatSync, openSync, readSync, statSync } = require('node:fs');
const { createRequire } = require('node:module');
const { basename } = require('node:path');
const process = require('node:process');
const { fileURLToPath } = require('node:url');
const vm = require('node:vm');
const { crc32 } = require('node:zlib');

/** A file begins with the checksums of the Node, and of Node, script and code; V8 wants the code at a multiple of eight. */
const HEAD_BYTES = 8;
const BEFORE = '(function(exports,require,module,samverkanUrl,samverkanImport){';
const AFTER = '\n})';

/** The build has the code written beside the scripts; a user can have the folder left alone, as Node's own cache. */
const { SAMVERKAN_CODE_CACHE: asked, NODE_DISABLE_COMPILE_CACHE: disabled, NODE_OPTIONS: options } = process.env;
const forBuild = asked === 'build';
const withFolder = asked !== 'off' && !disabled && !forBuild;

/**
 * The Node that code is made by and for: V8 refuses that of another version or made with other flags, but trusts the rest, and
 * code cannot be taken from one platform to another.
 */
const node = crc32(
  JSON.stringify([
    ...[process.version, process.platform, process.arch, process.versions, process.config],
    ...[process.execArgv, options || ''],
  ]),
);

/** What files are read into, one after the other: fresh memory for each takes as long as the reading. */
let memory = Buffer.allocUnsafeSlow(4 << 20);

/**
 * Reads an open file whole, and closes it.
 * @param start where it is to stand in the memory
 * @param after how much must have room behind it
 * @returns its bytes, which stand there until the next file is read
 */
function readOpen(file, start = 0, after = 0) {
  try {
    const end = start + fstatSync(file).size;
    if (memory.length < end + after) memory = Buffer.allocUnsafeSlow(end + after);
    let at = start;
    for (let taken = 1; taken > 0 && at < end; at += taken) taken = readSync(file, memory, at, end - at, null);
    return memory.subarray(start, at);
  } finally {
    closeSync(file);
  }
}

/** A script's text as V8 gets it, made in one piece, and the checksum of the Node and the script. */
function readScript(filename) {
  const script = readOpen(openSync(filename), BEFORE.length, AFTER.length);
  const end = BEFORE.length + script.length;
  memory.latin1Write(BEFORE, 0);
  memory.latin1Write(AFTER, end);
  return { sum: crc32(script, node), text: memory.latin1Slice(0, end + AFTER.length) };
}

/** Whether an open file has code that this very Node made: most need not be read to know. */
function isByThisNode(file) {
  return readSync(file, memory, 0, HEAD_BYTES, 0) === HEAD_BYTES && memory.readUInt32LE(0) === node;
}

/**
 * V8's code in a file.
 * @param file its number; it is closed
 * @param sum the checksum of the Node and the script that it must be made by and of
 * @returns undefined where it is not, or has been harmed: V8 would trust it
 */
function codeIn(file, sum) {
  if (!isByThisNode(file)) {
    closeSync(file);
    return undefined;
  }
  const code = readOpen(file).subarray(HEAD_BYTES);
  return crc32(code, sum) === memory.readUInt32LE(4) ? code : undefined;
}

/** Code as codeIn() reads it. */
function asFile(code, sum) {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(node);
  head.writeUInt32LE(crc32(code, sum), 4);
  return Buffer.concat([head, code]);
}

/** What a function returns; undefined where it throws. */
function attempt(run) {
  try {
    return run();
  } catch {
    return undefined;
  }
}

let ending = '.cache';

/** To be called by workers: they have code of their own, since V8 refuses what was made without their flags. */
exports.asWorker = () => {
  ending = '.worker.cache';
};

/** Where the build puts the code of a script. */
const beside = (filename) => `${filename}${ending}`;

/** A script's name in the user's folder: another script or another Node has another. */
function nameOf(filename, sum) {
  const made = [basename(filename, '.cjs'), process.version, process.platform, process.arch];
  return `${made.join('-')}-${sum.toString(16).padStart(8, '0')}.cache`;
}

/** The code for a script, and whether it comes from the user's folder or may be written there. */
function findCode(filename, sum) {
  if (forBuild) return {};
  const built = attempt(() => codeIn(openSync(beside(filename)), sum));
  if (built !== undefined || !withFolder) return { code: built };
  const { open } = require('./code-folder.js');
  return { code: attempt(() => codeIn(open(nameOf(filename, sum)), sum)), own: true };
}

/** The scripts whose code does not come from the build, and V8's own mark of the flags that the first was loaded with. */
const kept = [];
let mark;

/** V8 marks code by the flags of when it is handed out: one that has been set since makes it useless. */
const markOfFlags = () => require('node:v8').cachedDataVersionTag();

/**
 * Loads a script that the build made: a CommonJS module, to which its URL and `import` are handed. Where there is no code
 * that is good for it, V8 compiles it as always.
 * @param url of the script, which is plain ASCII
 * @returns its exports
 */
exports.loadScript = (url) => {
  const filename = fileURLToPath(url);
  const { sum, text } = readScript(filename);
  const { code: cachedData, own } = findCode(filename, sum);
  const script = new vm.Script(text, { filename, ...(cachedData && { cachedData }) });
  if (own || forBuild) {
    if (mark === undefined) mark = markOfFlags();
    const taken = cachedData !== undefined && !script.cachedDataRejected;
    kept.push({ script, filename, sum, size: taken ? cachedData.length : 0 });
  }
  const module = { exports: {} };
  const load = (specifier) => import(specifier.startsWith('.') ? new URL(specifier, url).href : specifier);
  script.runInThisContext()(module.exports, createRequire(url), module, url, load);
  return module.exports;
};

/**
 * Whether code that was found in the user's folder may lack much: a run that only printed help, or found errors, leaves most
 * functions out. The build's code tells how much there is, also where it was made by another Node.
 */
function isPoor(filename, size) {
  const { size: all } = statSync(beside(filename), { throwIfNoEntry: false }) || { size: 0 };
  return size < all * 0.75;
}

/** Code of the functions that have run, now or before, if there is notably more of it than was found; else undefined. */
function grownCode({ script, filename, size }) {
  if (size > 0 && !isPoor(filename, size)) return undefined;
  const code = script.createCachedData();
  return code.length > size * 1.05 ? code : undefined;
}

function keepAll() {
  if (kept.length === 0 || mark !== markOfFlags()) return;
  for (const one of kept) {
    const code = grownCode(one);
    if (code === undefined) continue;
    const { write, writeWhole } = require('./code-folder.js');
    const bytes = asFile(code, one.sum);
    if (forBuild) writeWhole(beside(one.filename), bytes);
    else write(nameOf(one.filename, one.sum), bytes);
  }
}

/**
 * Keeps the code of the scripts that had to be compiled, for the next run. To be called when the run has done its work, of
 * which nothing that fails here may change the end; the build wants to know.
 */
exports.keepCode = () => {
  if (forBuild) keepAll();
  else attempt(keepAll);
};
