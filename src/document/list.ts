import { present } from '../values/present.ts';
import { readInlines } from './inline.ts';
import type { DescriptionEntry, DescriptionList, List, ListItem, Paragraph } from './node.ts';
import { type BlockReader, elementsOf, languageAndOrigin } from './reader.ts';
import { structureError } from './report.ts';
import { attribute, type WrittenElement } from './written-element.ts';

/** Reads `<ul>` or `<ol>`. */
export function readList(element: WrittenElement, reader: BlockReader): List {
  const items: ListItem[] = [];
  for (const child of namedChildren(element, 'li', reader)) {
    const children = reader.flow(child, 'narrow');
    if (children.length === 0) reader.report(structureError('child-missing', 'li', child.place));
    items.push({ type: 'list-item', place: child.place, ...numberOf(child), children, ...languageAndOrigin(child) });
  }
  if (items.length === 0) reader.report(structureError('child-missing', element.name, element.place));
  return {
    type: 'list',
    place: element.place,
    ordered: element.name === 'ol',
    ...present({ start: startOf(element) }),
    items,
    ...languageAndOrigin(element),
  };
}

/** The number of an ordered list's first item; undefined for 1. */
function startOf(element: WrittenElement): number | undefined {
  const start = Number(attribute(element, 'start') ?? 1);
  return start === 1 ? undefined : start;
}

/** The number that an item of an ordered list has of its own. */
function numberOf(element: WrittenElement): Pick<ListItem, 'value'> {
  const value = attribute(element, 'value');
  return value === undefined ? {} : { value: Number(value) };
}

/** Reads `<dl>`, in which every `<div>` holds one `<dt>` and one `<dd>`. */
export function readDescriptionList(element: WrittenElement, reader: BlockReader): DescriptionList {
  const variant = (attribute(element, 'class') as DescriptionList['variant'] | undefined) ?? 'rows';
  const entries: DescriptionEntry[] = [];
  for (const child of namedChildren(element, 'div', reader)) {
    const entry = readEntry(child, reader);
    if (entry !== undefined) entries.push(entry);
  }
  if (entries.length === 0) reader.report(structureError('child-missing', 'dl', element.place));
  return { type: 'description-list', place: element.place, variant, entries, ...languageAndOrigin(element) };
}

function readEntry(element: WrittenElement, reader: BlockReader): DescriptionEntry | undefined {
  const [term, description, more] = namedChildren(element, undefined, reader);
  if (term?.name !== 'dt' || description?.name !== 'dd' || more !== undefined) {
    reader.report(structureError('child-missing', term?.name === 'dt' ? 'dd' : 'dt', element.place));
    return undefined;
  }
  const children = readInlines(term.children, term.place, reader);
  if (children.length === 0) reader.report(structureError('child-missing', 'dt', term.place));
  const label: Paragraph = {
    type: 'paragraph',
    place: term.place,
    variant: 'label',
    children,
    ...languageAndOrigin(term),
  };
  return {
    type: 'description-entry',
    place: element.place,
    term: label,
    children: reader.flow(description, 'narrow'),
    ...languageAndOrigin(element),
  };
}

/** The children of one name, or of any; others, and text, are reported. */
function namedChildren(element: WrittenElement, name: string | undefined, reader: BlockReader): WrittenElement[] {
  const children = elementsOf(element, reader.report);
  if (name === undefined) return children;
  return children.filter((child) => {
    if (child.name !== name) reader.report(structureError('element-not-here', child.name, child.place));
    return child.name === name;
  });
}
