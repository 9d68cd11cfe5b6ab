// Three kinds of agreement that municipalities have, written as levels: they hold, are drawn, and say what practitioners look for.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Agreement } from '../../src/model/agreement.ts';
import { type World, world } from '../support/cli/world.ts';
import { readPdf } from '../support/pdf/read.ts';
import { aroundStockholm } from '../support/words.ts';

const examples = [
  { folder: 'placering', level: 'niva.yaml', drawn: ['provby'] },
  { folder: 'franvaro', level: 'niva.yaml', drawn: ['farby'] },
  { folder: 'bus', level: 'lan.yaml', drawn: ['farby', 'provby'] },
] as const;

const filesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(`examples/${folder}`).map((name) => [
      `${folder}/${name}`,
      readFileSync(`examples/${folder}/${name}`, 'utf8'),
    ]),
  );

/** A page of HTML as a reader sees it: its texts, each line of the tree after the other. */
const shown = (html: string): string =>
  html
    .replace(/<(style|script)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

/** The text from a heading to the next one that is given. */
function between(text: string, from: string, to: string): string {
  const start = text.lastIndexOf(from, text.lastIndexOf(to));
  expect([from, to, start >= 0]).toEqual([from, to, true]);
  return text.slice(start, text.indexOf(to, start));
}

const worlds = new Map<string, World>();
const json = (folder: string, name: string): Agreement =>
  JSON.parse((worlds.get(folder) as World).text(`/out/${name}.json`)) as Agreement;
const page = (folder: string, name: string): string => shown((worlds.get(folder) as World).text(`/out/${name}.html`));

describe.each(examples)('examples/$folder', ({ folder, level, drawn }) => {
  beforeAll(async () => {
    const here = world(filesOf(folder));
    worlds.set(folder, here);
    const documents = ['--document', 'agreement,basis,signatures', '--format', 'pdf,html,json'];
    const run = await here.run(['generate', folder, '--minimum-level', `${folder}/${level}`, ...documents]);
    expect([run.code, run.stderr.match(/ (error|warning) /g)]).toEqual([0, null]);
  });

  test('holds, and nothing is said of it but what its files are', async () => {
    const here = worlds.get(folder) as World;
    const own = ['--minimum-level', `${folder}/${level}`, '--as-of', '2026-09-01'];
    const { code, stdout } = await here.run(['validate', folder, ...own, '--strict']);
    expect(code).toBe(0);
    expect(
      stdout.split('\n').filter((line) => / info /.test(line) && !/not-a-district-file|law-changes/.test(line)),
    ).toEqual([]);
  });

  test.each(drawn)('%s is drawn in words of its own', async (name) => {
    const here = worlds.get(folder) as World;
    const { pages, marked, artifacts } = await readPdf(here.files.get(`/out/${name}.pdf`) as Uint8Array);
    expect(pages.length).toBeGreaterThan(8);
    const texts = marked.flatMap((one) => [...one.values()]);
    expect(aroundStockholm([...texts, ...artifacts].join(' '))).toEqual([]);
    expect(aroundStockholm(page(folder, name))).toEqual([]);
  });

  test('is invented, and says so', () => {
    for (const text of Object.values(filesOf(folder))) expect(text).toMatch(/PÅHITTAD/);
  });

  test.each(drawn)('in %s the law stands by itself, and no time of practice with it', (name) => {
    for (const { steps, title } of json(folder, name).areas) {
      if (steps.length === 0) continue;
      const chapter =
        page(folder, name)
          .split(`${title.value} `)
          .find((text) => text.includes('Steg Vad Vem När')) ?? '';
      const [practice = '', law = ''] = chapter.split('Så säger lagen');
      for (const { what, statutory, grounds } of steps) {
        const isLaw = statutory === true;
        expect([what.value, practice.includes(what.value), law.includes(what.value)]).toEqual([
          what.value,
          !isLaw,
          isLaw,
        ]);
        if (isLaw) expect(grounds?.some((ground) => 'law' in ground)).toBe(true);
      }
    }
  });

  test.each(drawn)('in %s no meeting for each child stands in the year', (name) => {
    const ofChild = json(folder, name)
      .areas.flatMap(({ meetings }) => meetings)
      .filter(({ heldPer }) => heldPer?.value === 'child');
    expect(ofChild.length).toBeGreaterThan(0);
    const year = page(folder, name).split('Årets möten').at(-1) as string;
    for (const { title } of ofChild) expect(year).not.toContain(title.value);
  });

  test.each(drawn)('in %s no standing group names a child without consent', (name) => {
    for (const { meetings } of json(folder, name).areas)
      for (const { individualCases, invited, consent, title } of meetings) {
        const names = ['allowed', 'guaranteed'].includes(individualCases.value);
        expect([title.value, !names || (invited.length > 0 && consent !== undefined)]).toEqual([title.value, true]);
      }
  });
});

describe('a placement', () => {
  test('is a process in phases, from before the child moves to when the placement ends', () => {
    const [area] = json('placering', 'provby').areas;
    expect(area?.steps.map(({ id }) => id)).toEqual([
      'fore',
      'besked',
      'uppgifter',
      'skolstart',
      'en-vuxen',
      'forsta-motet',
      'foljer-skolgangen',
      'avslut',
    ]);
    const steps = between(page('placering', 'provby'), 'Steg Vad Vem När', 'Så säger lagen');
    expect(steps).toMatch(
      /2 Den skola som tar emot .* Genast när placeringen är beslutad \(höjd nivå, inom två vardagar/,
    );
    expect(steps).toMatch(/4 Barnet börjar i skolan .* Inom tre vardagar från det att barnet flyttar in/);
    expect(steps).not.toContain('följer noga vården');
  });

  test('has a line of time from the day the child moves in', () => {
    expect(page('placering', 'provby')).toMatch(/Tiden räknas från det att barnet flyttar in/);
  });

  test('says who does what, and what is measured', () => {
    const text = page('placering', 'provby');
    expect(text).toMatch(/Ordnar resan till skolan Barnets socialsekreterare/);
    expect(text).toMatch(/Minst 98 procent \(höjd nivå, minst 95 procent/);
  });
});

describe('a ladder of absence', () => {
  test('climbs by the municipality’s own limits, and leaves the law’s investigation without a number of days', () => {
    const text = page('franvaro', 'farby');
    expect(between(text, 'Steg Vad Vem När', 'Så säger lagen')).toMatch(
      /Inom en vardag från det att eleven har varit borta fem dagar/,
    );
    const law = text.slice(text.indexOf('Så säger lagen'));
    expect(law).toMatch(/b Rektorn ser till att frånvaron snabbt utreds.* När frånvaron är upprepad eller längre/);
  });

  test('has a team that meets at each school, and a named contact there', () => {
    const text = page('franvaro', 'farby');
    expect(text).toMatch(/En gång per månad vid varje skola/);
    expect(between(text, 'Norra skolan i Farby', 'Södra skolan i Farby')).toContain('08-465 004 82');
  });
});

describe('a county’s local group', () => {
  test('is shared by two municipalities that both say so, names no child and reports upwards', () => {
    const groups = ['farby', 'provby'].map((name) =>
      json('bus', name)
        .areas.flatMap(({ meetings }) => meetings)
        .find(({ id }) => id === 'lokal-grupp'),
    );
    expect(groups.map((group) => group?.sharedWith.map(({ value }) => value))).toEqual([
      ['Provby kommun'],
      ['Farby kommun'],
    ]);
    for (const group of groups)
      expect([group?.individualCases.value, group?.reportsTo?.value]).toEqual(['anonymised', 'ledning/ledningsgrupp']);
  });

  test('tells a parent where to turn in each municipality of the county', () => {
    expect(page('bus', 'farby')).toMatch(
      /Är barnet folkbokfört i en annan kommun\?.*Granby kommun.*08-465 004 61.*Provby kommun/,
    );
  });

  test('settles disputes and deviations step by step', () => {
    const text = page('bus', 'provby');
    expect(text).toMatch(
      /Ledningsgruppen tar upp frågan, utan barnets namn .* Inom två veckor från det att steg 2 är klart/,
    );
    expect(text).toMatch(/Årets avvikelser är sammanställda .* Senast den 1 mars/);
  });
});
