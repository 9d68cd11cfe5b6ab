import { cutTexts } from '../source/cut-texts.ts';
import { parsePointer } from '../source/pointer.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { diagnostic } from './create.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * Warns of texts that a comment has cut.
 * @param isFreeText whether the value at a path is a text in the writer's own words; a comment after a date or a word of a
 * closed list takes nothing away
 */
export function cutTextFindings(
  document: YamlDocument,
  isFreeText: (path: readonly string[]) => boolean,
): readonly Diagnostic[] {
  const { text } = document.source;
  return cutTexts(document)
    .filter(({ scalar }) => isFreeText(parsePointer(scalar.pointer)))
    .map(({ scalar, comment }) => {
      const args = { text: scalar.value, comment: text.slice(comment.start, comment.end) };
      return diagnostic('text-cut-by-comment', args, { span: comment, pointer: scalar.pointer });
    });
}
