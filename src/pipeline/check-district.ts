import { collect, hasErrors } from '../diagnostics/collect.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { tableMeasurer } from '../layout/table-measurer.ts';
import type { DistrictFile } from '../model/district-file.ts';
import { runRules } from '../rules/index.ts';
import { checkDocument } from '../schema/check.ts';
import type { SourceText } from '../source/source-text.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { findFloor } from './find-floor.ts';
import type { Input } from './input.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { readSource } from './read-source.ts';
import type { Floor, Resources } from './resources.ts';

/** A district's file that has passed everything that is asked of it. */
export interface SoundDistrict {
  readonly document: YamlDocument;
  readonly district: DistrictFile;
  readonly floor: Floor;
}

export interface CheckedDistrict {
  readonly source: SourceText;
  /** Everything found, in the order in which it is shown. */
  readonly diagnostics: readonly Diagnostic[];
  /** Only there when nothing found is an error. */
  readonly sound?: SoundDistrict;
}

/**
 * A hidden character spoils the value that it stands in: `08-508` may be right without it. What is wrong with a value as such
 * needs no word on what the fonts lack; and braces without a key, as in `{{ name }}`, are a
 * mapping by mistake.
 */
function withoutConsequences(
  source: SourceText,
  found: readonly Diagnostic[],
  values: readonly Diagnostic[],
  glyphs: readonly Diagnostic[],
): readonly Diagnostic[] {
  const hidden = found.filter((one) => one.code === 'control-character' || one.code === 'bidi-character');
  const holdsHidden = ({ span }: Diagnostic) =>
    !source.text.slice(span.start, span.end).includes('\n') &&
    hidden.some((one) => span.start <= one.span.start && one.span.end <= span.end);
  const judged = new Set(values.map((one) => one.pointer));
  const keyless = new Set(found.filter((one) => one.code === 'key-not-text').map((one) => one.pointer));
  return [
    ...found,
    ...values.filter((one) => !holdsHidden(one) && (one.code !== 'wrong-type' || !keyless.has(one.pointer))),
    ...glyphs.filter((one) => !judged.has(one.pointer)),
  ];
}

/** All that `validate` does to one file: text, YAML, floor, schema, rules, glyphs; everything wrong is told at once. */
export async function checkDistrict(input: Input, resources: Resources): Promise<CheckedDistrict> {
  const { source, document, diagnostics: found } = readSource(input);
  if (document === undefined) return { source, diagnostics: collect(found) };
  const { floor, diagnostics: unknown } = await findFloor(document, resources);
  const glyphs = missingGlyphs(document, tableMeasurer(resources.metrics).covers);
  if (floor === undefined) return { source, diagnostics: collect(withoutConsequences(source, found, unknown, glyphs)) };
  const shape = checkDocument(floor.district, document);
  const rules = runRules({ document, minimum: floor.level });
  const diagnostics = collect(withoutConsequences(source, found, [...shape, ...rules], glyphs));
  if (hasErrors(diagnostics)) return { source, diagnostics };
  // The schema describes this very type; nothing else turns an unknown value into a district.
  const district = document.value as DistrictFile;
  return { source, diagnostics, sound: { document, district, floor } };
}
