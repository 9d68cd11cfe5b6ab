import type { Manifest } from '../../src/pipeline/manifest/manifest.ts';

/** A manifest as a run writes it. */
export function manifestText({ inputs, ...head }: Manifest): string {
  const inOrder = [...inputs].sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${JSON.stringify({ ...head, inputs: inOrder }, undefined, 2)}\n`;
}
