import { expect, test } from 'vitest';
import { watchedPaths } from '../../src/io/watched-paths.ts';

const { roots, wants } = watchedPaths({
  folders: ['/arbete/d', '/arbete/t'],
  files: ['/arbete/c/own.yaml', '/top.yaml', '/arbete/n/district.yaml'],
  naming: ['/arbete/n/district.yaml'],
});

test('single files are found through their folder, so that they may be deleted and written anew', () => {
  expect(roots).toEqual(['/arbete/d', '/arbete/t', '/arbete/c', '/', '/arbete/n']);
});

test.each([
  ['/arbete/d/a.yaml', 'file', true],
  ['/arbete/d/x/a.yml', 'file', true],
  ['/arbete/t/partials/a.hbs', 'file', true],
  ['/arbete/d/x', 'folder', true],
  ['/arbete/d', 'unknown', true],
  ['/arbete/c/own.yaml', 'file', true],
  ['/arbete/c', 'folder', true],
  ['/top.yaml', 'unknown', true],
  ['/arbete/d/out/a.pdf', 'file', false],
  ['/arbete/d/.a.pdf.1-1.samverkan-part', 'file', false],
  ['/arbete/d/.git/a.yaml', 'file', false],
  ['/arbete/d/node_modules', 'folder', false],
  ['/arbete/c/other.yaml', 'file', false],
  ['/arbete/c/below', 'folder', false],
  ['/arbete/d2/a.yaml', 'file', false],
  // A district that is named may come to name another file of its folder.
  ['/arbete/n/district.yaml', 'file', true],
  ['/arbete/n/mottagningar.YML', 'file', true],
  ['/arbete/n/mottagningar.yaml', 'unknown', true],
  ['/arbete/n/mottagningar.json', 'file', false],
  ['/arbete/n/.mottagningar.yaml', 'file', false],
  ['/arbete/n/x.yaml', 'folder', false],
  ['/arbete/n/x/mottagningar.yaml', 'file', false],
  ['/arbete/d/A.YAML', 'file', true],
  ['/arbete/d\\a.yaml', 'file', false],
  ['/arbete/d/x\\.a.yaml', 'file', true],
] as const)('%s, a %s: %s', (path, kind, wanted) => {
  expect(wants(path, kind)).toBe(wanted);
});

test('paths of Windows', () => {
  const { roots: found, wants: seen } = watchedPaths({ folders: ['C:\\d'], files: ['C:\\own.yaml'] }, true);
  expect(found).toEqual(['C:\\d', 'C:\\']);
  expect(seen('C:\\d\\x\\a.yaml', 'file')).toBe(true);
  expect(seen('C:\\d\\.git\\a.yaml', 'file')).toBe(false);
});
