import type { Heading } from '../document/node.ts';
import { plainText } from '../document/plain-text.ts';
import type { Destination } from '../layout/placed/page.ts';
import type { Destinations } from './links.ts';
import type { PdfFile } from './pdfkit-internals.ts';
import { type Ref, refAt } from './ref.ts';
import { textString } from './syntax.ts';

interface Bookmark {
  readonly heading: Heading;
  readonly children: Bookmark[];
}

/** Side heads ("Mål", "Möten") stand in every area: as bookmarks they would only repeat themselves. */
const bookmarked: ReadonlySet<number> = new Set([1, 2, 4]);

/** Writes the bookmarks: the title, open, with its chapters below it; the chapters, closed, with their meetings. */
export function writeOutline(file: PdfFile, placed: readonly Destination[], destinations: Destinations): void {
  const top = nest(placed.map((destination) => destination.heading).filter(({ level }) => bookmarked.has(level)));
  if (top.length === 0) return;
  const visible = top.reduce((sum, bookmark) => sum + 1 + (isOpen(bookmark) ? bookmark.children.length : 0), 0);
  const refs = top.map(() => file.allocate());
  writeSiblings(file, top, refs, file.outline, destinations);
  file.setOutline({ First: refAt(refs, 0), Last: refAt(refs, -1), Count: visible });
}

function nest(headings: readonly Heading[]): readonly Bookmark[] {
  const top: Bookmark[] = [];
  const path: Bookmark[] = [];
  for (const heading of headings) {
    while ((path.at(-1)?.heading.level ?? 0) >= heading.level) path.pop();
    const bookmark: Bookmark = { heading, children: [] };
    (path.at(-1)?.children ?? top).push(bookmark);
    path.push(bookmark);
  }
  return top;
}

const isOpen = (bookmark: Bookmark): boolean => bookmark.heading.level === 1;

function writeSiblings(
  file: PdfFile,
  bookmarks: readonly Bookmark[],
  refs: readonly Ref[],
  parent: Ref,
  destinations: Destinations,
): void {
  bookmarks.forEach((bookmark, i) => {
    const ref = refAt(refs, i);
    const children = bookmark.children.map(() => file.allocate());
    let body = `<</Title${textString(titleOf(bookmark.heading))}/Parent ${parent}`;
    if (i > 0) body += `/Prev ${refs[i - 1]}`;
    if (i < refs.length - 1) body += `/Next ${refs[i + 1]}`;
    body += `/Dest${destinations.get(bookmark.heading.id)}`;
    if (children.length > 0) {
      // A negative count: closed, and this many would be seen once it is opened (ISO 32000-1, table 153).
      const count = isOpen(bookmark) ? children.length : -children.length;
      body += `/First ${refAt(children, 0)}/Last ${refAt(children, -1)}/Count ${count}`;
    }
    file.write(ref, `${body}>>`);
    writeSiblings(file, bookmark.children, children, ref, destinations);
  });
}

function titleOf(heading: Heading): string {
  const text = plainText(heading.children).replace(/\s+/g, ' ').trim();
  return heading.number === undefined ? text : `${heading.number} ${text}`;
}
