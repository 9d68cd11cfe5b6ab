import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskFileSystem } from '../../../src/io/disk.ts';
import { loadLook } from '../../../src/pipeline/load/load-look.ts';
import { standardTheme, type Theme } from '../../../src/theme/theme.ts';
import { fontTables } from '../../support/fonts.ts';
import { fonts } from '../../support/pdf/write.ts';

const bytes = new TextEncoder().encode('prepared');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samverkan-'));
  await writeFile(join(folder, 'fonts'), bytes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const look = (built: string | undefined, theme?: Theme) => {
  const installation = { system: diskFileSystem(), root: process.cwd() };
  const both =
    built === undefined ? installation : { ...installation, built: { folder: built, url: `file://${built}/` } };
  return loadLook(both, 'standard', undefined, theme);
};

test('has what the build made of the project’s own fonts', async () => {
  expect((await look(folder)).builtFonts).toEqual(bytes);
});

test('has none of it where nothing was built, or the file is gone', async () => {
  expect(await look(undefined)).not.toHaveProperty('builtFonts');
  expect(await look(`${folder}/elsewhere`)).not.toHaveProperty('builtFonts');
});

test('has none of it for the fonts of a theme', async () => {
  const own = { bytes: fonts.italic, table: fontTables.italic };
  const theme = { ...standardTheme, sha256: '', faces: { regular: own, italic: own, semibold: own } };
  expect(await look(folder, theme)).not.toHaveProperty('builtFonts');
});
