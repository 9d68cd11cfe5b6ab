/**
 * Code of ASCII alone, which V8 keeps and reads a byte a character. esbuild escapes all others but in patterns, where the
 * same escape means the same.
 */
export function asAscii(code) {
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(code))
    throw new Error('a character that is no ASCII stands behind a backslash');
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return code.replaceAll(/[^\0-\x7f]/g, escaped);
}
