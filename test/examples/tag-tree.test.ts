import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawContent } from '../../src/pipeline/draw/in-memory.ts';
import { readPdf, tagTree } from '../support/pdf/read.ts';
import { resourcesFor } from '../support/resources.ts';

it('tags the shortest agreement as it is to be read', async () => {
  const content = readFileSync('examples/minimal.yaml', 'utf8');
  const { pdf } = await drawContent({ name: 'minimal.yaml', content }, await resourcesFor());
  const tree = tagTree(await readPdf(pdf as Uint8Array));
  // What a text is, not on which page it came to stand.
  await expect(tree.replace(/\[p\d+\]/g, '')).toMatchFileSnapshot('golden/minimal-tags.txt');
});
