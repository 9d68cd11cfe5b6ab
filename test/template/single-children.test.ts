// What the page says where single children are taken up: to whom minutes and reports go, and who is asked for consent.
import { expect, test } from 'vitest';
import type { Origin } from '../../src/model/agreement.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm } from '../support/levels.ts';
import { standardHtml } from '../support/template.ts';

const origin = (): Origin => ({ from: 'district', file: 'prov.yaml', line: 1, column: 1 });
const minimal = readDistrict('examples/minimal.yaml');

type Meetings = NonNullable<NonNullable<NonNullable<DistrictFile['localAdditions']>['areas']>[string]['meetings']>;

/** The page about one of the meetings of the area on children at risk, as its reader has it. */
function pageOf(id: string, meetings: Meetings): string {
  const file: DistrictFile = { ...minimal, localAdditions: { areas: { 'barn-som-far-illa': { meetings } } } };
  const html = standardHtml(viewOf(merge(stockholm, file, origin), stockholm)).replaceAll(/ data-at="[^"]*"/g, '');
  const [, after = ''] = html.split(`id="barn-som-far-illa-mote-${id}"`);
  return (after.split(/<h[34]/)[0] ?? '').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

test('nobody is recognised in the minutes of a group that names nobody, nor where it reports', () => {
  const page = pageOf('lokal-bus-grupp', {
    'lokal-bus-grupp': { minutes: true, reportToBoard: true, reportsTo: 'generella-fragor/samverkansforum' },
  });
  expect(page).toContain('Förs så att inget barn går att känna igen och redovisas i');
  expect(page).toMatch(/Redovisas för.*, utan uppgifter om enskilda barn/);
  const reported = pageOf('lokal-bus-grupp', { 'lokal-bus-grupp': { reportToBoard: true } });
  expect(reported).toMatch(/Inget protokoll förs\. Mötet redovisas i [^.]*, utan uppgifter om enskilda barn/);
});

test('a group that takes up nobody at all needs no such words', () => {
  const page = pageOf('lokal-bus-grupp', {
    'lokal-bus-grupp': {
      individualCases: 'forbidden',
      minutes: true,
      reportsTo: 'generella-fragor/samverkansforum',
    },
  });
  expect(page).not.toContain('utan uppgifter om enskilda barn');
  expect(page).not.toContain('Förs så att');
});

test('consent is asked for except when that can harm the child, by age and maturity, and not for what the law demands', () => {
  const consent = { rule: 'required', by: 'socialsekreterare', until: 'samtycket gäller till nästa möte' } as const;
  const page = pageOf('individmote', { individmote: { consent } });
  expect(page).toContain('Socialsekreterare frågar, utom när det kan skada barnet.');
  expect(page).toContain('Vem som samtycker beror på barnets ålder och mognad.');
  expect(page).toContain('Det som någon är skyldig att anmäla eller lämna ut enligt lag kräver inget samtycke.');
  expect(page).toContain('Samtycket gäller till nästa möte.');
  const law = pageOf('individmote', { individmote: { consent: { rule: 'lawOnly' } } });
  expect(law).toContain('Ingen frågas. Enskilda barn nämns bara med stöd i lag.');
  expect(law).not.toContain('ålder och mognad');
});
