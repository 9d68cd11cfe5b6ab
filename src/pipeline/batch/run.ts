import type { OtherFile } from '../../diagnostics/code-arguments.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileSystem, IoProblem } from '../../io/file-system.ts';
import type { Per } from '../../model/edition.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { CheckOptions } from '../check/check-district.ts';
import { inputName } from '../load/input.ts';
import type { Resources } from '../load/resources.ts';
import type { ManifestEntry, Shard, Wanted } from '../manifest/manifest.ts';
import { manifestEntry } from '../manifest/manifest-entry.ts';

// The vocabulary of a run: its request, the means of working on one of its files, and how a file went.

/** The request for each file of a run; workers are sent this, without the list of files. */
export interface DocumentRequest extends Wanted {
  /** The folder to write into; made when it is not there. */
  readonly out: string;
  /** One edition for the district, or one for each of its organisers or schools. */
  readonly per: Per;
  /** How warnings and infos are judged. */
  readonly options: CheckOptions;
  /** Say what would be written, and write nothing. */
  readonly dryRun: boolean;
}

/** The request for a run, every option settled. */
export interface RunRequest extends DocumentRequest {
  readonly paths: readonly string[];
  /** The paths that were named; a search found the others. */
  readonly named: ReadonlySet<string>;
  /** Which part of a run the paths are, where they are not the whole. */
  readonly shard?: Shard;
  /** Draw also documents that stand already. */
  readonly force: boolean;
}

/** A run as its caller asks for it; an option that is left out gets its default in `runRequest` and nowhere else. */
export type RunOptions = Pick<RunRequest, 'paths' | 'out' | 'formats'> & Partial<RunRequest>;

/** Settles the options of a run. */
export function runRequest(asked: RunOptions): RunRequest {
  return {
    documents: ['agreement'],
    per: 'district',
    options: {},
    force: false,
    dryRun: false,
    named: new Set(asked.paths),
    ...asked,
  };
}

/** The part of a run's request that concerns each of its files. */
export function documentRequest({ out, documents, formats, per, options, dryRun }: RunRequest): DocumentRequest {
  return { out, documents, formats, per, options, dryRun };
}

/** Everything that work on one file needs besides the file. */
export interface FileWork {
  readonly request: DocumentRequest;
  readonly resources: Resources;
  readonly system: FileSystem;
}

/**
 * How one file went. `generated`: its outputs were written in this run. `unchanged`: they stood already, with the same
 * identity. `planned`: a dry run would have written them. `refused`: the file or the templates have an error. `failed`:
 * the disk, a worker or the program failed. `skipped`: it is no district's.
 */
export interface GeneratedFile {
  readonly path: string;
  readonly state: 'generated' | 'unchanged' | 'planned' | 'refused' | 'failed' | 'skipped';
  /**
   * The texts that findings are shown against: the file's own source, and the templates where a finding stands in one.
   */
  readonly sources: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where the outputs stand, with `out` in front. */
  readonly outputs: readonly { readonly path: string; readonly pages?: number }[];
  /** `problem` is a fault of the disk, `failure` one of a worker or of the program. */
  readonly problem?: IoProblem;
  readonly failure?: unknown;
  /** What a skipped file is. */
  readonly other?: OtherFile;
}

/** One file's result, and the manifest's entry about it; a file that is no district's has none. */
export interface FileOutcome {
  readonly file: GeneratedFile;
  readonly entry?: ManifestEntry;
}

/** The outcome of a file that could not be made: the disk would not take it, or an exception stopped the work. */
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
