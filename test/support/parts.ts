import { sha256 } from '../../src/io/sha256.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import type { ManifestEntry } from '../../src/pipeline/manifest/manifest.ts';
import { keysOf } from '../../src/pipeline/manifest/manifest-entry.ts';
import type { Part } from '../../src/pipeline/manifest/merge/part.ts';
import type { SchoolIdentity } from '../../src/rules/school-identity.ts';

/** What `keysOf` makes of a district with such schools; without an agreement as in a manifest of an earlier version. */
export function keysWith(
  district: string,
  schools: readonly SchoolIdentity[],
  agreement: Partial<DistrictFile['agreement']> = {},
  city = 'Staden',
  localAdditions?: unknown,
) {
  return keysOf(
    { district: { name: district }, agreement, schools, localAdditions } as unknown as DistrictFile,
    city,
    sha256,
  );
}

/** An input that was made, all of whose hashes are those of the words that they are of. */
export function made(name: string, more: Partial<ManifestEntry> = {}): ManifestEntry {
  const stem = name.replace(/\.yaml$/, '');
  return {
    name,
    sha256: sha256(name),
    minimumLevel: { id: 'stockholm-2009', sha256: sha256('level') },
    templates: sha256('templates'),
    fonts: sha256('fonts'),
    theme: null,
    options: sha256('options'),
    state: 'generated',
    outputs: [{ path: `${stem}.pdf`, sha256: sha256(`${stem}.pdf`), pages: 9 }],
    keys: keysWith(stem, []),
    ...more,
  };
}

/** A part of a run in a folder of its own. */
export function part(folder: string, inputs: readonly ManifestEntry[], more: Partial<Part['manifest']> = {}): Part {
  return {
    path: `${folder}/manifest.json`,
    folder,
    sha256: sha256(folder),
    manifest: { version: 1, program: '1.0.0', complete: true, inputs, ...more },
  };
}
