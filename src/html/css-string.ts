/**
 * A text as a CSS string. Everything but letters, digits, spaces and a few marks is written as an escape (CSS Syntax,
 * 4.3.7), so that neither the string nor the style element can end inside it.
 */
export function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,:()·–-]/gu, (mark) => `\\${(mark.codePointAt(0) as number).toString(16)} `)}"`;
}
