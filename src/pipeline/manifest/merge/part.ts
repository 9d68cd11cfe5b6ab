import { type Place, startOf } from '../../../diagnostics/create.ts';
import type { Manifest, ManifestEntry } from '../manifest.ts';

/** The manifest of one part of a run, and where it is. */
export interface Part {
  /** The manifest's path as given; findings stand there. */
  readonly path: string;
  /** The folder that it lies in; its outputs' paths are relative to that. */
  readonly folder: string;
  /** Of the manifest's bytes. */
  readonly sha256: string;
  readonly manifest: Manifest;
}

/** An entry of a part, and where in which part it stands. */
export interface Placed {
  readonly part: Part;
  readonly input: ManifestEntry;
  /** Its place in the part's list. */
  readonly index: number;
}

/** Where findings about an entry stand. */
export function placeOf({ part, index }: Placed): Place & { readonly pointer: string } {
  return { span: startOf(part.path), pointer: `/inputs/${index}` };
}
