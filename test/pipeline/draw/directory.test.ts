// A directory of receptions in what is drawn, for programs that hand over texts: nothing is read from a disk.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawContent, validateContent, validateContents } from '../../../src/pipeline/draw/in-memory.ts';
import { attachmentsOf } from '../../support/pdf/attachments-of.ts';
import { readPdf, tagTree } from '../../support/pdf/read.ts';
import { resourcesFor } from '../../support/resources.ts';

const SUNDBY = 'test/fixtures/sundby-2024';
const directory = readFileSync(`${SUNDBY}/mottagningar.yaml`, 'utf8');
const content = readFileSync(`${SUNDBY}/district.yaml`, 'utf8').replace(
  '\nagreement:\n',
  '\ndirectory: mottagningar.yaml\nagreement:\n',
);
const district = { name: 'norrsundby.yaml', content, beside: { 'mottagningar.yaml': directory } };
const resources = () => resourcesFor({ minimumLevel: `${SUNDBY}/minimum-level.yaml` });

test('the PDF tags the table, carries the directory, and says nothing of the district itself there', async () => {
  const { pdf, agreement, diagnostics } = await drawContent(district, await resources());
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const tree = tagTree(await readPdf(pdf as Uint8Array)).replace(/\[p\d+\]/g, '');
  const [, table = ''] = /^( {4}H3 "Är barnet folkbokfört i ett annat.*?)\n {2}\S/ms.exec(tree) ?? [];
  await expect(`${table}\n`).toMatchFileSnapshot('golden/receptions-tags.txt');
  expect(agreement?.receptions?.map((one) => one.district)).toEqual(['Östersundby', 'Granby', 'Provby']);
  const attached = await attachmentsOf(pdf as Uint8Array);
  expect(attached.map(({ name }) => name).sort()).toEqual([
    'minimum-level.yaml',
    'mottagningar.yaml',
    'norrsundby.json',
    'norrsundby.yaml',
  ]);
  expect(attached.map(({ name }) => name).sort()).toEqual(
    [...(agreement?.madeWith?.files ?? []).map(({ name }) => name), 'norrsundby.json'].sort(),
  );
});

test('the page dials each number, and its data lists the receptions', async () => {
  const { html = '' } = await drawContent(district, await resources(), { formats: ['html'] });
  for (const dialled of ['0846500461', '0846500462', '0846500463', '0846500499'])
    expect(html).toContain(`<a href="tel:${dialled}">`);
  expect(html).toContain('href="mailto:vaxeln-oster@example.se"');
  const data = JSON.parse(/<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? '');
  expect(data.receptions).toHaveLength(3);
});

test('other documents carry it, too, and do not speak of it', async () => {
  for (const document of ['basis', 'signatures'] as const) {
    const { pdf, html = '' } = await drawContent(district, await resources(), { document, formats: ['pdf', 'html'] });
    expect((await attachmentsOf(pdf as Uint8Array)).map(({ name }) => name)).toContain('mottagningar.yaml');
    expect(html.replace(/<script.*?<\/script>/s, '')).not.toContain('Familjehuset');
  }
});

test('one byte of it is another document, and the same bytes are the same', async () => {
  const drawnWith = async (text: string) =>
    (await drawContent({ ...district, beside: { 'mottagningar.yaml': text } }, await resources())).pdf;
  const first = await drawnWith(directory);
  expect(await drawnWith(directory)).toEqual(first);
  expect(await drawnWith(`${directory}#\n`)).not.toEqual(first);
});

test.each([
  ['nothing beside it', undefined, 'nowhere'],
  ['another file', { 'andra.yaml': directory }, 'missing'],
  ['no file at all', {}, 'missing'],
  ['a level', { 'mottagningar.yaml': readFileSync(`${SUNDBY}/minimum-level.yaml`, 'utf8') }, 'not-a-directory'],
  ['2 MiB', { 'mottagningar.yaml': `${directory}#${'x'.repeat(2 << 20)}` }, 'unreadable'],
  ['other letters', { 'mottagningar.yaml': new Uint8Array([0x72, 0xff, 0xfe]) }, 'not-a-directory'],
] as const)('with %s a program gets the finding', async (_, beside, problem) => {
  const { beside: __, ...alone } = district;
  const found = await validateContent(beside === undefined ? alone : { ...alone, beside }, await resources());
  const [unusable] = found.filter(({ code }) => code === 'directory-unusable');
  expect(unusable).toMatchObject({ args: { problem }, pointer: '/directory' });
  expect(unusable?.start.line).toBe(content.split('\n').indexOf('directory: mottagningar.yaml') + 1);
});

test('a program may name the file itself, and check a directory among its files', async () => {
  const itself = { ...district, content: content.replace('directory: mottagningar', 'directory: norrsundby') };
  const found = await validateContent(itself, await resources());
  expect(found.find(({ code }) => code === 'directory-unusable')).toMatchObject({ args: { problem: 'itself' } });
  const [, ofDirectory = []] = await validateContents(
    [district, { name: 'mottagningar.yaml', content: directory.replace('08-465 004 62', 'ring') }],
    await resources(),
  );
  expect(ofDirectory.map(({ code, start }) => `${start.line} ${code}`)).toEqual(['16 wrong-pattern']);
});
