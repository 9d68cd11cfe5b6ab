import type { Sharing } from '../../rules/across/sharing.ts';
import type { DocumentKind } from '../load/document-kind.ts';
import type { KnownIdentity } from './identity.ts';

/** The formats that an agreement can be written in, as `--format` names them; each is its file's extension too. */
export const outputFormats = ['pdf', 'html', 'json'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** A format that is drawn from templates; JSON is the merged agreement as it is. */
export type DrawnFormat = Exclude<OutputFormat, 'json'>;

export function isDrawn(format: OutputFormat): format is DrawnFormat {
  return format !== 'json';
}

/** What is made of each edition: every document in every format that it has. */
export interface Wanted {
  /** In the order of `documentKinds`. */
  readonly documents: readonly DocumentKind[];
  readonly formats: readonly OutputFormat[];
}

/** The formats that a document has of those asked for: the merged agreement stands beside the agreement alone. */
export function formatsOf(document: DocumentKind, formats: readonly OutputFormat[]): readonly OutputFormat[] {
  return document === 'agreement' ? formats : formats.filter(isDrawn);
}

/** How an input went, as a manifest records it; a dry run writes no manifest. */
export type State = 'generated' | 'unchanged' | 'refused' | 'failed';

export interface ManifestOutput {
  /** Relative to the manifest's folder. */
  readonly path: string;
  readonly sha256: string;
  /**
   * Hash of everything that it was made of (`hashOfIdentity`). The outputs of one entry may differ in it: one that was made
   * of an earlier input stays listed while it stays in the folder. Manifests of earlier versions have none.
   */
  readonly identity?: string;
  /** Hash of the district's file that it was made of, where that is not the file that the entry is about. */
  readonly input?: string;
  /** Only of a PDF. */
  readonly pages?: number;
}

/** The keys that checks across files compare, so that the files need not be read again. */
export interface ManifestKeys {
  readonly district: string;
  /**
   * The municipality whose boards decide; the key is that of earlier versions. With the validity and the numbers it is
   * missing in manifests of earlier versions.
   */
  readonly city?: string;
  readonly validFrom?: string;
  /** Absent where the agreement holds until further notice, or is prolonged by itself. */
  readonly validUntil?: string;
  readonly registrationNumber?: string;
  readonly replaces?: string;
  readonly unitCodes: readonly string[];
  /** Of schools without a unit code: a hash of name and form for each of their forms. */
  readonly schools: readonly string[];
  /**
   * Of schools with a unit code: the first 16 digits of the same hashes. Without them a school that one district lists
   * with its code and another without would be overlooked. They are short because nearly every school has some, and 64
   * bits still distinguish a million. Manifests of earlier versions have none.
   */
  readonly names?: readonly string[];
  /** The meetings that the agreement says to be shared with others; absent where there are none. */
  readonly shared?: readonly Sharing[];
}

/** A manifest's record of one input; `theme` is null for the project's own look too. */
export interface ManifestEntry extends KnownIdentity {
  readonly name: string;
  /** A hash of the documents, formats and editions that were asked for. */
  readonly options: string;
  readonly state: State;
  readonly outputs: readonly ManifestOutput[];
  readonly keys: ManifestKeys | null;
}

/**
 * One part of a run that several machines share: every `of`-th of the sorted inputs, from the `index`-th (counted from
 * 1).
 */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** More parts than anyone has machines. */
export const MOST_SHARDS = 99_999;

export interface Manifest {
  readonly version: 1;
  readonly program: string;
  readonly complete: boolean;
  /** Only where the run was one of several parts. */
  readonly shard?: Shard;
  readonly inputs: readonly ManifestEntry[];
}

/** The number of digits that `names` keep of a hash. */
export const SHORT_HASH = 16;
