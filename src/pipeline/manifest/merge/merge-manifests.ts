import { diagnostic, startOf } from '../../../diagnostics/create.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { jsonText } from '../../../diagnostics/json-text.ts';
import { type SeveritySettings, withSettings } from '../../../diagnostics/severity-settings.ts';
import { masked } from '../../../rules/masked.ts';
import { sourceText } from '../../../source/source-text.ts';
import { byCodeUnits } from '../../../values/by-code-units.ts';
import type { ManifestEntry } from '../manifest.ts';
import { type Part, type PlacedEntry, placeOf } from './part.ts';
import { districtsTwiceInParts, numbersInTwoParts } from './part-agreements.ts';
import { differences } from './part-differences.ts';
import { keyedEntries } from './part-keys.ts';
import { overlaps } from './part-overlaps.ts';
import { schoolsInTwoParts } from './part-schools.ts';
import { shardProblems } from './part-shards.ts';
import { meetingsNotSharedInParts } from './part-sharings.ts';

export interface MergedPart {
  readonly folder: string;
  readonly program: string;
  readonly complete: boolean;
  readonly sha256: string;
}

export interface MergedManifest {
  readonly version: 1;
  /** The version of the program that merged. */
  readonly program: string;
  /** Whether every part is complete and none is missing. */
  readonly complete: boolean;
  readonly parts: readonly MergedPart[];
  readonly inputs: readonly ({ readonly folder: string } & ManifestEntry)[];
}

function sortedParts(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => byCodeUnits(a.folder, b.folder) || byCodeUnits(a.path, b.path));
}

function incompleteParts(parts: readonly Part[]): Diagnostic[] {
  return parts
    .filter(({ manifest }) => !manifest.complete)
    .map(({ path }) => diagnostic('part-incomplete', {}, { span: startOf(path), pointer: '/complete' }));
}

function inputsNotMade(entries: readonly PlacedEntry[]): Diagnostic[] {
  return entries.flatMap((placed) => {
    const { name, state } = placed.entry;
    if (state !== 'refused' && state !== 'failed') return [];
    return diagnostic('part-input-not-made', { input: name, state }, placeOf(placed));
  });
}

/** Judges findings and groups them by part, in the parts' order; those of one part stay in the order of the checks. */
function judgeByPart(found: readonly Diagnostic[], parts: readonly Part[], severities: SeveritySettings) {
  const byPath = new Map<string, Diagnostic[]>(parts.map(({ path }) => [path, []]));
  for (const one of withSettings(found, severities)) byPath.get(one.span.file)?.push(one);
  return [...byPath].map(([path, diagnostics]) => ({
    path,
    ...masked(sourceText(path, ''), diagnostics),
  }));
}

/**
 * Joins the manifests of the parts of one run, and checks across them what a single run would have checked: that no
 * school is in two districts and no district twice, that no two inputs write the same output, that no part is missing, and
 * that every document was made, and made alike.
 * @param parts in any order, which does not change the result; each once
 * @param program the version of the program that merges
 * @param severities the severities that the configuration gives warnings
 * @returns the merged manifest, whatever is found, and the findings of each part, in the parts' order
 */
export function mergeManifests(parts: readonly Part[], program: string, severities: SeveritySettings = {}) {
  const sorted = sortedParts(parts);
  const entries = sorted.flatMap((part) =>
    part.manifest.inputs.map((entry, index): PlacedEntry => ({ part, entry, index })),
  );
  const { kept, diagnostics } = overlaps(entries);
  const keyed = keyedEntries(kept);
  const shards = shardProblems(sorted);
  const found = [
    ...incompleteParts(sorted),
    ...shards.diagnostics,
    ...differences(entries, sorted),
    ...inputsNotMade(entries),
    ...diagnostics,
    ...districtsTwiceInParts(keyed),
    ...numbersInTwoParts(keyed),
    ...schoolsInTwoParts(keyed),
    ...meetingsNotSharedInParts(keyed),
  ];
  const merged: MergedManifest = {
    version: 1,
    program,
    complete: shards.isWhole && sorted.every(({ manifest }) => manifest.complete),
    parts: sorted.map(({ folder, sha256, manifest }) => ({
      folder,
      program: manifest.program,
      complete: manifest.complete,
      sha256,
    })),
    inputs: kept
      .map(({ part, entry }) => ({ folder: part.folder, ...entry }))
      .sort((a, b) => byCodeUnits(a.name, b.name) || byCodeUnits(a.folder, b.folder)),
  };
  return { merged, files: judgeByPart(found, sorted, severities) };
}

/**
 * Writes the merged manifest's text entry by entry: that of a hundred thousand districts is longer than V8 lets a
 * string be.
 */
export function* mergedJson({ inputs, ...head }: MergedManifest): Generator<string> {
  const opening = jsonText(head).replace(/\n\}$/, '');
  if (inputs.length === 0) return yield `${opening},\n  "inputs": []\n}\n`;
  yield `${opening},\n  "inputs": [`;
  for (const [index, entry] of inputs.entries()) {
    const text = jsonText(entry).replaceAll('\n', '\n    ');
    yield `${index === 0 ? '' : ','}\n    ${text}`;
  }
  yield '\n  ]\n}\n';
}
