/**
 * samverkan as a library: load its resources, check districts' files, draw their agreements.
 *
 * ```js
 * import { describe, generate, load } from 'samverkan';
 * const resources = await load();
 * const { pdf, diagnostics } = await generate({ name: 'farsta.yaml', content: text }, resources);
 * for (const one of diagnostics) console.error(one.start.line, describe(one, 'sv').message);
 * ```
 *
 * A file that names a directory of receptions is handed over with it: `{ name, content, beside: { 'mottagningar.yaml': text } }`.
 *
 * @module
 */
import { describe } from './diagnostics/message.ts';
import type { CheckOptions } from './pipeline/check/check-district.ts';
import {
  type DistrictInput,
  type DrawnAgreement,
  type DrawOptions,
  drawContent,
  type PlacedDiagnostic,
  validateContent,
  validateContents,
} from './pipeline/draw/in-memory.ts';
import type { DocumentKind } from './pipeline/load/document-kind.ts';
import { loadInstalled } from './pipeline/load/load-installed.ts';
import type { ResourceChoice } from './pipeline/load/load-resources.ts';
import type { Resources } from './pipeline/load/resources.ts';

export type { Code, CodeArguments, Severity } from './diagnostics/codes.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export type { Basis, Ground, Grounds } from './diagnostics/grounds.ts';
export type { Gender, LevelWords, Noun } from './diagnostics/level-words.ts';
export type { SeveritySettings } from './diagnostics/severity-settings.ts';
export type { MinimumLevel } from './minimum/minimum-level.ts';
export type { Agreement } from './model/agreement.ts';
export type { DistrictFile } from './model/district-file.ts';
export type {
  CheckOptions,
  DistrictInput,
  DocumentKind,
  DrawnAgreement,
  DrawOptions,
  PlacedDiagnostic,
  ResourceChoice,
  Resources,
};
export { describe };

/**
 * Reads the program's own minimum levels, templates and look, or those of your choice.
 * @param choice paths of a minimum level (a file), of templates (a folder) and of a theme (a file) to use instead
 * @throws {Error} when a chosen file cannot be read or does not hold
 */
export async function load(choice: ResourceChoice = {}): Promise<Resources> {
  const loaded = await loadInstalled(choice);
  switch (loaded.kind) {
    case 'resources':
      return loaded.resources;
    case 'unreadable':
      throw new Error(`${loaded.problem.path} cannot be read (${loaded.problem.code})`);
    case 'no-templates':
      throw new Error(`${loaded.folder} has no ${loaded.name}`);
    case 'bad-level':
    case 'bad-theme':
    case 'bad-templates': {
      const messages = loaded.diagnostics.map((one) => describe(one, 'en').message);
      const name = loaded.kind === 'bad-templates' ? loaded.folder : loaded.source.name;
      throw new Error(`${name} does not hold: ${messages.join('; ')}`);
    }
  }
}

/**
 * Checks a district's file.
 * @param district its name and content, and the files beside it that it names; nothing is read from the disk
 * @param options how warnings and infos are judged, and the day that validity is judged by; without one it is not
 *   judged
 * @returns everything found, in the order in which it stands in the file; empty for a clean file
 */
export async function validate(
  district: DistrictInput,
  resources: Resources,
  options: CheckOptions = {},
): Promise<readonly PlacedDiagnostic[]> {
  return validateContent(district, resources, options);
}

/**
 * Checks several districts' files, each as `validate` does, and compares them: whether a school is a party in two
 * districts, a district is there twice at the same time, or two have one registration number.
 * @param districts their names, which must differ, and contents
 * @returns the findings of each file, in the order given
 */
export async function validateAll(
  districts: readonly DistrictInput[],
  resources: Resources,
  options: CheckOptions = {},
): Promise<readonly (readonly PlacedDiagnostic[])[]> {
  return validateContents(districts, resources, options);
}

/**
 * Checks a district's file and draws its agreement, or another document of it: the same bytes as the command writes.
 * @param options the document to draw, the agreement by default, and the formats: a PDF, an accessible page of HTML, or
 *   both; a PDF by default
 * @returns the findings and, unless one is an error, the merged agreement, the PDF with its number of pages, and the
 *   page
 */
export async function generate(
  district: DistrictInput,
  resources: Resources,
  options: DrawOptions = {},
): Promise<DrawnAgreement> {
  return drawContent(district, resources, options);
}
