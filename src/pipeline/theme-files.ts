import type { FileSystem } from '../io/file-system.ts';
import type { Measures } from '../layout/look.ts';
import type { Face } from '../layout/measure.ts';
import { readFace } from '../pdf/read-face.ts';
import { logoOf } from '../theme/logo.ts';
import { readPicture } from '../theme/read-picture.ts';
import type { Logo, OwnFace } from '../theme/theme.ts';
import type { FileFault, ThemeFile } from '../theme/theme-file.ts';
import { folderOf, isAtOrBelow, within } from './paths.ts';

/** More than any picture for a letterhead needs, in bytes. */
const LARGEST_PICTURE = 2 * 1024 * 1024;

/** A face with all scripts of the world has some 2 MB. */
const LARGEST_FACE = 4 * 1024 * 1024;

/** mm */
const LOGO_HEIGHT = 14;

const FACES: readonly Face[] = ['regular', 'italic', 'semibold'];

/** A file that cannot be used, and where the theme names it. */
export interface UnusableFile {
  readonly file: string;
  readonly pointer: string;
  readonly fault: FileFault;
}

/** What the files of a theme hold, and what they are told apart by. */
export interface ThemeParts {
  readonly logo?: Logo;
  readonly faces?: Readonly<Record<Face, OwnFace>>;
  readonly unusable: readonly UnusableFile[];
  /** Bytes by what they are for, for the theme's hash. */
  readonly contents: readonly (readonly [part: string, bytes: Uint8Array])[];
}

type Bytes = { readonly bytes: Uint8Array } | { readonly fault: FileFault };

/** Reads a file beside or below the theme's own. A link may not lead out: a theme is data, wherever it comes from. */
async function readBeside(system: FileSystem, theme: string, name: string, limit: number): Promise<Bytes> {
  const folder = folderOf(theme);
  const path = within(folder, name);
  if ((await system.kind(path)) === 'missing') return { fault: 'missing' };
  if (!isAtOrBelow(await system.identity(path), await system.identity(folder))) return { fault: 'outside' };
  const read = await system.read(path, limit);
  if (read.kind === 'bytes') return { bytes: read.bytes };
  return { fault: read.kind === 'too-big' ? 'too-big' : 'unreadable' };
}

interface Part<T> {
  readonly value?: T;
  readonly unusable?: UnusableFile;
  readonly contents?: readonly [part: string, bytes: Uint8Array];
}

async function readPart<T extends object>(
  read: Promise<Bytes>,
  file: string,
  pointer: string,
  make: (bytes: Uint8Array) => T | { readonly fault: FileFault },
): Promise<Part<T>> {
  const found = await read;
  if ('fault' in found) return { unusable: { file, pointer, fault: found.fault } };
  const value = make(found.bytes);
  if ('fault' in value) return { unusable: { file, pointer, fault: value.fault } };
  return { value, contents: [pointer, found.bytes] };
}

/** Reads the files that a theme names. What cannot be used of them is told, all of it at once. */
export async function readThemeFiles(
  system: FileSystem,
  theme: string,
  { logo, font }: ThemeFile,
  measures: Measures,
): Promise<ThemeParts> {
  const picture =
    logo &&
    (await readPart(readBeside(system, theme, logo.file, LARGEST_PICTURE), logo.file, '/logo/file', (bytes) => {
      const read = readPicture(bytes);
      return 'fault' in read ? read : logoOf(read, logo.alt, logo.height ?? LOGO_HEIGHT, measures);
    }));
  const faces =
    font &&
    (await Promise.all(
      FACES.map((face) =>
        readPart(readBeside(system, theme, font[face], LARGEST_FACE), font[face], `/font/${face}`, readFace),
      ),
    ));
  const parts: readonly Part<object>[] = [...(picture ? [picture] : []), ...(faces ?? [])];
  const [regular, italic, semibold] = faces?.map(({ value }) => value) ?? [];
  return {
    ...(picture?.value === undefined ? {} : { logo: picture.value }),
    ...(regular && italic && semibold ? { faces: { regular, italic, semibold } } : {}),
    unusable: parts.flatMap(({ unusable }) => unusable ?? []),
    contents: parts.flatMap(({ contents }) => (contents === undefined ? [] : [contents])),
  };
}
