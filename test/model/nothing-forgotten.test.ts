import { describe, expect, test } from 'vitest';
import { compileDistrictSchema } from '../../src/minimum/compile-schema/compile-district.ts';
import { areaName, meetingName } from '../../src/minimum/compile-schema/definition-names.ts';
import type { Origin } from '../../src/model/agreement.ts';
import { merge } from '../../src/model/merge.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm, sundby } from '../support/levels.ts';
import { keysAt } from '../support/schema.ts';
import { watched } from '../support/watched.ts';

const originOf = (pointer: string): Origin => ({ from: 'district', file: pointer, line: 1, column: 1 });

/** Parts of two districts' files: those that the floor has, too, and those that are the district's own. */
const districts = [
  {
    level: stockholm,
    path: 'examples/stockholm/farsta.yaml',
    floor: { area: 'generella-fragor', meeting: 'samverkansforum', followedUp: 'barn-som-far-illa' },
    own: { area: 'sommarlov', meeting: 'sommarmote' },
  },
  {
    level: sundby,
    path: 'test/fixtures/sundby-2024/district.yaml',
    floor: { area: 'natverk', meeting: 'kvartalstraff', followedUp: 'flytt' },
    own: { area: 'lasning', meeting: 'bokmote' },
  },
];

describe.each(districts)('the merge asks for every key that the schema takes, $path', ({ level, path, floor, own }) => {
  const schema = compileDistrictSchema(level);
  const asked = new Set<string>();
  merge(level, watched(readDistrict(path), asked), originOf);

  /** Those keys that the merge does not ask for in a part of the file. */
  const forgotten = (keys: readonly string[], ...part: readonly string[]) =>
    keys.filter((key) => !asked.has(['/localAdditions/areas', ...part, key].join('/'))).sort();

  // What a file may only say again as the floor has it leaves nothing to merge.
  test('in what raises the floor', () => {
    const { area, meeting, followedUp } = floor;
    const followUp = keysAt(schema, '$defs', areaName(followedUp), 'properties', 'followUp');
    expect(forgotten(keysAt(schema, '$defs', areaName(area)), area)).toEqual(['level', 'responsible', 'title']);
    expect(forgotten(keysAt(schema, '$defs', meetingName(area, meeting)), area, 'meetings', meeting)).toEqual([
      'convener',
      'title',
    ]);
    expect(forgotten(followUp, followedUp, 'followUp')).toEqual(['responsible']);
  });

  test('in what the district adds', () => {
    const { area, meeting } = own;
    const followUp = keysAt(schema, '$defs', 'newArea', 'properties', 'followUp', 'allOf', '0');
    expect(forgotten(keysAt(schema, '$defs', 'newArea'), area)).toEqual([]);
    expect(forgotten(keysAt(schema, '$defs', 'newMeeting'), area, 'meetings', meeting)).toEqual([]);
    expect(forgotten(followUp, area, 'followUp')).toEqual([]);
  });
});
