import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DistrictFile } from '../../src/model/district-file.ts';

/** The paths of every example district in the repository, in order. */
export const exampleDistricts: readonly string[] = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('theme.yaml'))
  .sort()
  .map((name) => `examples/${name}`);

/** A district's file that holds no mistake, as a value. */
export function readDistrict(path: string): DistrictFile {
  return parse(readFileSync(path, 'utf8')) as DistrictFile;
}
