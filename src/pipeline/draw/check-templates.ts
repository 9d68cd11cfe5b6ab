import { collect, hasErrors } from '../../diagnostics/collect.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { withSettings } from '../../diagnostics/severity-settings.ts';
import type { FileSystem } from '../../io/file-system.ts';
import { type SourceText, sourceText } from '../../source/source-text.ts';
import { type CheckOptions, checkDistrict } from '../check/check-district.ts';
import { groupByFile } from '../check/group-by-file.ts';
import type { ValidatedFile } from '../check/validate.ts';
import { type DocumentKind, documentKinds, entryTemplate } from '../load/document-kind.ts';
import { readInput } from '../load/input.ts';
import type { Resources } from '../load/resources.ts';
import { documentSource, makeOutputs } from './make-outputs.ts';
import { preparedDrawing } from './prepared.ts';

/** Templates, and everything that is wrong with them. */
interface CheckedTemplates {
  readonly sources: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Draws one district's documents, for what is found at the templates' lines. A file with errors is not drawn. */
async function drawOne(
  path: string,
  documents: readonly DocumentKind[],
  resources: Resources,
  system: FileSystem,
): Promise<readonly Diagnostic[]> {
  const input = await readInput(system, path);
  const { name, content } = input;
  const { sound } = await checkDistrict(input, resources);
  if (sound === undefined || content.kind !== 'bytes') return [];
  const source = documentSource(name, content.bytes, sound, resources.sha256);
  return (await makeOutputs(source, { documents, formats: ['pdf'] }, resources)).diagnostics;
}

/** Checks templates by themselves, then by drawing districts: only then the structure of a document is known. */
async function checkTemplates(
  paths: readonly string[],
  resources: Resources,
  system: FileSystem,
): Promise<CheckedTemplates> {
  // Chosen templates are the same for every level.
  const level = resources.minimumLevels[0] as string;
  const { templates } = await resources.look(level);
  const sources = [...templates.values()];
  // For the other kinds the program's own are used, which need no check.
  const documents = documentKinds.filter((kind) => templates.has(entryTemplate(kind)));
  const found: Diagnostic[] = [];
  for (const kind of documents) found.push(...(await preparedDrawing(kind, level, resources)).diagnostics);
  if (hasErrors(found)) return { sources, diagnostics: collect(found) };
  for (const path of paths) found.push(...(await drawOne(path, documents, resources, system)));
  return { sources, diagnostics: collect(found) };
}

/** Chosen templates that are to be checked. */
export interface TemplatesToCheck {
  /** As the user wrote it. */
  readonly folder: string;
  /** What is known of them where they cannot even be read. */
  readonly known?: CheckedTemplates;
}

/**
 * Checks templates of the user's own as `generate` would, each as a file of its own. Nothing is written.
 * @param files the districts, once they are checked; those without errors are drawn
 */
export async function validateTemplates(
  { folder, known }: TemplatesToCheck,
  files: readonly ValidatedFile[],
  resources: Resources,
  system: FileSystem,
  { severities = {} }: CheckOptions,
): Promise<readonly ValidatedFile[]> {
  const holding = files.filter(({ diagnostics, failure }) => failure === undefined && !hasErrors(diagnostics));
  const paths = holding.map(({ path }) => path);
  try {
    const { sources, diagnostics } = known ?? (await checkTemplates(paths, resources, system));
    const found = groupByFile(withSettings(diagnostics, severities));
    return sources.map((source) => ({ path: source.name, source, diagnostics: found.get(source.name) ?? [] }));
  } catch (failure) {
    return [{ path: folder, source: sourceText(folder, ''), diagnostics: [], failure }];
  }
}
