import { type Manifest, manifestJson, writeEntry } from '../../src/pipeline/manifest.ts';

/** A manifest as a run writes it. */
export function manifestText({ program, complete, inputs }: Manifest): string {
  return manifestJson(program, complete, inputs.map(writeEntry));
}
