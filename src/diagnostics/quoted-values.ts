import { parsePointer } from '../source/pointer.ts';
import { quotedValues } from '../source/quoted-values.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { diagnostic } from './create.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * Warns of values that quotation marks have become part of.
 * @param isFreeText whether the value at a path is a text in the writer's own words; a value that has a form is refused with
 * such marks, and its finding names them
 */
export function quotedValueFindings(
  document: YamlDocument,
  isFreeText: (path: readonly string[]) => boolean,
): readonly Diagnostic[] {
  return quotedValues(document)
    .filter(({ pointer }) => isFreeText(parsePointer(pointer)))
    .map(({ inner, marks, span, pointer }) => diagnostic('quotes-in-value', { inner, marks }, { span, pointer }));
}
