import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileSystem, IoProblem } from '../io/file-system.ts';
import type { SourceText } from '../source/source-text.ts';
import { type CheckedDistrict, type CheckOptions, judgeDistrict } from './check-district.ts';
import { type Identity, identityOf } from './identity.ts';
import type { Input } from './input.ts';
import { type Making, makeOutputs, type Output } from './make-outputs.ts';
import { keysOf, type ManifestInput, type ManifestOutput, manifestInput, type OutputFormat } from './manifest.ts';
import { outputStem } from './output-names.ts';
import { within } from './paths.ts';
import type { Resources } from './resources.ts';
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

/** The names of a file's outputs, below the folder. */
export function outputsOf(path: string, formats: readonly OutputFormat[]): readonly string[] {
  return formats.map((format) => `${outputStem(path)}.${format}`);
}

async function putInPlace(
  { asked, resources, system }: Run,
  path: string,
  outputs: readonly Output[],
): Promise<{ readonly written: readonly ManifestOutput[]; readonly problem?: IoProblem }> {
  const written: ManifestOutput[] = [];
  for (const { format, bytes, pages } of outputs) {
    const name = `${outputStem(path)}.${format}`;
    const problem = await system.write(within(asked.out, name), bytes);
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
  return manifestInput(name, identity, asked.formats, resources.sha256, result);
}

function refused(run: Run, input: Input, { source, diagnostics }: CheckedDistrict): Outcome {
  const { path, name, content } = input;
  const identity = content.kind === 'bytes' ? { sha256: run.resources.sha256(content.bytes) } : {};
  return {
    file: { path, state: 'refused', sources: [source], diagnostics, outputs: [] },
    entry: entryOf(run, name, identity, { state: 'refused' }),
  };
}

/** Draws a sound district and writes what it was asked for. */
async function make(run: Run, path: string, making: Making, checked: CheckedDistrict): Promise<Outcome> {
  const { asked, resources } = run;
  const { name, identity, sound } = making;
  const made = await makeOutputs(making, asked.formats, resources);
  const diagnostics = [...checked.diagnostics, ...made.diagnostics];
  const templates = made.diagnostics.length === 0 ? undefined : await resources.look(sound.floor.level.id);
  const shown = { path, sources: [checked.source, ...(templates?.templates.values() ?? [])], diagnostics };
  if (made.value === undefined) {
    const entry = entryOf(run, name, identity, { state: 'refused' });
    return { file: { ...shown, state: 'refused', outputs: [] }, entry };
  }
  const { written, problem } = await putInPlace(run, path, made.value);
  const state = problem === undefined ? 'generated' : 'failed';
  const keys = keysOf(sound.district, resources.sha256);
  const outputs = written.map(({ sha256: _, ...output }) => ({ ...output, path: within(asked.out, output.path) }));
  return {
    file: { ...shown, state, outputs, ...(problem === undefined ? {} : { problem }) },
    entry: entryOf(run, name, identity, { state, outputs: written, keys }),
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
  const checked = judgeDistrict(examined, across, asked.options);
  const { sound } = checked;
  const { path, name, content } = input;
  if (content.kind !== 'bytes' || sound === undefined) return refused(run, input, checked);
  const look = await resources.look(sound.floor.level.id);
  const identity = identityOf(content.bytes, sound.floor, look, resources.sha256);
  if (!asked.dryRun) return make(run, path, { name, bytes: content.bytes, sound, identity }, checked);
  const outputs = outputsOf(path, asked.formats).map((output) => ({ path: within(asked.out, output) }));
  return {
    file: { path, state: 'planned', sources: [checked.source], diagnostics: checked.diagnostics, outputs },
    entry: entryOf(run, name, identity, { state: 'generated' }),
  };
}
