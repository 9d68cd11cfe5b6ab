import { byCodeUnits } from '../../values/by-code-units.ts';
import { isMapping } from '../../values/is-mapping.ts';

/** A mapping of a level's file as it is written, or of several that were merged: what JSON Schema has judged, and no type. */
export type Written = Readonly<Record<string, unknown>>;

/** A mapping's member that is itself a mapping; an empty one where there is none. */
export function mappingAt(value: Written | undefined, key: string): Written {
  const member = value?.[key];
  return isMapping(member) ? member : {};
}

/** A mapping's member that is a list; an empty one where there is none. */
export function listAt(value: Written | undefined, key: string): readonly unknown[] {
  const member = value?.[key];
  return Array.isArray(member) ? member : [];
}

/** A mapping's member that is text. */
export function textAt(value: Written | undefined, key: string): string | undefined {
  const member = value?.[key];
  return typeof member === 'string' ? member : undefined;
}

/** A value as text that is the same for equal values, whatever the order of their keys. */
export function fingerprint(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    isMapping(member) ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => byCodeUnits(a, b))) : member,
  );
}

/** Whether two values hold the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return fingerprint(a) === fingerprint(b);
}
