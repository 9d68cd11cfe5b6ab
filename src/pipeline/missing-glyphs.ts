import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isForbidden } from '../source/characters.ts';
import { pointer } from '../source/pointer.ts';
import type { YamlDocument } from '../source/yaml-document.ts';

/** What layout takes out or replaces before it asks for glyphs: line ends, tab, soft hyphen, unbreakable space and hyphen. */
const NEVER_DRAWN = new Set([0x09, 0x0a, 0x0d, 0xa0, 0xad, 0x2011]);

/** `U+1F3EB`, as Unicode writes code points. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first character of a text that the fonts cannot draw. */
export function firstMissing(text: string, covers: (codePoint: number) => boolean): string | undefined {
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if (!NEVER_DRAWN.has(codePoint) && !covers(codePoint) && !isForbidden(character)) return character;
  }
  return undefined;
}

/** Calls `visit` for every text in a value, with the parts of its pointer. */
function eachText(value: unknown, parts: readonly (string | number)[], visit: TextVisitor): void {
  if (typeof value === 'string') visit(value, parts);
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) eachText(item, [...parts, index], visit);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) eachText(member, [...parts, key], visit);
  }
}
type TextVisitor = (text: string, parts: readonly (string | number)[]) => void;

/** A file has thousands of characters, but less than a hundred different ones. */
function remembered(covers: (codePoint: number) => boolean): (codePoint: number) => boolean {
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const before = known.get(codePoint);
    if (before !== undefined) return before;
    const answer = covers(codePoint);
    known.set(codePoint, answer);
    return answer;
  };
}

/**
 * Finds texts that could not be printed. A missing glyph breaks PDF/A (ISO 19005-3, 6.2.11.8) and the reader's trust,
 * so it is an error before anything is drawn.
 */
export function missingGlyphs(document: YamlDocument, covers: (codePoint: number) => boolean): Diagnostic[] {
  const found: Diagnostic[] = [];
  const drawable = remembered(covers);
  eachText(document.value, [], (text, parts) => {
    const character = firstMissing(text, drawable);
    if (character === undefined) return;
    const at = pointer(parts);
    const args = { character, codePoint: codePointName(character.codePointAt(0) as number), text };
    found.push(diagnostic('missing-glyph', args, { span: document.valueSpan(at), pointer: at }));
  });
  return found;
}
