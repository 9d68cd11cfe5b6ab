import { expect, test } from 'vitest';
import { memoryFileSystem } from '../../../src/io/memory.ts';
import { builtFloor } from '../../../src/pipeline/load/built-floor.ts';

const yaml = 'id: provby\n';
const validators = {
  'dist/validators/provby/district.json': '{"nodes":[],"root":-1}',
  'dist/validators/provby/agreement.json': '{"nodes":[false],"root":0}',
};
const level = { 'dist/levels/provby.yaml': yaml, 'dist/levels/provby.json': '{"level":{"date":"2026-01-01"}}' };

/** A level as it was built, and the validators that have been read, in order. */
async function built(files: Readonly<Record<string, string>>, now = yaml, id = 'provby') {
  const system = memoryFileSystem(files);
  const loaded: string[] = [];
  const read = (path: string) => {
    if (path.includes('validators')) loaded.push(path);
    return system.read(path);
  };
  const dist = { folder: '/dist', url: 'dist/' };
  return { loaded, floor: await builtFloor({ ...system, read }, dist, id, new TextEncoder().encode(now)) };
}

test('reads a validator when it is first asked for, and once: the date of a level is asked for more often', async () => {
  const { floor, loaded } = await built({ ...level, ...validators });
  expect(floor?.level.date).toBe('2026-01-01');
  expect(loaded).toEqual([]);
  expect(await floor?.district()).toBe(await floor?.district());
  expect(loaded).toEqual(['/dist/validators/provby/district.json']);
  expect((await floor?.district())?.holds({})).toBe(true);
  expect((await floor?.agreement())?.holds({})).toBe(false);
  expect(loaded).toEqual(['/dist/validators/provby/district.json', '/dist/validators/provby/agreement.json']);
});

test('is none of what is no id, whatever lies where it leads', async () => {
  const files = Object.entries({ ...level, ...validators }).map(([path, text]) => [
    path.replace('provby', 'x/provby'),
    text,
  ]);
  expect((await built(Object.fromEntries(files), yaml, 'x/provby')).floor).toBeUndefined();
});

test.each(Object.keys({ ...level, ...validators }))('is none without %s', async (missing) => {
  const files = Object.fromEntries(Object.entries({ ...level, ...validators }).filter(([path]) => path !== missing));
  expect((await built(files)).floor).toBeUndefined();
});

test('is none of a level whose file has changed since', async () => {
  expect((await built({ ...level, ...validators }, 'id: farby\n')).floor).toBeUndefined();
});
