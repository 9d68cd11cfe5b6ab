import { isMapping } from '../../values/is-mapping.ts';
import type { Written } from './written.ts';

/**
 * What an addition rests on: its own ground, else that of the narrowest part of its file that it stands in.
 * @param parts the parts that it stands in, the narrowest first
 * @param field the field that it adds to; a part may say what one of its fields rests on
 */
export function groundOf(parts: readonly Written[], field: string): unknown {
  for (const part of parts) {
    const { basis, basisOf } = part;
    const ground = (isMapping(basisOf) ? basisOf[field] : undefined) ?? basis;
    if (ground !== undefined) return ground;
  }
  return undefined;
}
