/**
 * A key that is equal for names that a disk may treat as one: case does not count (Windows, macOS), nor does how
 * letters are composed (macOS). Upper case comes first, so that `ß` and `ss`, which some disks treat as one, fall
 * together.
 */
export function diskKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}
