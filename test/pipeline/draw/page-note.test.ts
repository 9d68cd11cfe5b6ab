// What a level says of itself on every page, and the sentence that its agreements begin with.
import { readFileSync } from 'node:fs';
import { encode } from 'fast-png';
import { beforeAll, describe, expect, it } from 'vitest';
import { swedishHyphenator } from '../../../src/hyphenation/hyphenate.ts';
import { wordMeasurer } from '../../../src/layout/face/word-measurer.ts';
import { layOut } from '../../../src/layout/lay-out.ts';
import { measuresFor, mm } from '../../../src/layout/placed/measures.ts';
import { agreementStatuses } from '../../../src/minimum/agreement-status.ts';
import type { Agreement } from '../../../src/model/agreement.ts';
import { documentKinds } from '../../../src/pipeline/load/document-kind.ts';
import { agreementDocument } from '../../support/agreement-document.ts';
import { type World, world } from '../../support/cli/world.ts';
import { readDistrict } from '../../support/examples.ts';
import { first, readPage, textBelow } from '../../support/html/read-page.ts';
import { textOf } from '../../support/layout/dump.ts';
import { sundby } from '../../support/levels.ts';
import { readPdf } from '../../support/pdf/read.ts';
import { textOfPdf } from '../../support/pdf/read-aloud.ts';
import { metadataOf } from '../../support/pdf/viewer.ts';
import { resourcesFor } from '../../support/resources.ts';

const NOTE = 'Arbetsgruppens förslag, inte kommunens';
const SUMMARY = 'Vi kommer överens om vilka möten vi håller, och vem som kallar till dem.';
const FOOT = `UTKAST – inte beslutad · ${NOTE}`;
const SENDER = 'Områdeskontoret i Norrsundby';
const pathOf = (kind: string) => `/out/${kind === 'agreement' ? 'a' : `a.${kind}`}`;

const level = readFileSync('test/fixtures/sundby-2024/minimum-level.yaml', 'utf8').replace(
  /^documentNote: .*$/m,
  (line) => `${line}\npageNote: ${NOTE}.\nsummary: ${SUMMARY.slice(0, -1)}`,
);
const district = readFileSync('test/fixtures/sundby-2024/district.yaml', 'utf8')
  .replace('status: beslutad', 'status: utkast')
  .replace('notes: inline', 'notes: separate');

describe('what a level says of itself on every page', () => {
  let here: World;
  beforeAll(async () => {
    here = world({ 'niva.yaml': level, 'a.yaml': district });
    const documents = ['--document', documentKinds.join(','), '--format', 'pdf,html,json'];
    const { code, stderr } = await here.run(['generate', 'a.yaml', '--minimum-level', 'niva.yaml', ...documents]);
    expect([code, stderr.match(/^.* error .*$/m)]).toEqual([0, null]);
  });

  it.each(documentKinds)('stands at the foot of every page of %s, and no page has a letterhead', async (kind) => {
    const pdf = here.files.get(`${pathOf(kind)}.pdf`) as Uint8Array;
    const { artifacts } = await readPdf(pdf);
    expect(artifacts.length).toBeGreaterThan(1);
    for (const page of artifacts) {
      expect(page).toContain(FOOT);
      expect(page).not.toContain(SENDER);
    }
    // The first page says twice what it is: at its head, and at its foot.
    expect(artifacts[0]?.split(NOTE)).toHaveLength(3);
    expect(artifacts[0]).toContain('Sundby kommun');
    for (const page of artifacts.slice(1)) expect(page).toContain(' · Norrsundby');
  });

  it.each(documentKinds)('is read aloud on the first page of %s, and stands among its properties', async (kind) => {
    const pdf = here.files.get(`${pathOf(kind)}.pdf`) as Uint8Array;
    expect((await textOfPdf(pdf)).words).toContain(`gäller inte ännu. ${NOTE}. `);
    const { info } = await metadataOf(pdf);
    expect(info).toMatchObject({ Subject: expect.stringContaining(FOOT), Author: 'Sundby kommun' });
  });

  it.each(documentKinds)('stands first and last on the page of %s, and beside its status', (kind) => {
    const page = readPage(here.text(`${pathOf(kind)}.html`));
    const text = (name: string) => textBelow(first(page, name)).replaceAll(/\s+/g, ' ');
    expect(text('header')).toContain(NOTE);
    expect(text('footer')).toContain(FOOT);
    expect(text('main')).toContain(`${NOTE}. Diarienummer`);
    expect(text('header') + text('footer')).not.toContain(SENDER);
  });

  it('is in the data, with the sentence that the agreement begins with', () => {
    const { minimumLevel } = JSON.parse(here.text('/out/a.json')) as Agreement;
    expect(minimumLevel).toMatchObject({ pageNote: `${NOTE}.`, summary: SUMMARY.slice(0, -1) });
  });

  it('follows the title of the agreement, in one sentence', async () => {
    const { words } = await textOfPdf(here.files.get('/out/a.pdf') as Uint8Array);
    expect(words).toMatch(/^Samverkan kring barn .* Överenskommelse mellan .* Vi kommer överens om .* dem\. Utkast\. /);
    expect(words.split(SUMMARY)).toHaveLength(2);
  });
});

