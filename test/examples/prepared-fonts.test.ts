// What the build prepares of the fonts is enough for every example, and changes none.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packFonts, prepareFonts } from '../../src/pdf/prepared-fonts.ts';
import { drawContent } from '../../src/pipeline/draw/in-memory.ts';
import type { Look, Resources } from '../../src/pipeline/load/resources.ts';
import { exampleDistricts, textAlone } from '../support/examples.ts';
import { fontTables } from '../support/fonts.ts';
import { fonts } from '../support/pdf/write.ts';
import { resourcesFor } from '../support/resources.ts';
import { cases } from '../support/whole.ts';

const SUNDBY = 'test/fixtures/sundby-2024';
const nothing = new Uint8Array(0);

/** The same program, but with what the build prepares, and with font files that nobody can open. */
async function withPrepared(resources: Resources): Promise<Resources> {
  const prepared = await prepareFonts(fonts, fontTables);
  const look = async (id: string): Promise<Look> => {
    const made = await resources.look(id);
    const builtFonts = packFonts(prepared, made.fontsSha256, resources.sha256);
    return { ...made, builtFonts, fonts: { regular: nothing, italic: nothing, semibold: nothing } };
  };
  return { ...resources, look };
}

async function drawnBothWays(content: string, resources: Resources): Promise<void> {
  const district = { name: 'a.yaml', content };
  const plain = await drawContent(district, resources);
  const prepared = await drawContent(district, await withPrepared(resources));
  expect(plain.pdf?.length).toBeGreaterThan(50_000);
  expect(Buffer.compare(prepared.pdf as Uint8Array, plain.pdf as Uint8Array)).toBe(0);
}

const SAMPLE = ['examples/minimal.yaml', 'examples/stockholm/farsta.yaml', 'examples/stockholm-2026/jarva.yaml'];

it.each(cases(exampleDistricts, SAMPLE))('%s is the same file', async (path) => {
  await drawnBothWays(textAlone(path), await resourcesFor());
});

it('is the same file on a level of another city', async () => {
  const resources = await resourcesFor({ minimumLevel: `${SUNDBY}/minimum-level.yaml` });
  await drawnBothWays(readFileSync(`${SUNDBY}/district.yaml`, 'utf8').replace(/^directory:.*\n/m, ''), resources);
});
