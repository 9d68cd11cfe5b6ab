import { type Place, startOf } from '../../../diagnostics/create.ts';
import type { Manifest, ManifestEntry } from '../manifest.ts';

/** The manifest of one part of a run, and where it is. */
export interface Part {
  /** The manifest's path as given, which findings name. */
  readonly path: string;
  /** The folder that it lies in; its outputs' paths are relative to that. */
  readonly folder: string;
  /** Of the manifest's bytes. */
  readonly sha256: string;
  readonly manifest: Manifest;
}

/** An entry of a manifest, with its part and its place there. */
export interface PlacedEntry {
  readonly part: Part;
  readonly entry: ManifestEntry;
  /** Its index in the part's list of entries. */
  readonly index: number;
}

/** The place of findings about an entry. */
export function placeOf({ part, index }: PlacedEntry): Place & { readonly pointer: string } {
  return { span: startOf(part.path), pointer: `/inputs/${index}` };
}