it('leaves out a theme’s picture of a sender, and nothing else of the theme', async () => {
  const theme = 'colours: { heading: "#0b5d4e" }\nlogo: { file: vapen.png, alt: Kommunens vapen }\n';
  const picture = encode({ width: 40, height: 20, data: new Uint8Array(40 * 20 * 4).fill(90), channels: 4 });
  const drawn = async (text: string) => {
    const here = world({ 'niva.yaml': text, 'a.yaml': district, 'theme.yaml': theme, 'vapen.png': picture });
    const look = ['--minimum-level', 'niva.yaml', '--theme', 'theme.yaml', '--format', 'pdf,html'];
    expect((await here.run(['generate', 'a.yaml', ...look])).code).toBe(0);
    const pdf = new TextDecoder('latin1').decode(here.files.get('/out/a.pdf'));
    const html = here.text('/out/a.html');
    return [html.includes('#0b5d4e'), html.includes('Kommunens vapen'), /\/Subtype ?\/Image/.test(pdf)];
  };
  expect(await drawn(level)).toEqual([true, false, false]);
  expect(await drawn(level.replace(/^pageNote: .*$/m, ''))).toEqual([true, true, true]);
});

it('stands alone in its frame where the agreement has been decided', async () => {
  const file = readDistrict('test/fixtures/sundby-2024/district.yaml');
  const { running, children } = await agreementDocument(file, { ...sundby, pageNote: NOTE });
  expect(running.status).toBe(NOTE);
  expect(JSON.stringify(children)).toContain(`${NOTE}.`);
  const plain = await agreementDocument(file, sundby);
  expect(plain.running).toMatchObject({ sender: SENDER, status: '' });
  expect(JSON.stringify(plain.children)).not.toContain('"frame"');
});

it.each(agreementStatuses)(
  'has room at the foot of an agreement that is %s, however narrow a theme’s pages',
  async (status) => {
    const measurer = wordMeasurer((await resourcesFor()).metrics);
    const pageNote = 'Ett förslag från arbetsgruppen, inte från kommunen';
    expect(pageNote.length).toBe(50);
    const file = readDistrict('test/fixtures/sundby-2024/district.yaml');
    const document = await agreementDocument(
      { ...file, agreement: { ...file.agreement, status } },
      { ...sundby, pageNote },
    );
    // The widest margins that a theme can have.
    const measures = measuresFor({ top: 45 * mm, right: 34 * mm, bottom: 40 * mm, left: 34 * mm });
    const { pages } = layOut(document, measurer, swedishHyphenator(), { measures });
    for (const { items } of pages) {
      const foot = items.filter((item) => item.type === 'text' && item.owner.artifact === 'footer');
      expect(foot.map((item) => item.type === 'text' && textOf(item))).toEqual([document.running.status]);
    }
    expect(document.running.status.endsWith(pageNote)).toBe(true);
  },
);
