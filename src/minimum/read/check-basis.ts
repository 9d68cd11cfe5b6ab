import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { missingKey } from '../../diagnostics/missing-key.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { own } from '../../values/own.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { partsOfLevel } from '../parts-with-basis.ts';
import { type GroundAt, groundsIn, onlySource } from '../written-grounds.ts';
import { misspelt } from './misspelt.ts';
import { noSource } from './no-source.ts';

type Path = readonly (string | number)[];
type Mapping = Readonly<Record<string, unknown>>;

/** What is wrong with the source that a ground names, or does not name, and with its section. */
function sourceFindings(
  { sources }: MinimumLevel,
  { ground: { source, section }, path }: GroundAt,
  document: YamlDocument,
): readonly Diagnostic[] {
  if (source === undefined && section === undefined) return [];
  const known = Object.keys(sources);
  if (known.length === 0) return [noSource(document)];
  const id = source ?? onlySource(sources);
  if (id === undefined) return [missingKey('source', path, document)];
  const found = own(sources, id);
  if (found === undefined) return [misspelt(id, known, [...path, 'source'], document)];
  const { sections } = found;
  if (section === undefined || sections === undefined || sections.includes(section)) return [];
  return [misspelt(section, sections, [...path, 'section'], document)];
}

/**
 * Reports parts that rest on nothing, neither by themselves nor by the level. What is in such a part inherits that, and
 * is passed over.
 */
export function groundlessFindings(document: YamlDocument): readonly Diagnostic[] {
  const level = document.value as Mapping;
  if (level.basis !== undefined) return [];
  return Object.entries(partsOfLevel).flatMap(([key, { each }]) => {
    const value = level[key];
    if (value === undefined) return [];
    const members: readonly (readonly [Path, unknown])[] = each
      ? Object.entries(value as object).map(([name, one]) => [[key, Array.isArray(value) ? Number(name) : name], one])
      : [[[key], value]];
    return members
      .filter(([, one]) => (one as Mapping).basis === undefined)
      .map(([path]) => missingKey('basis', path, document, 'inherited'));
  });
}

/**
 * Reports each ground that names a source which the level does not have, or a heading that its source does not have. The
 * headings of a source that lists none are not checked.
 * @param minimum the level as it was read, with what it extends
 * @param document the level's own file
 */
export function basisFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return groundsIn(document.value).flatMap((one) => sourceFindings(minimum, one, document));
}
