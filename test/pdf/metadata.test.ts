import { PDFDict, PDFHexString, PDFName, PDFStream, PDFString } from '@cantoo/pdf-lib';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../src/pdf/xmp.ts';
import { heading, root } from '../support/pdf/nodes.ts';
import { readPdf, streamBytes, textOf } from '../support/pdf/read.ts';
import { spread } from '../support/pdf/unpack.ts';
import { metadataOf } from '../support/pdf/viewer.ts';
import { write } from '../support/pdf/write.ts';

const awkward = `Å & <B> "c" 'd' ]]> (e\\`;
const document = root([heading(1, 'a', 'A')], {
  title: awkward,
  author: `${awkward} AB`,
  keywords: ['x & y', awkward],
});

async function packet(bytes: Uint8Array): Promise<string> {
  const { pdf } = await readPdf(bytes);
  const stream = pdf.catalog.lookup(PDFName.of('Metadata'), PDFStream);
  expect(stream.dict.get(PDFName.of('Filter'))).toBeUndefined();
  return new TextDecoder('utf-8', { fatal: true }).decode(streamBytes(stream));
}

describe('XMP', () => {
  it('is the packet of the golden file', async () => {
    await expect(await packet(await write(document))).toMatchFileSnapshot('golden/metadata.xml');
  });

  it('says the same wherever a viewer looks', async () => {
    const { info, metadata } = await metadataOf(await write(document));
    expect(metadata['dc:title']).toBe(awkward);
    expect(metadata['pdf:producer']).toBe('samverkan 1.2.3');
    expect(metadata['dc:identifier']).toBe(document.running.reference);
    expect(info).toMatchObject({ Title: awkward, Author: `${awkward} AB`, Language: 'sv-SE' });
    expect(info).toMatchObject({ CreationDate: 'D:20100301000000Z', ModDate: 'D:20100301000000Z' });
  });

  it('is well formed whatever the title', async () => {
    const xml = await packet(await write(document));
    expect(xml.match(/&(?!(amp|lt|gt|quot|apos);)/)).toBeNull();
    expect(unbalanced(xml)).toEqual([]);
    expect(unbalanced(xml.replace('</dc:title>', ''))).not.toEqual([]);
    expect(parse(xml).childNodes.length).toBeGreaterThan(0);
  });

  it('leaves out what is empty', async () => {
    const xml = await packet(
      await write({
        ...document,
        author: '',
        subject: '',
        keywords: [],
        running: { ...document.running, reference: '' },
      }),
    );
    expect(xml).not.toMatch(/dc:creator|dc:identifier|dc:description|dc:subject|pdf:Keywords/);
  });
});

it('names no number where there is none yet, whatever the heads say', async () => {
  const xml = await packet(await write({ ...document, unregistered: true }));
  expect(document.running.reference).not.toBe('');
  expect(xml).not.toContain('dc:identifier');
});

it('escapes what XML gives a meaning to, and replaces what it cannot hold', () => {
  expect(escapeXml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;');
  expect(escapeXml('a\u0000b\u001bc\ufffed\ud800e\u{1f600}')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\u{1f600}');
});

it('says in the catalog what a reader needs to know', async () => {
  const { pdf } = await readPdf(await write(document));
  const of = (key: string) => pdf.catalog.lookup(PDFName.of(key));
  expect(textOf(of('Lang'))).toBe('sv-SE');
  expect(String((of('MarkInfo') as PDFDict).get(PDFName.of('Marked')))).toBe('true');
  expect(String((of('ViewerPreferences') as PDFDict).get(PDFName.of('DisplayDocTitle')))).toBe('true');
  expect(pdf.getPage(0).node.get(PDFName.of('Tabs'))).toBe(PDFName.of('S'));
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  const title = info.lookup(PDFName.of('Title'));
  expect(title instanceof PDFHexString || title instanceof PDFString ? title.decodeText() : '').toBe(awkward);
});

it('takes its identifier and its dates from the input alone', async () => {
  const pdf = spread(await write(document));
  expect(pdf).toContain('/ID[<0123456789abcdef0123456789abcdef><0123456789abcdef0123456789abcdef>]');
  const year = String(new Date().getUTCFullYear());
  expect(pdf.match(/D:\d{4}/g)?.filter((date) => date === `D:${year}`)).toEqual([]);
  await expect(write(document, { identifier: 'abc' })).rejects.toThrow(RangeError);
  await expect(write({ ...document, date: '2010-02-30x' })).rejects.toThrow(RangeError);
});

/** Tags that are opened and not closed, or the other way round; enough of a parser for a packet of plain elements. */
function unbalanced(xml: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name, end] of xml.matchAll(/<(\/?)([A-Za-z:]+)[^<>]*?(\/?)>/g)) {
    if (end === '/') continue;
    if (slash === '') open.push(name ?? '');
    else if (open.pop() !== name) wrong.push(name ?? '');
  }
  return [...wrong, ...open];
}
