import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { levels } from './levels.ts';

/** Whether a file rests on one of the levels that the tests know; the example of a municipality has a level of its own. */
function isOnKnownLevel(path: string): boolean {
  const level = /^minimumLevel: (\S+)/m.exec(readFileSync(path, 'utf8'))?.[1];
  return levels.some(({ id }) => id === level);
}

/** The paths of every example district on the levels that properties are tried on, in order. */
export const exampleDistricts: readonly string[] = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('theme.yaml'))
  .sort()
  .map((name) => `examples/${name}`)
  .filter(isOnKnownLevel);

/** Those that are drawn where drawing takes its time: of today's districts the one that adds nothing, and one that adds most. */
export const drawnDistricts: readonly string[] = exampleDistricts.filter(
  (path) => !path.includes('stockholm-2026') || /(?:skarpnack|enskede-arsta-vantor)\.yaml$/.test(path),
);

/** The text of a district's file that stands alone: without the directory of receptions that lies beside it. */
export function textAlone(path: string): string {
  return readFileSync(path, 'utf8').replace(/^directory:.*\n/m, '');
}

/** The level that a file names: one of those that the tests know. */
export function levelOf({ minimumLevel }: Pick<DistrictFile, 'minimumLevel'>): MinimumLevel {
  const level = levels.find(({ id }) => id === minimumLevel);
  if (level === undefined) throw new Error(`no test knows the level ${minimumLevel}`);
  return level;
}

/** A district's file that holds no mistake, as a value. */
export function readDistrict(path: string): DistrictFile {
  return parse(readFileSync(path, 'utf8')) as DistrictFile;
}
