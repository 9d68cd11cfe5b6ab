import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDistrictSchema } from '../../src/minimum/compile-schema/compile-district.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { district } from '../support/arbitrary-district.ts';
import { triedLevels } from '../support/levels.ts';
import { jsonDocument } from '../support/read-yaml.ts';
import { districtValidator } from '../support/schema.ts';
import { anyAddition, places, spoiltDistrict } from '../support/spoilt-district.ts';
import { runs } from '../support/whole.ts';

/** ajv as anybody would use it on the schema, without this project's code. */
function plainAjv(schema: object) {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

describe.each(triedLevels.map((level) => [level.id, level] as const))('a foreign validator of %s', (_, level) => {
  const foreign = plainAjv(compileDistrictSchema(level));

  it('accepts every file that only raises the floor, and so do we', async () => {
    const validator = await districtValidator(level);
    fc.assert(
      fc.property(district(level), (value) => {
        expect(checkDocument(validator, jsonDocument(value))).toEqual([]);
        expect(foreign(value)).toBe(true);
      }),
      { numRuns: runs(100, 15) },
    );
  });

  it('agrees on files of every kind, of which every finding has a place in the file', async () => {
    const validator = await districtValidator(level);
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(spoiltDistrict(level), anyAddition(level)), (value) => {
        const document = jsonDocument(value);
        const found = checkDocument(validator, document);
        expect(found.every((one) => one.severity === 'error')).toBe(true);
        expect(found.length === 0).toBe(foreign(value));
        refused += found.length > 0 ? 1 : 0;
        const known = places(value);
        for (const one of found) {
          expect(known.has(one.pointer)).toBe(true);
          expect(one.span.end).toBeLessThanOrEqual(document.source.text.length);
        }
      }),
      { numRuns: runs(140, 25) },
    );
    expect(refused).toBeGreaterThan(runs(35, 6));
  });
});
