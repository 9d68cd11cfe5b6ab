import { diagnostic, startOf } from '../../../diagnostics/create.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { within } from '../../../io/paths.ts';
import { folded } from '../../../model/folded.ts';
import { type Compared, type ComparedKeys, SchoolIndex } from '../../../rules/school-index.ts';
import { present } from '../../../values/present.ts';
import { type ManifestKeys, SHORT_HASH } from '../manifest.ts';
import { type PlacedEntry, placeOf } from './part.ts';

/** An entry with the keys that it is compared by; its group is its district. */
interface KeyedEntry extends Compared {
  readonly placed: PlacedEntry;
  readonly district: string;
  readonly keys: ComparedKeys;
}

/** All hashes are compared at the length of the shortened ones. */
function comparedKeys({ unitCodes, schools, names = [] }: ManifestKeys): ComparedKeys {
  return { unitCodes, codeless: schools.map((hash) => hash.slice(0, SHORT_HASH)), coded: names };
}

function indexOf(all: readonly KeyedEntry[]): SchoolIndex<KeyedEntry> {
  const codeless = new Set(all.flatMap(({ keys }) => keys.codeless));
  const index = new SchoolIndex<KeyedEntry>((nameKey) => codeless.has(nameKey));
  for (const one of all) index.add(one, one.keys);
  return index;
}

function conflict({ placed }: KeyedEntry, other: KeyedEntry, unitCode?: string): Diagnostic {
  const { part, entry } = other.placed;
  const byCode = unitCode !== undefined;
  return diagnostic(
    'school-in-two-districts',
    {
      input: placed.entry.name,
      other: within(part.folder, entry.name),
      district: other.district,
      ...present({ unitCode }),
    },
    { ...placeOf(placed), pointer: `${placeOf(placed).pointer}/keys/${byCode ? 'unitCodes' : 'schools'}` },
    { related: [{ span: startOf(part.path), note: 'other-file' }], ...(byCode ? {} : { severity: 'warning' }) },
  );
}

/** Reports each shared code. Of namesakes, whose names a manifest does not hold, each other entry is reported once. */
function conflictsOf(one: KeyedEntry, index: SchoolIndex<KeyedEntry>): Diagnostic[] {
  const { keys, group } = one;
  const byCodes = keys.unitCodes.flatMap((code) => {
    const other = index.withCode(code, group);
    return other === undefined ? [] : conflict(one, other, code);
  });
  const namesakes = new Set([
    ...keys.codeless.map((name) => index.namesake(name, false, group)),
    ...keys.coded.map((name) => index.namesake(name, true, group)),
  ]);
  return [...byCodes, ...[...namesakes].flatMap((other) => (other === undefined ? [] : conflict(one, other)))];
}

/**
 * Applies the rule `school-in-two-districts` to the keys in manifests: the same unit code in two districts is an error,
 * the same name and form a warning where one of the two schools has no code.
 */
export function schoolsInTwoParts(entries: readonly PlacedEntry[]): Diagnostic[] {
  const all = entries.flatMap((placed): KeyedEntry | [] => {
    const { keys } = placed.entry;
    if (keys === null) return [];
    return { placed, district: keys.district, keys: comparedKeys(keys), group: folded(keys.district) };
  });
  const index = indexOf(all);
  return all.flatMap((one) => conflictsOf(one, index));
}
