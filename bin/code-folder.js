// The user's folder with V8's code of the scripts, for a Node that is not the one that built them. V8 trusts what it reads:
// who can write there can run programs as the user. So nothing counts that another user could have written; on Windows the
// rights of the user's profile see to that. Whatever fails here (no home, a full disk) is no matter: the scripts are compiled.
const {
  constants: { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY },
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { dirname, isAbsolute, join } = require('node:path');
const process = require('node:process');

/** How many files stay, the youngest: the scripts of five builds or Nodes, some 40 MB. */
const MOST_FILES = 32;
const OTHERS_MAY_WRITE = 0o022;

/** Where caches are kept on the platform; undefined where the environment does not say. */
function cacheHome() {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const absolute = (path) => path !== undefined && isAbsolute(path);
  if (process.platform === 'win32') return absolute(LOCALAPPDATA) ? LOCALAPPDATA : undefined;
  // A relative path is to be ignored (XDG Base Directory Specification).
  if (absolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME;
  return absolute(HOME) ? join(HOME, process.platform === 'darwin' ? 'Library/Caches' : '.cache') : undefined;
}

const home = cacheHome();
const folder = home && join(home, 'samverkan', process.platform === 'win32' ? 'Cache' : '');

/** Whether nobody else can have written a file or folder. Windows has no user ids. */
function isOurs({ uid, mode }) {
  return process.geteuid === undefined || (uid === process.geteuid() && (mode & OTHERS_MAY_WRITE) === 0);
}

/** Whether the folder is one, no link to one, and nobody else's. */
function isTrusted() {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  return stats?.isDirectory() === true && isOurs(stats);
}

/**
 * Makes the folder, unless that is in the home of another user: as root, with the environment of who calls, it would stand
 * in that user's way. Folder by folder: where the system makes none at all (/proc), Node's recursive way never ends.
 */
function makeFolder() {
  const missing = [];
  let above = folder;
  while (statSync(above, { throwIfNoEntry: false }) === undefined) {
    missing.unshift(above);
    above = dirname(above);
  }
  const { uid } = statSync(above);
  if (process.geteuid !== undefined && uid !== process.geteuid() && uid !== 0) return;
  for (const path of missing) mkdirSync(path, { mode: 0o700 });
}

/** Removes the oldest files: those of former versions, and what a process left half-written when it was killed. */
function removeOldest() {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const files = paths.filter((path) => /\.(cache|new)$/.test(path));
  if (files.length <= MOST_FILES) return;
  const age = new Map(files.map((path) => [path, lstatSync(path).mtimeMs]));
  files.sort((one, other) => age.get(other) - age.get(one));
  for (const path of files.slice(MOST_FILES)) rmSync(path, { force: true });
}

/** Opens a file of the folder to be read; throws where there is none, or none that can be trusted. */
exports.open = (name) => {
  if (folder === undefined || !isTrusted()) throw new Error('no folder that can be trusted');
  const file = openSync(join(folder, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  const stats = fstatSync(file);
  if (stats.isFile() && isOurs(stats)) return file;
  closeSync(file);
  throw new Error('no file that can be trusted');
};

/** Writes a file whole or not at all: another process may read it at the same time. */
function writeWhole(path, bytes, mode) {
  const made = `${path}.${process.pid}.new`;
  const file = openSync(made, 'wx', mode);
  try {
    try {
      writeFileSync(file, bytes);
    } finally {
      closeSync(file);
    }
    renameSync(made, path);
  } catch (error) {
    rmSync(made, { force: true });
    throw error;
  }
}

/** Writes a file of the folder, if that can be. */
exports.write = (name, bytes) => {
  if (folder === undefined) return;
  try {
    if (!isTrusted()) makeFolder();
    if (!isTrusted()) return;
    writeWhole(join(folder, name), bytes, 0o600);
    removeOldest();
  } catch {
    // The next run tries again.
  }
};

exports.writeWhole = writeWhole;
