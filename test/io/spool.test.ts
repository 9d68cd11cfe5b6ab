import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskSpool } from '../../src/io/spool.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();

const textOf = (index: number): string => `${index} åäö ${'x'.repeat(index % 997)}`;

test('gives back every text in any order, and leaves no file however many there are', async () => {
  const spool = diskSpool(join(folder(), 'out'));
  const keys: number[] = [];
  for (let index = 0; index < 6000; index += 1) keys.push(await spool.keep(textOf(index)));
  expect(await readdir(join(folder(), 'out'))).toEqual([]);
  for (const [index, key] of [...keys.entries()].reverse()) {
    expect(new TextDecoder().decode(await spool.read(key))).toBe(textOf(index));
  }
  await spool.close();
  expect(await readdir(join(folder(), 'out'))).toEqual([]);
});

test('writes nothing to the disk where there are few', async () => {
  const spool = diskSpool(join(folder(), 'out'));
  const key = await spool.keep('one');
  expect(new TextDecoder().decode(await spool.read(key))).toBe('one');
  await spool.close();
  expect(await readdir(folder())).toEqual([]);
});

test('holds in memory what the disk does not take', async () => {
  // A folder that cannot be made stands for any disk that refuses.
  const spool = diskSpool('/dev/null/out');
  const keys: number[] = [];
  for (let index = 0; index < 6000; index += 1) keys.push(await spool.keep(textOf(index)));
  for (const [index, key] of keys.entries())
    expect(new TextDecoder().decode(await spool.read(key))).toBe(textOf(index));
  await spool.close();
});
