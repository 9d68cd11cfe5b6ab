import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawContent } from '../../../src/pipeline/draw/in-memory.ts';
import { documentKinds } from '../../../src/pipeline/load/document-kind.ts';
import { textOfPdf } from '../../support/pdf/read-aloud.ts';
import { spread } from '../../support/pdf/unpack.ts';
import { resourcesFor } from '../../support/resources.ts';

const numbered = readFileSync('test/fixtures/minimal.yaml', 'utf8').replace('status: exempel', 'status: utkast');
const unnumbered = numbered.replace(/^ +registrationNumber: .*\n/m, '');

test('a draft without a registration number says that it has none yet wherever the number stands, but not in the metadata', async () => {
  const resources = await resourcesFor();
  const drawn = async (content: string) => {
    const made = await drawContent({ name: 'a.yaml', content }, resources, { formats: ['html', 'pdf'] });
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const pdf = made.pdf ?? new Uint8Array();
    return { ...made, html: made.html ?? '', words: (await textOfPdf(pdf)).words, xmp: spread(pdf) };
  };
  const [draft, other] = [await drawn(unnumbered), await drawn(numbered)];
  expect(draft.html).toContain('<dd>sätts vid beslut</dd>');
  // The head, the first page and the foot; in print, the head of each page.
  expect(draft.html.match(/sätts vid beslut/g)).toHaveLength(4);
  expect(draft.words).toMatch(/Diarienummer\s+sätts vid beslut/);
  expect(other.words).not.toContain('sätts vid beslut');
  expect(draft.agreement?.agreement).not.toHaveProperty('registrationNumber');
  expect(other.xmp).toContain('<dc:identifier>Dnr 1.2-77/2010</dc:identifier>');
  expect(draft.xmp).not.toContain('dc:identifier');
});

test.each(documentKinds)(
  'no document of such a draft says a number, nor half a sentence about one: %s',
  async (document) => {
    const {
      diagnostics,
      html = '',
      pdf,
    } = await drawContent({ name: 'a.yaml', content: unnumbered }, await resourcesFor(), {
      formats: ['html', 'pdf'],
      document,
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(html).toMatch(/<dt>Diarienummer<\/dt>\s*<dd>sätts vid beslut<\/dd>/);
    const [, subject = ''] = /<meta name="description" content="([^"]*)">/.exec(html) ?? [];
    expect(subject).toMatch(/^\p{Lu}.* UTKAST – inte beslutad$/u);
    expect(subject).not.toMatch(/dnr/i);
    expect(spread(pdf ?? new Uint8Array())).not.toContain('dc:identifier');
  },
);
