/**
 * Writes a JSON pointer (RFC 6901).
 * @param parts keys and list indexes, from the root
 * @returns '' for the whole document, otherwise each part after a '/'
 */
export function pointer(parts: readonly (string | number)[]): string {
  let text = '';
  for (const part of parts) text += `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return text;
}

/** Reads a JSON pointer (RFC 6901) into its parts; list indexes stay text. */
export function parsePointer(text: string): string[] {
  if (text === '') return [];
  // '~1' first (RFC 6901, section 4), so that '~01' becomes '~1' and not '/'.
  return text
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A member of a mapping or list by its key, undefined where there is none; what a prototype has is no member. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** The value at a JSON pointer (RFC 6901), undefined where there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  return parsePointer(pointer).reduce(memberOf, value);
}
