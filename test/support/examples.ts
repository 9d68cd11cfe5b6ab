import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DistrictFile } from '../../src/model/district-file.ts';

/** Whether a file rests on one of the program's own levels; the example of a municipality has a level of its own. */
function isOnOwnLevel(path: string): boolean {
  const level = /^minimumLevel: (\S+)/m.exec(readFileSync(path, 'utf8'))?.[1];
  return level !== undefined && existsSync(`schemas/${level}/minimum-level.yaml`);
}

/** The paths of every example district on the program's own levels, in order. */
export const exampleDistricts: readonly string[] = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('theme.yaml'))
  .sort()
  .map((name) => `examples/${name}`)
  .filter(isOnOwnLevel);

/** A district's file that holds no mistake, as a value. */
export function readDistrict(path: string): DistrictFile {
  return parse(readFileSync(path, 'utf8')) as DistrictFile;
}
