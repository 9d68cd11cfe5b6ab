import type { DocumentRoot } from '../../document/node.ts';
import type { ContentsLine, Context } from '../flow/context.ts';
import { page } from '../placed/measures.ts';
import type { Destination, LaidOutPage } from '../placed/page.ts';
import type { FirstHead } from './first-head.ts';
import type { Sheet } from './paginate.ts';
import { footOf, headOf, type Running } from './running-text.ts';

/** Adds heads and feet, which say how many pages there are. */
export function finalize(
  document: DocumentRoot,
  sheets: readonly Sheet[],
  firstHead: FirstHead,
  context: Context,
): LaidOutPage[] {
  const running: Running = { text: document.running, date: document.date, pages: sheets.length, firstHead };
  return sheets.map((sheet, at) => {
    const number = at + 1;
    const items = [...headOf(number, running, context), ...sheet, ...footOf(running, context)];
    return { number, width: page.width, height: page.height, items };
  });
}

/** Fills in the page numbers of the contents. */
export function fillContents(context: Context, destinations: readonly Destination[]): void {
  const pages = new Map(destinations.map(({ heading, page: number }) => [heading, number]));
  for (const entry of context.contentsLines) fillLine(entry, pages.get(entry.heading), context);
}

function fillLine({ heading: _, number, right }: ContentsLine, page: number | undefined, { measurer }: Context): void {
  const word = measurer.word(number.face, String(page ?? ''), true);
  number.x = right - (word.width * number.size) / 1000;
  number.words = [{ word, dx: 0, spaceAfter: (measurer.space(number.face) * number.size) / 1000 }];
}
