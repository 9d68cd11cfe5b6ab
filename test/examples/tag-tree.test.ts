import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawContent } from '../../src/pipeline/draw/in-memory.ts';
import type { ResourceChoice } from '../../src/pipeline/load/load-resources.ts';
import { readPdf, tagTree } from '../support/pdf/read.ts';
import { resourcesFor } from '../support/resources.ts';

const SUNDBY = 'test/fixtures/sundby-2024';
const second = [`${SUNDBY}/district.yaml`, { minimumLevel: `${SUNDBY}/minimum-level.yaml` }] as const;
const minimal: readonly [string, ResourceChoice] = ['examples/minimal.yaml', {}];

it.each([
  ['the shortest agreement', 'agreement', minimal, 'minimal-tags.txt'],
  ['what the second city’s agreement rests on', 'basis', second, 'sundby-basis-tags.txt'],
  ['who has signed the second city’s agreement', 'signatures', second, 'sundby-signatures-tags.txt'],
] as const)('tags %s as it is to be read', async (_, document, [path, choice], golden) => {
  const content = readFileSync(path, 'utf8');
  const { pdf } = await drawContent({ name: 'minimal.yaml', content }, await resourcesFor(choice), { document });
  const tree = tagTree(await readPdf(pdf as Uint8Array));
  // What a text is, not on which page it came to stand.
  await expect(tree.replace(/\[p\d+\]/g, '')).toMatchFileSnapshot(`golden/${golden}`);
});
