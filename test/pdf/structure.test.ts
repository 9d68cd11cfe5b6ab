import { expect, it } from 'vitest';
import { inconsistencies } from '../support/pdf/inconsistencies.ts';
import { heading, link, paragraph, root, text } from '../support/pdf/nodes.ts';
import { isElement, type ReadElement, readPdf, tagTree } from '../support/pdf/read.ts';
import { sample } from '../support/pdf/sample.ts';
import { spread } from '../support/pdf/unpack.ts';
import { write } from '../support/pdf/write.ts';

it('tags every kind of node', async () => {
  const tree = tagTree(await readPdf(await write(sample())));
  await expect(tree).toMatchFileSnapshot('golden/tags.txt');
});

it.each([3, 150])('ties every marked content and every link to its element, with a table of %i rows', async (rows) => {
  const read = await readPdf(await write(sample(rows)));
  expect(read.pages.length).toBeGreaterThan(rows > 3 ? 5 : 0);
  expect(inconsistencies(read)).toEqual([]);
});

it('notices a file whose parts contradict each other', async () => {
  const pdf = spread(await write(sample()));
  const broken = async (from: RegExp, to: string) => {
    expect(pdf).toMatch(from);
    return inconsistencies(await readPdf(Uint8Array.from(pdf.replace(from, to), (c) => c.charCodeAt(0))));
  };
  expect(await broken(/\/StructParent 1\//, '/StructParent 2/')).not.toEqual([]);
  expect(await broken(/\/OBJR\/Obj (\d+)/, '/OBJR/Obj 1')).not.toEqual([]);
  expect(await broken(/\/Nums\[0\[(\d+ 0 R) (\d+ 0 R)/, '/Nums[0[$2 $1')).not.toEqual([]);
  expect(await broken(/\/Contents\(Till/, '/Cxntents(Till')).not.toEqual([]);
  expect(await broken(/\/K\[1\]/, '/K[ ]')).not.toEqual([]);
});

it('keeps a paragraph that runs over a page one element', async () => {
  const words = Array.from({ length: 2000 }, (_, i) => `ord${i}`).join(' ');
  const read = await readPdf(await write(root([heading(1, 'a', 'Rubrik'), paragraph(words)])));
  const [, long] = read.tree.kids.filter(isElement) as [ReadElement, ReadElement];
  const pages = long.kids.map((kid) => (isElement(kid) ? -1 : kid.page));
  expect(new Set(pages)).toEqual(new Set(read.pages.map((_, i) => i)));
  expect(tagTree(read).replace(/\[p\d\]/g, '')).toContain(words);
});

it('keeps a link over two lines one element with an annotation for each line', async () => {
  const long = Array.from({ length: 30 }, () => 'länkord').join(' ');
  const read = await readPdf(await write(root([heading(1, 'a', 'A'), paragraph([text('Läs'), link('#a', long)])])));
  const paragraphElement = read.tree.kids.filter(isElement)[1];
  const links = paragraphElement?.kids.filter(isElement) ?? [];
  expect(links.map(({ tag }) => tag)).toEqual(['Link']);
  expect(links[0]?.kids.filter((kid) => 'annotation' in kid).length).toBeGreaterThan(1);
});

it('says running heads and repeated table heads nowhere but in artifacts', async () => {
  const read = await readPdf(await write(sample(150)));
  expect(read.artifacts.filter((words) => words.includes('Rubrik')).length).toBeGreaterThan(1);
  expect(tagTree(read)).not.toContain('Rubrik');
  expect(read.artifacts.every((words, i) => words.includes(`Sid ${i + 1}`))).toBe(true);
});
