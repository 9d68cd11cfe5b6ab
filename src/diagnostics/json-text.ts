import { replaceUnseen } from './messages/shown.ts';

/** What a CI service's log obeys; see `harmless`. In JSON it can only stand in a text. */
const ORDER = /#(?=#[\w.]*\[)/g;

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/**
 * Writes a value as indented JSON of ASCII's and ordinary characters only: those that cannot be seen, or that a terminal or
 * a log would obey, are escaped (RFC 8259 §7). Read again, it is the same value.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  const seen = replaceUnseen(text, (character) => (character === '\n' ? character : escaped(character)));
  return seen.replaceAll(ORDER, escaped);
}
