import { expect, test } from 'vitest';
import { describe as words } from '../../../src/diagnostics/message.ts';
import { sha256 } from '../../../src/io/sha256.ts';
import type { DistrictFile } from '../../../src/model/district-file.ts';
import { editionConflicts, placeEditions } from '../../../src/pipeline/draw/edition-conflicts.ts';
import { editionsOf, type Per } from '../../../src/pipeline/draw/editions.ts';
import { readSource } from '../../../src/pipeline/load/read-source.ts';

/** The editions of a file with one school a line: a name and an organiser, where it is not the municipality. */
function placed(path: string, per: Per, schools: readonly (readonly [name: string, organiser?: string])[]) {
  const lines = schools.map(([name, organiser]) => {
    const type = organiser === undefined ? 'type: kommunal' : `type: fristående, name: ${organiser}`;
    return `  - { name: ${name}, forms: [grundskola], organiser: { ${type} } }`;
  });
  const bytes = new TextEncoder().encode(['schools:', ...lines].join('\n'));
  const { document } = readSource({ path, name: path, content: { kind: 'bytes', bytes } });
  if (document === undefined) throw new Error(path);
  const stem = path.replace(/\.yaml$/, '');
  return placeEditions(editionsOf(document.value as DistrictFile, stem, per, sha256), document);
}

const told = (editions: ReturnType<typeof placed>) =>
  editionConflicts(editions).map((one) => [one.span.file, one.pointer, words(one, 'sv').message]);

test('two schools of a file whose names come out alike name each other', () => {
  expect(told(placed('farsta.yaml', 'school', [['Åsens skola'], ['Bro'], ['Asens Skola']]))).toEqual([
    [
      'farsta.yaml',
      '/schools/0/name',
      'Exemplaret för ”Åsens skola” och exemplaret för ”Asens Skola” skulle båda heta ”farsta--asens-skola”.',
    ],
    [
      'farsta.yaml',
      '/schools/2/name',
      'Exemplaret för ”Asens Skola” och exemplaret för ”Åsens skola” skulle båda heta ”farsta--asens-skola”.',
    ],
  ]);
});

test('an organiser that is called as the municipality is', () => {
  expect(told(placed('farsta.yaml', 'organiser', [['A'], ['B', 'Kommunal']])).map(([, pointer]) => pointer)).toEqual([
    '/schools/0/organiser/type',
    '/schools/1/organiser/name',
  ]);
});

test('editions of two files name each other’s file', () => {
  const both = [...placed('älvsjö.yaml', 'organiser', [['A']]), ...placed('alvsjo.yaml', 'organiser', [['B']])];
  expect(told(both)).toEqual([
    [
      'älvsjö.yaml',
      '/schools/0/organiser/type',
      'Exemplaret för ”kommunal” och exemplaret för ”kommunal” i ”alvsjo.yaml” skulle båda heta ”alvsjo--kommunal”.',
    ],
    [
      'alvsjo.yaml',
      '/schools/0/organiser/type',
      'Exemplaret för ”kommunal” och exemplaret för ”kommunal” i ”älvsjö.yaml” skulle båda heta ”alvsjo--kommunal”.',
    ],
  ]);
  expect(editionConflicts(both).map(({ related }) => related.map(({ note }) => note))).toEqual([
    ['other-file'],
    ['other-file'],
  ]);
});

test('of two in one file the later one points to the first, and stands at its own name', () => {
  const [first, second] = editionConflicts(placed('farsta.yaml', 'school', [['Bro'], ['BRO']]));
  expect(first?.related).toEqual([]);
  expect(second?.related).toEqual([{ span: first?.span, note: 'first-occurrence' }]);
  expect(second?.span.start).toBeGreaterThan(first?.span.end ?? Number.POSITIVE_INFINITY);
});

test('names that differ are no conflict', () => {
  expect(told(placed('farsta.yaml', 'school', [['Bro'], ['Bro 2'], ['Ö', 'Ö']]))).toEqual([]);
});
