// Test files share a process: one that left it otherwise than it found it would decide about those after it.
import { afterAll, expect } from 'vitest';

/** The objects whose methods every program calls, such as `Array.prototype` and `JSON`. */
const BUILT_IN: readonly object[] = Object.getOwnPropertyNames(globalThis)
  .filter((name) => /^[A-Z]/.test(name))
  .map((name) => (globalThis as Record<string, unknown>)[name])
  .flatMap((value) => (typeof value === 'function' ? [value, value.prototype] : [value]))
  .filter((value): value is object => value !== null && (typeof value === 'object' || typeof value === 'function'));

const propertiesOf = (object: object): readonly unknown[] =>
  Reflect.ownKeys(object).flatMap((key) => [key, Object.getOwnPropertyDescriptor(object, key)?.value]);

const folder = process.cwd();
const environment = { ...process.env };
const builtIn = BUILT_IN.map(propertiesOf);

afterAll(() => {
  expect(process.cwd()).toBe(folder);
  // By name: what stands in a variable is nobody's business.
  const names = new Set([...Object.keys(environment), ...Object.keys(process.env)]);
  expect(
    [...names].filter((name) => process.env[name] !== environment[name]),
    'variables of the environment that are other ones',
  ).toEqual([]);
  const replaced = BUILT_IN.filter((one, index) => {
    const now = propertiesOf(one);
    const then = builtIn[index] ?? [];
    return now.length !== then.length || now.some((value, at) => !Object.is(value, then[at]));
  });
  expect(replaced, 'parts of the language that are other ones').toEqual([]);
});
