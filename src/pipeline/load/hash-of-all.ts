import { byCodeUnits } from '../../values/by-code-units.ts';
import type { Sha256 } from './resources.ts';

/** Hashes several named contents as one: the lines `name hash` of all, in code unit order. */
export function hashOfAll(
  contents: Iterable<readonly [name: string, content: Uint8Array | string]>,
  sha256: Sha256,
): string {
  const lines = [...contents].map(([name, content]) => `${name} ${sha256(content)}`);
  return sha256(lines.sort(byCodeUnits).join('\n'));
}
