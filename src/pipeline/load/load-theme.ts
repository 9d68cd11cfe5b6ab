import { collect, hasErrors } from '../../diagnostics/collect.ts';
import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic, FileFindings } from '../../diagnostics/diagnostic.ts';
import { atKey } from '../../diagnostics/places.ts';
import type { IoProblem } from '../../io/file-system.ts';
import type { FaceTable } from '../../layout/face/face-table.ts';
import type { Face } from '../../layout/face/measure.ts';
import { wordMeasurer } from '../../layout/face/word-measurer.ts';
import { charactersPerLine, READABLE_LINE } from '../../layout/inline/characters-per-line.ts';
import { type Margins, measuresFor, mm, standardMargins } from '../../layout/placed/measures.ts';
import { checkLazily } from '../../schema/check.ts';
import { compileValidator } from '../../schema/compile.ts';
import { compileThemeSchema } from '../../schema/theme-schema.ts';
import type { LazyValidator } from '../../schema/validator.ts';
import type { KindOfText } from '../../source/fold-characters.ts';
import { inNormalForm } from '../../source/source-text.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { cutTextFindings } from '../../texts/cut-texts.ts';
import { placeholderFindings } from '../../texts/find-placeholders.ts';
import { quotedValueFindings } from '../../texts/quoted-values.ts';
import { checkTheme, unusable } from '../../theme/check-theme.ts';
import { darkPaletteFor } from '../../theme/dark-palette.ts';
import { type Palette, standardPalette } from '../../theme/palette.ts';
import { standardTheme, type Theme } from '../../theme/theme.ts';
import type { ThemeFile } from '../../theme/theme-file.ts';
import { present } from '../../values/present.ts';
import { hashOfAll } from './hash-of-all.ts';
import { readInput } from './input.ts';
import type { Installation } from './installation.ts';
import { loadValidator } from './load-validator.ts';
import { readSource } from './read-source.ts';
import { readThemeFiles, type ThemeParts } from './theme-files.ts';
import { withoutNumbers } from './without-numbers.ts';

/** All texts of a theme are paths, but for the picture's description. */
const kindOfText: KindOfText = (path) => (path.at(-1) === 'alt' ? 'name' : 'path');

type Metrics = Readonly<Record<Face, FaceTable>>;

export type LoadedTheme =
  /** With the metrics of its faces; its findings are warnings only. */
  | ({ readonly kind: 'theme'; readonly theme: Theme; readonly metrics: Metrics } & FileFindings)
  | { readonly kind: 'unreadable'; readonly problem: IoProblem }
  | ({ readonly kind: 'bad-theme' } & FileFindings);

function themeValidator(installation: Installation): Promise<LazyValidator> {
  return loadValidator(installation, 'theme', () => compileValidator(compileThemeSchema()));
}

function marginsOf({ margins = {} }: ThemeFile): Margins {
  const { top, right, bottom, left } = standardMargins;
  const chosen = (length: number | undefined, standard: number) => (length === undefined ? standard : length * mm);
  return {
    top: chosen(margins.top, top),
    right: chosen(margins.right, right),
    bottom: chosen(margins.bottom, bottom),
    left: chosen(margins.left, left),
  };
}

function paletteOf({ colours = {} }: ThemeFile): Palette {
  const { heading, ...others } = colours;
  return { ...standardPalette, ...others, ...present({ blue: heading }) };
}

/**
 * Warns where a theme makes the lines of text too short or too long to be read well, at the part of the theme that
 * decides most of it: its margins, else its font.
 */
function lineFindings(characters: number, file: ThemeFile, document: YamlDocument): Diagnostic[] {
  if (characters >= READABLE_LINE.least && characters <= READABLE_LINE.most) return [];
  const pointer = file.margins === undefined ? '/font' : '/margins';
  return [diagnostic('theme-measure', { characters }, atKey(document, pointer))];
}

/** What a screen reader says of the picture is the only text of a theme. No theme is decided. */
function altFindings(document: YamlDocument): readonly Diagnostic[] {
  const found = placeholderFindings(document, { decided: false, isOwnId: () => false });
  return found.filter(({ pointer }) => pointer === '/logo/alt');
}

function themeOf(file: ThemeFile, margins: Margins, { logo, faces }: ThemeParts, sha256: string): Theme {
  const palette = paletteOf(file);
  return {
    sha256,
    palette,
    darkPalette: darkPaletteFor(palette),
    margins,
    ...present({ logo, faces }),
  };
}

/** The metrics of a theme's own faces; the standard ones where it has none. */
function metricsOf({ faces }: Theme, standard: Metrics): Metrics {
  if (faces === undefined) return standard;
  return { regular: faces.regular.table, italic: faces.italic.table, semibold: faces.semibold.table };
}

/**
 * Reads a theme and the files that it names.
 * @param path of its YAML
 * @param standard the metrics of the project's own faces
 * @returns `bad-theme` with everything that is wrong with its shape, its colours and its files
 */
export async function loadTheme(installation: Installation, path: string, standard: Metrics): Promise<LoadedTheme> {
  const { system } = installation;
  const input = await readInput(system, path);
  const { content } = input;
  if (content.kind === 'problem') return { kind: 'unreadable', problem: content.problem };
  const { source, document, diagnostics: found } = readSource(input, kindOfText);
  // All of it may be commented out.
  if (found.length === 1 && found[0]?.code === 'file-empty') {
    const inComments = withoutNumbers(source, document, []);
    if (hasErrors(inComments.diagnostics)) return { kind: 'bad-theme', ...inComments };
    return { kind: 'theme', theme: standardTheme, metrics: standard, ...inComments };
  }
  const shape = document === undefined ? [] : await checkLazily(await themeValidator(installation), document);
  const before = withoutNumbers(source, document, [...found, ...shape]);
  if (document === undefined || content.kind !== 'bytes' || hasErrors(before.diagnostics))
    return { kind: 'bad-theme', ...before };
  // The schema describes this very type.
  const file = document.value as ThemeFile;
  const margins = marginsOf(file);
  const measures = measuresFor(margins);
  const byItself = checkTheme(file, document);
  const refused = new Set(byItself.map(({ pointer }) => pointer));
  const parts = await readThemeFiles(system, path, file, measures, refused);
  const sha256 = hashOfAll([['theme', inNormalForm(source).text], ...parts.contents], (bytes) => system.hash(bytes));
  const theme = themeOf(file, margins, parts, sha256);
  const metrics = metricsOf(theme, standard);
  const characters = charactersPerLine(wordMeasurer(metrics), measures);
  const diagnostics = collect([
    ...before.diagnostics,
    ...byItself,
    ...parts.unusable.map(({ named, fault, profile }) => unusable(named, fault, document, profile)),
    ...lineFindings(characters, file, document),
    ...cutTextFindings(document),
    ...quotedValueFindings(document),
    ...altFindings(document),
  ]);
  return { kind: hasErrors(diagnostics) ? 'bad-theme' : 'theme', theme, metrics, source, diagnostics };
}
