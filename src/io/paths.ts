/** Whether this computer writes paths as Windows does. Elsewhere a backslash is a character of a name like any other. */
const ON_WINDOWS = globalThis.process?.platform === 'win32';

/** What stands between the names of a path. */
function separatorOf(windows: boolean): RegExp {
  return windows ? /[/\\]/ : /\//;
}

/** The names of a path, one after another; a path that begins or ends with a separator has an empty one there. */
export function namesIn(path: string, windows = ON_WINDOWS): readonly string[] {
  return path.split(separatorOf(windows));
}

/** A path with `/` between its names. */
export function slashed(path: string, windows = ON_WINDOWS): string {
  return windows ? path.replaceAll('\\', '/') : path;
}

/** The last part of a path. */
export function baseNameOf(path: string, windows = ON_WINDOWS): string {
  return path.slice(slashed(path, windows).lastIndexOf('/') + 1);
}

/** A base name without its extension. */
export function stemOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? name : name.slice(0, dot);
}

/** A path below a folder. */
export function within(folder: string, name: string, windows = ON_WINDOWS): string {
  if (folder === '.' || folder === '') return name;
  return slashed(folder, windows).endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** Whether an absolute path is the same as another one, or stands below it. */
export function isAtOrBelow(path: string, place: string, windows = ON_WINDOWS): boolean {
  const folder = place.slice(0, slashed(place, windows).replace(/\/+$/, '').length);
  if (!path.startsWith(folder)) return false;
  return path.length === folder.length || separatorOf(windows).test(path.charAt(folder.length));
}

/** The folder of a path as the path writes it, but with `/` and without a leading `./`; `.` for the working folder. */
export function folderOf(path: string, windows = ON_WINDOWS): string {
  const plain = slashed(path, windows).replace(/^(?:\.\/+)+/, '');
  const end = plain.lastIndexOf('/');
  if (end < 0) return '.';
  return plain.slice(0, end).replace(/\/+$/, '') || '/';
}
