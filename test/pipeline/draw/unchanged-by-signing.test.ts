import type { PDFPage } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { DocumentRoot } from '../../../src/document/node.ts';
import { writeHtml } from '../../../src/html/write.ts';
import { swedishHyphenator } from '../../../src/hyphenation/hyphenate.ts';
import { sha256 } from '../../../src/io/sha256.ts';
import { wordMeasurer } from '../../../src/layout/face/word-measurer.ts';
import { layOut } from '../../../src/layout/lay-out.ts';
import { loadMarkdown } from '../../../src/markdown/read-markdown.ts';
import type { MinimumLevel } from '../../../src/minimum/minimum-level.ts';
import type { DistrictFile, LocalBody, School, Signed } from '../../../src/model/district-file.ts';
import { divide, forEdition, type Per } from '../../../src/model/edition.ts';
import { merge } from '../../../src/model/merge.ts';
import { mergeBodies } from '../../../src/model/merge-bodies.ts';
import { signingOf } from '../../../src/model/signing.ts';
import { drawContent } from '../../../src/pipeline/draw/in-memory.ts';
import { viewOf } from '../../../src/template/view.ts';
import { agreementDocument } from '../../support/agreement-document.ts';
import { anyDistrict } from '../../support/any-district.ts';
import { schools, severalOrganisers } from '../../support/arbitrary-schools.ts';
import { drawnDistricts, levelOf, readDistrict, textAlone } from '../../support/examples.ts';
import { first, readPage, textBelow } from '../../support/html/read-page.ts';
import { dump } from '../../support/layout/dump.ts';
import { triedLevels } from '../../support/levels.ts';
import { readPdf, streamBytes, tagTree } from '../../support/pdf/read.ts';
import { unpack } from '../../support/pdf/unpack.ts';
import { resourcesFor } from '../../support/resources.ts';
import { standardHtml } from '../../support/template.ts';
import { cases, runs } from '../../support/whole.ts';

const NORRSUNDBY = 'test/fixtures/sundby-2024/district.yaml';
const kinds: readonly Per[] = cases(['district', 'organiser', 'school'], ['district', 'organiser']);

/** Which of a file's parties have signed, and how: the administration first, then the schools, over and over. */
type Signing = readonly (Signed | undefined)[];

/** A file that is signed as said, and by nobody else; whoever signs has decided first, and says on what it signs. */
function signedBy(file: DistrictFile, signing: Signing): DistrictFile {
  const level = levelOf(file);
  const signatureAt = (at: number) => signing[at % signing.length];
  const agreement = () => {
    const { signed: _before, paragraph: _decided, delegation: _delegated, ...rest } = file.agreement;
    const signed = signatureAt(0);
    return signed === undefined ? rest : { ...rest, paragraph: '§ 12', signed };
  };
  const school = ({ signed: _before, authority: _said, ...rest }: School, at: number): School => {
    const signed = signatureAt(at + 1);
    const { how } = signingOf(level, rest);
    if (signed === undefined || how === 'none' || how === 'together') return rest;
    return how === 'organiser' ? { ...rest, authority: 'fullmakt', signed } : { ...rest, signed };
  };
  const signsItself = (id: string) =>
    mergeBodies(level, file, () => ({ from: 'minimum-level' })).some((one) => one.id === id && one.signs);
  const body = (id: string, at: number): LocalBody => {
    const { signed: _before, decision: _decided, delegation: _delegated, ...rest } = file.bodies?.[id] ?? {};
    const signed = signatureAt(at + 2);
    if (signed === undefined) return rest;
    const said = at % 2 === 0 ? { decision: { by: 'Nämnden', on: signed.on } } : { delegation: 'punkt 4.2' };
    // Where several sign for a body, each is a function of its own.
    const several = (level.bodies[id]?.signedBy ?? []).map((own) => ({ ...signed, function: own }));
    return { ...rest, ...said, ...(signsItself(id) ? { signed: several.length > 1 ? several : signed } : {}) };
  };
  const ids = [...new Set([...Object.keys(level.bodies), ...Object.keys(file.bodies ?? {})])];
  return {
    ...file,
    agreement: agreement(),
    bodies: Object.fromEntries(ids.map((id, at) => [id, body(id, at)])),
    schools: file.schools.map(school),
  };
}

const nobody: Signing = [undefined];

/** Any of a level's functions, on any day, with and without a power of attorney; often nobody. */
function signings(level: MinimumLevel): fc.Arbitrary<Signing> {
  const signed = fc.record(
    {
      on: fc.constantFrom('2010-02-25', '2010-03-12', '2025-06-13'),
      function: fc.constantFrom(...Object.keys(level.functions)),
      authorised: fc.boolean(),
    },
    { requiredKeys: ['on', 'function'] },
  );
  return fc.array(fc.option(signed, { nil: undefined }), { minLength: 1, maxLength: 12 });
}

/** What is written as data about a place in the file moves with its lines, and nobody sees it. */
const withoutPlaces = (html: string) => html.replace(/ data-origin="[^"]*"/g, '');

/**
 * The HTML that the templates write of every edition of a file; what is drawn is made of nothing else. Whoever signs writes
 * lines, so that all below them moves.
 */
function written(file: DistrictFile, level: MinimumLevel): readonly string[] {
  const line = 1 + [file.agreement, ...file.schools].filter(({ signed }) => signed !== undefined).length;
  const whole = merge(level, file, () => ({ from: 'district', file: 'a.yaml', line, column: 1 }));
  return kinds.flatMap((per) =>
    divide(file, per).map((edition) => withoutPlaces(standardHtml(viewOf(forEdition(whole, level, edition), level)))),
  );
}

