import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collect, hasErrors } from '../../src/diagnostics/collect.ts';
import { diagnostic, fromSourceProblem, startOf } from '../../src/diagnostics/create.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

const at = (file: string, start: number) => ({ span: { file, start, end: start + 1 }, pointer: '/a' });
const emptyText = (file: string, start: number) => diagnostic('empty-text', {}, at(file, start));

test('findings are ordered by file, place and code', () => {
  const ordered = [
    emptyText('Bromma.yaml', 9),
    emptyText('farsta.yaml', 1),
    diagnostic('too-few', { minimum: 1 }, at('farsta.yaml', 1)),
    emptyText('farsta.yaml', 2),
    emptyText('ä.yaml', 0),
  ];
  expect(collect([...ordered].reverse())).toEqual(ordered);
});

test('files are ordered by code units, whatever the locale: ä comes after z', () => {
  expect(
    collect([emptyText('ä.yaml', 0), emptyText('z.yaml', 0), emptyText('a.yaml', 0)]).map((one) => one.span.file),
  ).toEqual(['a.yaml', 'z.yaml', 'ä.yaml']);
});

test('what says the same thing twice is said once; another argument is another thing', () => {
  const unknown = (key: string) => diagnostic('unknown-key', { key, allowed: [] }, at('a.yaml', 3));
  expect(collect([unknown('x'), unknown('y'), unknown('x')])).toEqual([unknown('x'), unknown('y')]);
});

test('the order does not depend on the order in which they were found', () => {
  const one = fc
    .tuple(fc.constantFrom('a.yaml', 'b.yaml'), fc.nat(3), fc.constantFrom('x', 'y'))
    .map(([file, start, found]): Diagnostic => diagnostic('twice-in-list', { found }, at(file, start)));
  fc.assert(
    fc.property(
      fc.array(one).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(collect(shuffled)).toStrictEqual(collect(list));
      },
    ),
  );
});

test('a warning is no error', () => {
  const warning = diagnostic(
    'recommended-function-missing',
    { id: 'polis', title: 'Polis', reason: 'x' },
    at('a.yaml', 0),
  );
  expect(warning.severity).toBe('warning');
  expect(hasErrors([warning])).toBe(false);
  expect(hasErrors([warning, emptyText('a.yaml', 0)])).toBe(true);
});

test('a finding without a pointer is about the whole file', () => {
  expect(diagnostic('file-empty', {}, { span: startOf('a.yaml') })).toEqual({
    code: 'file-empty',
    args: {},
    severity: 'error',
    span: { file: 'a.yaml', start: 0, end: 0 },
    pointer: '',
    related: [],
  });
});

test('the first of two duplicates becomes a related place', () => {
  const firstOccurrence = { file: 'a.yaml', start: 0, end: 1 };
  const found = fromSourceProblem({ code: 'duplicate-key', args: { key: 'a' }, ...at('a.yaml', 9), firstOccurrence });
  expect(found.related).toEqual([{ span: firstOccurrence, note: 'first-occurrence' }]);
  expect(found.args).toEqual({ key: 'a' });
});
