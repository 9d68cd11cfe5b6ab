import { diagnostic, startOf } from '../../../diagnostics/create.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { within } from '../../../io/paths.ts';
import { firstElsewhere } from '../../../rules/across/first-elsewhere.ts';
import { overlapping } from '../../../rules/across/renewal.ts';
import { commonDays, datesOf } from '../../../rules/period.ts';
import { outputKey } from '../output-names.ts';
import { placeOf } from './part.ts';
import type { KeyedEntry } from './part-keys.ts';

/** The place of a finding in an entry's keys, and the other entry. */
function between({ placed }: KeyedEntry, { placed: { part, entry } }: KeyedEntry, key: string) {
  const place = placeOf(placed);
  return {
    place: { ...place, pointer: `${place.pointer}/keys/${key}` },
    names: { input: placed.entry.name, other: within(part.folder, entry.name) },
    related: [{ span: startOf(part.path), note: 'other-file' as const }],
  };
}

/** The first entry of each name: where two parts made a file of the same name differently, that is reported already. */
function firstOfEachName(all: readonly KeyedEntry[]): readonly KeyedEntry[] {
  const seen = new Set<string>();
  return all.filter(({ placed }) => {
    const name = outputKey(placed.entry.name);
    const isFirst = !seen.has(name);
    seen.add(name);
    return isFirst;
  });
}

/** Applies the rule `district-twice` to the keys in manifests. */
export function districtsTwiceInParts(all: readonly KeyedEntry[]): Diagnostic[] {
  const entries = firstOfEachName(all);
  const others = overlapping(
    entries.map(({ agreement }) => agreement),
    entries.map(({ period }) => period),
  );
  return entries.flatMap((one, at) => {
    const place = others[at];
    const other = place === undefined ? undefined : entries[place];
    const common = other?.period && one.period && commonDays(one.period, other.period);
    if (other === undefined || common === undefined) return [];
    const { place: keyed, names, related } = between(one, other, 'district');
    return diagnostic('district-twice', { district: one.keys.district, ...names, ...datesOf(common) }, keyed, {
      related,
    });
  });
}

/** Applies the rule `registration-number-shared` to the keys in manifests. */
export function numbersInTwoParts(all: readonly KeyedEntry[]): Diagnostic[] {
  const numbered = all.flatMap((entry) => {
    const { district: group, registrationNumber: key } = entry.agreement;
    return key === undefined ? [] : { entry, key: String(key), group };
  });
  return firstElsewhere(numbered).flatMap(({ one: { entry }, other: { entry: other } }) => {
    const { registrationNumber } = entry.keys;
    if (registrationNumber === undefined) return [];
    const { place, names, related } = between(entry, other, 'registrationNumber');
    const args = { registrationNumber, district: other.keys.district, ...names };
    return diagnostic('registration-number-shared', args, place, { related });
  });
}
