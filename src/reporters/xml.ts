import { visible } from '../diagnostics/messages/shown.ts';

/** Characters beside the control characters that an XML 1.0 document cannot hold, not even as references (§2.2, Char). */
const FORBIDDEN = /[\ufffe\uffff]/g;

/** A line of text as it stands in an element or a double-quoted attribute. */
export function escapeXml(line: string): string {
  return visible(line)
    .replaceAll(FORBIDDEN, (character) => `‹U+${character.charCodeAt(0).toString(16).toUpperCase()}›`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A start tag's name and attributes: `testcase name="…"`. */
export function tag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return name + written.join('');
}
