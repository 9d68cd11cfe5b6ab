import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { missingKey } from '../../diagnostics/missing-key.ts';
import { atValue } from '../../diagnostics/places.ts';
import { valueAt } from '../../source/pointer.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';

const SOURCES = '/sources';

/** Reports that a level names a source and has none: its list is empty, or there is no list. */
export function noSource(document: YamlDocument): Diagnostic {
  return valueAt(document.value, SOURCES) === undefined
    ? missingKey('sources', [], document)
    : diagnostic('too-few', { minimum: 1 }, atValue(document, SOURCES));
}
