import type { ThemeFileFault } from '../../diagnostics/code-arguments.ts';
import type { FileSystem } from '../../io/file-system.ts';
import { folderOf, isAtOrBelow, within } from '../../io/paths.ts';
import type { Face } from '../../layout/face/measure.ts';
import type { Measures } from '../../layout/placed/measures.ts';
import { readFace } from '../../pdf/read-face.ts';
import { type NamedFile, namedFiles } from '../../theme/check-theme.ts';
import { logoOf } from '../../theme/logo.ts';
import { readPicture } from '../../theme/read-picture.ts';
import type { Logo, OwnFace } from '../../theme/theme.ts';
import type { ThemeFile } from '../../theme/theme-file.ts';
import { present } from '../../values/present.ts';

/**
 * The largest files that are read, in bytes: more than a letterhead needs for its picture, and than a face needs for
 * the letters of half the world.
 */
export const LARGEST = { picture: 2 * 1024 * 1024, font: 4 * 1024 * 1024 } as const;

/** The height of a logo that states none, in mm. */
export const LOGO_HEIGHT = 14;

/** A file that cannot be used. */
export interface UnusableFile {
  readonly named: NamedFile;
  readonly fault: ThemeFileFault;
  /** The name of a picture's colours, where they are others than sRGB. */
  readonly profile?: string;
}

/** The content of a theme's files, as far as they can be used. */
export interface ThemeParts {
  readonly logo?: Logo;
  readonly faces?: Readonly<Record<Face, OwnFace>>;
  readonly unusable: readonly UnusableFile[];
  /** The files' bytes by the pointer at which the theme names each, for the theme's hash. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

type Fault = { readonly fault: ThemeFileFault; readonly profile?: string };

/**
 * Reads a file beside or below the theme's own. No link may lead out of that folder: a theme is data, and may come from
 * anywhere.
 */
async function readBeside(
  system: FileSystem,
  theme: string,
  named: NamedFile,
): Promise<{ readonly bytes: Uint8Array } | Fault> {
  const folder = folderOf(theme);
  const whole = within(folder, named.path);
  const kind = await system.kind(whole);
  if (kind === 'missing') return { fault: 'missing' };
  if (!isAtOrBelow(await system.identity(whole), await system.identity(folder))) return { fault: 'outside' };
  // Reading a pipe would wait for its writer.
  if (kind !== 'file') return { fault: 'unreadable' };
  const read = await system.read(whole, LARGEST[named.kind]);
  if (read.kind === 'bytes') return { bytes: read.bytes };
  return { fault: read.kind === 'too-big' ? 'too-big' : 'unreadable' };
}

/** Reads the files that a theme names, and notes why one cannot be used. */
class ThemeFileReader {
  readonly unusable: UnusableFile[] = [];
  readonly contents = new Map<string, Uint8Array>();

  async read(system: FileSystem, theme: string, named: readonly NamedFile[]): Promise<void> {
    const all = await Promise.all(named.map(async (one) => [one, await readBeside(system, theme, one)] as const));
    for (const [one, read] of all) {
      if ('fault' in read) this.unusable.push({ named: one, fault: read.fault });
      else this.contents.set(one.pointer, read.bytes);
    }
  }

  make<T extends object>(named: NamedFile | undefined, from: (bytes: Uint8Array) => T | Fault): T | undefined {
    const bytes = named && this.contents.get(named.pointer);
    if (named === undefined || bytes === undefined) return undefined;
    const made: T | Fault = from(bytes);
    if (!('fault' in made)) return made;
    this.unusable.push({ named, ...made });
    return undefined;
  }
}

function readLogo({ alt, height = LOGO_HEIGHT }: NonNullable<ThemeFile['logo']>, measures: Measures) {
  return (bytes: Uint8Array): Logo | Fault => {
    const picture = readPicture(bytes);
    return 'fault' in picture ? picture : logoOf(picture, alt, height, measures);
  };
}

/**
 * Reads the files that a theme names.
 * @param theme path of the theme's own file
 * @param refused pointers at which it names files that must not be read
 * @returns the content of the usable files, and the fault of each other one
 */
export async function readThemeFiles(
  system: FileSystem,
  theme: string,
  file: ThemeFile,
  measures: Measures,
  refused: ReadonlySet<string>,
): Promise<ThemeParts> {
  const named = namedFiles(file).filter(({ pointer }) => !refused.has(pointer));
  const at = (pointer: string) => named.find((one) => one.pointer === pointer);
  const files = new ThemeFileReader();
  await files.read(system, theme, named);
  const logo = file.logo && files.make(at('/logo/file'), readLogo(file.logo, measures));
  const regular = files.make<OwnFace>(at('/font/regular'), readFace);
  const italic = files.make<OwnFace>(at('/font/italic'), readFace);
  const semibold = files.make<OwnFace>(at('/font/semibold'), readFace);
  return {
    ...present({ logo, faces: regular && italic && semibold && { regular, italic, semibold } }),
    unusable: files.unusable,
    contents: files.contents,
  };
}
