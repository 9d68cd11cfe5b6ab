import { expect, test } from 'vitest';
import { sha256 } from '../../../src/io/sha256.ts';
import { documentKinds } from '../../../src/pipeline/load/document-kind.ts';
import {
  documentStem,
  type Naming,
  nameConflicts,
  outputNames,
  outputStem,
} from '../../../src/pipeline/manifest/output-names.ts';

const agreements: Naming = { documents: ['agreement'], per: 'district' };
const conflictsOf = (naming: Naming, ...paths: string[]) =>
  nameConflicts(paths, naming, sha256).map(({ code, args, span }) => [span.file, code, args]);
const conflicts = (...paths: string[]) => conflictsOf(agreements, ...paths);

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

test('each kind of document has a name of its own, and the merged agreement stands beside the agreement alone', () => {
  const names = (...stems: string[]) =>
    outputNames(stems, { documents: documentKinds, formats: ['pdf', 'json'] }, sha256);
  expect(names('farsta', 'farsta--kommunal')).toEqual([
    'farsta.pdf',
    'farsta.json',
    'farsta.basis.pdf',
    'farsta.signatures.pdf',
    'farsta--kommunal.pdf',
    'farsta--kommunal.json',
    'farsta--kommunal.basis.pdf',
    'farsta--kommunal.signatures.pdf',
  ]);
});

test.each(['a', 'å', 'ﬃ', '🙂'])('a name that the disk would not take is cut, and kept apart: %s', (letter) => {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const long = letter.repeat(Math.ceil(240 / bytes(letter)));
  for (const kind of ['basis', 'signatures'] as const) {
    const [one, other] = [`${long}1`, `${long}2`].map((stem) => documentStem(stem, kind, sha256)) as [string, string];
    expect(bytes(`${one}.html`)).toBeLessThanOrEqual(200);
    expect(bytes(`${one}.html`)).toBeGreaterThan(190);
    expect(one).not.toBe(other);
    expect(one.endsWith(`.${kind}`)).toBe(true);
    expect(one).not.toContain('\uFFFD');
  }
  expect(documentStem(long, 'agreement', sha256)).toBe(long);
});

test('an input may not have the name of another’s document that is asked for', () => {
  const paths = ['a/farsta.yaml', 'b/Farsta.Basis.yml', 'farsta.signatures.yaml'];
  expect(conflictsOf({ documents: ['agreement', 'basis'], per: 'district' }, ...paths)).toEqual([
    ['a/farsta.yaml', 'output-collision', { output: 'farsta.basis', other: 'b/Farsta.Basis.yml' }],
    ['b/Farsta.Basis.yml', 'output-collision', { output: 'Farsta.Basis', other: 'a/farsta.yaml' }],
  ]);
  expect(conflictsOf({ documents: documentKinds, per: 'district' }, ...paths)).toHaveLength(3);
  expect(conflictsOf({ documents: ['basis'], per: 'district' }, ...paths)).toEqual([]);
  expect(conflictsOf({ documents: ['basis'], per: 'district' }, 'a/farsta.yaml', 'b/farsta.yaml')).toHaveLength(2);
  // A file's part of an edition's name has no dot.
  expect(conflictsOf({ documents: documentKinds, per: 'school' }, ...paths)).toEqual([]);
});
