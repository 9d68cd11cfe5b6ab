/**
 * Writes a JSON pointer (RFC 6901).
 * @param parts keys and list indexes, from the root
 * @returns '' for the whole document, else each part after a '/'
 */
export function pointer(parts: readonly (string | number)[]): string {
  let text = '';
  for (const part of parts) text += `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return text;
}

/** Reads a JSON pointer (RFC 6901) into its parts; list indexes stay text. */
export function parsePointer(text: string): string[] {
  if (text === '') return [];
  // '~1' first: RFC 6901, section 4, so that '~01' becomes '~1' and not '/'.
  return text
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
