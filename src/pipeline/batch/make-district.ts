import type { OtherFile } from '../../diagnostics/code-arguments.ts';
import { collect } from '../../diagnostics/collect.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { IoProblem } from '../../io/file-system.ts';
import { within } from '../../io/paths.ts';
import { municipalityName } from '../../model/municipality.ts';
import { present } from '../../values/present.ts';
import { type CheckedDistrict, judgeDistrict } from '../check/check-district.ts';
import { conflictsWithin, editionsFor } from '../draw/district-editions.ts';
import type { NamedEdition } from '../draw/editions.ts';
import { type DocumentSource, documentSource, makeOutputs } from '../draw/make-outputs.ts';
import type { Output } from '../draw/write-formats.ts';
import { templateSources } from '../load/document-kind.ts';
import type { Input } from '../load/input.ts';
import { type Identity, identityOf } from '../manifest/identity.ts';
import type { ManifestOutput } from '../manifest/manifest.ts';
import { keysOf, manifestEntry } from '../manifest/manifest-entry.ts';
import { documentStem, outputName, outputNames } from '../manifest/output-names.ts';
import type { FileOutcome, FileWork } from './run.ts';
import type { StudiedFile } from './study.ts';

/** The outputs that were put in place, and the problem that kept the rest from it. */
interface Written {
  readonly written: readonly ManifestOutput[];
  readonly problem?: IoProblem;
}

/** Puts the outputs of one edition in place, one after another, until the disk refuses one. */
async function putInPlace(
  { request, resources, system }: FileWork,
  stem: string,
  outputs: readonly Output[],
): Promise<Written> {
  const written: ManifestOutput[] = [];
  for (const { document, format, bytes, identity, pages } of outputs) {
    const name = outputName(documentStem(stem, document, resources.sha256), format);
    const problem = request.dryRun ? undefined : await system.write(within(request.out, name), bytes);
    if (problem !== undefined) return { written, problem };
    written.push({ path: name, sha256: resources.sha256(bytes), identity, ...present({ pages }) });
  }
  return { written };
}

function refused({ request, resources }: FileWork, input: Input, checked: CheckedDistrict): FileOutcome {
  const { path, name, content } = input;
  const { source, diagnostics } = checked;
  const sha256 = content.kind === 'bytes' ? resources.sha256(content.bytes) : undefined;
  return {
    file: { path, state: 'refused', sources: [source], diagnostics, outputs: [] },
    entry: manifestEntry(name, present({ sha256 }), request, resources.sha256, { state: 'refused' }),
  };
}

/** The outcome of a file that is no district's. */
function skipped(path: string, other: OtherFile, { source, diagnostics }: CheckedDistrict): FileOutcome {
  return { file: { path, state: 'skipped', sources: [source], diagnostics, outputs: [], other } };
}

/** How the editions of a file went. */
interface DrawnEditions extends Written {
  readonly diagnostics: readonly Diagnostic[];
  /** The templates have an error: nothing could be drawn. */
  readonly undrawn?: true;
}

/** Draws one edition after another and writes each as it is done, until the disk or a template refuses. */
async function drawEditions(
  work: FileWork,
  source: DocumentSource,
  editions: readonly NamedEdition[],
): Promise<DrawnEditions> {
  const diagnostics: Diagnostic[] = [];
  const written: ManifestOutput[] = [];
  for (const edition of editions) {
    const made = await makeOutputs({ ...source, edition }, work.request, work.resources);
    diagnostics.push(...made.diagnostics);
    if (made.value === undefined) return { diagnostics: collect(diagnostics), written, undrawn: true };
    const put = await putInPlace(work, edition.stem, made.value.outputs);
    written.push(...put.written);
    if (put.problem !== undefined) return { diagnostics: collect(diagnostics), written, problem: put.problem };
  }
  return { diagnostics: collect(diagnostics), written };
}

/** Draws a sound district and writes what the run asks for. */
async function draw(
  work: FileWork,
  path: string,
  source: DocumentSource,
  identity: Identity,
  editions: readonly NamedEdition[],
  checked: CheckedDistrict,
): Promise<FileOutcome> {
  const { request, resources } = work;
  const { name, sound } = source;
  const drawn = await drawEditions(work, source, editions);
  const { written, problem } = drawn;
  const look = drawn.diagnostics.length === 0 ? undefined : await resources.look(sound.floor.level.id);
  const outputs = written.map(({ path, pages }) => ({ path: within(request.out, path), ...present({ pages }) }));
  const state = drawn.undrawn ? 'refused' : problem === undefined ? 'generated' : 'failed';
  const keys = drawn.undrawn
    ? undefined
    : keysOf(sound.district, municipalityName(sound.floor.level), resources.sha256, sound.floor.level.areas);
  return {
    file: {
      path,
      sources: [checked.source, ...(look === undefined ? [] : templateSources(look))],
      diagnostics: [...checked.diagnostics, ...drawn.diagnostics],
      state: request.dryRun && state === 'generated' ? 'planned' : state,
      outputs,
      ...present({ problem }),
    },
    entry: manifestEntry(name, identity, request, resources.sha256, { state, outputs: written, ...present({ keys }) }),
  };
}

/**
 * Judges one file, with what the checks across files found in it, and draws it if it holds.
 * @param across the findings in this file from the checks across files
 */
export async function makeDistrict(
  { input, examined }: StudiedFile,
  across: readonly Diagnostic[],
  work: FileWork,
): Promise<FileOutcome> {
  const { request, resources } = work;
  const { path, name, content } = input;
  const { sha256 } = resources;
  const own = conflictsWithin(path, examined, request.per, sha256);
  const checked = judgeDistrict(examined, [...across, ...own], request.options);
  const { sound } = checked;
  if (checked.other !== undefined) return skipped(path, checked.other, checked);
  if (content.kind !== 'bytes' || sound === undefined) return refused(work, input, checked);
  const look = await resources.look(sound.floor.level.id);
  const source = documentSource(name, content.bytes, sound, sha256);
  const identity = identityOf(source, sound.floor, look);
  const editions = editionsFor(path, sound.district, request.per, sha256);
  // The build has tried the program's own templates; a user's own can only be tried by drawing with them.
  if (!request.dryRun || look.builtTemplates === undefined)
    return draw(work, path, source, identity, editions, checked);
  const names = outputNames(
    editions.map(({ stem }) => stem),
    request,
    sha256,
  );
  const outputs = names.map((output) => ({ path: within(request.out, output) }));
  return {
    file: { path, state: 'planned', sources: [checked.source], diagnostics: checked.diagnostics, outputs },
    entry: manifestEntry(name, identity, request, sha256, { state: 'generated' }),
  };
}
