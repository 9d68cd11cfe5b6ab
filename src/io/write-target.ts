import { readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';

/** As many links as Linux follows before it calls them a circle (path_resolution(7)). */
const MOST_LINKS = 40;

/**
 * An open file of a process, by its number. The kernel shows it as a link, but what the link says need not be a path
 * (`pipe:[1234]`), and a file that is open must be written to: put another in its place, and nobody would see it.
 */
const OPEN_FILE = /^\/(?:proc\/\d+(?:\/task\/\d+)?|dev)\/fd\/\d+$/;

/**
 * Where bytes go that are written to a path, once links are followed: a regular file, there or not yet, is replaced
 * whole; anything else that is not a folder is opened and written to, as a shell does.
 */
export interface WriteTarget {
  readonly kind: 'file' | 'pipe' | 'device';
  readonly path: string;
}

/** An error as the operating system gives it. */
function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** What a link says; undefined where the path is no link or nothing is there. */
function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'ENOENT'))
      return undefined;
    throw error;
  }
}

/** A path with the links in its folder followed, also where that folder is yet to be made. */
function inRealFolder(path: string): string {
  return join(realFolder(dirname(path), path), basename(path));
}

function realFolder(folder: string, path: string): string {
  try {
    return realpathSync.native(folder);
  } catch (error) {
    if (isMissing(error) && folder !== path) return followLinks(folder);
    throw error;
  }
}

/**
 * Follows links, one after another, to where a file would be made. Unlike `realpath`, it ends at a target that is yet
 * to be, and at the open files of a process.
 * @throws the operating system's error, such as ELOOP for links in a circle
 */
export function followLinks(path: string): string {
  let at = path;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    at = inRealFolder(at);
    const link = OPEN_FILE.test(at) ? undefined : linkAt(at);
    if (link === undefined) return at;
    // The folder's own links are followed before `..` is: `join` would take them for folders.
    at = isAbsolute(link) ? link : `${dirname(at)}${sep}${link}`;
  }
  throw systemError('ELOOP');
}

/** What stands at a path; undefined where nothing does. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Finds out what is written to under a name.
 * @throws the operating system's error; EISDIR for a folder, and for a name that only a folder can have
 */
export function writeTarget(path: string): WriteTarget {
  if (path.endsWith('/') || path.endsWith(sep)) throw systemError('EISDIR');
  const end = followLinks(path);
  const stats = statsOf(end);
  if (stats?.isDirectory() === true) throw systemError('EISDIR');
  if (stats?.isFIFO() === true) return { kind: 'pipe', path: end };
  const isReplaced = stats === undefined || (stats.isFile() && !OPEN_FILE.test(end));
  return { kind: isReplaced ? 'file' : 'device', path: end };
}
