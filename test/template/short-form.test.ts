import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { clauseChapters } from '../../src/minimum/clause-chapters.ts';
import type { ClauseChapter, MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { Agreement, Origin } from '../../src/model/agreement.ts';
import type { DistrictFile, Notes } from '../../src/model/district-file.ts';
import { divide, type Edition, forEdition } from '../../src/model/edition.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import type { View } from '../../src/template/view-shape.ts';
import { district as districtOf } from '../support/arbitrary-district.ts';
import { severalOrganisers } from '../support/arbitrary-schools.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm, stockholm2026, sundby } from '../support/levels.ts';
import { stepped } from '../support/steps.ts';
import { plain, standardHtml, standardTemplates } from '../support/template.ts';
import { runs } from '../support/whole.ts';

beforeAll(loadMarkdown);

/** Takes the pointer for the file's name, so that each clause of the district has a place of its own. */
const originOf = (pointer: string): Origin => ({ from: 'district', file: pointer, line: 1, column: 1 });

/** @param edition whom it is for, where it is not for all */
function viewWith(level: MinimumLevel, file: DistrictFile, notes: Notes, edition?: Edition): View {
  const whole = merge(level, { ...file, agreement: { ...file.agreement, notes } }, originOf);
  return viewOf(edition === undefined ? whole : forEdition(whole, level, edition), level);
}

const templates = standardTemplates();

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

const folded = (text: string) =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();

/** What a page says, in small letters: a text may stand within a sentence in one form and begin one in the other. */
function said(html: string): string {
  return folded(
    html
      .replace(/<[^>]+>/g, ' ')
      .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') =>
        hex !== undefined || decimal !== undefined
          ? String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16))
          : (ENTITIES[name] ?? whole),
      ),
  );
}

/**
 * What only numbers and anchors are made of, what an agreement rests on, what is for a document of its own or a figure, and the
 * level's words.
 */
const NOT_SAID = /^(?:number|id|origin|chapter|annexes|basis|cited|grounds|level|lines|meta|signedList|words)$/;

/** Where a clause of the district's own stands: each form has its own chapters. */
const OF_ITS_FORM = /^egen text i kapitlet/i;

/** Every text of a view that a document may say. */
function textsIn(value: unknown, key = ''): readonly string[] {
  if (NOT_SAID.test(key) || (typeof value === 'string' && OF_ITS_FORM.test(value))) return [];
  // Drawn texts may be of signs alone, which stand between words as well. Within a sentence, a text has no full stop of its own.
  if (typeof value === 'string') return /[\p{L}\p{N}]{2}/u.test(value) ? [folded(value).replace(/\.$/, '')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, Array.isArray(value) ? key : name));
}

/** A value of a clause's step, which is marked within a sentence, where no place can be given: only the annex does. */
const WITHIN_SENTENCE = /^\/localAdditions\/clauses\/[^/]+\/steps\/[^/]+\//;

/** Where what is marked before the annexes comes from. */
const originsIn = (html: string) =>
  [...html.slice(0, html.indexOf('id="bilaga-skolor"')).matchAll(/data-origin="([^"]*)"/g)].flatMap(([, at = '']) =>
    WITHIN_SENTENCE.test(at) ? [] : [at],
  );

/** What the long form of an agreement says of its data, and the short one does not. */
function lost(level: MinimumLevel, file: DistrictFile, edition?: Edition): readonly string[] {
  const long = viewWith(level, file, 'inline', edition);
  const [longHtml, shortHtml] = [long, viewWith(level, file, 'separate', edition)].map((view) =>
    standardHtml(view),
  ) as [string, string];
  expect(parseDocument(shortHtml, templates).diagnostics).toEqual([]);
  const [inLong, inShort] = [said(longHtml), said(shortHtml)];
  const texts = [...new Set(textsIn(long))].filter((text) => inLong.includes(text) && !inShort.includes(text));
  const marked = new Set(originsIn(shortHtml));
  return [...texts, ...new Set(originsIn(longHtml).filter((origin) => !marked.has(origin)))];
}

const files = {
  farsta: [stockholm, 'examples/stockholm/farsta.yaml'],
  bromma: [stockholm2026, 'examples/stockholm-2026/bromma.yaml'],
  norrsundby: [sundby, 'test/fixtures/sundby-2024/district.yaml'],
  steg: [stepped, 'test/fixtures/steps/district.yaml'],
} as const;

