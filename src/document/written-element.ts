import type { TemplatePlace } from './node.ts';

export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
}

/** An element as it was written: every start tag has its end tag, nothing is moved or made up. */
export interface WrittenElement {
  readonly name: string;
  readonly attributes: readonly WrittenAttribute[];
  readonly children: (WrittenElement | string)[];
  readonly place: TemplatePlace;
}

/** A start tag's name and attributes; most tags of a document are written many times, and are then one and the same. */
export type StartTag = Pick<WrittenElement, 'name' | 'attributes'>;

/**
 * Elements without content and end tag (HTML, 13.1.2), including those that no document may have: nothing is read into
 * an `img`.
 */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** Makes the nameless element around a whole document. */
export function rootElement(): WrittenElement {
  return { name: '', attributes: [], children: [], place: { template: '', line: 1 } };
}

/** The value of an attribute, or undefined where the element has none of that name. */
export function attribute(element: WrittenElement, name: string): string | undefined {
  return element.attributes.find((candidate) => candidate.name === name)?.value;
}

/** Reads `data-at="partials/area.hbs:12"`; an element without it stands where its parent does. */
export function placeOf(attributes: readonly WrittenAttribute[], parent: TemplatePlace): TemplatePlace {
  const at = attributes.find(({ name }) => name === 'data-at')?.value;
  if (at === undefined) return parent;
  const colon = at.lastIndexOf(':');
  return { template: at.slice(0, colon), line: Number(at.slice(colon + 1)) || 1 };
}
