// What the build prepared only clears values; the validator that ajv made is asked of the others, and is the judge.
import { expect, test } from 'vitest';
import { memoryFileSystem } from '../../../src/io/memory.ts';
import { loadValidator } from '../../../src/pipeline/load/load-validator.ts';
import { checkLazily } from '../../../src/schema/check.ts';
import { compileValidator } from '../../../src/schema/compile.ts';
import { prepare } from '../../../src/schema/prepared/prepare.ts';
import type { ValidateFunction } from '../../../src/schema/validator.ts';
import { yamlDocument } from '../../support/read-yaml.ts';

const schema = { type: 'object', required: ['a'] };
const error = { instancePath: '', schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'a' } };

/** A validator as the build left it, and what has been loaded for it, in order. */
async function load(
  validate: ValidateFunction | undefined,
  files = { 'dist/validators/x.json': JSON.stringify(prepare(schema)) },
) {
  const loaded: string[] = [];
  const built = {
    folder: '/dist',
    url: 'dist/',
    load: (url: string) => {
      loaded.push(url);
      if (validate === undefined) throw Object.assign(new Error('gone'), { code: 'ENOENT' });
      return { validate, schemaText: JSON.stringify(schema) };
    },
  };
  const compile = () => {
    loaded.push('ajv');
    return compileValidator(schema);
  };
  return { loaded, lazy: await loadValidator({ system: memoryFileSystem(files), built }, 'x', compile) };
}

const refuse: ValidateFunction = Object.assign(() => false, { errors: [error] });
const sound = yamlDocument('a: 1\n');
const wrong = yamlDocument('b: 1\n');
const codes = async (lazy: Parameters<typeof checkLazily>[0], document = wrong) =>
  (await checkLazily(lazy, document)).map(({ code }) => code);

test('ajv’s validator is loaded for a value that does not hold, and once', async () => {
  const { loaded, lazy } = await load(refuse);
  expect(await codes(lazy, sound)).toEqual([]);
  expect(loaded).toEqual([]);
  expect(await codes(lazy)).toEqual(['missing-key']);
  expect(await codes(lazy)).toEqual(['missing-key']);
  expect(loaded).toEqual(['dist/validators/x.cjs']);
});

test('its verdict counts: where it finds nothing, the value is valid', async () => {
  const { loaded, lazy } = await load(() => true);
  expect(lazy.holds(wrong.unfolded)).toBe(false);
  expect(await codes(lazy)).toEqual([]);
  expect(loaded).toEqual(['dist/validators/x.cjs']);
});

test('it is compiled where the build has made none, and alone where nothing is prepared', async () => {
  const { loaded, lazy } = await load(undefined);
  expect(await codes(lazy)).toEqual(['missing-key']);
  expect(loaded).toEqual(['dist/validators/x.cjs', 'ajv']);
  const bare = await load(refuse, {} as never);
  expect(await codes(bare.lazy, sound)).toEqual([]);
  expect(await codes(bare.lazy)).toEqual(['missing-key']);
  expect(bare.loaded).toEqual(['ajv']);
});
