import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type At, atValue } from '../../diagnostics/places.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { present } from '../../values/present.ts';

/** Reports a name that is none of those that the level has, with the one that was probably meant. */
export function misspelt(found: string, allowed: readonly string[], at: At, document: YamlDocument): Diagnostic {
  const suggestion = suggest(found, allowed);
  return diagnostic('misspelt-value', { found, allowed, ...present({ suggestion }) }, atValue(document, at));
}
