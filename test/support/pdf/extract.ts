import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a file as a viewer does. pdfjs takes the bytes over, so it gets a copy. */
export function openInViewer(bytes: Uint8Array) {
  return getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise;
}

/** All text of a file, page by page, words parted by single spaces. pdfjs leaves soft hyphens out. */
export async function extractText(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openInViewer(bytes);
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push(
      text
        .replace(/\u00AD\s*/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }
  await pdf.loadingTask.destroy();
  return pages;
}
