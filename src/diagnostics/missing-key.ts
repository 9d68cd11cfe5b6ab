import type { YamlDocument } from '../source/yaml-document.ts';
import { present } from '../values/present.ts';
import { diagnostic, startOf } from './create.ts';
import type { Diagnostic } from './diagnostic.ts';
import { atKey } from './places.ts';

/**
 * A finding about a key that must be there.
 * @param path of what it should stand in; the beginning of the file where that is all of it
 * @param unless how the file may do without it
 */
export function missingKey(
  key: string,
  path: readonly (string | number)[],
  document: YamlDocument,
  unless?: 'inherited',
): Diagnostic {
  const within = path.findLast((part) => typeof part === 'string');
  const place = path.length === 0 ? { span: startOf(document.source.name) } : atKey(document, path);
  return diagnostic('missing-key', { key, ...present({ within, unless }) }, place);
}
