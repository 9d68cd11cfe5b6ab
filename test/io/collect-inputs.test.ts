import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectInputs } from '../../src/io/collect-inputs.ts';
import { diskFileSystem } from '../../src/io/disk.ts';
import { memoryFileSystem } from '../../src/io/memory.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const none = { unmatched: [], problems: [], passedOver: [], lostFolders: [] };
const named = (...paths: string[]) => new Set(paths);

describe('collectInputs', () => {
  const system = memoryFileSystem({
    'd/b.yaml': '',
    'd/a.yml': '',
    'd/B.yaml': '',
    'd/CAPITAL.YAML': '',
    'd/Mixed.Yml': '',
    'd/THEME.Yaml': '',
    'd/Samverkan.Config.YAML': '',
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
    const paths = ['d/B.yaml', 'd/CAPITAL.YAML', 'd/Mixed.Yml', 'd/a.yml', 'd/b.yaml', 'd/deep/c.yaml'];
    expect(await collectInputs(system, ['d'])).toEqual({ paths, named: named(), ...none });
    expect((await collectInputs(system, ['d/'])).paths).toEqual(paths);
    expect((await collectInputs(system, ['.'])).paths).toContain('d/a.yml');
  });

  test('takes a file that is named as it stands, whatever it is called', async () => {
    const args = ['plain.txt', 'd/theme.yaml', 'd/.hidden.yaml'];
    expect(await collectInputs(system, args)).toEqual({ paths: args, named: named(...args), ...none });
  });

  test('counts a file once, however often it is named', async () => {
    const found = await collectInputs(system, ['./d/a.yml', 'd', 'd/../d/b.yaml', '-', '-']);
    expect(found.named).toEqual(named('./d/a.yml', 'd/b.yaml', '-'));
    expect(found.paths).toEqual([
      './d/a.yml',
      'd/B.yaml',
      'd/CAPITAL.YAML',
      'd/Mixed.Yml',
      'd/b.yaml',
      'd/deep/c.yaml',
      '-',
    ]);
  });

  test('means a file before a pattern, and a pattern by the rules for folders', async () => {
    expect((await collectInputs(system, ['one[1].yaml'])).paths).toEqual(['one[1].yaml']);
    expect((await collectInputs(system, ['d/*.YAML'])).paths).toEqual(['d/CAPITAL.YAML']);
    expect(await collectInputs(system, ['d/*.y*'])).toMatchObject({
      paths: ['d/B.yaml', 'd/a.yml', 'd/b.yaml'],
      named: named(),
    });
  });

  test('says which arguments match nothing', async () => {
    const { unmatched } = await collectInputs(system, ['gone.yaml', 'x*.yaml', 'd', 'empty/']);
    expect(unmatched).toEqual(['gone.yaml', 'x*.yaml', 'empty/']);
  });
});

describe('collectInputs on a disk', () => {
  const folder = temporaryFolder();
  const system = diskFileSystem();

  test('ends where symbolic links make a loop, and finds broken ones', async () => {
    await mkdir(join(folder(), 'in/deep'), { recursive: true });
    await writeFile(join(folder(), 'in/deep/a.yaml'), '');
    await symlink('..', join(folder(), 'in/deep/up'));
    await symlink('deep', join(folder(), 'in/again'));
    await symlink('nowhere.yaml', join(folder(), 'in/broken.yaml'));
    await symlink('deep/a.yaml', join(folder(), 'in/linked.yaml'));
    await symlink('circle.yaml', join(folder(), 'in/circle.yaml'));
    await symlink('gone', join(folder(), 'in/north'));
    await symlink('gone.md', join(folder(), 'in/README.md'));
    const below = (...names: string[]) => names.map((name) => join(folder(), 'in', name));
    const paths = below('again/a.yaml', 'broken.yaml', 'circle.yaml');
    const lostFolders = below('north');
    expect(await collectInputs(system, [join(folder(), 'in')])).toEqual({
      paths,
      named: named(),
      ...none,
      lostFolders,
    });
    // The library follows links as they come: of the folder's two names it keeps the first in order.
    const [broken, circle, linked] = below('broken.yaml', 'circle.yaml', 'linked.yaml');
    expect((await collectInputs(system, [join(folder(), 'in/*.yaml')])).paths).toEqual([broken, circle, linked]);
  });

  test('takes a file once, by its own name, whatever links lead to it', async () => {
    const [file, link, other, copy] = ['b.yaml', 'a.yaml', 'c.yaml', 'd.yaml'].map((name) => join(folder(), name)) as [
      string,
      string,
      string,
      string,
    ];
    for (const one of [file, copy]) await writeFile(one, 'the same');
    for (const one of [link, other]) await symlink('b.yaml', one);
    expect((await collectInputs(system, [folder()])).paths).toEqual([file, copy]);
    expect((await collectInputs(system, [link, other, copy])).paths).toEqual([link, copy]);
    expect(await collectInputs(system, [link, folder()])).toMatchObject({ paths: [file, copy], named: named(file) });
    expect((await collectInputs(system, [link])).paths).toEqual([link]);
  });

  test('says of a named link that it leads nowhere, and of no pattern', async () => {
    await symlink('nowhere.yaml', join(folder(), '[x].yaml'));
    await symlink('circle', join(folder(), 'circle'));
    const [dangling, circle] = [join(folder(), '[x].yaml'), join(folder(), 'circle')];
    expect(await collectInputs(system, [dangling, circle])).toMatchObject({
      paths: [],
      unmatched: [],
      problems: [
        { code: 'DANGLING_LINK', path: dangling },
        { code: 'ELOOP', path: circle },
      ],
    });
  });

  test('takes a pipe that is named, and passes over pipes and sockets that are found', async () => {
    const at = (name: string) => join(folder(), name);
    execFileSync('mkfifo', [at('pipe.yaml')]);
    await symlink('pipe.yaml', at('to-pipe.yaml'));
    const server = createServer().listen(at('socket.yaml'));
    await new Promise((listening) => server.once('listening', listening));
    try {
      const passedOver = ['pipe.yaml', 'socket.yaml', 'to-pipe.yaml'].map(at);
      await writeFile(at('a.yaml'), '');
      expect(await collectInputs(system, [folder()])).toMatchObject({ paths: [at('a.yaml')], passedOver });
      expect(await collectInputs(system, [at('*.yaml')])).toMatchObject({ paths: [at('a.yaml')], passedOver });
      const pipe = at('pipe.yaml');
      expect(await collectInputs(system, [pipe])).toEqual({ paths: [pipe], named: named(pipe), ...none });
    } finally {
      server.close();
    }
  });

  test('takes a name as it stands before it reads a pattern or a separator in it', async () => {
    const folders = ['a\\b', '[x]', 'x'];
    for (const name of folders) await mkdir(join(folder(), name));
    const names = ['a\\b.yaml', 'a\\b/c\\d.yaml', '[x]/1.yaml', 'x/2.yaml', '{a,b}.yaml', '!c.yaml', '*.yaml'];
    for (const name of names) await writeFile(join(folder(), name), '');
    const at = (name: string) => join(folder(), name);
    const found = async (...args: string[]) => (await collectInputs(system, args.map(at))).paths;
    for (const name of names) expect(await found(name)).toEqual([at(name)]);
    expect([...(await found('.'))].sort()).toEqual(names.map(at).sort());
    expect(await found('a\\b/*.yaml')).toEqual([at('a\\b/c\\d.yaml')]);
    expect(await found('[x]/*.yaml')).toEqual([at('[x]/1.yaml')]);
    expect(await found('[xyz]/*.yaml')).toEqual([at('x/2.yaml')]);
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
