// What read the merged agreement in its first version still can: all that stood there is there, in the same shape. The fixture
// is what the schema of that version asks for, without what closes it and without lists of words, which grow. A clause or
// support material of a district's own has no grounds in its list, and perhaps no edition; the first version had none.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Origin } from '../../src/model/agreement.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { district } from '../support/arbitrary-district.ts';
import { exampleDistricts, levelOf, readDistrict } from '../support/examples.ts';
import { type levels, sundby, triedLevels } from '../support/levels.ts';
import { runs } from '../support/whole.ts';

const originOf = (): Origin => ({ from: 'district', file: 'prov.yaml', line: 1, column: 1 });
const readsFirst = new Ajv2020({ strict: false, allErrors: true }).compile(
  JSON.parse(readFileSync('test/fixtures/agreement-version-1.schema.json', 'utf8')),
);

/** What a reader of the first version would stumble over. */
function stumbles(level: (typeof levels)[number], file: DistrictFile): unknown {
  readsFirst(JSON.parse(JSON.stringify(merge(level, file, originOf))));
  return readsFirst.errors ?? [];
}

describe('a reader of the first version', () => {
  it.each(exampleDistricts)('reads the JSON of %s', (path) => {
    const file = readDistrict(path);
    expect(stumbles(levelOf(file), file)).toEqual([]);
  });

  it('reads the JSON of the second level', () => {
    expect(stumbles(sundby, readDistrict('test/fixtures/sundby-2024/district.yaml'))).toEqual([]);
  });

  it.each(triedLevels.map((level) => [level.id, level] as const))('reads whatever is merged on %s', (_, level) => {
    fc.assert(
      fc.property(district(level), (file) => {
        expect(stumbles(level, file)).toEqual([]);
      }),
      { numRuns: runs(100, 15) },
    );
  });

  it('stumbles where a part is missing or has another shape', () => {
    const merged = JSON.parse(
      JSON.stringify(merge(sundby, readDistrict('test/fixtures/sundby-2024/district.yaml'), originOf)),
    );
    merged.areas[0].meetings[0].convener = 'rektor';
    expect(readsFirst(merged)).toBe(false);
    delete merged.areas[0].meetings;
    expect(readsFirst(merged)).toBe(false);
  });
});
