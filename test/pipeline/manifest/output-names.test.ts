import { expect, test } from 'vitest';
import { nameConflicts, outputStem } from '../../../src/pipeline/manifest/output-names.ts';

const conflicts = (...paths: string[]) => nameConflicts(paths).map(({ code, args, span }) => [span.file, code, args]);

test.each([
  ['farsta.yaml', 'farsta'],
  ['a/b/farsta.yml', 'farsta'],
  ['a/b\\farsta.yml', 'b\\farsta'],
  ['farsta.2010.yaml', 'farsta.2010'],
  ['.yaml', '.yaml'],
  ['farsta', 'farsta'],
  ['-', 'stdin'],
])('%s becomes %s', (path, stem) => {
  expect(outputStem(path)).toBe(stem);
});

test('inputs whose outputs would overwrite each other name each other', () => {
  expect(conflicts('a/farsta.yaml', 'b/Farsta.yml', 'c.yaml')).toEqual([
    ['a/farsta.yaml', 'output-collision', { output: 'farsta', other: 'b/Farsta.yml' }],
    ['b/Farsta.yml', 'output-collision', { output: 'Farsta', other: 'a/farsta.yaml' }],
  ]);
});

test('a disk may take differently composed or cased letters for the same', () => {
  expect(conflicts('Älvsjö.yaml', 'x/a\u0308lvsjo\u0308.yaml')).toHaveLength(2);
  expect(conflicts('straße.yaml', 'STRASSE.yaml')).toHaveLength(2);
  expect(conflicts('stdin.yaml', '-')).toHaveLength(2);
});

test('the manifest’s own name is reserved, in any case', () => {
  expect(conflicts('Manifest.yaml')).toEqual([['Manifest.yaml', 'reserved-name', { name: 'Manifest' }]]);
  expect(conflicts('manifesto.yaml')).toEqual([]);
});
