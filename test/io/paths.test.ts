import { expect, test } from 'vitest';
import { folderOf } from '../../src/io/paths.ts';

test.each([
  ['manifest.json', '.'],
  ['./manifest.json', '.'],
  ['././/del/1/manifest.json', 'del/1'],
  ['del//manifest.json', 'del'],
  ['../del/manifest.json', '../del'],
  ['/manifest.json', '/'],
  ['/ut/manifest.json', '/ut'],
  ['del\\1\\manifest.json', 'del/1'],
])('%s lies in %s', (path, folder) => {
  expect(folderOf(path)).toBe(folder);
});
