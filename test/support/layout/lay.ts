import { layOut } from '../../../src/layout/lay-out.ts';
import type { LaidOutDocument, PlacedText } from '../../../src/layout/placed/page.ts';
import { htmlDocument } from '../document/html.ts';
import { isRunning, textOf } from './dump.ts';
import { fakeMeasurer, undivided } from './fake-measurer.ts';

export const title = '<h1 id="titel">Titel</h1>';

/** Lays a body out below a title, in letters of one width. */
export const lay = (body: string): LaidOutDocument => layOut(htmlDocument(title + body), fakeMeasurer, undivided);

/** The placed texts of each page without head and foot. */
export function placedOn({ pages }: LaidOutDocument): PlacedText[][] {
  return pages.map(({ items }) => items.filter((item): item is PlacedText => item.type === 'text' && !isRunning(item)));
}

/** The text of each page without head and foot, a line for each placed text. */
export function textsOf(document: LaidOutDocument): string[][] {
  return placedOn(document).map((texts) => texts.map(textOf));
}
