import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskFileSystem } from '../../src/io/disk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const system = diskFileSystem();
const bytes = (text: string) => new TextEncoder().encode(text);
const folder = temporaryFolder();

describe('read', () => {
  test('does not load a file that is too big', async () => {
    await writeFile(join(folder(), 'big'), 'x'.repeat(2000));
    expect(await system.read(join(folder(), 'big'), 1999)).toEqual({
      kind: 'too-big',
      size: 2000,
      start: bytes('x'.repeat(2000)),
    });
    expect(await system.read(join(folder(), 'big'), 2000)).toMatchObject({ kind: 'bytes' });
  });

  test('stops reading what never ends', async () => {
    expect(await system.read('/dev/zero', 100_000)).toMatchObject({ kind: 'too-big' });
  });

  test('reads a pipe once, and has its bytes for whoever reads it again', async () => {
    const pipe = join(folder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('sh', ['-c', `printf once > "${pipe}"`]);
    const ended = new Promise((done) => writer.on('exit', done));
    expect(await system.read(pipe)).toEqual({ kind: 'bytes', bytes: bytes('once') });
    await ended;
    expect(await system.read(pipe)).toEqual({ kind: 'bytes', bytes: bytes('once') });
  });

  test('tells a link that leads to nothing from a file that is missing', async () => {
    await symlink('gone', join(folder(), 'link'));
    await symlink('circle', join(folder(), 'circle'));
    expect(await system.read(join(folder(), 'link'))).toMatchObject({ problem: { code: 'DANGLING_LINK' } });
    expect(await system.read(join(folder(), 'circle'))).toMatchObject({ problem: { code: 'ELOOP' } });
  });

  test('tells a name that is not UTF-8 from a file that is missing', async () => {
    execFileSync('sh', ['-c', `printf x > "$(printf '%s/\\304lvsj\\366.yaml' "$0")"`, folder()]);
    const [entry] = (await system.list(folder())).entries;
    expect(entry?.name).toBe('\ufffdlvsj\ufffd.yaml');
    expect(await system.read(join(folder(), entry?.name ?? ''))).toMatchObject({ problem: { code: 'EILSEQ' } });
  });

  test('gives the system’s own code', async () => {
    expect(await system.read(join(folder(), 'gone'))).toMatchObject({ problem: { code: 'ENOENT' } });
    expect(await system.read(folder())).toMatchObject({ problem: { code: 'EISDIR' } });
  });
});

describe('write', () => {
  test('makes the folder, replaces the file, and leaves nothing beside it', async () => {
    const path = join(folder(), 'a/b/c.pdf');
    expect(await system.write(path, bytes('one'))).toBeUndefined();
    expect(await system.write(path, bytes('two'))).toBeUndefined();
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(join(folder(), 'a/b'))).toEqual(['c.pdf']);
  });

  test('leaves what stood there, and nothing else, when the new file cannot be put in place', async () => {
    await mkdir(join(folder(), 'c.pdf'));
    expect(await system.write(join(folder(), 'c.pdf'), bytes('x'))).toMatchObject({ code: 'EISDIR' });
    await writeFile(join(folder(), 'file'), '');
    expect((await system.write(join(folder(), 'file/c.pdf'), bytes('x')))?.code).toMatch(/ENOTDIR|EEXIST/);
    expect((await readdir(folder())).sort()).toEqual(['c.pdf', 'file']);
  });

  test('a disk that is full gives an error and no cut-off file', async (context) => {
    const small = join(folder(), 'small');
    await mkdir(small);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small], { stdio: 'ignore' });
    } catch {
      // Only root may mount. Everywhere, the same is tried in memory (test/pipeline/batch/failing-disk.test.ts).
      context.skip();
    }
    try {
      await writeFile(join(small, 'old.pdf'), 'old');
      expect(await system.write(join(small, 'old.pdf'), new Uint8Array(100_000))).toMatchObject({ code: 'ENOSPC' });
      expect(await readdir(small)).toEqual(['old.pdf']);
      expect(await readFile(join(small, 'old.pdf'), 'utf8')).toBe('old');
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

describe('sweep', () => {
  test('removes what a killed process left, and nothing of a living one or of anybody else', async () => {
    const dead = spawn('node', ['-e', '']);
    await new Promise((resolve) => dead.on('exit', resolve));
    const names = [
      `.farsta.pdf.${dead.pid}-1.samverkan-part`,
      `.farsta.pdf.${process.ppid}-1.samverkan-part`,
      '.farsta.pdf.swp',
      'farsta.pdf',
    ];
    for (const name of names) await writeFile(join(folder(), name), '');
    await system.sweep(folder());
    expect((await readdir(folder())).sort()).toEqual(names.slice(1).sort());
    await system.sweep(join(folder(), 'gone'));
  });
});

describe('kind and identity', () => {
  test('tell files, folders, devices and nothing apart', async () => {
    await writeFile(join(folder(), 'f'), '');
    await chmod(join(folder(), 'f'), 0o400);
    expect(await system.kind(join(folder(), 'f'))).toBe('file');
    expect(await system.kind(folder())).toBe('folder');
    expect(await system.kind('/dev/null')).toBe('other');
    expect(await system.kind(join(folder(), 'g'))).toBe('missing');
    expect(await system.kind('a\0b')).toBe('missing');
  });
});
