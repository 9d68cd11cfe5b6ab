import type { DistrictFile } from '../../model/district-file.ts';
import type { Per } from '../../model/edition.ts';
import { sharingsOf } from '../../rules/across/sharing.ts';
import { maskPersonalNumbers } from '../../rules/mask-numbers.ts';
import { nameKeys, type SchoolIdentity } from '../../rules/school-identity.ts';
import { isProlonged } from '../../rules/validity.ts';
import { byCodeUnits } from '../../values/by-code-units.ts';
import { present } from '../../values/present.ts';
import type { Sha256 } from '../load/resources.ts';
import type { Identity } from './identity.ts';
import {
  type ManifestEntry,
  type ManifestKeys,
  type ManifestOutput,
  SHORT_HASH,
  type State,
  type Wanted,
} from './manifest.ts';

/**
 * Makes the keys of a sound district, with names as the checks across files compare them.
 * @param municipality the name of the one whose boards decide on it (`municipalityName`)
 * @param areas the level's, which may themselves say who shares a meeting
 */
export function keysOf(
  file: DistrictFile,
  municipality: string,
  sha256: Sha256,
  areas?: Parameters<typeof sharingsOf>[1],
): ManifestKeys {
  const { district, agreement, schools } = file;
  const shared = sharingsOf(file, areas, district.name).map(({ meeting, names, group }) => ({ meeting, names, group }));
  const { validFrom, registrationNumber, replaces } = agreement;
  const validUntil = isProlonged({ agreement }) ? undefined : agreement.validUntil;
  const hashes = (some: readonly SchoolIdentity[]) =>
    some.flatMap((school) => nameKeys(school).map((key) => sha256(key)));
  const coded = schools.filter(({ unitCode }) => unitCode !== undefined);
  const codeless = schools.filter(({ unitCode }) => unitCode === undefined);
  return {
    district: district.name,
    city: municipality,
    ...present({ validFrom, validUntil, registrationNumber, replaces }),
    unitCodes: coded.flatMap(({ unitCode }) => unitCode ?? []).sort(byCodeUnits),
    schools: hashes(codeless).sort(byCodeUnits),
    names: hashes(coded)
      .map((hash) => hash.slice(0, SHORT_HASH))
      .sort(byCodeUnits),
    ...(shared.length === 0 ? {} : { shared }),
  };
}

/** Makes the manifest's entry for an input; its members are always in the same order. */
export function manifestEntry(
  name: string,
  identity: Partial<Identity>,
  { documents, formats, per }: Wanted & { readonly per: Per },
  sha256: Sha256,
  result: { readonly state: State; readonly outputs?: readonly ManifestOutput[]; readonly keys?: ManifestKeys },
): ManifestEntry {
  return {
    // A file with a personal number in its name is refused, and nothing looks for its entry.
    name: maskPersonalNumbers(name),
    sha256: identity.sha256 ?? null,
    minimumLevel: identity.minimumLevel ?? null,
    templates: identity.templates ?? null,
    fonts: identity.fonts ?? null,
    theme: identity.theme ?? null,
    ...present({ directory: identity.directory }),
    options: sha256(JSON.stringify({ documents, formats: [...formats].sort(), per })),
    state: result.state,
    outputs: result.outputs ?? [],
    keys: result.keys ?? null,
  };
}
