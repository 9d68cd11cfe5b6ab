import { capacityOf, MOST_PARTS } from '../figure/rings.ts';
import { drawWheel, type WheelItem } from '../figure/wheel.ts';
import { withoutInvisible } from '../source/fold-characters.ts';
import { present } from '../values/present.ts';
import { readInlines } from './inline.ts';
import type { Figure, Paragraph } from './node.ts';
import { plainText } from './plain-text.ts';
import { type BlockReader, elementsOf, languageAndOrigin } from './reader.ts';
import { structureError } from './report.ts';
import { attribute, type WrittenElement } from './written-element.ts';

/** What `<figure class="wheel">` holds, in this order: words in the middle, the parts, the items, a caption. */
const childOrder = ['p', 'ol', 'data', 'figcaption'];
const atMostOnce: ReadonlySet<string> = new Set(['ol', 'figcaption']);

/**
 * Reads a figure: it holds no picture but what the picture is to show, from which the drawing is made. Its words are
 * part of the drawing, so only `aria-label` is read aloud.
 */
export function readFigure(element: WrittenElement, reader: BlockReader): Figure | undefined {
  const children = childrenInOrder(element, reader);
  const middle = named(children, 'p').map((line) => readWords(line, reader));
  const parts = named(children, 'ol').flatMap((list) => readParts(list, reader));
  const items = named(children, 'data').map((item) => readItem(item, parts.length, reader));
  const [caption] = named(children, 'figcaption').map((one) => readCaption(one, reader));
  if (!isSound(element, parts.length, items, reader)) return undefined;
  return {
    type: 'figure',
    place: element.place,
    alternative: withoutInvisible(attribute(element, 'aria-label') ?? ''),
    drawing: drawWheel({ middle, parts, items }),
    ...languageAndOrigin(element),
    ...present({ caption }),
  };
}

function childrenInOrder(element: WrittenElement, { report }: BlockReader): WrittenElement[] {
  const kept: WrittenElement[] = [];
  let latest = 0;
  for (const child of elementsOf(element, report)) {
    const at = childOrder.indexOf(child.name);
    if (at < latest || (at === latest && atMostOnce.has(child.name)))
      report(structureError('element-not-here', child.name, child.place));
    else {
      kept.push(child);
      latest = at;
    }
  }
  return kept;
}

const named = (elements: readonly WrittenElement[], name: string) => elements.filter((child) => child.name === name);

/** The words of an element, which a drawing shows on one line. */
function readWords(element: WrittenElement, reader: BlockReader): string {
  const text = plainText(readInlines(element.children, element.place, reader));
  if (text === '') reader.report(structureError('child-missing', element.name, element.place));
  return text;
}

function readParts(list: WrittenElement, reader: BlockReader): string[] {
  return elementsOf(list, reader.report).map((part) => {
    if (part.name !== 'li') reader.report(structureError('element-not-here', part.name, part.place));
    return readWords(part, reader);
  });
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
    look: looks.includes('dashed') ? 'dashed' : 'filled',
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
 */
function isSound(
  { place }: WrittenElement,
  parts: number,
  items: readonly WheelItem[],
  { report }: BlockReader,
): boolean {
  const problems = [
    ...(parts < 2 ? [structureError('child-missing', 'li', place)] : []),
    ...(items.length === 0 ? [structureError('child-missing', 'data', place)] : []),
    ...(parts > MOST_PARTS ? [structureError('figure-full', `${MOST_PARTS} <li>`, place)] : []),
  ];
  const most = capacityOf(Math.min(Math.max(parts, 2), MOST_PARTS));
  if (items.length > most) problems.push(structureError('figure-full', `${most} <data>`, place));
  for (const problem of problems) report(problem);
  const isPart = (part: number) => part >= 0 && part < parts;
  return problems.length === 0 && items.every((item) => item.parts.every(isPart));
}
