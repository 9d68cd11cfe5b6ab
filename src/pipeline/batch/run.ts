import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileSystem, IoProblem } from '../../io/file-system.ts';
import type { Per } from '../../model/edition.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { CheckOptions } from '../check/check-district.ts';
import { inputName } from '../load/input.ts';
import type { Resources } from '../load/resources.ts';
import { type ManifestEntry, manifestEntry, type OutputFormat, type Shard } from '../manifest/manifest.ts';

// The vocabulary of a run: what it is asked for, what work on one of its files is done with, and how a file went.

/** What is asked of each file of a run; workers are sent this, not the list of files. */
export interface DocumentRequest {
  /** The folder to write into; made when it is not there. */
  readonly out: string;
  readonly formats: readonly OutputFormat[];
  /** One output for the district, or one for each of its organisers or schools. */
  readonly per: Per;
  /** How warnings and infos are judged. */
  readonly options: CheckOptions;
  /** Say what would be written, and write nothing. */
  readonly dryRun: boolean;
}

/** What a run is asked for, every option settled. */
export interface RunRequest extends DocumentRequest {
  readonly paths: readonly string[];
  /** Which part of a run the paths are, where they are not the whole. */
  readonly shard?: Shard;
  /** Draw also what stands already. */
  readonly force: boolean;
}

/** A run as its caller asks for it; what is left out has its default in `runRequest` and nowhere else. */
export type RunOptions = Pick<RunRequest, 'paths' | 'out' | 'formats'> & Partial<RunRequest>;

/** Settles the options of a run. */
export function runRequest(asked: RunOptions): RunRequest {
  return { per: 'district', options: {}, force: false, dryRun: false, ...asked };
}

/** What a run asks of each of its files. */
export function documentRequest({ out, formats, per, options, dryRun }: RunRequest): DocumentRequest {
  return { out, formats, per, options, dryRun };
}

/** What work on one file is done with. */
export interface FileWork {
  readonly request: DocumentRequest;
  readonly resources: Resources;
  readonly system: FileSystem;
}

/**
 * How one file went. `generated`: its outputs were written in this run. `unchanged`: they stood already, made of the very
 * same. `planned`: a dry run would have written them. `refused`: the file or the templates have an error. `failed`: the
 * disk, a worker or the program gave way.
 */
export interface GeneratedFile {
  readonly path: string;
  readonly state: 'generated' | 'unchanged' | 'planned' | 'refused' | 'failed';
  /** What findings are shown against: the file's own source, and the templates where a finding stands in one. */
  readonly sources: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where the outputs stand, with `out` in front. */
  readonly outputs: readonly { readonly path: string; readonly pages?: number }[];
  /** The disk's fault, or ours. */
  readonly problem?: IoProblem;
  readonly failure?: unknown;
}

/** One file's result, and the manifest's entry about it. */
export interface FileOutcome {
  readonly file: GeneratedFile;
  readonly entry: ManifestEntry;
}

/** The outcome of a file that could not be worked on: the disk would not take it, or a fault of ours met it. */
export function failedFile(
  path: string,
  fault: { readonly problem: IoProblem } | { readonly failure: unknown },
  { request, resources }: Pick<FileWork, 'request' | 'resources'>,
): FileOutcome {
  return {
    file: { path, state: 'failed', sources: [], diagnostics: [], outputs: [], ...fault },
    entry: manifestEntry(inputName(path), {}, request, resources.sha256, { state: 'failed' }),
  };
}
