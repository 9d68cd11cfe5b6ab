import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { contrast, LEAST_CONTRAST, readable } from './contrast.ts';
import type { Hex } from './palette.ts';
import type { ColourName, FileFault, ThemeFile } from './theme-file.ts';

const PAPER: Hex = '#ffffff';
const BLACK: Hex = '#000000';

/** What text is written in. `hairline` draws lines that say nothing, on which WCAG makes no demand (2.2, 1.4.11). */
const TEXT_COLOURS = ['ink', 'heading', 'local', 'quiet'] as const satisfies readonly ColourName[];

/** A file that a theme names, by where it is named. */
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

/** A finding about a file that a theme names, where it names it. */
export function unusable({ pointer, path }: NamedFile, reason: FileFault, document: YamlDocument): Diagnostic {
  return diagnostic('theme-file-unusable', { file: path, reason }, { span: document.valueSpan(pointer), pointer });
}

/** Absolute, by drive or address (`C:`, `https:`), or above its folder; with either kind of slash, for Windows knows both. */
function leavesFolder(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path) || path.split(/[/\\]/).includes('..');
}

/** What a file's name alone says of it. */
function faultOfName({ path, kind }: NamedFile): FileFault | undefined {
  if (leavesFolder(path)) return 'outside';
  if (kind === 'picture') return /\.(?:png|jpe?g)$/i.test(path) ? undefined : 'not-a-picture';
  if (/\.ttf$/i.test(path)) return undefined;
  return /\.(?:otf|ttc|otc|woff2?|eot|pf[ab])$/i.test(path) ? 'not-truetype' : 'not-a-font';
}

/** Rounded down, so that a ratio that is too low never reads as one that would do. */
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
  return diagnostic('theme-contrast-low', args, { span: document.valueSpan(pointer), pointer });
}

/**
 * What is wrong with a theme whose shape is right, as far as its own file tells: colours that cannot be read on white, and
 * names of files that leave its folder or end in another way than pictures and fonts that can be used. No file is read.
 * @param document what the theme was read from, for the places
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
