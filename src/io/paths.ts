/** The last part of a path, with either kind of slash. */
export function baseNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** A base name without its extension. */
export function stemOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? name : name.slice(0, dot);
}

/** A path below a folder. */
export function within(folder: string, name: string): string {
  if (folder === '.' || folder === '') return name;
  return /[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`;
}

/** Whether an absolute path is the same as another one, or stands below it. */
export function isAtOrBelow(path: string, place: string): boolean {
  const folder = place.replace(/[/\\]+$/, '');
  return path.startsWith(folder) && (path.length === folder.length || /[/\\]/.test(path.charAt(folder.length)));
}

/** The folder of a path as the path writes it, but with `/` and without a leading `./`; `.` for the working folder. */
export function folderOf(path: string): string {
  const plain = path.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '');
  const end = plain.lastIndexOf('/');
  if (end < 0) return '.';
  return plain.slice(0, end).replace(/\/+$/, '') || '/';
}
