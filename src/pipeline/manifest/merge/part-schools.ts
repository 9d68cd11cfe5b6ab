import { diagnostic, startOf } from '../../../diagnostics/create.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { within } from '../../../io/paths.ts';
import { type Compared, type ComparedKeys, SchoolIndex } from '../../../rules/school-index.ts';
import { present } from '../../../values/present.ts';
import { type ManifestKeys, SHORT_HASH } from '../manifest.ts';
import { type PlacedEntry, placeOf } from './part.ts';
import type { KeyedEntry } from './part-keys.ts';

/** An entry with the keys of its schools; its group is its district. */
interface EntrySchools extends Compared {
  readonly placed: PlacedEntry;
  readonly district: string;
  readonly keys: ComparedKeys;
}

/** All hashes are compared at the length of the shortened ones. */
function comparedKeys({ unitCodes, schools, names = [] }: ManifestKeys): ComparedKeys {
  return { unitCodes, codeless: schools.map((hash) => hash.slice(0, SHORT_HASH)), coded: names };
}

function indexOf(all: readonly EntrySchools[]): SchoolIndex<EntrySchools> {
  const codeless = new Set(all.flatMap(({ keys }) => keys.codeless));
  const index = new SchoolIndex<EntrySchools>((nameKey) => codeless.has(nameKey));
  for (const one of all) index.add(one, one.keys);
  return index;
}

function conflict({ placed }: EntrySchools, other: EntrySchools, unitCode?: string): Diagnostic {
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
function conflictsOf(one: EntrySchools, index: SchoolIndex<EntrySchools>): Diagnostic[] {
  const { keys } = one;
  const byCodes = keys.unitCodes.flatMap((code) => {
    const other = index.withCode(code, one);
    return other === undefined ? [] : conflict(one, other, code);
  });
  const namesakes = new Set([
    ...keys.codeless.map((name) => index.namesake(name, false, one)),
    ...keys.coded.map((name) => index.namesake(name, true, one)),
  ]);
  return [...byCodes, ...[...namesakes].flatMap((other) => (other === undefined ? [] : conflict(one, other)))];
}

/**
 * Applies the rule `school-in-two-districts` to the keys in manifests: the same unit code in two districts is an error,
 * the same name and form a warning where one of the two schools has no code.
 */
export function schoolsInTwoParts(entries: readonly KeyedEntry[]): Diagnostic[] {
  const all = entries.map(({ placed, keys, agreement, period }): EntrySchools => {
    return { placed, district: keys.district, keys: comparedKeys(keys), group: agreement.district, period };
  });
  const index = indexOf(all);
  return all.flatMap((one) => conflictsOf(one, index));
}
