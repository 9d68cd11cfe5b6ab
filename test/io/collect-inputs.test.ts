import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectInputs } from '../../src/io/collect-inputs.ts';
import { diskFileSystem } from '../../src/io/disk.ts';
import { memoryFileSystem } from '../../src/io/memory.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const none = { unmatched: [], problems: [] };

describe('collectInputs', () => {
  const system = memoryFileSystem({
    'd/b.yaml': '',
    'd/a.yml': '',
    'd/B.yaml': '',
    'd/deep/c.yaml': '',
    'd/.hidden.yaml': '',
    'd/.git/x.yaml': '',
    'd/node_modules/x.yaml': '',
    'd/theme.yaml': '',
    'd/samverkan.config.yaml': '',
    'd/readme.md': '',
    'one[1].yaml': '',
    'plain.txt': '',
  });

  test('reads folders recursively in code unit order, and leaves out what is not a district', async () => {
    const paths = ['d/B.yaml', 'd/a.yml', 'd/b.yaml', 'd/deep/c.yaml'];
    expect(await collectInputs(system, ['d'])).toEqual({ paths, ...none });
    expect((await collectInputs(system, ['d/'])).paths).toEqual(paths);
    expect((await collectInputs(system, ['.'])).paths).toContain('d/a.yml');
  });

  test('takes a file that is named as it stands, whatever it is called', async () => {
    const args = ['plain.txt', 'd/theme.yaml', 'd/.hidden.yaml'];
    expect(await collectInputs(system, args)).toEqual({ paths: args, ...none });
  });

  test('counts a file once, however often it is named', async () => {
    expect((await collectInputs(system, ['./d/a.yml', 'd', 'd/../d/b.yaml', '-', '-'])).paths).toEqual([
      './d/a.yml',
      'd/B.yaml',
      'd/b.yaml',
      'd/deep/c.yaml',
      '-',
    ]);
  });

  test('means a file before a pattern, and a pattern by the rules for folders', async () => {
    expect((await collectInputs(system, ['one[1].yaml'])).paths).toEqual(['one[1].yaml']);
    expect((await collectInputs(system, ['d/*'])).paths).toEqual(['d/B.yaml', 'd/a.yml', 'd/b.yaml']);
  });

  test('says which arguments match nothing', async () => {
    const { unmatched } = await collectInputs(system, ['gone.yaml', 'x*.yaml', 'd', 'empty/']);
    expect(unmatched).toEqual(['gone.yaml', 'x*.yaml', 'empty/']);
  });
});

describe('collectInputs on a disk', () => {
  const folder = temporaryFolder();
  const system = diskFileSystem();

  test('ends where symbolic links make a loop, and passes over broken ones', async () => {
    await mkdir(join(folder(), 'in/deep'), { recursive: true });
    await writeFile(join(folder(), 'in/deep/a.yaml'), '');
    await symlink('..', join(folder(), 'in/deep/up'));
    await symlink('deep', join(folder(), 'in/again'));
    await symlink('nowhere.yaml', join(folder(), 'in/broken.yaml'));
    await symlink('deep/a.yaml', join(folder(), 'in/linked.yaml'));
    const { paths } = await collectInputs(system, [join(folder(), 'in')]);
    expect(paths).toEqual(['again/a.yaml', 'linked.yaml'].map((name) => join(folder(), 'in', name)));
  });

  test('matches patterns, without dot files and node_modules', async () => {
    await mkdir(join(folder(), 'node_modules'));
    await symlink('.', join(folder(), 'loop'));
    for (const name of ['b.yaml', 'a.yml', '.c.yaml', 'd.txt', 'node_modules/e.yaml']) {
      await writeFile(join(folder(), name), '');
    }
    const { paths } = await collectInputs(system, [join(folder(), '**/*.{yaml,yml}')]);
    expect(paths).toEqual(['a.yml', 'b.yaml'].map((name) => join(folder(), name)));
  });
});
