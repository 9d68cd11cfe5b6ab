import type { DocumentRoot } from '../../document/node.ts';
import type { ContentsLine, LayoutContext } from '../flow/context.ts';
import { pageSize } from '../placed/measures.ts';
import type { Destination, LaidOutPage } from '../placed/page.ts';
import type { FirstHead } from './first-head.ts';
import type { Sheet } from './paginate.ts';
import { footOf, type HeadsAndFeet, headOf } from './running-text.ts';

/** Adds heads and feet, which say how many pages there are. */
export function finalize(
  document: DocumentRoot,
  sheets: readonly Sheet[],
  firstHead: FirstHead,
  context: LayoutContext,
): LaidOutPage[] {
  const running: HeadsAndFeet = { text: document.running, date: document.date, pages: sheets.length, firstHead };
  return sheets.map((sheet, at) => {
    const number = at + 1;
    const items = [...headOf(number, running, context), ...sheet, ...footOf(running, context)];
    return { number, width: pageSize.width, height: pageSize.height, items };
  });
}

/** Fills in the page numbers of the contents. */
export function fillContents(context: LayoutContext, destinations: readonly Destination[]): void {
  const pages = new Map(destinations.map(({ heading, page: number }) => [heading, number]));
  for (const entry of context.contentsLines) fillPageNumber(entry, pages.get(entry.heading), context);
}

function fillPageNumber(
  { heading: _, number, right }: ContentsLine,
  page: number | undefined,
  { measurer }: LayoutContext,
): void {
  const word = measurer.word(number.face, String(page ?? ''), true);
  number.x = right - (word.width * number.size) / 1000;
  number.words = [{ word, dx: 0, spaceAfter: (measurer.space(number.face) * number.size) / 1000 }];
}
