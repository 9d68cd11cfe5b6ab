import { collect, hasErrors } from '../../diagnostics/collect.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileSystem, IoProblem } from '../../io/file-system.ts';
import { within } from '../../io/paths.ts';
import type { DistrictFile } from '../../model/district-file.ts';
import type { SourceText } from '../../source/source-text.ts';
import {
  type CheckedDistrict,
  type CheckOptions,
  type ExaminedDistrict,
  judgeDistrict,
} from '../check/check-district.ts';
import { editionConflicts, type PlacedEdition, placeEditions } from '../draw/edition-conflicts.ts';
import { editionsOf, type NamedEdition, type Per } from '../draw/editions.ts';
import { type Making, makeOutputs, type Output } from '../draw/make-outputs.ts';
import type { Input } from '../load/input.ts';
import type { Resources } from '../load/resources.ts';
import { type Identity, identityOf } from '../manifest/identity.ts';
import {
  keysOf,
  type ManifestInput,
  type ManifestOutput,
  manifestInput,
  type OutputFormat,
} from '../manifest/manifest.ts';
import { outputStem } from '../manifest/output-names.ts';
import type { Studied } from './survey.ts';

/** How one file went. */
export interface GeneratedFile {
  readonly path: string;
  readonly state: 'generated' | 'unchanged' | 'planned' | 'refused' | 'failed';
  /** What findings are shown against: the file's own source, and the templates where they are spoken of. */
  readonly sources: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where the outputs stand, with `out` in front. */
  readonly outputs: readonly { readonly path: string; readonly pages?: number }[];
  /** The disk's fault, or ours. */
  readonly problem?: IoProblem;
  readonly failure?: unknown;
}

/** What is asked of every file of a run. */
export interface Asked {
  /** The folder to write into; made when it is not there. */
  readonly out: string;
  readonly formats: readonly OutputFormat[];
  /** One output for the district, or one for each of its organisers or schools. */
  readonly per: Per;
  readonly options: CheckOptions;
  /** Say what would be written, and write nothing. */
  readonly dryRun: boolean;
}

/** One file's result, and what the manifest says of it. */
export interface Outcome {
  readonly file: GeneratedFile;
  readonly entry: ManifestInput;
}

interface Run {
  readonly asked: Asked;
  readonly resources: Resources;
  readonly system: FileSystem;
}

/** The editions of a file that a run asks for. */
export function editionsFor(
  path: string,
  district: DistrictFile,
  { per }: Asked,
  { sha256 }: Resources,
): readonly NamedEdition[] {
  return editionsOf(district, outputStem(path), per, sha256);
}

/** The editions of a file with the places of their names; none where the file is too misshapen to tell. */
export function placedEditions(
  path: string,
  { candidate, found }: ExaminedDistrict,
  asked: Asked,
  resources: Resources,
): readonly PlacedEdition[] {
  if (asked.per === 'district' || candidate === undefined || hasErrors(found)) return [];
  return placeEditions(editionsFor(path, candidate.district, asked, resources), candidate.document);
}

/** Editions of one file that would be called alike. */
export function conflictsWithin(
  path: string,
  examined: ExaminedDistrict,
  asked: Asked,
  resources: Resources,
): readonly Diagnostic[] {
  return editionConflicts(placedEditions(path, examined, asked, resources));
}

/** The names of outputs, below the folder: each edition in each format. */
export function outputNames(stems: readonly string[], formats: readonly OutputFormat[]): readonly string[] {
  return stems.flatMap((stem) => formats.map((format) => `${stem}.${format}`));
}

interface Written {
  readonly written: readonly ManifestOutput[];
  readonly problem?: IoProblem;
}

async function putInPlace(
  { asked, resources, system }: Run,
  stem: string,
  outputs: readonly Output[],
): Promise<Written> {
  const written: ManifestOutput[] = [];
  for (const { format, bytes, pages } of outputs) {
    const name = `${stem}.${format}`;
    const problem = asked.dryRun ? undefined : await system.write(within(asked.out, name), bytes);
    if (problem !== undefined) return { written, problem };
    written.push({ path: name, sha256: resources.sha256(bytes), ...(pages === undefined ? {} : { pages }) });
  }
  return { written };
}

