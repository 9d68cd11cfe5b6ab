import type { Drawing } from '../figure/drawing.ts';
import { capacityOf, MOST_PARTS } from '../figure/rings.ts';
import { drawTimeLine, MOST_ON_LINE, type TimeLineStop } from '../figure/time-line.ts';
import { drawWheel, type WheelItem } from '../figure/wheel.ts';
import { withoutInvisible } from '../source/fold-characters.ts';
import { present } from '../values/present.ts';
import { readInlines } from './inline.ts';
import type { Figure, Paragraph } from './node.ts';
import { plainText } from './plain-text.ts';
import { type BlockReader, elementsOf, languageAndOrigin } from './reader.ts';
import { structureError } from './report.ts';
import { attribute, type WrittenElement } from './written-element.ts';

/** What a figure holds, in this order: words in the middle, the parts, the items, a caption. */
const childOrder = {
  wheel: ['p', 'ol', 'data', 'figcaption'],
  'time-line': ['ol', 'data', 'figcaption'],
} as const;
const atMostOnce: ReadonlySet<string> = new Set(['ol', 'figcaption']);

/**
 * Reads a figure: it holds no picture but what the picture is to show, from which the drawing is made. Its words are
 * part of the drawing, so only `aria-label` is read aloud.
 */
export function readFigure(element: WrittenElement, reader: BlockReader): Figure | undefined {
  const isLine = attribute(element, 'class') === 'time-line';
  const children = childrenInOrder(element, childOrder[isLine ? 'time-line' : 'wheel'], reader);
  const drawing = isLine ? readTimeLine(element, children, reader) : readWheel(element, children, reader);
  const [caption] = named(children, 'figcaption').map((one) => readCaption(one, reader));
  if (drawing === undefined) return undefined;
  return {
    type: 'figure',
    place: element.place,
    alternative: withoutInvisible(attribute(element, 'aria-label') ?? ''),
    drawing,
    placement: isLine ? 'main' : 'wide',
    ...languageAndOrigin(element),
    ...present({ caption }),
  };
}

function childrenInOrder(
  element: WrittenElement,
  order: readonly string[],
  { report }: BlockReader,
): readonly WrittenElement[] {
  const kept: WrittenElement[] = [];
  let latest = 0;
  for (const child of elementsOf(element, report)) {
    const at = order.indexOf(child.name);
    if (at < latest || (at === latest && atMostOnce.has(child.name) && kept.length > 0))
      report(structureError('element-not-here', child.name, child.place));
    else {
      kept.push(child);
      latest = at;
    }
  }
  return kept;
}

const named = (elements: readonly WrittenElement[], name: string) => elements.filter((child) => child.name === name);

function readWheel(
  element: WrittenElement,
  children: readonly WrittenElement[],
  reader: BlockReader,
): Drawing | undefined {
  const middle = named(children, 'p').map((line) => readWords(line, reader));
  const parts = named(children, 'ol').flatMap((list) => partsOf(list, reader).map((part) => readWords(part, reader)));
  const items = named(children, 'data').map((item) => readItem(item, parts.length, reader));
  const room = { parts: MOST_PARTS, items: capacityOf(Math.min(Math.max(parts.length, 2), MOST_PARTS)) };
  return isSound(element, parts.length, items, room, reader) ? drawWheel({ middle, parts, items }) : undefined;
}

function readTimeLine(
  element: WrittenElement,
  children: readonly WrittenElement[],
  reader: BlockReader,
): Drawing | undefined {
  const stops = named(children, 'ol').flatMap((list) => partsOf(list, reader).map((stop) => readStop(stop, reader)));
  const items = named(children, 'data').map((item) => readItem(item, stops.length, reader));
  const room = { parts: MOST_ON_LINE, items: MOST_ON_LINE };
  return isSound(element, stops.length, items, room, reader) ? drawTimeLine({ stops, items }) : undefined;
}

/** The words of an element, which a drawing shows on one line. */
function readWords(element: WrittenElement, reader: BlockReader): string {
  const text = plainText(readInlines(element.children, element.place, reader));
  if (text === '') reader.report(structureError('child-missing', element.name, element.place));
  return text;
}

function partsOf(list: WrittenElement, reader: BlockReader): readonly WrittenElement[] {
  const parts = elementsOf(list, reader.report);
  for (const part of parts)
    if (part.name !== 'li') reader.report(structureError('element-not-here', part.name, part.place));
  return parts;
}

/** Reads a time of a line. Its value is how many days it is from the beginning. */
function readStop(element: WrittenElement, reader: BlockReader): TimeLineStop {
  const days = attribute(element, 'value');
  if (days === undefined) reader.report(structureError('attribute-missing', 'value', element.place));
  return { label: readWords(element, reader), days: Number(days ?? 0) };
}

/** Reads an item. Templates count parts from 1. */
function readItem(element: WrittenElement, parts: number, reader: BlockReader): WheelItem {
  const numbers = new Set((attribute(element, 'value') ?? '').split(' ').map(Number));
  for (const number of numbers)
    if (number > parts) reader.report(structureError('unknown-part', String(number), element.place));
  const looks = (attribute(element, 'class') ?? '').split(' ');
  return {
    label: readWords(element, reader),
    parts: [...numbers].map((number) => number - 1),
    look: (['dashed', 'square'] as const).find((look) => looks.includes(look)) ?? 'filled',
    local: looks.includes('local'),
  };
}

function readCaption(element: WrittenElement, reader: BlockReader): Paragraph {
  const children = readInlines(element.children, element.place, reader);
  return { type: 'paragraph', place: element.place, variant: 'note', children, ...languageAndOrigin(element) };
}

/**
 * Returns whether a drawing can be made, and reports what is wrong. Attributes whose values are not accepted have been
 * reported by then.
 * @param room the most that the drawing has room for
 */
function isSound(
  { place }: WrittenElement,
  parts: number,
  items: readonly WheelItem[],
  room: { readonly parts: number; readonly items: number },
  { report }: BlockReader,
): boolean {
  const problems = [
    ...(parts < 2 ? [structureError('child-missing', 'li', place)] : []),
    ...(items.length === 0 ? [structureError('child-missing', 'data', place)] : []),
    ...(parts > room.parts ? [structureError('figure-full', `${room.parts} <li>`, place)] : []),
    ...(items.length > room.items ? [structureError('figure-full', `${room.items} <data>`, place)] : []),
  ];
  for (const problem of problems) report(problem);
  const isPart = (part: number) => part >= 0 && part < parts;
  return problems.length === 0 && items.every((item) => item.parts.every(isPart));
}
