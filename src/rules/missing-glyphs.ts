import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { missingGlyphsOf } from '../diagnostics/missing-glyphs-of.ts';
import { type DescribedFile, descriptionsOf } from '../markdown/descriptions.ts';
import { isForbidden } from '../source/characters.ts';
import { eachText } from '../source/each-text.ts';
import { withoutInvisible } from '../source/fold-characters.ts';
import { pointer, valueAt } from '../source/pointer.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { rememberByObject } from '../values/remember.ts';
import { shownTexts, type TextShown } from './shown-texts.ts';

/**
 * Characters that layout removes or replaces before it asks for glyphs: line ends, tab, soft hyphen, no-break spaces
 * and hyphen.
 */
const NEVER_DRAWN = new Set([0x09, 0x0a, 0x0d, 0xa0, 0xad, 0x2011, 0x202f]);

/** Finds the characters of a text that the fonts cannot draw, each once and in order. */
function missingIn(text: string, covers: Covers): readonly string[] {
  if (!isSuspicious(text, covers)) return [];
  const missing = new Set<string>();
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if (!NEVER_DRAWN.has(codePoint) && !covers(codePoint) && !isForbidden(character)) missing.add(character);
  }
  return [...missing];
}

/**
 * The characters that nearly every text consists of; none has to be looked up one by one if the fonts have them all.
 */
const COMMON = Array.from({ length: 0x7e - 0x1f }, (_, index) => String.fromCharCode(0x20 + index)).join('');
const SWEDISH = 'åäöÅÄÖéÉ–—”’…§';
const ONLY_COMMON = new RegExp(`^[\\n\\x20-\\x7e${SWEDISH}]*$`);

export type Covers = (codePoint: number) => boolean;

/** Whether fonts have all common characters: answered once for each, since every text of a run asks. */
const coversCommon = rememberByObject((covers: Covers) =>
  [...COMMON, ...SWEDISH].every((character) => covers(character.codePointAt(0) as number)),
);

/** Whether a text must be looked at character by character; a regular expression clears most texts at once. */
function isSuspicious(text: string, covers: Covers): boolean {
  return !coversCommon(covers) || !ONLY_COMMON.test(text);
}

/** A text whose characters are drawn, and where a part of it is written. */
type Drawn = Pick<TextShown, 'text' | 'pointer' | 'place'>;

function findingOf({ text, pointer, place }: Drawn, missing: readonly string[]): Diagnostic {
  const start = text.indexOf(missing[0] as string);
  const end = start + (missing[0] as string).length;
  return diagnostic('missing-glyph', missingGlyphsOf(missing, text), { span: place({ start, end }), pointer });
}

/** Finds keys that are printed, such as the names of a directory's receptions, and could not be. */
export function missingGlyphsOfKeys(
  document: YamlDocument,
  covers: Covers,
  isShown: (pointer: string) => boolean,
): Diagnostic[] {
  return document.scalars().flatMap(({ isKey, pointer, value, span }) => {
    if (!isKey || typeof value !== 'string' || !isShown(pointer)) return [];
    const missing = missingIn(withoutInvisible(value), covers);
    return missing.length === 0 ? [] : findingOf({ text: value, pointer, place: () => span }, missing);
  });
}

/** The texts at some places as a reader sees them; what an alias stands for is there as its value alone. */
function shownAt(document: YamlDocument, file: DescribedFile, pointers: ReadonlySet<string>): readonly Drawn[] {
  const shown = shownTexts(document, file).filter((one) => pointers.has(one.pointer));
  const known = new Set(shown.map((one) => one.pointer));
  const others = [...pointers].filter((one) => !known.has(one));
  return [
    ...shown,
    ...others.map((at): Drawn => {
      const text = String(valueAt(document.value, at));
      return { text, pointer: at, place: () => document.valueSpan(at) };
    }),
  ];
}

/**
 * Finds texts that could not be printed: of a description in Markdown, what a reader sees of it. A missing glyph breaks
 * PDF/A (ISO 19005-3, 6.2.11.8) and the reader's trust, so it is an error before anything is drawn.
 * @returns one finding for each text, at the first of its characters that cannot be drawn
 */
export function missingGlyphs(document: YamlDocument, covers: Covers, file: DescribedFile): Diagnostic[] {
  const isUndrawable = (text: string) => missingIn(text, covers).length > 0;
  const shown = descriptionsOf(document, file).filter((one) => isUndrawable(withoutInvisible(one.shown.text)));
  const suspects = new Set(shown.map((one) => one.pointer));
  eachText(document.value, (text, parts) => {
    if (isUndrawable(text)) suspects.add(pointer(parts));
  });
  if (suspects.size === 0) return [];
  return shownAt(document, file, suspects).flatMap((one) => {
    const missing = missingIn(one.text, covers);
    return missing.length === 0 ? [] : findingOf(one, missing);
  });
}
