import type {
  Artifact,
  PlacedDrawing,
  PlacedFrame,
  PlacedLink,
  PlacedPicture,
  PlacedRule,
  PlacedText,
} from './page.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Items while they are on their way to a page: first at heights from the top of their strip, then moved down in place.
 * Copying each of them at every step would cost more than the layout itself.
 */
export type TextItem = Mutable<PlacedText>;
export type RuleItem = Mutable<PlacedRule>;
export type FrameItem = Mutable<PlacedFrame>;
export type LinkItem = Mutable<PlacedLink>;
export type DrawingItem = Mutable<PlacedDrawing>;
export type PictureItem = Mutable<PlacedPicture>;
export type Item = TextItem | RuleItem | FrameItem | LinkItem | DrawingItem | PictureItem;

/** Moves items down by a number of pt; by index, since every item comes here three times or more. */
export function moveDown(items: readonly Item[], by: number): void {
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    if (item.type === 'rule') {
      item.y1 += by;
      item.y2 += by;
    } else item.y += by;
  }
}

/** Copies items as artifacts: text that is drawn again on another page is read aloud only once. */
export function copyAsArtifact(items: readonly Item[], artifact: Artifact): Item[] {
  const copies: Item[] = [];
  for (const item of items) {
    if (item.type === 'text') copies.push({ ...item, owner: { artifact } });
    else if (item.type === 'rule' || item.type === 'frame') copies.push({ ...item, artifact });
  }
  return copies;
}

/** A horizontal rule. */
export function horizontalRule(x1: number, x2: number, y: number, width: number, colour: RuleItem['colour']): RuleItem {
  return { type: 'rule', x1, y1: y, x2, y2: y, width, colour, artifact: 'layout' };
}
