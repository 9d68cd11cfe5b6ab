import type { DocumentNode, Heading, Inline } from '../document/node.ts';
import type { Owner } from '../layout/placed/page.ts';
import type { Ref } from './ref.ts';
import type { Anchor, Structure } from './structure.ts';
import { element, type StructElement } from './structure-element.ts';

/** Whose text it is. */
type TextOwner = Exclude<Owner, { readonly artifact: string }>;

/** Hands out marked-content ids, and puts what is drawn into the structure tree as its owner says. */
export interface Tagger {
  /** The element that an owner's text is the content of. */
  elementOf(owner: TextOwner): StructElement;
  /** Begins a marked-content sequence of an element on a page (index from 0); returns its MCID. */
  mark(target: StructElement, page: number): number;
  /** Adds an annotation to its element; returns its /StructParent. */
  annotate(target: StructElement, page: number, annotation: Ref): number;
  /** The elements of each page's sequences, by MCID. */
  readonly pages: readonly (readonly StructElement[])[];
  /** The elements of the annotations; their keys follow the pages'. */
  readonly annotated: readonly StructElement[];
}

/** Makes the tagger of a document with so many pages. */
export function tagger(structure: Structure, pageCount: number): Tagger {
  const pages: StructElement[][] = Array.from({ length: pageCount }, () => []);
  const annotated: StructElement[] = [];
  const inlines = new Map<StructElement, Map<Inline, StructElement>>();
  const entries = new Map<Heading, Anchor>();
  return {
    pages,
    annotated,
    elementOf: (owner) => {
      const anchor = anchorOf(structure, owner.node);
      if (owner.entry) return entryElement(anchor, owner.entry, owner.role, entries);
      const parent = owner.role === 'label' ? anchor.label : anchor.content;
      return owner.inline ? inlineElement(parent, owner.inline, inlines) : parent;
    },
    mark: (target, page) => {
      const marked = pages[page];
      if (!marked) throw new RangeError(`There is no page ${page}`);
      const mcid = marked.push(target) - 1;
      target.kids.push({ page, mcid });
      return mcid;
    },
    annotate: (target, page, annotation) => {
      target.kids.push({ page, annotation });
      return pageCount + annotated.push(target) - 1;
    },
  };
}

function anchorOf(structure: Structure, node: DocumentNode): Anchor {
  const anchor = structure.anchors.get(node);
  if (!anchor) {
    const { template, line } = node.place;
    throw new Error(`Text was placed for a ${node.type} (${template}:${line}) that holds no text in the document`);
  }
  return anchor;
}

/** A link, or words in another language: an element of their own inside the block. Other inlines are only style. */
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
  let target = made.get(inline);
  if (!target) {
    target = element(inline.type === 'link' ? 'Link' : 'Span', [], inline);
    parent.kids.push(target);
    made.set(inline, target);
  }
  return target;
}

/** An entry of the table of contents: TOCI with the chapter's number, and a reference that leads there. */
function entryElement(
  contents: Anchor,
  heading: Heading,
  role: TextOwner['role'],
  entries: Map<Heading, Anchor>,
): StructElement {
  let entry = entries.get(heading);
  if (!entry) {
    const content = element('Link');
    const label = element('Lbl');
    entry = { content, label };
    contents.content.kids.push(element('TOCI', [label, element('Reference', [content])], heading));
    entries.set(heading, entry);
  }
  return role === 'label' ? entry.label : entry.content;
}
