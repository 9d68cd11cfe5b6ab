import { record, text, type ValueOf } from '../shape.ts';

export const phoneShape = record({ shown: text, dialled: text });

/** `08-465 004 01` as a reader and as a `tel:` link want it (RFC 3966). */
export function phoneOf(shown: string): ValueOf<typeof phoneShape> {
  return { shown, dialled: shown.replace(/[^\d+*#]/g, '') };
}
