// Only a valid agreement is drawn. The quick question may clear one; what it does not clear, ajv judges.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkDistrict } from '../../../src/pipeline/check/check-district.ts';
import { makeAgreement } from '../../../src/pipeline/draw/make-agreement.ts';
import type { LazyValidator } from '../../../src/schema/validator.ts';
import { resourcesFor } from '../../support/resources.ts';

/** Makes the smallest example's agreement, judged by a validator of ours. */
async function made(agreement: LazyValidator) {
  const bytes = new Uint8Array(readFileSync('examples/minimal.yaml'));
  const input = { path: 'minimal.yaml', name: 'minimal.yaml', content: { kind: 'bytes', bytes } as const };
  const { sound } = await checkDistrict(input, await resourcesFor());
  if (sound === undefined) throw new Error('the example does not hold');
  return makeAgreement({ ...sound, floor: { ...sound.floor, agreement: async () => agreement } }, input.name);
}

const error = { instancePath: '/areas', schemaPath: '#/required', keyword: 'required', params: {} };
const judge = (...errors: readonly (typeof error)[]): LazyValidator => ({
  holds: () => false,
  validator: async () => ({ schema: {}, check: () => errors }),
});

test('what holds is made without the judge', async () => {
  const validator = () => Promise.reject(new Error('asked'));
  expect((await made({ holds: () => true, validator })).version).toBeDefined();
});

test('what the judge finds nothing in is valid', async () => {
  expect((await made(judge())).version).toBeDefined();
});

test('what the judge refuses is a bug of the program, which says where', async () => {
  await expect(made(judge(error))).rejects.toThrow(/breaks its own schema: .*"\/areas"/);
});
