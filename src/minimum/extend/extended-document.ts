import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { pointer as asPointer, parsePointer, valueAt } from '../../source/pointer.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { isMapping } from '../../values/is-mapping.ts';
import { extend } from './extend.ts';
import { withOwnGrounds } from './own-grounds.ts';
import type { Written } from './written.ts';

/** The pointer of the line that names what a level rests on. */
export const EXTENDS = '/extends';

/** A level's file read as the merged level, with the way back to the file's own pointers. */
export interface ExtendedDocument {
  /** Its values are the merged level's; its places, comments and scalars are the file's. */
  readonly document: YamlDocument;
  /** A finding about the merged level with the file's pointer: `/extends` where nothing of the part stands in the file. */
  inFile(one: Diagnostic): Diagnostic;
}

/**
 * Reads a level's file as one that had written all of the level that it rests on, too. What is wrong with the merged level is
 * then found by the same checks as in any other file, and placed in this one.
 * @param under the level that it rests on, as one file would have written it, its grounds its own
 */
export function extendedDocument(document: YamlDocument, under: Written): ExtendedDocument {
  const own = isMapping(document.value) ? document.value : {};
  const { value, places } = extend(withOwnGrounds(own), under);
  const unfolded = isMapping(document.unfolded)
    ? extend(withOwnGrounds(document.unfolded), under).value
    : document.unfolded;
  const writtenAt = (pointer: string): string => {
    const written = places.writtenAt(pointer);
    // Of a part that the file does not have, the nearest that it has is all of the areas or functions: that says nothing.
    const isThere = valueAt(own, asPointer(parsePointer(written).slice(0, 2))) !== undefined;
    return written === '' || !isThere ? EXTENDS : written;
  };
  return {
    document: {
      ...document,
      value,
      unfolded,
      valueSpan: (pointer) => document.valueSpan(writtenAt(pointer)),
      keySpan: (pointer) => document.keySpan(writtenAt(pointer)),
    },
    inFile: (one) => (one.pointer === '' ? one : { ...one, pointer: writtenAt(one.pointer) }),
  };
}
