import { present } from '../values/present.ts';
import type { Block, Heading, Link, Table } from './node.ts';
import { type ReportFinding, structureError } from './report.ts';
import { attribute, type WrittenElement } from './written-element.ts';

/** Where blocks stand: it decides which of them may. */
export type Container = 'page' | 'addition' | 'narrow' | 'cell';

/** What the structure check looks at, in the order in which it is read: to look for it in the tree afterwards costs as much again. */
export interface CheckedNodes {
  readonly headings: Heading[];
  readonly links: Link[];
  readonly tables: Table[];
}

/** What the readers of the single elements share; lists and tables hold blocks, and blocks hold them. */
export interface BlockReader {
  readonly report: ReportFinding;
  readonly found: CheckedNodes;
  /** Reads an element's children as blocks. */
  readonly blocks: (element: WrittenElement, container: Container) => Block[];
  /** The same, but text that stands there by itself becomes a paragraph. */
  readonly flow: (element: WrittenElement, container: Container) => Block[];
}

/** What a node carries over from its element beside the place. */
interface LanguageAndOrigin {
  readonly language?: string;
  readonly origin?: string;
}

/**
 * The element's language and origin. Most elements have neither. Spread it at the end of a node: undefined costs
 * nothing there, while V8 must add all that is written after a spread to the node piece by piece.
 */
export function languageAndOrigin(element: WrittenElement): LanguageAndOrigin | undefined {
  if (element.attributes.length === 0) return undefined;
  const language = attribute(element, 'lang');
  const origin = attribute(element, 'data-origin');
  if (language === undefined && origin === undefined) return undefined;
  return present({ language, origin });
}

/** The element's children that are elements; text between them, other than white space, is reported. */
export function elementsOf(element: WrittenElement, report: ReportFinding): WrittenElement[] {
  const elements: WrittenElement[] = [];
  for (const child of element.children) {
    if (typeof child !== 'string') elements.push(child);
    else if (!isWhiteSpace(child)) report(structureError('text-not-here', element.name, element.place));
  }
  return elements;
}

/** HTML's own white space only: a no-break space is text. */
export function isWhiteSpace(text: string): boolean {
  // Most of what stands between elements is one line end.
  return text === '\n' || !/[^ \t\n\r\f]/.test(text);
}
