import type { Font } from 'fontkit';
import type { ThemeFileFault } from '../diagnostics/code-arguments.ts';
import type { FaceTable } from '../layout/face/face-table.ts';
import type { OwnFace } from '../theme/theme.ts';
import { Budget } from './face/budget.ts';
import { NEEDED } from './face/characters.ts';
import { advancesOf, glyphsByCodePoint, runsOf, verticalMetrics } from './face/font-metrics.ts';
import { kerningClasses } from './face/kerning-classes.ts';
import { pairKerning } from './face/pair-kerning.ts';
import { parseFont } from './face/parse-font.ts';
import { soundGlyphs } from './face/sound-glyphs.ts';
import { tabularFigures } from './face/tabular-figures.ts';
import { thousandthsOfEm } from './face/units.ts';

/** A font of 6,000 glyphs (DejaVu Sans) takes 200,000 steps. This many take a second or two, and some hundred MB. */
const MOST_STEPS = 1_000_000;

/**
 * Reads a static TrueType file into the table by which layout measures, as scripts/fonts/metrics.py does for the house's
 * own faces: the characters of `drawnCodePoints` that the font has, their advances and kerning in whole 1/1000 em, figures
 * of one width where the font has such. Nothing of it is shaped: no ligatures, no alternates.
 *
 * Whatever it accepts can be drawn by `faceFonts`. Of any other file, even one that is made to do harm, it says why it
 * cannot be used:
 * - `not-a-font`: no font file, a collection, WOFF, or a file that is cut off or contradicts itself
 * - `not-truetype`: outlines in PostScript or in colours
 * - `variable`: many fonts in one, of which none is chosen
 * - `not-embeddable`: its maker forbids embedding it, or a part of it, in documents
 * - `lacks-characters`: one of `NEEDED` has no glyph
 */
export function readFace(bytes: Uint8Array): OwnFace | { readonly fault: ThemeFileFault } {
  const budget = new Budget(MOST_STEPS);
  try {
    const table = readTable(bytes, budget);
    if (budget.exceeded) return { fault: 'not-a-font' };
    return typeof table === 'string' ? { fault: table } : { bytes, table };
  } catch {
    // fontkit throws wherever a file is not as it should be.
    return { fault: 'not-a-font' };
  }
}

function readTable(bytes: Uint8Array, budget: Budget): FaceTable | ThemeFileFault {
  const font = parseFont(bytes, budget);
  if (typeof font === 'string') return font;
  if (!mayBeEmbedded(font)) return 'not-embeddable';
  const characters = glyphsByCodePoint(font);
  const needed = [...NEEDED].map((character) => characters.get(character.codePointAt(0) as number));
  if (needed.includes(undefined)) return 'lacks-characters';
  const tabular = tabularFigures(font);
  const glyphs = [...new Set([0, ...characters.values(), ...tabular])].sort((a, b) => a - b);
  if (!soundGlyphs(font, glyphs)) return 'not-a-font';
  const advances = advancesOf(font, glyphs);
  // Characters that all documents show must take up room.
  if (needed.some((glyph) => !advances[glyph as number])) return 'not-a-font';
  const kerning = kerningOf(font, glyphs, advances, budget);
  return { ...verticalMetrics(font), codePoints: runsOf(characters), advances, tabular, kerning };
}

/**
 * Whether its maker lets documents carry the font (OpenType, "OS/2", fsType). Embedding is forbidden altogether (bit 1)
 * only where no other right is given: of several rights the least restrictive holds. A document carries a part of the
 * font, which bit 8 forbids, and its outlines, which bit 9 forbids; these bits meant nothing before version 2 of the table.
 */
function mayBeEmbedded(font: Font): boolean {
  const { fsType = {}, version = 0 } = font['OS/2'] ?? {};
  const forbidden = fsType.noEmbedding && !fsType.viewOnly && !fsType.editable;
  return !forbidden && !(version >= 2 && (fsType.noSubsetting || fsType.bitmapOnly));
}

/** The kerning of pairs; none draws a glyph back beyond the point where the glyph before it began. */
function kerningOf(
  font: Font,
  glyphs: readonly number[],
  advances: readonly number[],
  budget: Budget,
): FaceTable['kerning'] {
  const after = pairKerning(font, glyphs, budget);
  const { unitsPerEm } = font;
  const rows = glyphs.map((left) => {
    const row = after(left);
    const least = -(advances[left] ?? 0);
    // Nearly all of a row is 0.
    row?.forEach((units, column) => {
      if (units !== 0) row[column] = Math.max(thousandthsOfEm(units, unitsPerEm), least);
    });
    return row;
  });
  return kerningClasses(glyphs, rows);
}