const MAY_CHANGE = new Set([
  // What the agreement was made with is the file with its signatures, too.
  ...['signed', 'coverage', 'line', 'column', 'madeWith'],
  ...['decision', 'delegation', 'paragraph', 'authority'],
]);

/** A merged agreement without who has signed, and without where in the file its clauses stand. */
function unsigned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unsigned);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !MAY_CHANGE.has(key));
  return Object.fromEntries(kept.map(([key, member]) => [key, unsigned(member)]));
}

/** What a reader of a page sees and hears of it, its head and foot too; the merged agreement goes along as data. */
function visible(html: string): string {
  return textBelow(first(readPage(html), 'body'), ['script', 'style']);
}

/** What stands on a page of a PDF: its content, and what can be followed. */
function drawn(page: PDFPage): readonly string[] {
  const contents = Buffer.from(streamBytes(page.node.Contents())).toString('latin1');
  const { width, height } = page.getSize();
  return [contents, `${width} ${height}`];
}

/** All that a PDF holds, outline, metadata and fonts too, but the files that are attached to it. */
function unattached(pdf: Uint8Array): readonly string[] {
  const isPacked = (text: string) => /^<<\/Type\/(?:ObjStm|XRef)\//.test(text);
  const objects = [...unpack(pdf).objects.values()].filter((text) => !isPacked(text));
  return objects.map((text) => (text.includes('/Type/EmbeddedFile') ? 'attached' : text));
}

beforeAll(loadMarkdown);

describe('what is signed does not change by being signed', () => {
  it.each([...drawnDistricts, NORRSUNDBY])('%s: in any edition', (path) => {
    const file = readDistrict(path);
    const level = levelOf(file);
    const before = written(signedBy(file, nobody), level);
    fc.assert(
      fc.property(signings(level), (signing) => {
        expect(written(signedBy(file, signing), level)).toEqual(before);
      }),
      { numRuns: runs(20, 1) },
    );
  });

  it.each(triedLevels.map((level) => [level.id, level] as const))('whatever a district of %s writes', (_, level) => {
    fc.assert(
      fc.property(anyDistrict(level), signings(level), signings(level), (file, one, other) => {
        expect(written(signedBy(file, one), level)).toEqual(written(signedBy(file, other), level));
      }),
      { numRuns: runs(30, 2), interruptAfterTimeLimit: 40_000 },
    );
  });

  it.each(triedLevels.map((level) => [level.id, level] as const))('whoever runs the schools of %s', (_, level) => {
    fc.assert(
      fc.property(schools(level), signings(level), (list, signing) => {
        const file = { ...severalOrganisers(level), schools: list };
        expect(written(signedBy(file, signing), level)).toEqual(written(signedBy(file, nobody), level));
      }),
      { numRuns: runs(30, 2), interruptAfterTimeLimit: 40_000 },
    );
  });

  it('on the pages as they are laid out, nor on the page of HTML', async () => {
    const measurer = wordMeasurer((await resourcesFor()).metrics);
    const pages = (document: DocumentRoot) => dump(layOut(document, measurer, swedishHyphenator()));
    const any = fc
      .constantFrom(...triedLevels)
      .chain((level) => fc.tuple(fc.constant(level), anyDistrict(level), signings(level)));
    await fc.assert(
      fc.asyncProperty(any, async ([level, file, signing]) => {
        const signed = await agreementDocument(signedBy(file, signing), level);
        const open = await agreementDocument(signedBy(file, nobody), level);
        expect(pages(signed)).toBe(pages(open));
        expect(writeHtml(signed, { sha256 })).toBe(writeHtml(open, { sha256 }));
      }),
      { numRuns: runs(12, 1), interruptAfterTimeLimit: 40_000 },
    );
  });

  it.each(cases([...drawnDistricts, NORRSUNDBY], ['examples/minimal.yaml', NORRSUNDBY]))(
    'in the PDF and the HTML of %s, though the attached agreement says who has signed',
    async (path) => {
      const own = path === NORRSUNDBY ? { minimumLevel: 'test/fixtures/sundby-2024/minimum-level.yaml' } : {};
      const file = parse(textAlone(path)) as DistrictFile;
      const level = levelOf(file);
      const [id = ''] = Object.keys(level.functions);
      const signature = { on: file.agreement.validFrom, function: id, authorised: true };
      const [signed, open] = await Promise.all(
        [[signature], nobody].map(async (signing) => {
          // As a person writes it: each signature is lines of its own, above what the district adds.
          const content = stringify(signedBy(file, signing));
          return drawContent({ name: 'a.yaml', content }, await resourcesFor(own), { formats: ['pdf', 'html'] });
        }),
      );
      expect(signed?.agreement?.coverage.signed).toBe(signed?.agreement?.coverage.parties);
      expect(open?.agreement?.coverage.signed).toBe(0);
      expect(signed?.agreement?.coverage.parties).toBeGreaterThan(0);
      expect(visible(signed?.html as string)).toBe(visible(open?.html as string));
      expect(unsigned(signed?.agreement)).toEqual(unsigned(open?.agreement));
      expect(signed?.html).toContain('"signed"');
      const [one, other] = await Promise.all([readPdf(signed?.pdf as Uint8Array), readPdf(open?.pdf as Uint8Array)]);
      expect(one.pages.map(drawn)).toEqual(other.pages.map(drawn));
      expect(tagTree(one)).toBe(tagTree(other));
      expect(unattached(signed?.pdf as Uint8Array)).toEqual(unattached(open?.pdf as Uint8Array));
      expect(unattached(open?.pdf as Uint8Array).filter((text) => text === 'attached')).toHaveLength(
        path === NORRSUNDBY ? 3 : 2,
      );
      expect(signed?.pdf).not.toEqual(open?.pdf);
    },
  );
});
