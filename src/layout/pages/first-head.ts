import type { DocumentRoot, Logo, RunningText } from '../../document/node.ts';
import { styles, type TextStyle } from '../inline/text-style.ts';
import type { Item, PictureItem } from '../placed/items.ts';
import { headGap, logoGap, type Measures, type Size } from '../placed/measures.ts';
import { placeRunningLine, type RunningTextTools, widthOnOneLine } from './running-line.ts';

const plainStyle: TextStyle = { ...styles.running, hyphenate: false, size: 9.5 };
const senderStyle: TextStyle = { ...plainStyle, face: 'semibold', size: 10.5, colour: 'ink' };
const documentTypeStyle: TextStyle = { ...plainStyle, face: 'semibold', colour: 'ink' };
const factStyle: TextStyle = { ...plainStyle, colour: 'ink' };

/** From one baseline to the next: of the facts to the right, and of the sender's two names. */
const factLeading = 11;
const nameLeading = 12;

/** How the head of the first page is arranged. Heights in pt from the page's top. */
export interface FirstHead {
  readonly logo?: { readonly node: Logo; readonly size: Size };
  /** The sender's names: their first baseline, their left edge, and whether nothing stands to the right of them. */
  readonly sender: { readonly y: number; readonly left: number; readonly alone: boolean };
  /** How much lower it ends than a head without a picture. */
  readonly lower: number;
}

/**
 * Arranges the first page's head: the sender's names stand beside the picture, or below it where they would not stand
 * there whole. This is done before there are pages, since text begins below the head.
 * @param size of the picture, pt
 */
export function planFirstHead(
  { logo, running, date }: DocumentRoot,
  size: Size | undefined,
  tools: RunningTextTools,
): FirstHead {
  const { columns } = tools.measures;
  if (logo === undefined || size === undefined)
    return { sender: { y: firstBaseline(tools), left: columns.left, alone: false }, lower: 0 };
  const left = columns.left + size.width + logoGap.beside;
  const room = columns.right - left - headGap - factsWidth(running, date, size, tools);
  const names = Math.max(
    widthOnOneLine(running.sender, senderStyle, tools),
    widthOnOneLine(running.city, plainStyle, tools),
  );
  const bottom = tools.measures.running.firstTop + size.height;
  const arranged = names <= room ? besideLogo(left, bottom, tools) : belowLogo(bottom, tools);
  return { logo: { node: logo, size }, ...arranged };
}

function besideLogo(left: number, bottom: number, tools: RunningTextTools): FirstHead {
  return { sender: { y: firstBaseline(tools), left, alone: false }, lower: lowerBy(bottom, tools) };
}

/** Where the names are below the facts to the right as well, they have the whole width. */
function belowLogo(bottom: number, tools: RunningTextTools): FirstHead {
  const { columns, running } = tools.measures;
  const top = bottom + logoGap.below;
  const y = top + firstBaseline(tools) - running.firstTop;
  const alone = top >= factsBottom(tools);
  return { sender: { y, left: columns.left, alone }, lower: lowerBy(y + nameLeading + descent(tools), tools) };
}

/** How much lower a head ends than one without a picture, whose lowest line is the last of the facts. */
function lowerBy(bottom: number, tools: RunningTextTools): number {
  return Math.max(0, bottom - factsBottom(tools));
}

/**
 * Moves the text of a first page down where the head ends lower. Text keeps its distance from it; a title, which begins
 * further down, moves only where it would come too near.
 */
export function belowHead(measures: Measures, { lower }: FirstHead): Measures {
  const { body } = measures;
  const titleHighest = body.titleHighest + lower;
  const titleTop = Math.max(body.titleTop, titleHighest);
  return { ...measures, body: { ...body, titleHighest, titleTop, belowFirstHead: body.belowFirstHead + lower } };
}

/** Sets the head: the picture, which is read aloud, and the words beside it as artifacts, since the text says them too. */
export function firstHead(
  { logo, sender }: FirstHead,
  running: RunningText,
  date: string,
  sheet: string,
  tools: RunningTextTools,
): Item[] {
  const { columns } = tools.measures;
  const items: Item[] = logo === undefined ? [] : [placeLogo(logo.node, logo.size, tools)];
  const top = firstBaseline(tools);
  const room = factsRoom(logo?.size, tools);
  const facts = factsOf(running, date, sheet).map(([words, style], at) => {
    const place = { y: top + at * factLeading, right: columns.right, width: room };
    return placeRunningLine(words, style, 'header', place, items, tools);
  });
  const taken = sender.alone ? 0 : Math.max(...facts) + headGap;
  const place = { left: sender.left, width: columns.right - sender.left - taken };
  placeRunningLine(running.sender, senderStyle, 'header', { ...place, y: sender.y }, items, tools);
  placeRunningLine(running.city, plainStyle, 'header', { ...place, y: sender.y + nameLeading }, items, tools);
  return items;
}

function placeLogo(node: Logo, { width, height }: Size, { measures }: RunningTextTools): PictureItem {
  const { columns, running } = measures;
  return { type: 'picture', x: columns.left, y: running.firstTop, width, height, owner: { node, role: 'content' } };
}

/** The head's first baseline, pt: capitals reach as high as the picture does. */
function firstBaseline({ measurer, measures }: RunningTextTools): number {
  return measures.running.firstTop + (measurer.metrics('semibold').capHeight * senderStyle.size) / 1000;
}

function descent({ measurer }: RunningTextTools): number {
  return (-measurer.metrics('regular').descender * plainStyle.size) / 1000;
}

type Fact = readonly [words: string, style: TextStyle];

function factsOf(running: RunningText, date: string, sheet: string): readonly [Fact, Fact, Fact, Fact] {
  return [
    [running.documentType, documentTypeStyle],
    [running.reference, factStyle],
    [date, factStyle],
    [sheet, factStyle],
  ];
}

function factsBottom(tools: RunningTextTools): number {
  return firstBaseline(tools) + 3 * factLeading + descent(tools);
}

/** How wide the facts may be, pt: half of the text's width at most, and never into the picture. */
function factsRoom(logo: Size | undefined, { measures: { columns } }: RunningTextTools): number {
  return Math.min(columns.width / 2, columns.width - (logo?.width ?? 0) - headGap);
}

/** How wide the facts are, pt, as far as can be said before the number of pages is known. */
function factsWidth(running: RunningText, date: string, logo: Size, tools: RunningTextTools): number {
  const widths = factsOf(running, date, 'Sid 1 (9999)').map(([words, style]) => widthOnOneLine(words, style, tools));
  return Math.min(Math.max(...widths), factsRoom(logo, tools));
}