/** The headings of a page: their levels, their numbers or letters, and what they say. */
const headings = (html: string) =>
  [...plain(html).matchAll(/<h([23]) id="([^"]+)"(?: data-number="([^"]*)")?>(.*?)<\/h\1>/gs)].map(
    ([, level, id = '', number, title = '']) => ({ level, id, number, title: title.replace(/<[^>]+>/g, '') }),
  );

const numbered = (html: string) =>
  headings(html).flatMap(({ number, title }) => (number === undefined ? [] : `${number} ${title}`));

const under = (html: string, chapter: string) => {
  const all = headings(html);
  const from = all.findIndex(({ id }) => id === chapter);
  const to = all.findIndex(({ level }, at) => at > from && level === '2');
  return all.slice(from + 1, to).map(({ title }) => title);
};

describe('the short form', () => {
  test.each(Object.entries(files))('of %s says everything that the long form does', (_, [level, path]) => {
    expect(lost(level, readDistrict(path))).toEqual([]);
  });

  test.each([
    ['stockholm-2009', stockholm],
    ['sundby', sundby],
    ['stockholm-2026', stockholm2026],
  ] as const)('of anything on %s says everything that the long form does', (_, level) => {
    fc.assert(
      fc.property(districtOf(level), (file) => {
        expect(lost(level, file)).toEqual([]);
      }),
      { numRuns: runs(40, 3) },
    );
  });

  test.each([
    ['stockholm-2009', severalOrganisers(stockholm), stockholm],
    ['sundby', readDistrict(files.norrsundby[1]), sundby],
  ] as const)('of editions on %s says everything that the long form does', (_, file, level) => {
    const editions = (['organiser', 'school'] as const).flatMap((per) => divide(file, per));
    expect(editions.length).toBeGreaterThan(3);
    for (const edition of editions) expect(lost(level, file, edition)).toEqual([]);
  });

  test.each(Object.entries(files))('of %s says in the same words what holds for all areas', (_, [level, path]) => {
    const file = readDistrict(path);
    const paragraphs = (notes: Notes) => {
      const html = plain(standardHtml(viewWith(level, file, notes)));
      const from = html.indexOf('<h2 id="syfte"');
      return [...html.slice(from).matchAll(/<p>(.*?)<\/p>/gs)].map(([, text = '']) => text.replace(/\s+/g, ' '));
    };
    const short = paragraphs('separate').join('\n');
    const chapters = ['Överenskommelsen ', 'Mellan ', 'Parterna ', 'Samverkan bygger ', 'Indikatorn '];
    const common = paragraphs('inline').filter((text) => chapters.some((words) => text.startsWith(words)));
    expect(common.length).toBeGreaterThan(4);
    expect(common.filter((text) => !short.includes(text))).toEqual([]);
  });

  test('has a chapter of what is common, one for each area, one on secrecy and one on the agreement, and annexes', () => {
    const html = standardHtml(viewWith(stockholm, readDistrict(files.farsta[1]), 'separate'));
    const areas = Object.values(stockholm.areas).length;
    const own = numbered(html).length - areas - 9;
    expect(numbered(html).filter((_, at) => at === 0 || at > areas + own)).toEqual([
      '1 Det vi är överens om',
      `${areas + own + 2} Sekretess, anmälan och uppgifter`,
      `${areas + own + 3} Så sköter vi överenskommelsen`,
      `${areas + own + 4} Underskrifter`,
      'A Skolorna och förskolorna',
      'B Lokala tillägg jämförda med miniminivån',
      'C Årets möten',
      'D Det som fungerar',
      'E Laglig grund',
    ]);
  });

  const everywhere = Object.keys(clauseChapters) as ClauseChapter[];
  const pageOfOwnClauses = () => {
    const file = readDistrict(files.norrsundby[1]);
    const own = everywhere.map((chapter) => [`eget-${chapter}`, { title: `Eget ${chapter}`, chapter, text: 'Så.' }]);
    const clauses = { ...file.localAdditions?.clauses, ...Object.fromEntries(own) };
    return plain(
      standardHtml(viewWith(sundby, { ...file, localAdditions: { ...file.localAdditions, clauses } }, 'separate')),
    );
  };

  test('names in the annex on additions the chapter that a clause of the district’s own stands in', () => {
    const html = pageOfOwnClauses();
    for (const chapter of everywhere) {
      const row = new RegExp(`Nytt villkor: Eget ${chapter}</th>.*?kapitlet ”([^”]+)”`, 's');
      const [, named = ''] = row.exec(html) ?? [];
      const { id = '' } = headings(html).find(({ title }) => title === named) ?? {};
      expect([chapter, under(html, id).filter((title) => title === `Eget ${chapter}`)]).toEqual([
        chapter,
        [`Eget ${chapter}`],
      ]);
    }
  });

  test('puts the clauses of all chapters but secrecy in the first or the last, in the order of the chapters', () => {
    const html = pageOfOwnClauses();
    expect(under(html, 'syfte')).toEqual([
      'Syfte',
      'Eget goals',
      'Målgrupp',
      'Vilka vi är',
      'Eget parties',
      'Tystnadsplikt',
      'Om en förälder är farlig för barnet',
      'Eget common-ground',
      'Eget responsibility',
      'Lagen',
      'Egna funktioner',
      'Så läser du',
      'Ord vi använder',
    ]);
    expect(under(html, 'villkoren-om-overenskommelsen')).toEqual([
      'Lokaler och fika',
      'Eget costs',
      'Gemensam utbildning',
      'Eget competence',
      'Uppföljning och indikator',
      'Eget follow-up',
      'När något inte blev som vi sa',
      'Eget deviations',
      'Innan vi ändrar',
      'Eget changes',
      'Giltighet',
      'När vi inte är överens',
      'Om vi inte kommer överens',
      'Eget validity',
    ]);
    expect(under(html, 'sekretess-och-anmalan')).toEqual(['Eget secrecy']);
    expect(numbered(html)).toEqual([
      '1 Det vi är överens om',
      '2 Områdets nätverk',
      '3 Närvaro i skolan',
      '4 Skydd och stöd',
      '5 Flytt och skolbyte',
      '6 Läsning på lov',
      '7 Sekretess, anmälan och uppgifter',
      '8 Så sköter vi överenskommelsen',
      '9 Underskrifter',
      'A Skolorna och förskolan',
      'B Lokala påbyggnader jämförda med grundkravet',
      'C Årets möten',
      'D Det som fungerar',
      'E Laglig grund',
    ]);
  });

  test('has no annex of what a level does not have, and counts on', () => {
    const { successFactors: _, ...without } = sundby;
    const file = readDistrict(files.norrsundby[1]);
    const bare = numbered(standardHtml(viewWith(without, file, 'separate')));
    expect(bare.slice(-2)).toEqual(['C Årets möten', 'D Laglig grund']);
    const lawless = numbered(standardHtml(viewWith({ ...sundby, legalReferences: [] }, file, 'separate')));
    expect(lawless.slice(-2)).toEqual(['C Årets möten', 'D Det som fungerar']);
    const plainest = standardHtml(viewWith({ ...without, legalReferences: [] }, file, 'separate'));
    expect(numbered(plainest).at(-1)).toBe('C Årets möten');
    expect(plainest).not.toMatch(/#laglig-grund|#framgang/);
  });

  test('explains marks only where something is marked', () => {
    const file = readDistrict('examples/minimal.yaml');
    expect(under(standardHtml(viewWith(stockholm, file, 'separate')), 'syfte')).not.toContain('Så läser du');
    const farsta = readDistrict(files.farsta[1]);
    expect(under(standardHtml(viewWith(stockholm, farsta, 'separate')), 'syfte')).toContain('Så läser du');
  });

  test.each(Object.entries(files))('of %s leads every reference to what it names', (_, [level, path]) => {
    const html = plain(standardHtml(viewWith(level, readDistrict(path), 'separate')));
    const at = new Map<string, string>();
    for (const [, section = ''] of html.matchAll(/<section class="chapter"[^>]*>(.*?)<\/section>/gs)) {
      const number = /data-number="([^"]*)"/.exec(section)?.[1];
      for (const [, id = ''] of section.matchAll(/\bid="([^"]+)"/g)) at.set(id, number ?? '');
    }
    const references = [
      ...html.matchAll(
        /<a href="#([^"]+)">(?:kapitel&nbsp;(\d+)|bilaga ([A-Z]))<\/a>|<a href="#([^"]+)">[^<]*<\/a> \(kapitel&nbsp;(\d+)\)/g,
      ),
    ];
    expect(references.length).toBeGreaterThan(3);
    for (const [whole, id = '', chapter, annex, other = '', number] of references)
      expect([whole, at.get(id || other)]).toEqual([whole, chapter ?? annex ?? number]);
  });

  test.each(Object.entries(files))('of %s has the numbers of its document on what it rests on', (_, [level, path]) => {
    const view = viewWith(level, readDistrict(path), 'separate');
    const known = new Set(numbered(standardHtml(view)));
    const grounds = numbered(standardHtml(view, 'basis'));
    expect(grounds.length).toBeGreaterThan(5);
    expect(grounds.filter((one) => !known.has(one))).toEqual([]);
    // The document of the long form says of every ground what that of the short one does.
    const rows = (html: string) =>
      [...plain(html).matchAll(/<tr><th scope="row">.*?<\/tr>/gs)].map(([row]) => row).sort();
    expect(rows(standardHtml(view, 'basis'))).toEqual(
      rows(standardHtml(viewWith(level, readDistrict(path), 'inline'), 'basis')),
    );
  });

  test.each(Object.entries(files))('of %s is not for templates that do not know it', (_, [level, path]) => {
    const file = readDistrict(path);
    const separate = { ...file, agreement: { ...file.agreement, notes: 'separate' as const } };
    const view = viewOf(merge(level, separate, originOf), level, false);
    const { chapters, annexes } = viewWith(level, file, 'inline');
    const numbersIn = (value: unknown): unknown =>
      JSON.stringify(value, (key, each) => (key === 'basis' || key === 'inline' ? undefined : each));
    expect(view.short).toBe(false);
    expect(numbersIn(view.chapters)).toEqual(numbersIn(chapters));
    expect(view.annexes).toEqual({ ...annexes, level: undefined });
  });

  test('says the steps of a clause as a list, with who, when, what the law times and what the district raised', () => {
    const agreement = merge(stepped, readDistrict(files.steg[1]), originOf);
    const listOf = (change: Partial<Agreement>) => {
      const separate = { ...agreement, agreement: { ...agreement.agreement, notes: 'separate' as const }, ...change };
      const html = plain(standardHtml(viewOf(separate, stepped)));
      const [, clause = ''] = /id="villkor-oenighet">(.*?)(?:<h[23]|<\/section>)/s.exec(html) ?? [];
      const items = [...clause.matchAll(/<li[^>]*>(.*?)<\/li>/gs)];
      return [
        /<[ou]l>/.exec(clause)?.[0],
        ...items.map(([, item = '']) => said(item.replace(/<\/?(?:strong|span)[^>]*>/g, ''))),
      ];
    };
    expect(listOf({})).toEqual([
      '<ol>',
      'de som inte är överens talar med varandra. inom fem vardagar från det att någon säger att det inte går att enas. ansvarig: skolkurator.',
      'cheferna försöker enas. inom en vecka från det att steg 1 är klart (höjd nivå, inom två veckor enligt grundkravet). ansvarig: områdeschef.',
      'alla möts. (lokal påbyggnad) ansvarig: skolchef.',
      'områdeschefen sammanställer vad parterna inte har enats om. senast den 1 mars. ansvarig: områdeschef.',
    ]);
    const clauses = agreement.clauses.map((clause) => ({
      ...clause,
      steps: agreement.areas.find(({ id }) => id === 'skydd')?.steps ?? [],
    }));
    expect(listOf({ clauses })).toEqual([
      '<ul>',
      'steg a: familjebehandlaren bedömer om barnet behöver skydd direkt. enligt lag genast när en anmälan kommer in. ansvarig: familjebehandlare. lag: socialtjänstlagen 20 kap. 1 §',
      'steg 1: familjebehandlaren talar om för skolan att anmälan har kommit. inom en vardag från det att en anmälan kommer in (höjd nivå, inom två vardagar enligt grundkravet). ansvarig: familjebehandlare. utförs av skolkurator (lokal påbyggnad).',
      'steg 2: skolan och familjebehandlaren gör en plan för skoldagen. inom fem dagar från det att steg 1 är klart (höjd nivå, inom en vecka enligt grundkravet). ansvarig: rektor eller biträdande rektor. längre tid under skolans lov',
      'steg 3: skolan får veta vad som händer sedan. (lokal påbyggnad) inom två veckor från det att steg 2 är klart. ansvarig: familjebehandlare.',
      'steg b: utredningen är klar. enligt lag inom fyra månader från det att utredningen inleds. ansvarig: områdeschef. nämnden får förlänga tiden när det finns särskilda skäl lag: socialtjänstlagen 20 kap. 3 §',
      'steg 4: familjebehandlaren hör efter hur det går i skolan. inom 30 dagar från det att steg 2 är klart och senast den 31 maj. ansvarig: familjebehandlare.',
      'steg 5: alla som har varit med skriver ned vad de har lärt sig. inom en vecka från det att steg 4 är klart (lokal påbyggnad) och senast den 15 juni (lokal påbyggnad). ansvarig: områdeschef. längre tid när någon är sjuk (lokal påbyggnad)',
    ]);
  });
});
