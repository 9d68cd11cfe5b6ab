// The second page of a short agreement, which is hung on walls by itself: its tags, and what stands on it.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawContent } from '../../../src/pipeline/draw/in-memory.ts';
import { exampleDistricts } from '../../support/examples.ts';
import { stockholm2026 } from '../../support/levels.ts';
import { type ReadPdf, readPdf, tagTree } from '../../support/pdf/read.ts';
import { extractText } from '../../support/pdf/viewer.ts';
import { resourcesFor } from '../../support/resources.ts';
import { cases } from '../../support/whole.ts';

const SUNDBY = 'test/fixtures/sundby-2024';
const sundby = () => resourcesFor({ minimumLevel: `${SUNDBY}/minimum-level.yaml` });
const norrsundby = readFileSync(`${SUNDBY}/district.yaml`, 'utf8').replace('notes: inline', 'notes: separate');
const withDirectory = norrsundby.replace('\nagreement:\n', '\ndirectory: mottagningar.yaml\nagreement:\n');

async function draw(name: string, content: string, folder: string, resources = resourcesFor()): Promise<Uint8Array> {
  const beside = { 'mottagningar.yaml': readFileSync(`${folder}/mottagningar.yaml`, 'utf8') };
  const { pdf, diagnostics } = await drawContent({ name, content, beside }, await resources);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return pdf as Uint8Array;
}

/** The part of the document that begins with the title of the page, as it is tagged. */
function tagsOf(read: ReadPdf): string {
  const lines = tagTree(read).replace(/\[p\d+\]/g, '');
  return /^ *H2 "Hit vänder du dig.*?(?=^ {2}Sect)/ms.exec(lines)?.[0] ?? '';
}

describe('the page for parents', () => {
  it('is tagged as it is to be read', async () => {
    const read = await readPdf(await draw('a.yaml', norrsundby, SUNDBY, sundby()));
    await expect(tagsOf(read)).toMatchFileSnapshot('golden/page-for-parents-tags.txt');
  });

  it('is tagged with the receptions of others after it', async () => {
    const read = await readPdf(await draw('a.yaml', withDirectory, SUNDBY, sundby()));
    await expect(tagsOf(read)).toMatchFileSnapshot('golden/page-for-parents-with-receptions-tags.txt');
  });
});

/** The titles of what the level has on the page. */
const titles = Object.values(stockholm2026.clauses).flatMap((one) => (one.whereToTurn === true ? one.title : []));

const short = exampleDistricts.filter(
  (path) => path.includes('2026') && readFileSync(path, 'utf8').includes('notes: separate'),
);

/** In a quick run the one that adds nothing, whose page has room for all, and one of more units, whose page has not. */
const sample = short.filter((path) => /(?:skarpnack|jarva)\.yaml$/.test(path));

describe.each(cases(short, sample))('the second page of %s', (path) => {
  const content = readFileSync(path, 'utf8');
  let pages: readonly string[];
  let alone: readonly string[];
  beforeAll(async () => {
    const without = content.replace(/^directory: .*$/m, '');
    pages = await extractText(await draw('a.yaml', content, 'examples/stockholm-2026'));
    alone = await extractText(await draw('a.yaml', without, 'examples/stockholm-2026'));
  });

  it('holds all that somebody needs, and nothing else', () => {
    for (const [, second = '', third = ''] of [pages, alone]) {
      expect(second).toMatch(/Hit vänder du dig .*Ring 112 .*Så når du oss /);
      for (const title of titles) expect(second).toContain(title);
      expect(second).not.toContain('Det vi är överens om');
      expect(third).toContain('Det vi är överens om');
    }
  });

  it('has the receptions of others last where there is room for all, else above the first chapter', () => {
    const receptions = /Mottagningar i andra stadsdelar Är barnet folkbokfört i en annan stadsdel\?/;
    const [, second = '', third = ''] = pages;
    expect([second, third].filter((page) => receptions.test(page))).toHaveLength(1);
    if (receptions.test(third)) expect(third).toMatch(/^.*Mottagningar i andra stadsdelar .*Det vi är överens om/);
    expect(pages.length - alone.length).toBeLessThanOrEqual(1);
  });
});
