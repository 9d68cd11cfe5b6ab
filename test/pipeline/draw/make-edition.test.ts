import { readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/io/sha256.ts';
import type { Agreement } from '../../../src/model/agreement.ts';
import { checkDistrict } from '../../../src/pipeline/check/check-district.ts';
import { editionsOf, type NamedEdition, type Per } from '../../../src/pipeline/draw/editions.ts';
import { type DocumentSource, documentSource, makeOutputs } from '../../../src/pipeline/draw/make-outputs.ts';
import type { Output } from '../../../src/pipeline/draw/write-formats.ts';
import { type DocumentKind, documentKinds } from '../../../src/pipeline/load/document-kind.ts';
import type { Resources } from '../../../src/pipeline/load/resources.ts';
import { streamBytes, textOf } from '../../support/pdf/read.ts';
import { resourcesFor } from '../../support/resources.ts';
import { cases } from '../../support/whole.ts';

const districts = {
  farsta: { path: 'examples/stockholm/farsta.yaml', choice: {} },
  minimal: { path: 'examples/minimal.yaml', choice: {} },
  norrsundby: {
    path: 'test/fixtures/sundby-2024/district.yaml',
    choice: { minimumLevel: 'test/fixtures/sundby-2024/minimum-level.yaml' },
  },
} as const;
type District = keyof typeof districts;

const shared = new Map<District, { readonly source: DocumentSource; readonly resources: Resources }>();

beforeAll(async () => {
  for (const [name, { path, choice }] of Object.entries(districts)) {
    const resources = await resourcesFor(choice);
    const bytes = new Uint8Array(readFileSync(path));
    const input = { path, name: `${name}.yaml`, content: { kind: 'bytes', bytes } as const };
    const { sound, diagnostics } = await checkDistrict(input, resources);
    if (sound === undefined) throw new Error(JSON.stringify(diagnostics));
    shared.set(name as District, { source: documentSource(input.name, bytes, sound, sha256), resources });
  }
});

function of(district: District) {
  const found = shared.get(district);
  if (found === undefined) throw new Error(district);
  return found;
}

function editions(district: District, per: Per): readonly NamedEdition[] {
  return editionsOf(of(district).source.sound.district, district, per, sha256);
}

async function made(
  district: District,
  edition?: NamedEdition,
  documents: readonly DocumentKind[] = ['agreement'],
): Promise<readonly Output[]> {
  const { source, resources } = of(district);
  const whole = edition === undefined ? source : { ...source, edition };
  const { value, diagnostics } = await makeOutputs(whole, { documents, formats: ['pdf', 'html', 'json'] }, resources);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value.outputs;
}

const bytesOf = (outputs: readonly Output[], format: string, document: DocumentKind = 'agreement') =>
  outputs.find((one) => one.format === format && one.document === document)?.bytes ?? new Uint8Array();

/** What tells a PDF from another: its title, its identifier, and the files it carries. */
async function read(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const names = pdf.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('EmbeddedFiles'), PDFDict);
  const list = names.lookup(PDFName.of('Names'), PDFArray);
  const files = Array.from({ length: list.size() / 2 }, (_, at) => {
    const stream = list.lookup(2 * at + 1, PDFDict).lookup(PDFName.of('EF'), PDFDict);
    return [textOf(list.get(2 * at)), streamBytes(stream.lookup(PDFName.of('UF'), PDFStream))] as const;
  });
  return { title: pdf.getTitle(), id: String(pdf.context.trailerInfo.ID), files: new Map(files) };
}

describe.each(cases(['farsta', 'norrsundby'], ['norrsundby']))('the editions of %s', (district) => {
  test('differ in title and identifier, and carry the whole file and their own data', async () => {
    const all = [undefined, ...editions(district, 'organiser'), editions(district, 'school')[0]];
    const seen = await Promise.all(
      all.map(async (edition) => {
        const outputs = await made(district, edition);
        const pdf = await read(bytesOf(outputs, 'pdf'));
        const json = bytesOf(outputs, 'json');
        expect(pdf.files.get(`${district}.yaml`)).toEqual(of(district).source.bytes);
        expect(pdf.files.get(`${edition?.stem ?? district}.json`)).toEqual(json);
        const agreement = JSON.parse(new TextDecoder().decode(json)) as Agreement;
        expect(agreement.schools).toHaveLength(
          edition?.schools.length ?? of(district).source.sound.district.schools.length,
        );
        return pdf;
      }),
    );
    expect(new Set(seen.map(({ title }) => title)).size).toBe(all.length);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(all.length);
  });
});

test.each(cases(['farsta', 'minimal'], ['minimal']))(
  'the whole district’s edition of %s has the very bytes',
  async (district) => {
    const [whole] = editions(district, 'district');
    expect(whole?.stem).toBe(district);
    expect(await made(district, whole)).toEqual(await made(district));
  },
);

/** Attached files as text, without the one line that says which kind of document carries them. */
function withoutKind(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(
    [...files].map(([name, bytes]) => [name, decoder.decode(bytes).replace(/"document": "\w+",\n/, '')] as const),
  );
}

test('the kinds of document differ in title and identifier, carry the same files, and have the merged agreement once', async () => {
  const seen: Awaited<ReturnType<typeof read>>[] = [];
  const [edition] = editions('norrsundby', 'organiser');
  for (const one of [undefined, edition]) {
    const outputs = await made('norrsundby', one, documentKinds);
    expect(outputs.map(({ document, format }) => `${document} ${format}`)).toEqual([
      'agreement pdf',
      'agreement html',
      'agreement json',
      'basis pdf',
      'basis html',
      'signatures pdf',
      'signatures html',
    ]);
    const agreement = await made('norrsundby', one);
    expect(outputs.filter(({ document }) => document === 'agreement')).toEqual(agreement);
    for (const kind of documentKinds) seen.push(await read(bytesOf(outputs, 'pdf', kind)));
  }
  expect(new Set(seen.map(({ title }) => title)).size).toBe(seen.length);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  const [whole, basis, signatures] = seen.map(({ files }) => withoutKind(files));
  expect([...(whole?.keys() ?? [])]).toEqual(['minimum-level.yaml', 'norrsundby.json', 'norrsundby.yaml']);
  expect(basis).toEqual(whole);
  expect(signatures).toEqual(whole);
});
