/** How the command names standard input, as an argument and in findings. */
const STANDARD_INPUT = '-';

/** The name of standard input for other programs; `generate` writes `stdin.pdf` likewise. */
const STANDARD_INPUT_NAME = 'stdin';

const WINDOWS = /^(?:[A-Za-z]:[\\/]|\\\\)/;

/** Whether a path is standard input, which no other program can open. */
export function isStandardInput(path: string): boolean {
  return path === STANDARD_INPUT;
}

/** Where paths start, each an absolute path. */
export interface PathStarts {
  /** The folder that the command runs in: relative paths start there. */
  readonly folder?: string;
  /** The folder that other programs start from, such as a repository's (default: `folder`). */
  readonly root?: string;
}

/**
 * A path by which other programs find the file: with forward slashes, without `.` and `..` where they can be resolved,
 * and relative to the root if it lies below it. Any other path stays absolute or relative as it is.
 * @param path as the user gave it
 */
export function portablePath(path: string, { folder, root = folder }: PathStarts = {}): string {
  if (isStandardInput(path)) return STANDARD_INPUT_NAME;
  // Except on Windows, a backslash is a character of a name like any other.
  const windows = WINDOWS.test(folder ?? path);
  const folded = fold(path, windows);
  if (root === undefined) return folded;
  const relative = !/^(?:\/|[A-Za-z]:\/)/.test(folded);
  const absolute = relative && folder !== undefined ? fold(`${folder}/${path}`, windows) : folded;
  const above = fold(root, windows);
  const prefix = above.endsWith('/') ? above : `${above}/`;
  return absolute.startsWith(prefix) ? absolute.slice(prefix.length) : folded;
}

function fold(path: string, windows: boolean): string {
  const slashed = windows ? path.replaceAll('\\', '/') : path;
  // Two leading slashes name another computer, on Windows only.
  const root = /^\/*/.exec(slashed)?.[0].slice(0, windows ? 2 : 1) ?? '';
  const kept: string[] = [];
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    const last = kept.at(-1);
    if (part !== '..') kept.push(part);
    else if (last !== undefined && last !== '..') kept.pop();
    else if (root === '') kept.push(part);
  }
  return root + kept.join('/');
}

/**
 * A portable path as a URI (RFC 3986, RFC 8089), percent-encoded; a relative path becomes a relative reference.
 * @param path from `portablePath`
 */
export function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeSegment).join('/');
  if (encoded.startsWith('//')) return `file:${encoded}`;
  if (encoded.startsWith('/')) return `file://${encoded}`;
  // A drive's colon must stay; any other colon in the first segment would make it a scheme.
  return /^[A-Za-z]:\//.test(path) ? `file:///${path[0]}:${encoded.slice(encoded.indexOf('/'))}` : encoded;
}

function encodeSegment(segment: string): string {
  // Half a surrogate pair cannot be encoded as UTF-8; `encodeURIComponent` would throw.
  return encodeURIComponent(segment.replaceAll(/\p{Cs}/gu, '\ufffd'));
}
