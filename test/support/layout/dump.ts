import type { LaidOutDocument, LaidOutPage, PlacedItem, PlacedText } from '../../../src/layout/placed/page.ts';

/** A line's text as it is read: a hyphen at its end is `¬`, a space at its end is dropped. */
export function textOf(text: PlacedText): string {
  return text.words
    .map(({ word, spaceAfter, hyphen }) => word.text + (hyphen ? '¬' : spaceAfter === undefined ? '' : ' '))
    .join('')
    .trimEnd();
}

const round = (value: number): string => value.toFixed(1);

function line(item: PlacedItem): string {
  switch (item.type) {
    case 'text': {
      const owner = item.owner.artifact ?? ownerName(item);
      return `${round(item.y)} ${round(item.x)} ${item.face} ${item.size} ${item.colour} ${owner} | ${textOf(item)}`;
    }
    case 'rule':
      return `rule ${item.colour} ${item.width} ${item.artifact} ${round(item.x1)},${round(item.y1)} – ${round(item.x2)},${round(item.y2)}`;
    case 'frame':
      return `frame ${item.colour} ${round(item.x)},${round(item.y)} ${round(item.width)} × ${round(item.height)}`;
    case 'drawing': {
      const { width, height, shapes } = item.drawing;
      return `drawing ${round(item.x)},${round(item.y)} ${width} × ${height} × ${round(item.scale)} ${shapes.length} shapes`;
    }
    case 'picture':
      return `picture ${round(item.x)},${round(item.y)} ${round(item.width)} × ${round(item.height)}`;
    case 'link':
      return `link ${item.target} ${round(item.x)},${round(item.y)} ${round(item.width)} × ${round(item.height)}`;
  }
}

function ownerName({ owner }: PlacedText): string {
  if (owner.artifact !== undefined) return owner.artifact;
  return owner.role === 'content' ? owner.node.type : `${owner.node.type}/${owner.role}`;
}

/** True for what stands at the head or foot of a page. */
export function isRunning(item: PlacedItem): boolean {
  if (item.type === 'text') return item.owner.artifact === 'header' || item.owner.artifact === 'footer';
  return item.type === 'rule' && item.artifact === 'header';
}

/** A page's items but for its head and foot, one a line: y, x, face, size, colour, owner, text. */
export function dumpPage(page: LaidOutPage): string {
  return page.items
    .filter((item) => !isRunning(item))
    .map(line)
    .join('\n');
}

/** All pages, with their heads and feet. */
export function dump(document: LaidOutDocument): string {
  return document.pages.map((page) => `page ${page.number}\n${page.items.map(line).join('\n')}`).join('\n\n');
}
