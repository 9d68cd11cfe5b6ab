import type { RunningText } from '../../document/node.ts';
import { styles, type TextStyle } from '../inline/text-style.ts';
import { horizontalRule, type Item } from '../placed/items.ts';
import { headGap } from '../placed/measures.ts';
import { type FirstHead, firstHead } from './first-head.ts';
import { placeRunningLine, type RunningTextTools } from './running-line.ts';

/** What stands at the head and foot of the pages of one document. */
export interface HeadsAndFeet {
  readonly text: RunningText;
  readonly date: string;
  readonly pages: number;
  readonly firstHead: FirstHead;
}

const runningStyle: TextStyle = { ...styles.running, hyphenate: false };
const statusStyle: TextStyle = { ...runningStyle, face: 'semibold', colour: 'local' };

/** The head of a page as artifacts; the first page's says who sends the document. */
export function headOf(page: number, running: HeadsAndFeet, tools: RunningTextTools): Item[] {
  const sheet = `Sid ${page} (${running.pages})`;
  if (page > 1) return laterHead(sheet, running.text, tools);
  return firstHead(running.firstHead, running.text, running.date, sheet, tools);
}

function laterHead(sheet: string, text: RunningText, tools: RunningTextTools): Item[] {
  const items: Item[] = [];
  const { columns, running: places } = tools.measures;
  const y = places.headBaseline;
  const place = { y, right: columns.right, width: columns.width / 3 };
  const number = placeRunningLine(sheet, runningStyle, 'header', place, items, tools) + headGap;
  const before = { ...place, right: columns.right - number };
  const reference = placeRunningLine(text.reference, runningStyle, 'header', before, items, tools) + headGap;
  const width = columns.width - number - reference;
  placeRunningLine(text.head, runningStyle, 'header', { y, width }, items, tools);
  items.push({ ...horizontalRule(columns.left, columns.right, places.headRule, 0.5, 'hairline'), artifact: 'header' });
  return items;
}

/** The foot of a page: the status of a document that is not in force. */
export function footOf({ text }: HeadsAndFeet, tools: RunningTextTools): Item[] {
  const items: Item[] = [];
  const { columns, running: places } = tools.measures;
  placeRunningLine(text.status, statusStyle, 'footer', { y: places.footBaseline, width: columns.width }, items, tools);
  return items;
}
