import { districtKey } from '../../../rules/across/compared-file.ts';
import { numberKey } from '../../../rules/across/registration-number.ts';
import { type DatedAgreement, effectivePeriods } from '../../../rules/across/renewal.ts';
import { type Period, periodOf } from '../../../rules/period.ts';
import { present } from '../../../values/present.ts';
import type { ManifestKeys } from '../manifest.ts';
import type { PlacedEntry } from './part.ts';

/** An entry of which a document was made, with what it is compared by. */
export interface KeyedEntry {
  readonly placed: PlacedEntry;
  readonly keys: ManifestKeys;
  readonly agreement: DatedAgreement & { readonly district: string };
  /** How long its agreement holds beside the others; undefined where its manifest does not say. */
  readonly period: Period | undefined;
}

function writtenPeriod({ validFrom: from, validUntil: until }: ManifestKeys): Period | undefined {
  return from === undefined ? undefined : periodOf({ from, ...present({ until }) });
}

function datedKeys(keys: ManifestKeys, level: string, municipality: string): KeyedEntry['agreement'] {
  const { registrationNumber, replaces } = keys;
  return {
    district: districtKey(municipality, keys.district),
    level,
    period: writtenPeriod(keys),
    registrationNumber: registrationNumber === undefined ? undefined : numberKey(municipality, registrationNumber),
    replaces: replaces === undefined ? undefined : numberKey(municipality, replaces),
  };
}

/** Reads what entries are compared by, of all together: how long one agreement holds may depend on another. */
export function keyedEntries(entries: readonly PlacedEntry[]): readonly KeyedEntry[] {
  const made = entries.flatMap((placed) => {
    const { keys, minimumLevel } = placed.entry;
    return keys === null ? [] : { placed, keys, level: minimumLevel?.id ?? '' };
  });
  // Where one manifest names no municipality, the others' must not keep the same district apart from it.
  const named = made.every(({ keys }) => keys.city !== undefined);
  const agreements = made.map(({ keys, level }) => datedKeys(keys, level, named ? (keys.city ?? '') : ''));
  const periods = effectivePeriods(agreements);
  return made.map(({ placed, keys }, at) => ({
    placed,
    keys,
    agreement: agreements[at] as KeyedEntry['agreement'],
    period: periods[at],
  }));
}