function entryOf(
  { asked, resources }: Run,
  name: string,
  identity: Partial<Identity>,
  result: Parameters<typeof manifestInput>[4],
): ManifestInput {
  return manifestInput(name, identity, asked, resources.sha256, result);
}

function refused(run: Run, input: Input, { source, diagnostics }: CheckedDistrict): Outcome {
  const { path, name, content } = input;
  const identity = content.kind === 'bytes' ? { sha256: run.resources.sha256(content.bytes) } : {};
  return {
    file: { path, state: 'refused', sources: [source], diagnostics, outputs: [] },
    entry: entryOf(run, name, identity, { state: 'refused' }),
  };
}

interface Drawn extends Written {
  readonly diagnostics: readonly Diagnostic[];
  /** The templates have an error: nothing could be drawn. */
  readonly undrawn?: true;
}

/** Draws one edition after another and writes each as it is done, until the disk or a template says no. */
async function drawEditions(run: Run, making: Making, editions: readonly NamedEdition[]): Promise<Drawn> {
  const diagnostics: Diagnostic[] = [];
  const written: ManifestOutput[] = [];
  for (const edition of editions) {
    const made = await makeOutputs({ ...making, edition }, run.asked.formats, run.resources);
    diagnostics.push(...made.diagnostics);
    if (made.value === undefined) return { diagnostics: collect(diagnostics), written, undrawn: true };
    const put = await putInPlace(run, edition.stem, made.value);
    written.push(...put.written);
    if (put.problem !== undefined) return { diagnostics: collect(diagnostics), written, problem: put.problem };
  }
  return { diagnostics: collect(diagnostics), written };
}

/** Draws a sound district and writes what it was asked for. */
async function make(run: Run, path: string, making: Making, checked: CheckedDistrict): Promise<Outcome> {
  const { asked, resources } = run;
  const { name, identity, sound } = making;
  const drawn = await drawEditions(run, making, editionsFor(path, sound.district, asked, resources));
  const diagnostics = [...checked.diagnostics, ...drawn.diagnostics];
  const templates = drawn.diagnostics.length === 0 ? undefined : await resources.look(sound.floor.level.id);
  const shown = { path, sources: [checked.source, ...(templates?.templates.values() ?? [])], diagnostics };
  const { written, problem } = drawn;
  const outputs = written.map(({ sha256: _, ...output }) => ({ ...output, path: within(asked.out, output.path) }));
  const state = drawn.undrawn ? 'refused' : problem === undefined ? 'generated' : 'failed';
  const shownState = asked.dryRun && state === 'generated' ? 'planned' : state;
  const keys = drawn.undrawn ? {} : { keys: keysOf(sound.district, resources.sha256) };
  return {
    file: { ...shown, state: shownState, outputs, ...(problem === undefined ? {} : { problem }) },
    entry: entryOf(run, name, identity, { state, outputs: written, ...keys }),
  };
}

/**
 * Judges one file with what the others of the run say of it, and draws it if it holds.
 * @param across what the rules across files found in it
 */
export async function makeDistrict(
  { input, examined }: Studied,
  across: readonly Diagnostic[],
  asked: Asked,
  resources: Resources,
  system: FileSystem,
): Promise<Outcome> {
  const run = { asked, resources, system };
  const { path, name, content } = input;
  const own = conflictsWithin(path, examined, asked, resources);
  const checked = judgeDistrict(examined, [...across, ...own], asked.options);
  const { sound } = checked;
  if (content.kind !== 'bytes' || sound === undefined) return refused(run, input, checked);
  const look = await resources.look(sound.floor.level.id);
  const identity = identityOf(content.bytes, sound.floor, look, resources.sha256);
  // The program's own templates have been tried by its build. What one's own are worth is known when they are drawn with.
  if (!asked.dryRun || look.builtTemplates === undefined)
    return make(run, path, { name, bytes: content.bytes, sound, identity }, checked);
  const stems = editionsFor(path, sound.district, asked, resources).map(({ stem }) => stem);
  const outputs = outputNames(stems, asked.formats).map((output) => ({ path: within(asked.out, output) }));
  return {
    file: { path, state: 'planned', sources: [checked.source], diagnostics: checked.diagnostics, outputs },
    entry: entryOf(run, name, identity, { state: 'generated' }),
  };
}
