import { expect, test } from 'vitest';
import { memoryFileSystem } from '../../../src/io/memory.ts';
import { builtFloor } from '../../../src/pipeline/load/built-floor.ts';

const yaml = 'id: provby\n';
const validators = { 'dist/validators/provby/district.cjs': '', 'dist/validators/provby/agreement.cjs': '' };
const level = { 'dist/levels/provby.yaml': yaml, 'dist/levels/provby.json': '{"level":{"date":"2026-01-01"}}' };

/** A level as it was built, and the validators that have been loaded, in order. */
async function built(files: Readonly<Record<string, string>>, now = yaml) {
  const loaded: string[] = [];
  const load = (url: string) => {
    loaded.push(url);
    return { validate: () => true, schemaText: '{}' };
  };
  const dist = { folder: '/dist', url: 'dist/', load };
  return { loaded, floor: await builtFloor(memoryFileSystem(files), dist, 'provby', new TextEncoder().encode(now)) };
}

test('loads a validator when it is first asked for, and once: the date of a level is asked for more often', async () => {
  const { floor, loaded } = await built({ ...level, ...validators });
  expect(floor?.level.date).toBe('2026-01-01');
  expect(loaded).toEqual([]);
  expect(await floor?.district()).toBe(await floor?.district());
  expect(loaded).toEqual(['dist/validators/provby/district.cjs']);
  await floor?.agreement();
  expect(loaded).toEqual(['dist/validators/provby/district.cjs', 'dist/validators/provby/agreement.cjs']);
});

test.each(Object.keys({ ...level, ...validators }))('is none without %s', async (missing) => {
  const files = Object.fromEntries(Object.entries({ ...level, ...validators }).filter(([path]) => path !== missing));
  expect((await built(files)).floor).toBeUndefined();
});

test('is none of a level whose file has changed since', async () => {
  expect((await built({ ...level, ...validators }, 'id: farby\n')).floor).toBeUndefined();
});
