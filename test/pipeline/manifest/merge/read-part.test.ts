import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPart } from '../../../../src/pipeline/manifest/merge/read-part.ts';
import { manifestText } from '../../../support/manifest-text.ts';
import { keysWith, made, part } from '../../../support/parts.ts';

const { manifest } = part('a', [
  made('a.yaml', { keys: keysWith('A', [{ name: 'S', unitCode: '12345678', forms: ['x'] }]) }),
  made('b.yaml', { state: 'refused', sha256: null, minimumLevel: null, templates: null, fonts: null, keys: null }),
]);
const whole = manifestText(manifest);
const bytes = (text: string) => new TextEncoder().encode(text);
const kindOf = (text: string) => readPart(bytes(text)).kind;

test('reads what a run writes', () => {
  expect(readPart(bytes(whole))).toEqual({ kind: 'manifest', manifest });
});

test('reads which part it is', () => {
  const third = { ...manifest, shard: { index: 3, of: 3 } };
  expect(readPart(bytes(manifestText(third)))).toEqual({ kind: 'manifest', manifest: third });
});

test.each([null, 3, '3/3', [3, 3], {}, { index: 3 }, { index: 0, of: 3 }, { index: 4, of: 3 }, { index: 1.5, of: 3 }])(
  'one that says it is part %j is damaged',
  (shard) => {
    expect(kindOf(JSON.stringify({ ...manifest, shard }))).toBe('damaged');
  },
);

test('reads a manifest without names, as earlier ones are', () => {
  const earlier = JSON.parse(whole);
  delete earlier.inputs[0].keys.names;
  expect(readPart(bytes(JSON.stringify(earlier)))).toMatchObject({ kind: 'manifest' });
});

test('a manifest that is cut off anywhere is damaged, never a smaller one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: whole.trimEnd().length - 1 }), (length) => {
      expect(kindOf(whole.slice(0, length))).toBe('damaged');
    }),
  );
});

test('bytes that are no UTF-8 are damaged', () => {
  expect(readPart(Uint8Array.of(0x7b, 0xff, 0x7d)).kind).toBe('damaged');
});

test.each(['[]', '7', 'null', '{}', '{"version":2,"program":"1","inputs":[]}', '{"name":"x","version":1}'])(
  '%s is no manifest of ours',
  (text) => {
    expect(kindOf(text)).toBe('foreign');
  },
);

test('a merged manifest is distinguished from a part’s', () => {
  expect(kindOf(JSON.stringify({ ...manifest, parts: [] }))).toBe('merged');
});

describe('an entry that has been spoilt makes it damaged', () => {
  test.each([
    ['/name', 7],
    ['/state', 'done'],
    ['/state', '__proto__'],
    ['/sha256', 'abc'],
    ['/options', null],
    ['/minimumLevel', {}],
    ['/outputs', null],
    ['/outputs/0', 'a.pdf'],
    ['/outputs/0/pages', 0.5],
    ['/outputs/0/path', '../../a.pdf'],
    ['/outputs/0/path', '/a.pdf'],
    ['/outputs/0/path', 'C:a.pdf'],
    ['/keys', null],
    ['/keys/district', []],
    ['/keys/unitCodes', {}],
    ['/keys/schools', ['x']],
    ['/keys/names', [7]],
  ])('%s: %j', (pointer, value) => {
    const spoilt = JSON.parse(whole);
    const steps = pointer.slice(1).split('/');
    const last = steps.pop() as string;
    let holder: Record<string, unknown> = spoilt.inputs[0];
    for (const step of steps) holder = holder[step] as Record<string, unknown>;
    expect(holder).toHaveProperty([last]);
    holder[last] = value;
    expect(kindOf(JSON.stringify(spoilt))).toBe('damaged');
  });

  test('complete is yes or no', () => {
    expect(kindOf(JSON.stringify({ ...manifest, complete: 'true' }))).toBe('damaged');
  });
});

test('members that nobody knows are left behind, above all __proto__', () => {
  const text = whole.replace('"name": "a.yaml"', '"name": "a.yaml", "__proto__": { "state": "x" }, "extra": 1');
  expect(text).not.toBe(whole);
  expect(readPart(bytes(text))).toEqual({ kind: 'manifest', manifest });
});

test('any JSON is read or refused, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(kindOf(text)).not.toBe('manifest');
    }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (inputs) => {
      const read = kindOf(JSON.stringify({ version: 1, program: '1', complete: true, inputs: [inputs] }));
      expect(read).toBe('damaged');
    }),
  );
});
