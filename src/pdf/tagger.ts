import type { DocumentNode, Heading, Inline } from '../document/node.ts';
import type { Owner } from '../layout/placed/page.ts';
import type { Ref } from './ref.ts';
import type { Structure, TextElements } from './structure.ts';
import { newElement, type StructElement } from './structure-element.ts';

/** Whose text it is. */
type TextOwner = Exclude<Owner, { readonly artifact: string }>;

/** Hands out marked-content ids, and puts whatever is drawn into the structure tree where its owner belongs. */
export interface Tagger {
  /** The element that an owner's text is content of. */
  elementOf(owner: TextOwner): StructElement;
  /** Begins a marked-content sequence of an element on a page (index from 0); returns its MCID. */
  mark(element: StructElement, page: number): number;
  /** Adds an annotation to its element; returns its /StructParent. */
  annotate(element: StructElement, page: number, annotation: Ref): number;
  /** The elements of each page's sequences, by MCID. */
  readonly marked: readonly (readonly StructElement[])[];
  /** The elements of the annotations; their keys in the parent tree follow those of the pages. */
  readonly annotated: readonly StructElement[];
}

/** Makes the tagger of a document with this number of pages. */
export function newTagger(structure: Structure, pageCount: number): Tagger {
  const marked: StructElement[][] = Array.from({ length: pageCount }, () => []);
  const annotated: StructElement[] = [];
  const inlines = new Map<StructElement, Map<Inline, StructElement>>();
  const entries = new Map<Heading, TextElements>();
  return {
    marked,
    annotated,
    elementOf: (owner) => {
      const { content, label } = textElementsOf(structure, owner.node);
      if (owner.entry) return entryElement(content, owner.entry, owner.role, entries);
      const parent = owner.role === 'label' ? label : content;
      return owner.inline ? inlineElement(parent, owner.inline, inlines) : parent;
    },
    mark: (element, page) => {
      const onPage = marked[page];
      if (!onPage) throw new RangeError(`There is no page ${page}`);
      const mcid = onPage.push(element) - 1;
      element.kids.push({ page, mcid });
      return mcid;
    },
    annotate: (element, page, annotation) => {
      element.kids.push({ page, annotation });
      return pageCount + annotated.push(element) - 1;
    },
  };
}

function textElementsOf(structure: Structure, node: DocumentNode): TextElements {
  const elements = structure.elements.get(node);
  if (!elements) {
    const { template, line } = node.place;
    throw new Error(`Text was placed for a ${node.type} (${template}:${line}) that holds no text in the document`);
  }
  return elements;
}

/** A link, or words in another language, are an element of their own inside the block. Other inlines are only style. */
function inlineElement(
  parent: StructElement,
  inline: Inline,
  inlines: Map<StructElement, Map<Inline, StructElement>>,
): StructElement {
  if (inline.type !== 'link' && inline.language === undefined) return parent;
  let made = inlines.get(parent);
  if (!made) {
    made = new Map();
    inlines.set(parent, made);
  }
  let element = made.get(inline);
  if (!element) {
    element = newElement(inline.type === 'link' ? 'Link' : 'Span', [], inline);
    parent.kids.push(element);
    made.set(inline, element);
  }
  return element;
}

/** An entry of the table of contents: TOCI with the chapter's number, and a reference that leads there. */
function entryElement(
  contents: StructElement,
  heading: Heading,
  role: TextOwner['role'],
  entries: Map<Heading, TextElements>,
): StructElement {
  let entry = entries.get(heading);
  if (!entry) {
    const content = newElement('Link');
    const label = newElement('Lbl');
    entry = { content, label };
    contents.kids.push(newElement('TOCI', [label, newElement('Reference', [content])], heading));
    entries.set(heading, entry);
  }
  return role === 'label' ? entry.label : entry.content;
}
