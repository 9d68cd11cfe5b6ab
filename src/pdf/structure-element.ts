import type { Ref } from './ref.ts';

/** The standard structure types that the project uses (ISO 32000-1, 14.8.4). */
export type Tag =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Figure'
  | 'Span';

/** A marked-content sequence on a page (index from 0). */
export interface MarkedContent {
  readonly page: number;
  readonly mcid: number;
}

/** An annotation that belongs to an element, and the page it stands on (index from 0). */
export interface AnnotationReference {
  readonly page: number;
  readonly annotation: Ref;
}

export type Kid = StructElement | MarkedContent | AnnotationReference;

/** An element of the structure tree; kids are added in reading order. */
export interface StructElement {
  readonly tag: Tag;
  readonly kids: Kid[];
  /** Language where it differs from the surroundings' (BCP 47). */
  readonly language: string | undefined;
  /** The body of an attribute object: `/O/Table/Scope/Row`. */
  attributes: string | undefined;
  /** The text that is read aloud in its place (/Alt). */
  readonly alternative: string | undefined;
  /** Kept without content, as an empty cell is: the columns must add up. */
  readonly keepEmpty: boolean;
  /** Its object, once the element is known to be written. */
  ref: Ref | undefined;
}

interface Options {
  readonly language?: string | undefined;
  readonly attributes?: string;
  readonly alternative?: string;
  readonly keepEmpty?: boolean;
}

/** Makes an element. All have the same fields: there are two thousand of them in a document. */
export function newElement(tag: Tag, kids: Kid[] = [], options: Options = {}): StructElement {
  const { language, attributes, alternative, keepEmpty = false } = options;
  return { tag, kids, language, attributes: attributes || undefined, alternative, keepEmpty, ref: undefined };
}

/** Tells an element from content and annotations. */
export function isElement(kid: Kid): kid is StructElement {
  return 'tag' in kid;
}

/**
 * Removes the elements below one of which nothing was drawn: an element without content says nothing, and a screen reader
 * would stop at it. Returns whether the element itself is to be kept.
 */
export function prune(element: StructElement): boolean {
  const { kids } = element;
  let kept = 0;
  for (let at = 0; at < kids.length; at++) {
    const kid = kids[at] as Kid;
    if (!isElement(kid) || prune(kid)) kids[kept++] = kid;
  }
  // Mostly all are kept, and setting a length is slow.
  if (kept < kids.length) kids.length = kept;
  return element.keepEmpty || kept > 0;
}
