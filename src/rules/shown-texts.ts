import {
  type DescribedFile,
  descriptionsOf,
  placeInDescription,
  rememberByDocument,
} from '../markdown/descriptions.ts';
import { trackInvisible, withoutInvisible } from '../source/fold-characters.ts';
import { partSpan } from '../source/part-of-scalar.ts';
import type { Span, Stretch } from '../source/span.ts';
import type { YamlDocument } from '../source/yaml-document.ts';

/** A text of a file as a reader sees it. */
export interface TextShown {
  /** JSON pointer (RFC 6901) of the value. */
  readonly pointer: string;
  readonly text: string;
  /** Where a stretch of the text is written in the file. */
  readonly place: (part: Stretch) => Span;
}

function readShown(document: YamlDocument, file: DescribedFile): readonly TextShown[] {
  const described = descriptionsOf(document, file).map((description): TextShown => {
    const { pointer, shown } = description;
    const { text, originAt } = trackInvisible(shown.text);
    const place = ({ start, end }: Stretch) => {
      const part = { start: originAt(start), end: originAt(end - 1) + 1 };
      return placeInDescription(document, description, shown.place(part));
    };
    return { pointer, text, place };
  });
  const isDescribed = new Set(described.map(({ pointer }) => pointer));
  const plain = document.scalars().flatMap(({ value, isKey, pointer, span }): readonly TextShown[] => {
    if (isKey || typeof value !== 'string' || isDescribed.has(pointer)) return [];
    return [{ pointer, text: value, place: (part) => partSpan(document.source, span, value, part) }];
  });
  return [...plain, ...described];
}

/**
 * Every text of a file, but for keys, as a reader sees it: of a description in Markdown its words without marks, and the
 * addresses of its links. Nothing in it is invisible.
 */
export const shownTexts = rememberByDocument(readShown);

/**
 * Whether a district's file can show a reader something at all, as it is written or, where marks of Markdown divide it, as a
 * description is shown: most files need not be read text by text.
 * @param mayHold asks it of a text, and may be wrong in one way only: it never overlooks anything
 */
export function mayShow(document: YamlDocument, mayHold: (text: string) => boolean): boolean {
  return (
    mayHold(withoutInvisible(document.source.text.normalize('NFC'))) ||
    descriptionsOf(document, 'district').some(({ shown }) => mayHold(withoutInvisible(shown.text)))
  );
}
