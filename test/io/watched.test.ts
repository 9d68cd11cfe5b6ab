import { expect, test } from 'vitest';
import { watchedPaths } from '../../src/io/watched.ts';

const { roots, wants } = watchedPaths({ folders: ['/work/d', '/work/t'], files: ['/work/c/own.yaml', '/top.yaml'] });

test('single files are found through their folder, so that they may be deleted and written anew', () => {
  expect(roots).toEqual(['/work/d', '/work/t', '/work/c', '/']);
});

test.each([
  ['/work/d/a.yaml', 'file', true],
  ['/work/d/x/a.yml', 'file', true],
  ['/work/t/partials/a.hbs', 'file', true],
  ['/work/d/x', 'folder', true],
  ['/work/d', 'unknown', true],
  ['/work/c/own.yaml', 'file', true],
  ['/work/c', 'folder', true],
  ['/top.yaml', 'unknown', true],
  ['/work/d/out/a.pdf', 'file', false],
  ['/work/d/.a.pdf.1-1.samverkan-part', 'file', false],
  ['/work/d/.git/a.yaml', 'file', false],
  ['/work/d/node_modules', 'folder', false],
  ['/work/c/other.yaml', 'file', false],
  ['/work/c/below', 'folder', false],
  ['/work/d2/a.yaml', 'file', false],
] as const)('%s, a %s: %s', (path, kind, wanted) => {
  expect(wants(path, kind)).toBe(wanted);
});

test('paths of Windows', () => {
  const { roots: found, wants: seen } = watchedPaths({ folders: ['C:\\d'], files: ['C:\\own.yaml'] });
  expect(found).toEqual(['C:\\d', 'C:\\']);
  expect(seen('C:\\d\\x\\a.yaml', 'file')).toBe(true);
  expect(seen('C:\\d\\.git\\a.yaml', 'file')).toBe(false);
});
