import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded } from '../../src/values/folded.ts';

test.each([
  ['Provskolan', 'provskolan'],
  [' Provskolan  i\u00a0Farby\u2009', 'provskolan i farby'],
  ['Prov\u00adskolan', 'provskolan'],
  ['Prov\u200b\u2060skolan\ufe0f', 'provskolan'],
  ['Proﬁlskolan', 'profilskolan'],
  ['Ｐrovskolan ２', 'provskolan 2'],
  ['Prov\u2011skolan', 'prov-skolan'],
  ['Prov–skolan', 'prov-skolan'],
  ['S:t Eriks’', "s:t eriks'"],
  ['S:t Eriks´', "s:t eriks'"],
  ['”Provskolan”', '"provskolan"'],
  ['»Provskolan«', '"provskolan"'],
  ['A\u030angen', 'ången'],
  ['Élanskolan', 'élanskolan'],
])('%j is compared as %j', (name, plain) => expect(folded(name)).toBe(plain));

test('names that differ in a letter stay apart', () => {
  for (const [one, other] of [
    ['Ången', 'Ängen'],
    ['Provskolan 1', 'Provskolan 2'],
    ['Elan', 'Élan'],
  ] as const)
    expect(folded(one)).not.toBe(folded(other));
});

test('what is folded is not folded further', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aÅé \u00a0\u00ad\u200b–’”ﬁ１e\u0301'), maxLength: 12 }),
      (name) => {
        expect(folded(folded(name))).toBe(folded(name));
      },
    ),
  );
});
