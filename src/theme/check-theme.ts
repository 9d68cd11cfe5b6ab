import type { ThemeFileFault } from '../diagnostics/code-arguments.ts';
import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atValue } from '../diagnostics/places.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { present } from '../values/present.ts';
import { contrast, LEAST_CONTRAST, readable } from './contrast.ts';
import type { Hex } from './palette.ts';
import type { ColourName, ThemeFile } from './theme-file.ts';

const PAPER: Hex = '#ffffff';
const BLACK: Hex = '#000000';

/** The colours of text. `hairline` draws lines without a meaning, on which WCAG makes no demand (2.2, 1.4.11). */
const TEXT_COLOURS = ['ink', 'heading', 'local', 'quiet'] as const satisfies readonly ColourName[];

/** A file that a theme names, and where it names it. */
export interface NamedFile {
  readonly pointer: string;
  readonly path: string;
  readonly kind: 'picture' | 'font';
}

/** The files that a theme names, in the order of its schema. */
export function namedFiles({ logo, font }: ThemeFile): readonly NamedFile[] {
  const fonts = Object.entries(font ?? {}).map(([face, path]) => ({
    pointer: `/font/${face}`,
    path,
    kind: 'font' as const,
  }));
  return [
    ...(logo === undefined ? [] : [{ pointer: '/logo/file', path: logo.file, kind: 'picture' as const }]),
    ...fonts,
  ];
}

/**
 * The finding about a file that cannot be used, at the place where the theme names it.
 * @param profile the name of a picture's colours, where they are others than sRGB
 */
export function unusable(
  { pointer, path }: NamedFile,
  reason: ThemeFileFault,
  document: YamlDocument,
  profile?: string,
): Diagnostic {
  const args = { file: path, reason, ...present({ profile }) };
  return diagnostic('theme-file-unusable', args, atValue(document, pointer));
}

/** Whether a path is absolute, by drive or address (`C:`, `https:`), or leads above its folder; Windows has both slashes. */
function leavesFolder(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path) || path.split(/[/\\]/).includes('..');
}

/** The fault that a file's name alone shows. */
function faultOfName({ path, kind }: NamedFile): ThemeFileFault | undefined {
  if (leavesFolder(path)) return 'outside';
  if (kind === 'picture') return /\.(?:png|jpe?g)$/i.test(path) ? undefined : 'not-a-picture';
  if (/\.ttf$/i.test(path)) return undefined;
  return /\.(?:otf|ttc|otc|woff2?|eot|pf[ab])$/i.test(path) ? 'not-truetype' : 'not-a-font';
}

/** A ratio with one decimal, rounded down so that one that is too low never reads as enough. */
function tenths(ratio: number): number {
  return Math.floor(ratio * 10) / 10;
}

function faint(name: ColourName, value: Hex, document: YamlDocument): Diagnostic {
  const pointer = `/colours/${name}`;
  const args = {
    colour: name,
    value,
    ratio: tenths(contrast(value, PAPER)),
    least: LEAST_CONTRAST,
    suggestion: readable(value, PAPER, BLACK),
  };
  return diagnostic('theme-contrast-low', args, atValue(document, pointer));
}

/**
 * Finds what is wrong with a theme whose shape is right, as far as its own file shows: colours that cannot be read on white,
 * and files that lie outside its folder or whose extension is not that of a usable picture or font. No file is read.
 * @param document the document that the theme was read from, for the places
 */
export function checkTheme(file: ThemeFile, document: YamlDocument): Diagnostic[] {
  const colours = TEXT_COLOURS.flatMap((name) => {
    const value = file.colours?.[name];
    return value === undefined || contrast(value, PAPER) >= LEAST_CONTRAST ? [] : [faint(name, value, document)];
  });
  const files = namedFiles(file).flatMap((named) => {
    const fault = faultOfName(named);
    return fault === undefined ? [] : [unusable(named, fault, document)];
  });
  return [...colours, ...files];
}
