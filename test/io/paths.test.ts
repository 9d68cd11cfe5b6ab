import { describe, expect, test } from 'vitest';
import { baseNameOf, folderOf, isAtOrBelow, namesIn, slashed, within } from '../../src/io/paths.ts';

test.each([
  ['manifest.json', '.'],
  ['./manifest.json', '.'],
  ['././/del/1/manifest.json', 'del/1'],
  ['del//manifest.json', 'del'],
  ['../del/manifest.json', '../del'],
  ['/manifest.json', '/'],
  ['/ut/manifest.json', '/ut'],
])('%s lies in %s', (path, folder) => {
  expect(folderOf(path, false)).toBe(folder);
  expect(folderOf(path, true)).toBe(folder);
});

describe('a backslash', () => {
  test('parts names on Windows', () => {
    expect(baseNameOf('del\\1/a\\b.yaml', true)).toBe('b.yaml');
    expect(folderOf('del\\1\\b.yaml', true)).toBe('del/1');
    expect(namesIn('del\\1/b.yaml', true)).toEqual(['del', '1', 'b.yaml']);
    expect(slashed('del\\b.yaml', true)).toBe('del/b.yaml');
    expect(within('del\\', 'b.yaml', true)).toBe('del\\b.yaml');
    expect(isAtOrBelow('C:\\del\\b.yaml', 'C:\\del\\', true)).toBe(true);
    expect(isAtOrBelow('C:\\delar', 'C:\\del', true)).toBe(false);
  });

  test('is a character of a name anywhere else', () => {
    expect(baseNameOf('del/a\\b.yaml', false)).toBe('a\\b.yaml');
    expect(folderOf('a\\b.yaml', false)).toBe('.');
    expect(folderOf('x\\y/a\\b.yaml', false)).toBe('x\\y');
    expect(namesIn('x\\y/b.yaml', false)).toEqual(['x\\y', 'b.yaml']);
    expect(slashed('a\\b.yaml', false)).toBe('a\\b.yaml');
    expect(within('x\\', 'b.yaml', false)).toBe('x\\/b.yaml');
    expect(isAtOrBelow('/x\\y', '/x', false)).toBe(false);
    expect(isAtOrBelow('/x\\/y', '/x\\', false)).toBe(true);
  });
});
