// Parts of a run that others have drawn are compared by their manifests: what is prolonged by itself has no last day there.
import { expect, test } from 'vitest';
import type { DistrictFile } from '../../../src/model/district-file.ts';
import { keysOf } from '../../../src/pipeline/manifest/manifest-entry.ts';
import { readDistrict } from '../../support/examples.ts';

test('the keys of an agreement have its last day, unless it is prolonged by itself', () => {
  const file = readDistrict('examples/minimal.yaml');
  const dates = { registrationNumber: '1', validFrom: '2027-01-01', validUntil: '2027-12-31', noticeMonths: 3 };
  const untilOf = (more: Partial<DistrictFile['agreement']>) =>
    keysOf({ ...file, agreement: { ...dates, ...more } }, 'Granby kommun', (bytes) => String(bytes)).validUntil;
  expect(untilOf({})).toBe('2027-12-31');
  expect(untilOf({ renewal: { every: 1 } })).toBe('2027-12-31');
  expect(untilOf({ renewal: { every: 1, automatic: true } })).toBeUndefined();
  expect(untilOf({ renewal: { every: 1, automatic: true }, status: 'upphord' })).toBe('2027-12-31');
});
