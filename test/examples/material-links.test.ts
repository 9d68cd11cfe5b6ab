// Support material on the web: a reader on paper sees the address, a screen reader meets a link, and a page has one.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawContent } from '../../src/pipeline/draw/in-memory.ts';
import { readPdf, tagTree } from '../support/pdf/read.ts';
import { extractText } from '../support/pdf/viewer.ts';
import { resourcesFor } from '../support/resources.ts';

const SUNDBY = 'test/fixtures/sundby-2024';
const ADDRESSES = ['www.example.se/samtycke', 'www.example.se/norrsundby/lashandboken'];

it('the address of support material can be read on paper and followed in the PDF and on the page', async () => {
  const content = readFileSync(`${SUNDBY}/district.yaml`, 'utf8');
  const resources = await resourcesFor({ minimumLevel: `${SUNDBY}/minimum-level.yaml` });
  const { pdf, html = '' } = await drawContent({ name: 'norr.yaml', content }, resources, { formats: ['pdf', 'html'] });
  const bytes = pdf as Uint8Array;
  const shown = (await extractText(bytes)).join('').replaceAll(/\s/g, '');
  // An address that does not fit on a line goes on below it: one link, with an annotation for each line.
  const tags = tagTree(await readPdf(bytes)).replaceAll(/\[p\d+\]/g, '');
  for (const address of ADDRESSES) {
    expect(shown).toContain(address);
    // Tagged as a link, with its annotation (ISO 14289-1, 7.18.5).
    expect(tags).toMatch(new RegExp(`Link "[^"]*${address.replaceAll('.', '\\.')}[^"]*<link>`));
    expect(html).toMatch(new RegExp(`<a href="https://${address}">`));
  }
});
