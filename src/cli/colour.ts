import type { Output } from './host.ts';

/**
 * Whether a stream gets colours. `--no-color` decides, then FORCE_COLOR, then NO_COLOR (no-color.org), then whether it
 * is a terminal.
 */
export function wantsColour(
  output: Output,
  env: Readonly<Record<string, string | undefined>>,
  noColour: boolean,
): boolean {
  if (noColour) return false;
  const force = env.FORCE_COLOR;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return output.isTTY && env.TERM !== 'dumb';
}
