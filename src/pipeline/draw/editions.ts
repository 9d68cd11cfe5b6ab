import type { DistrictFile } from '../../model/district-file.ts';
import { divide, type Edition, type Per } from '../../model/edition.ts';
import type { Sha256 } from '../load/resources.ts';
import { outputStem } from '../manifest/output-names.ts';

export type { Per } from '../../model/edition.ts';

/** An edition with the name of its outputs, without extension. */
export interface NamedEdition extends Edition {
  readonly stem: string;
}

/**
 * Stands between the file's part of a name and the edition's. Neither has two hyphens in a row, so the two parts can be
 * distinguished.
 */
const BETWEEN = '--';

/**
 * A whole file name is at most 200 bytes, extension included, so that every disk takes it, and the name of the
 * half-written file beside it.
 */
const LONGEST_FILE_PART = 80;
const LONGEST_EDITION_PART = 110;
const HASH_DIGITS = 8;

const letters: ReadonlyMap<string, string> = new Map([
  ['å', 'a'],
  ['ä', 'a'],
  ['ö', 'o'],
  ['é', 'e'],
]);

/** Turns a text into a part of a file name: small letters, digits and single hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[åäöé]/g, (letter) => letters.get(letter) ?? '-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Bounds a part of a file name: a text that is too long is cut, and one that has no letter or digit is left out. A hash
 * of the whole keeps such names apart.
 */
function bounded(text: string, longest: number, sha256: Sha256): string {
  const whole = slug(text);
  if (whole !== '' && whole.length <= longest) return whole;
  const mark = sha256(whole === '' ? text.normalize('NFC').toLowerCase() : whole).slice(0, HASH_DIGITS);
  const kept = whole.slice(0, longest - HASH_DIGITS - 1).replace(/-$/, '');
  return kept === '' ? mark : `${kept}-${mark}`;
}

/**
 * Divides a district into editions and names their outputs: `farsta--kommunal`, `farsta--farsta-grundskola-12345678`;
 * that of the whole district has its file's name.
 * @param stem the name of the file's outputs (`outputStem`)
 */
export function editionsOf(district: DistrictFile, stem: string, per: Per, sha256: Sha256): readonly NamedEdition[] {
  const named = (edition: Edition) =>
    per === 'district'
      ? stem
      : bounded(stem, LONGEST_FILE_PART, sha256) + BETWEEN + bounded(edition.label, LONGEST_EDITION_PART, sha256);
  return divide(district, per).map((edition) => ({ ...edition, stem: named(edition) }));
}

/**
 * Finds, by paths alone, the files whose editions may have the same names as another file's. A run need keep the names
 * of only these files' editions; all other collisions are within a file.
 */
export function sharingNames(paths: readonly string[], sha256: Sha256): ReadonlySet<string> {
  const byPart = new Map<string, string>();
  const sharing = new Set<string>();
  for (const path of paths) {
    const part = bounded(outputStem(path), LONGEST_FILE_PART, sha256);
    const first = byPart.get(part);
    if (first === undefined) byPart.set(part, path);
    else sharing.add(first).add(path);
  }
  return sharing;
}
