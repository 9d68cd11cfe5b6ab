import { diagnostic, startOf } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { pointer } from '../../source/pointer.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { present } from '../../values/present.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { partsOfLevel } from '../parts-with-basis.ts';
import { onlySource, type WrittenBasis, writtenGrounds } from './with-grounds.ts';

type Path = readonly (string | number)[];
type Mapping = Readonly<Record<string, unknown>>;

/** A basis as the file has it, and the keys that lead to it. */
interface BasisAt {
  readonly basis: WrittenBasis;
  readonly path: Path;
}

/** Mappings whose keys are ids that the level's authors choose, `basis` perhaps among them. */
const OF_IDS: ReadonlySet<string | number | undefined> = new Set([
  'areas',
  'bodies',
  'clauses',
  'functions',
  'lawRows',
  'meetings',
  'sources',
  'supportMaterial',
]);

/** Every basis in a value, at any depth: under `basis`, and by field name under `basisOf`. */
function bases(value: unknown, path: Path): readonly BasisAt[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]): readonly BasisAt[] => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'basis' && !OF_IDS.has(path.at(-1))) return [{ basis: member as WrittenBasis, path: at }];
    if (key === 'basisOf')
      return Object.entries(member as Readonly<Record<string, WrittenBasis>>).map(([field, basis]) => ({
        basis,
        path: [...at, field],
      }));
    return bases(member, at);
  });
}

/** A name that is none of those allowed, at its own place. */
function misspelt(found: string, allowed: readonly string[], path: Path, document: YamlDocument): Diagnostic {
  const at = pointer(path);
  const suggestion = suggest(found, allowed);
  const args = { found, allowed, ...present({ suggestion }) };
  return diagnostic('misspelt-value', args, { span: document.valueSpan(at), pointer: at });
}

/** A key that must be there, at the key or the item of what it should stand in. */
function missing(key: string, path: Path, document: YamlDocument, unless?: 'inherited'): Diagnostic {
  const at = pointer(path);
  const within = path.findLast((part) => typeof part === 'string');
  const args = { key, ...present({ within, unless }) };
  const span = at === '' ? startOf(document.source.name) : document.keySpan(at);
  return diagnostic('missing-key', args, { span, pointer: at });
}

/** What is wrong with the source that a ground names, or does not name, and with its section. */
function sourceFindings(
  { sources }: MinimumLevel,
  { source, section }: ReturnType<typeof writtenGrounds>[number],
  path: Path,
  document: YamlDocument,
): readonly Diagnostic[] {
  if (source === undefined && section === undefined) return [];
  const known = Object.keys(sources);
  if (known.length === 0) return [missing('sources', [], document)];
  const id = source ?? onlySource(sources);
  if (id === undefined) return [missing('source', path, document)];
  const found = Object.hasOwn(sources, id) ? sources[id] : undefined;
  if (found === undefined) return [misspelt(id, known, [...path, 'source'], document)];
  const { sections } = found;
  if (section === undefined || sections === undefined || sections.includes(section)) return [];
  return [misspelt(section, sections, [...path, 'section'], document)];
}

/** Parts that rest on nothing, neither by themselves nor by the level. What is in such a part inherits that, and is passed over. */
function groundless(level: Mapping, document: YamlDocument): readonly Diagnostic[] {
  if (level.basis !== undefined) return [];
  return Object.entries(partsOfLevel).flatMap(([key, { each }]) => {
    const value = level[key];
    if (value === undefined) return [];
    const members: readonly (readonly [Path, unknown])[] = each
      ? Object.entries(value as object).map(([name, one]) => [[key, Array.isArray(value) ? Number(name) : name], one])
      : [[[key], value]];
    return members
      .filter(([, one]) => (one as Mapping).basis === undefined)
      .map(([path]) => missing('basis', path, document, 'inherited'));
  });
}

/** Reports every part that rests on nothing. */
export function groundlessFindings(document: YamlDocument): readonly Diagnostic[] {
  return groundless(document.value as Mapping, document);
}

/**
 * Reports each ground that names a source which the level does not have or a heading
 * that its source does not have. The headings of a source that lists none are not checked.
 * @param minimum the level as it was read, with what it extends
 * @param document the level's own file
 */
export function basisFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return bases(document.value, []).flatMap(({ basis, path }) =>
    writtenGrounds(basis).flatMap((one, index) =>
      sourceFindings(minimum, one, Array.isArray(basis) ? [...path, index] : path, document),
    ),
  );
}
