import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { descriptionsOf, placeInDescription } from '../../markdown/descriptions.ts';
import { codePointName, isForbidden } from '../../source/characters.ts';
import { pointer } from '../../source/pointer.ts';
import type { Span } from '../../source/span.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { rememberByObject } from '../../values/remember.ts';

/**
 * Characters that layout removes or replaces before it asks for glyphs: line ends, tab, soft hyphen, no-break spaces
 * and hyphen.
 */
const NEVER_DRAWN = new Set([0x09, 0x0a, 0x0d, 0xa0, 0xad, 0x2011, 0x202f]);

/** Finds the first character of a text that the fonts cannot draw. */
function firstMissing(text: string, covers: Covers): string | undefined {
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if (!NEVER_DRAWN.has(codePoint) && !covers(codePoint) && !isForbidden(character)) return character;
  }
  return undefined;
}

/** Calls `visit` for every text in a value, with the parts of its pointer; the list of parts changes after the call. */
function eachText(value: unknown, visit: TextVisitor, parts: (string | number)[] = []): void {
  if (typeof value === 'string') visit(value, parts);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      parts.push(key);
      eachText(member, visit, parts);
      parts.pop();
    }
  }
}
type TextVisitor = (text: string, parts: readonly (string | number)[]) => void;

/**
 * The characters that nearly every text consists of; none has to be looked up one by one if the fonts have them all.
 */
const COMMON = Array.from({ length: 0x7e - 0x1f }, (_, index) => String.fromCharCode(0x20 + index)).join('');
const SWEDISH = 'åäöÅÄÖéÉ–—”’…§';
const ONLY_COMMON = new RegExp(`^[\\n\\x20-\\x7e${SWEDISH}]*$`);

type Covers = (codePoint: number) => boolean;

/** Whether fonts have all common characters: answered once for each, since every text of a run asks. */
const coversCommon = rememberByObject((covers: Covers) =>
  [...COMMON, ...SWEDISH].every((character) => covers(character.codePointAt(0) as number)),
);

/** Whether a text must be looked at character by character; a regular expression clears most texts at once. */
function isSuspicious(text: string, covers: Covers): boolean {
  return !coversCommon(covers) || !ONLY_COMMON.test(text);
}

/**
 * Finds texts that could not be printed: of a description in Markdown, what a reader sees of it. A missing glyph breaks
 * PDF/A (ISO 19005-3, 6.2.11.8) and the reader's trust, so it is an error before anything is drawn.
 */
export function missingGlyphs(document: YamlDocument, covers: Covers): Diagnostic[] {
  const found: Diagnostic[] = [];
  const missingIn = (text: string) => (isSuspicious(text, covers) ? firstMissing(text, covers) : undefined);
  const report = (character: string, text: string, place: { readonly span: Span; readonly pointer: string }) => {
    found.push(diagnostic('missing-glyph', { character, codePoint: codePointName(character), text }, place));
  };
  const descriptions = new Map(descriptionsOf(document, 'district').map((one) => [one.pointer, one]));
  eachText(document.value, (text, parts) => {
    const character = missingIn(text);
    if (character === undefined) return;
    const at = pointer(parts);
    if (!descriptions.has(at)) report(character, text, { span: document.valueSpan(at), pointer: at });
  });
  for (const description of descriptions.values()) {
    const { shown } = description;
    const character = missingIn(shown.text);
    if (character === undefined) continue;
    const start = shown.text.indexOf(character);
    const place = shown.place({ start, end: start + character.length });
    const span = placeInDescription(document, description, place);
    report(character, shown.text, { span, pointer: description.pointer });
  }
  return found;
}
