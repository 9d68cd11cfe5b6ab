import { visible } from '../diagnostics/messages/shown.ts';

/** Characters, beside control characters, that no XML 1.0 document can hold, even as references (§2.2, Char). */
const FORBIDDEN = /[\ufffe\uffff]/g;

/** What the log of a CI service obeys (see `harmless`), where the report is written to one. */
const ORDERS = /^(\s*):(?=:)|#(?=#[\w.]*\[)/g;

/** Escapes a line of text for an element or a double-quoted attribute. */
export function escapeXml(line: string): string {
  return visible(line)
    .replaceAll(FORBIDDEN, (character) => `‹U+${character.charCodeAt(0).toString(16).toUpperCase()}›`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(ORDERS, (order) => `${order.slice(0, -1)}&#${order.charCodeAt(order.length - 1)};`);
}

/** A start tag's name and attributes: `testcase name="…"`. */
export function tag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return name + written.join('');
}
