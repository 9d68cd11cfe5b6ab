import type { MarkdownProblem } from '../diagnostics/code-arguments.ts';
import { rememberOnce } from '../values/remember.ts';
import type { Inline, ProblemAt } from './nodes.ts';
import { shownInline } from './shown-text.ts';

/** Stands for a character whose marks are not looked at: it was escaped, is a reference, or is shown as it was written. */
const NO_MARK = '\ufffc';

/**
 * Marks of Markdown, of this subset or of other kinds, that did not become anything and so stand in the shown text. Every
 * repetition is bounded or can be read in one way only, so that the time is linear in the text.
 */
const LEFT = rememberOnce((): readonly (readonly [MarkdownProblem, RegExp])[] => [
  // A table's row of dashes (GitHub Flavored Markdown, 4.10), or two lines between bars.
  ['table', /^[^|\n]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*(?::?-+:?[ \t]*)?)+$/gm],
  ['table', /^\|[^\n]*\|[ \t]*\n[ \t]*\|[^\n]*\|[ \t]*$/gm],
  ['footnote', /\[\^[^\]\s]{1,40}\]/g],
  ['strikethrough', /~~(?=[^\s~])[^~\n]{1,1000}~~/g],
  ['link', /!?\[[^[\]\n]{0,300}\]\((?=<?(?:[a-z]{2,10}:|www\.))[^)\n]{0,300}\)?/gi],
  ['reference', /^\[[^[\]\n]{1,300}\]:[ \t]*<?(?:https?:|mailto:|www\.)[^\n]*/gim],
  // Marks around words, whether or not CommonMark (6.2) lets them open and close there; then marks that only open.
  ['emphasis', /(?<!\*)(\*{2,3})(?!\*)(?=[^*\n]{0,300}\p{L})(?:(?!\1)[\s\S]){1,1000}?\1/gu],
  ['emphasis', /(?<![\p{L}\p{N}*_])\*\*(?=[\p{L}\p{N}"”(])/gu],
  ['emphasis', /(?<![\p{L}\p{N}*_])__(?=[\p{L}"”(])(?:[^_\n]{0,1000}__)?/gu],
  ['emphasis', /(?<![\p{L}\p{N}*])\*(?=[\p{L}"”(])[^*\n]{0,1000}[^\s*]\*(?!\*)/gu],
  ['emphasis', /(?<![\p{L}\p{N}_])_(?=[\p{L}"”(])[^_\n]{0,1000}[^\s_]_(?!_)/gu],
]);

const ANY = /[*_|~[]/;

/** Finds the marks that stand in a paragraph's text as it is shown; where two stretches overlap, the first found counts. */
export function leftovers(children: readonly Inline[]): readonly ProblemAt[] {
  const { text, pieces, place } = shownInline(children);
  if (!ANY.test(text)) return [];
  const bare = pieces
    .map((piece) => (piece.written === 'plain' ? piece.text : NO_MARK.repeat(piece.text.length)))
    .join('');
  const found: ProblemAt[] = [];
  const taken = new Uint8Array(bare.length);
  for (const [problem, pattern] of LEFT()) {
    for (const { 0: written, index } of bare.matchAll(pattern)) {
      const end = index + written.length;
      if (taken[index] || taken[end - 1]) continue;
      taken.fill(1, index, end);
      found.push({ problem, ...place({ start: index, end }) });
    }
  }
  return found;
}
