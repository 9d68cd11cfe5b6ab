import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SeveritySettings } from '../diagnostics/severity-settings.ts';
import type { FileSystem, IoProblem } from '../io/file-system.ts';
import type { SourceText } from '../source/source-text.ts';
import { type CheckedDistrict, checkDistrict } from './check-district.ts';
import { type Identity, identityOf } from './identity.ts';
import { type Input, readInput } from './input.ts';
import { type Making, makeOutputs, type Output } from './make-outputs.ts';
import { keysOf, type ManifestInput, type ManifestOutput, manifestInput, type OutputFormat } from './manifest.ts';
import { type ManifestKeeper, manifestKeeper } from './manifest-keeper.ts';
import { outputStem } from './output-names.ts';
import { within } from './paths.ts';
import type { Resources } from './resources.ts';

export interface GenerateRequest {
  readonly paths: readonly string[];
  /** The folder to write into; made when it is not there. */
  readonly out: string;
  readonly formats: readonly OutputFormat[];
  /** The configuration's say on warnings and infos. */
  readonly severities?: SeveritySettings;
}

/** How one file went. */
export interface GeneratedFile {
  readonly path: string;
  readonly state: 'generated' | 'refused' | 'failed';
  /** What findings are shown against: the file's own source, and the templates where they are spoken of. */
  readonly sources: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where the outputs stand, with `out` in front. */
  readonly outputs: readonly { readonly path: string; readonly pages?: number }[];
  /** The disk's fault, or ours. */
  readonly problem?: IoProblem;
  readonly failure?: unknown;
}

export interface GenerateReport {
  readonly files: readonly GeneratedFile[];
  /** The manifest could not be written. */
  readonly problem?: IoProblem;
}

/** Everything that one run's files share. */
interface Run {
  readonly request: GenerateRequest;
  readonly resources: Resources;
  readonly system: FileSystem;
  readonly manifest: ManifestKeeper;
}

interface Outcome {
  readonly file: GeneratedFile;
  readonly entry: ManifestInput;
}

/** Puts the outputs in place, the manifest's note before them. */
async function putInPlace(
  run: Run,
  path: string,
  outputs: readonly Output[],
): Promise<{ readonly written: readonly ManifestOutput[]; readonly problem?: IoProblem }> {
  const written: ManifestOutput[] = [];
  let problem = await run.manifest.begin();
  for (const { format, bytes, pages } of outputs) {
    const name = `${outputStem(path)}.${format}`;
    problem ??= await run.system.write(within(run.request.out, name), bytes);
    if (problem !== undefined) return { written, problem };
    const sha256 = run.resources.sha256(bytes);
    written.push({ path: name, sha256, ...(pages === undefined ? {} : { pages }) });
  }
  return { written };
}

function entryOf(
  run: Run,
  name: string,
  identity: Partial<Identity>,
  result: Parameters<typeof manifestInput>[4],
): ManifestInput {
  return manifestInput(name, identity, run.request.formats, run.resources.sha256, result);
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
  const { request, resources } = run;
  const { name, identity, sound } = making;
  const made = await makeOutputs(making, request.formats, resources);
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
  const outputs = written.map(({ sha256: _, ...output }) => ({ ...output, path: within(request.out, output.path) }));
  return {
    file: { ...shown, state, outputs, ...(problem === undefined ? {} : { problem }) },
    entry: entryOf(run, name, identity, { state, outputs: written, keys }),
  };
}

async function generateOne(run: Run, input: Input): Promise<Outcome> {
  const checked = await checkDistrict(input, run.resources, { severities: run.request.severities ?? {} });
  const { sound } = checked;
  if (input.content.kind !== 'bytes' || sound === undefined) return refused(run, input, checked);
  const { bytes } = input.content;
  const look = await run.resources.look(sound.floor.level.id);
  const identity = identityOf(bytes, sound.floor, look, run.resources.sha256);
  return make(run, input.path, { name: input.name, bytes, sound, identity }, checked);
}

/** A fault of ours in one file is told, and does not take the other files with it. */
async function generateSafely(run: Run, path: string): Promise<Outcome> {
  const input = await readInput(run.system, path);
  try {
    return await generateOne(run, input);
  } catch (failure) {
    return {
      file: { path, state: 'failed', sources: [], diagnostics: [], outputs: [], failure },
      entry: entryOf(run, input.name, {}, { state: 'failed' }),
    };
  }
}

/**
 * Draws files one after another into a folder with its manifest. Names must not conflict (`nameConflicts`).
 * @param onFile called as each file is done, in the order given
 */
export async function generateFiles(
  request: GenerateRequest,
  resources: Resources,
  system: FileSystem,
  onFile: (file: GeneratedFile) => Promise<void>,
): Promise<GenerateReport> {
  await system.sweep(request.out);
  const manifest = await manifestKeeper(system, request.out, resources.version, request.paths);
  const run: Run = { request, resources, system, manifest };
  const files: GeneratedFile[] = [];
  const entries: ManifestInput[] = [];
  for (const path of request.paths) {
    const { file, entry } = await generateSafely(run, path);
    files.push(file);
    entries.push(entry);
    await onFile(file);
  }
  const problem = await manifest.finish(entries);
  return { files, ...(problem === undefined ? {} : { problem }) };
}
