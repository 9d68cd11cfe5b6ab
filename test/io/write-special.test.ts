// What is no regular file is written to and stays what it is; a link stays, and what it names is replaced.
import { execFileSync, spawn } from 'node:child_process';
import { lstat, mkdir, open, readdir, readFile, realpath, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskFileSystem } from '../../src/io/disk.ts';
import { ending } from '../support/ending.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const system = diskFileSystem();
const bytes = (text: string) => new TextEncoder().encode(text);
const folder = temporaryFolder();
const at = (name: string) => join(folder(), name);

async function* inParts(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield bytes(part);
}

describe('a link', () => {
  test('stays, and the file that it names is replaced whole, beside that file', async () => {
    await mkdir(at('elsewhere'));
    await writeFile(at('elsewhere/report'), 'old');
    await symlink('elsewhere/report', at('link'));
    await symlink(at('link'), at('further'));
    const before = (await stat(at('link'))).ino;
    expect(await system.write(at('further'), bytes('new'))).toBeUndefined();
    for (const name of ['link', 'further']) expect((await lstat(at(name))).isSymbolicLink()).toBe(true);
    expect(await readFile(at('elsewhere/report'), 'utf8')).toBe('new');
    expect((await stat(at('link'))).ino).not.toBe(before);
    expect(await readdir(at('elsewhere'))).toEqual(['report']);
  });

  test('to nothing yet makes its target, with its folder', async () => {
    await symlink('a/b/new', at('dangling'));
    await symlink('c/d', at('folder'));
    expect(await system.identity(at('dangling'))).toBe(join(await realpath(folder()), 'a/b/new'));
    expect(await system.write(at('dangling'), bytes('x'))).toBeUndefined();
    expect(await system.write(at('folder/e'), bytes('y'))).toBeUndefined();
    expect([await readFile(at('a/b/new'), 'utf8'), await readFile(at('c/d/e'), 'utf8')]).toEqual(['x', 'y']);
    expect((await lstat(at('folder'))).isSymbolicLink()).toBe(true);
  });

  test('is followed as the system does: the folder’s links before "..", which is not taken back as text', async () => {
    await mkdir(at('deep/er'), { recursive: true });
    await symlink('deep/er', at('short'));
    await symlink('short/../report', at('link'));
    expect(await system.write(at('link'), bytes('x'))).toBeUndefined();
    expect(await readFile(at('deep/report'), 'utf8')).toBe('x');
  });

  test('in a circle, or to a folder, is a problem with a code, and stays', async () => {
    await symlink('b', at('a'));
    await symlink('a', at('b'));
    await mkdir(at('folder'));
    await symlink('folder', at('to-folder'));
    expect(await system.write(at('a'), bytes('x'))).toMatchObject({ code: 'ELOOP' });
    expect(await system.write(at('a/x'), bytes('x'))).toMatchObject({ code: 'ELOOP' });
    expect(await system.write(at('to-folder'), bytes('x'))).toMatchObject({ code: 'EISDIR' });
    expect(await system.write(`${at('new')}/`, bytes('x'))).toMatchObject({ code: 'EISDIR' });
    expect((await readdir(folder())).sort()).toEqual(['a', 'b', 'folder', 'to-folder']);
  });
});

describe('a pipe', () => {
  const pipe = (name: string) => {
    execFileSync('mkfifo', [at(name)]);
    return at(name);
  };

  test('waits for a reader, gets everything, and stays a pipe', async () => {
    const path = pipe('pipe');
    const large = 'x'.repeat(300_000);
    const writing = system.write(path, inParts(large, 'end'));
    await new Promise((later) => setTimeout(later, 60));
    const { stdout } = await ending(spawn('cat', [path]));
    expect(await writing).toBeUndefined();
    expect(stdout === `${large}end`).toBe(true);
    expect((await lstat(path)).isFIFO()).toBe(true);
    expect(await readdir(folder())).toEqual(['pipe']);
  });

  test('through a link, too', async () => {
    const path = pipe('pipe');
    await symlink('pipe', at('link'));
    const reader = ending(spawn('cat', [path]));
    expect(await system.write(at('link'), bytes('x'))).toBeUndefined();
    expect((await reader).stdout).toBe('x');
  });

  test('whose reader has seen enough is no problem', async () => {
    const path = pipe('pipe');
    const reader = ending(spawn('head', ['-c', '1', path]));
    expect(await system.write(path, new Uint8Array(1_000_000))).toBeUndefined();
    await reader;
  });

  test('is read to its end, once it has had a writer', async () => {
    const path = pipe('pipe');
    const reading = system.read(path);
    await new Promise((later) => setTimeout(later, 60));
    await ending(spawn('sh', ['-c', `printf en > ${path}; sleep 0.1`]));
    expect(await reading).toEqual({ kind: 'bytes', bytes: bytes('en') });
    const large = diskFileSystem().read(path, 1000);
    await ending(spawn('sh', ['-c', `head -c 100000 /dev/zero > ${path}`]));
    expect(await large).toMatchObject({ kind: 'too-big' });
  });
});

describe('a device', () => {
  // A node of our own, which only root can make: a test that goes wrong must not take the machine's.
  const device = (minor: number): string | undefined => {
    try {
      execFileSync('mknod', ['-m', '666', at('device'), 'c', '1', String(minor)], { stdio: 'ignore' });
      return at('device');
    } catch {
      return undefined;
    }
  };

  test('is written to and stays a device', async (context) => {
    const path = device(3);
    if (path === undefined) return context.skip();
    expect(await system.write(path, bytes('x'))).toBeUndefined();
    expect((await lstat(path)).isCharacterDevice()).toBe(true);
    expect(await readdir(folder())).toEqual(['device']);
  });

  test('that is full is a problem', async (context) => {
    const path = device(7);
    if (path === undefined) return context.skip();
    expect(await system.write(path, bytes('x'))).toMatchObject({ code: 'ENOSPC' });
    expect((await lstat(path)).isCharacterDevice()).toBe(true);
  });
});

test('a file that a process holds open is added to, not replaced', async () => {
  await writeFile(at('log'), 'before ');
  const file = await open(at('log'), 'a');
  const before = (await file.stat()).ino;
  expect(await system.write(`/dev/fd/${file.fd}`, bytes('after'))).toBeUndefined();
  await symlink(`/dev/fd/${file.fd}`, at('link'));
  expect(await system.write(at('link'), bytes(' all'))).toBeUndefined();
  await file.close();
  expect(await readFile(at('log'), 'utf8')).toBe('before after all');
  expect((await stat(at('log'))).ino).toBe(before);
  expect((await readdir(folder())).sort()).toEqual(['link', 'log']);
});
