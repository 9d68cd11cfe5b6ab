// Whether two PDFs have the same text, as poppler reads them.
import { must } from '../../scripts/lib/tools.mjs';

/** The part of an A4 page between head and foot, in pt: these hold page numbers, as often as there are pages. */
const BODY = ['-x', '0', '-y', '90', '-W', '596', '-H', '680'];

/** How often each word stands in a PDF. Words divided at the end of a line are joined; an address is several words. */
async function wordsOf(pdf) {
  const { stdout } = await must('pdftotext', ['-raw', ...BODY, pdf, '-']);
  const joined = stdout
    .normalize('NFC')
    .replace(/[-\u2010\u00AD]\s*\n\s*/g, '')
    .replace(/[-\u2010\u00AD]/g, '');
  const counts = new Map();
  for (const [word] of joined.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** @returns the part of the words of both that stands in both, from 0 to 1 */
export async function likeness(one, other) {
  const [a, b] = [await wordsOf(one), await wordsOf(other)];
  const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return (2 * shared) / (total(a) + total(b));
}

/** @returns how many pages a PDF has */
export async function pagesOf(pdf) {
  const { stdout } = await must('pdfinfo', [pdf]);
  return Number(/^Pages: +(\d+)$/m.exec(stdout)?.[1]);
}
