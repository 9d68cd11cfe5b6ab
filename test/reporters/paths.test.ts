import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { portablePath, uriOf } from '../../src/reporters/paths.ts';
import { present } from '../../src/values/present.ts';

describe('a portable path', () => {
  test.each([
    ['farsta.yaml', undefined, 'farsta.yaml'],
    ['./a/../b//farsta.yaml', undefined, 'b/farsta.yaml'],
    ['../../b/farsta.yaml', '/hem/staden', '../../b/farsta.yaml'],
    ['../staden/farsta.yaml', '/hem/staden', 'farsta.yaml'],
    ['/hem/staden/a/farsta.yaml', '/hem/staden', 'a/farsta.yaml'],
    ['/hem/staden/./farsta.yaml', '/hem/staden/', 'farsta.yaml'],
    ['/hem/stadens/farsta.yaml', '/hem/staden', '/hem/stadens/farsta.yaml'],
    ['/farsta.yaml', '/', 'farsta.yaml'],
    ['/../farsta.yaml', undefined, '/farsta.yaml'],
    ['//a/farsta.yaml', '/hem', '/a/farsta.yaml'],
    ['a\\b.yaml', '/hem/staden', 'a\\b.yaml'],
    ['a\\b.yaml', 'C:\\staden', 'a/b.yaml'],
    ['C:\\staden\\a\\b.yaml', 'C:\\staden', 'a/b.yaml'],
    ['D:\\b.yaml', 'C:\\staden', 'D:/b.yaml'],
    ['\\\\dator\\mapp\\b.yaml', 'C:\\staden', '//dator/mapp/b.yaml'],
    ['-', '/hem/staden', 'stdin'],
    ['a/-', undefined, 'a/-'],
  ])('%s in %s is %s', (path, folder, expected) => {
    expect(portablePath(path, present({ folder }))).toBe(expected);
  });

  test.each([
    ['farsta.yaml', 'stadsdelar/farsta.yaml'],
    ['../farsta.yaml', 'farsta.yaml'],
    ['/hem/staden/farsta.yaml', 'farsta.yaml'],
    ['../../farsta.yaml', '../../farsta.yaml'],
    ['/hem/farsta.yaml', '/hem/farsta.yaml'],
  ])('%s, seen from a repository above the folder, is %s', (path, expected) => {
    expect(portablePath(path, { folder: '/hem/staden/stadsdelar', root: '/hem/staden' })).toBe(expected);
  });
});

describe('as a URI', () => {
  test.each([
    ['a/farsta.yaml', 'a/farsta.yaml'],
    ['mapp med å/100 %.yaml', 'mapp%20med%20%C3%A5/100%20%25.yaml'],
    ['a#b?c.yaml', 'a%23b%3Fc.yaml'],
    ['http:/a.yaml', 'http%3A/a.yaml'],
    ['../a.yaml', '../a.yaml'],
    ['/hem/å.yaml', 'file:///hem/%C3%A5.yaml'],
    ['C:/a b.yaml', 'file:///C:/a%20b.yaml'],
    ['//dator/a.yaml', 'file://dator/a.yaml'],
    ['a\\b.yaml', 'a%5Cb.yaml'],
    ['a\ud800.yaml', 'a%EF%BF%BD.yaml'],
  ])('%s is %s', (path, expected) => {
    expect(uriOf(path)).toBe(expected);
  });

  test('whatever the name, it is a URI that leads back to the same path', () => {
    const segment = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
    const name = segment.filter((text) => !/[/\\]/.test(text) && text !== '.' && text !== '..');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const path = names.join('/');
        const url = new URL(uriOf(path), 'file:///staden/');
        expect(decodeURIComponent(url.pathname)).toBe(`/staden/${path}`);
      }),
    );
  });
});
