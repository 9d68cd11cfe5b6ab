import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rememberByObject, rememberByText, rememberOnce } from '../../src/values/remember.ts';

test('what is made when it is asked for is made once, also where nothing comes of it', () => {
  let calls = 0;
  const nothing = rememberOnce(() => {
    calls += 1;
  });
  expect(calls).toBe(0);
  expect([nothing(), nothing()]).toEqual([undefined, undefined]);
  expect(calls).toBe(1);
});

test('an object is worked on once, also where nothing comes of it', () => {
  let calls = 0;
  const nothing = rememberByObject<object, undefined>(() => {
    calls += 1;
    return undefined;
  });
  const one = {};
  expect([nothing(one), nothing(one), nothing({})]).toEqual([undefined, undefined, undefined]);
  expect(calls).toBe(2);
});

test('what was thrown is not kept', () => {
  let calls = 0;
  const second = rememberByText(1, (text) => {
    calls += 1;
    if (calls === 1) throw new Error('not yet');
    return text;
  });
  expect(() => second('a')).toThrow('not yet');
  expect(second('a')).toBe('a');
});

test('whatever is asked for, the answer is right, and the last results are made once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), fc.integer({ min: 1, max: 3 }), (texts, most) => {
      const made: string[] = [];
      const double = rememberByText(most, (text) => {
        made.push(text);
        return text + text;
      });
      for (const text of texts) {
        const isKept = made.slice(-most).includes(text);
        const before = made.length;
        expect(double(text)).toBe(text + text);
        expect(made.length - before).toBe(isKept ? 0 : 1);
      }
    }),
  );
});
