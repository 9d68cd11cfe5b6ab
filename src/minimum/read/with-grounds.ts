import type { Ground, Grounds } from '../../diagnostics/grounds.ts';
import { own } from '../../values/own.ts';
import { present } from '../../values/present.ts';
import { nameOfReference, referencesById } from '../legal-references.ts';
import type { LegalReference } from '../minimum-level.ts';
import { type Parts, partsOfLevel } from '../parts-with-basis.ts';
import { onlySource, type WrittenBasis, type WrittenGround, writtenGrounds } from '../written-grounds.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** What the names in grounds stand for. */
interface Named {
  readonly sources: Readonly<Record<string, { readonly definite: string }>>;
  /** The statute and paragraph of a row of law; its id where nobody knows it. */
  readonly lawTitle: (row: string) => string;
}

function ownGround(
  { source, section, law, practice }: WrittenGround,
  { sources, lawTitle }: Named,
): Ground | undefined {
  if (law !== undefined) return { law, title: lawTitle(law) };
  if (practice !== undefined) return { practice };
  if (source === undefined && section === undefined) return undefined;
  const id = source ?? onlySource(sources) ?? '';
  return {
    source: id,
    definite: own(sources, id)?.definite ?? id,
    ...present({ section }),
  };
}

/** How something is interpreted stands after it, as a ground of its own. */
function groundsOf(basis: WrittenBasis, named: Named): Grounds {
  const grounds = writtenGrounds(basis).flatMap((written) => {
    const { interpretation, level } = written;
    const first = ownGround(written, named);
    return [...(first === undefined ? [] : [first]), ...(interpretation === undefined ? [] : [{ interpretation }])].map(
      (ground) => ({ ...ground, ...present({ level }) }),
    );
  });
  // The schema of levels refuses a basis without a ground.
  return grounds as readonly Ground[] as Grounds;
}

function mapMembers<T>(value: unknown, read: (member: T) => unknown): unknown {
  if (Array.isArray(value)) return value.map(read);
  return Object.fromEntries(Object.entries(value as object).map(([key, member]) => [key, read(member)]));
}

/**
 * A part with its grounds, and all parts within it with theirs.
 * @param inherited the grounds of what is around the part
 */
function partWithGrounds(part: Mapping, parts: Parts, inherited: Grounds | undefined, named: Named): Mapping {
  const grounds = part.basis === undefined ? inherited : groundsOf(part.basis as WrittenBasis, named);
  const basisOf =
    part.basisOf === undefined
      ? undefined
      : (mapMembers(part.basisOf, (basis: WrittenBasis) => groundsOf(basis, named)) as Readonly<
          Record<string, Grounds>
        >);
  return {
    ...part,
    ...present({ basis: grounds, basisOf }),
    ...membersWithGrounds(part, parts, (key) => basisOf?.[key] ?? grounds, named),
  };
}

function membersWithGrounds(
  part: Mapping,
  parts: Parts,
  inherited: (key: string) => Grounds | undefined,
  named: Named,
): Mapping {
  const members = Object.entries(parts).flatMap(([key, { each, within }]) => {
    const value = part[key];
    if (value === undefined) return [];
    const read = (member: Mapping) => partWithGrounds(member, within, inherited(key), named);
    return [[key, each ? mapMembers(value, read) : read(value as Mapping)]];
  });
  return Object.fromEntries(members);
}

/**
 * Gives each part of a level its grounds, as lists: its own, or those of what is around it, the level itself at last. What a
 * field rests on (`basisOf`) holds for the parts in that field, too. A level that has been read already stays as it is.
 * @param level valid by `minimum-level.schema.json`
 */
export function withGrounds<T extends { readonly legalReferences: readonly LegalReference[] }>(level: T): T {
  const { basis, ...rest } = level as Mapping;
  const references = referencesById(level.legalReferences);
  const named: Named = {
    sources: (rest.sources ?? {}) as Named['sources'],
    lawTitle: (row) => {
      const found = references.get(row);
      return found === undefined ? row : nameOfReference(found);
    },
  };
  const ofLevel = basis === undefined ? undefined : groundsOf(basis as WrittenBasis, named);
  return { ...rest, ...membersWithGrounds(rest, partsOfLevel, () => ofLevel, named) } as unknown as T;
}
