import { beforeAll, describe, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { Origin, Step } from '../../src/model/agreement.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import type { View } from '../../src/template/view-shape.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm, sundby } from '../support/levels.ts';
import { stepped } from '../support/steps.ts';
import { plain, standardHtml } from '../support/template.ts';

beforeAll(loadMarkdown);

/** Takes the pointer for the file's name, so that each clause of the district has a place of its own. */
const originOf = (pointer: string): Origin => ({ from: 'district', file: pointer, line: 1, column: 1 });

function viewWith(level: MinimumLevel, file: DistrictFile, notes: 'inline' | 'separate'): View {
  return viewOf(merge(level, { ...file, agreement: { ...file.agreement, notes } }, originOf), level);
}

/** The chapter of each area, by the id of its heading. */
function chaptersOf(view: View): ReadonlyMap<string, string> {
  const sections = [...plain(standardHtml(view)).matchAll(/<section class="chapter"[^>]*>(.*?)<\/section>/gs)];
  const chapters = new Map(sections.map(([whole]) => [/<h2 id="([^"]+)"/.exec(whole)?.[1] ?? '', whole]));
  return new Map(view.chapters.areas.map(({ id }) => [id, chapters.get(id) ?? '']));
}

/** What is said, in small letters: a text may stand within a sentence in one form and begin one in the other. */
const said = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** Numbers and anchors, what an area rests on, its figures, and what leads to another chapter: its number differs. */
const NOT_SAID = /^(?:id|number|origin|basis|lines|chapter|clause|separator|url)$/;

function textsIn(value: unknown, key = ''): readonly string[] {
  if (NOT_SAID.test(key)) return [];
  if (typeof value === 'string') return [said(value).trim()];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, Array.isArray(value) ? key : name));
}

const marks = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found).sort();
const originsIn = (html: string) => [...new Set(marks(html, /data-origin="([^"]*)"/g))];
const labelsIn = (html: string) => marks(html, /<p class="side-label">(.*?)<\/p>/g);
const remarksIn = (html: string) => marks(html, /<span class="local">\(?(.*?)\)?<\/span>/g);

const files = [
  ['farsta', stockholm, 'examples/stockholm/farsta.yaml'],
  ['skarpnack', stockholm, 'examples/stockholm/skarpnack.yaml'],
  ['norrsundby', sundby, 'test/fixtures/sundby-2024/district.yaml'],
  ['steg', stepped, 'test/fixtures/steps/district.yaml'],
] as const;

describe.each(files)('an area of %s in the short form', (_, level, path) => {
  const file = readDistrict(path);
  const areas = () => {
    const [long, short] = (['inline', 'separate'] as const).map((notes) => viewWith(level, file, notes)) as [
      View,
      View,
    ];
    const [inLong, inShort] = [chaptersOf(long), chaptersOf(short)];
    return long.chapters.areas.map((area) => ({
      area,
      long: inLong.get(area.id) ?? '',
      short: inShort.get(area.id) ?? '',
    }));
  };

  test('says every text that its long form says', () => {
    for (const { area, long, short } of areas()) {
      expect(short, area.id).not.toBe('');
      const [inLong, inShort] = [said(long), said(short)];
      const texts = [...new Set(textsIn(area))].filter((text) => inLong.includes(text));
      expect(texts.length, area.id).toBeGreaterThan(5);
      expect(
        texts.filter((text) => !inShort.includes(text)),
        area.id,
      ).toEqual([]);
    }
  });

  test('marks what its long form marks, in the same words', () => {
    for (const { area, long, short } of areas()) {
      expect(originsIn(short), area.id).toEqual(originsIn(long));
      expect(labelsIn(short), area.id).toEqual(labelsIn(long));
      expect(remarksIn(short), area.id).toEqual(remarksIn(long));
    }
  });

  test('has a heading for each meeting, which others lead to, and no other', () => {
    for (const { area, short } of areas()) {
      const headings = [...short.matchAll(/<h(\d) id="([^"]+)"/g)].map(([, depth, id]) => `${depth} ${id}`);
      expect(headings).toEqual([`2 ${area.id}`, ...area.meetings.map(({ id }) => `3 ${id}`)]);
    }
  });

  test('has one list of steps, in the order of the level, where the long form has two', () => {
    for (const { area, short } of areas()) {
      const heads = marks(short, /<th scope="col">(Steg)<\/th>/g);
      const rows = [...short.matchAll(/<th scope="row">(\d+|[a-z])<\/th>/g)].map(([, number]) => number);
      expect(heads).toHaveLength(area.steps === undefined ? 0 : 1);
      expect(rows).toEqual(area.steps?.all.map(({ number }) => number) ?? []);
      expect(short).not.toContain('<figure');
    }
  });
});

describe('what the law times, in the short form', () => {
  const view = () => viewWith(stepped, readDistrict('test/fixtures/steps/district.yaml'), 'separate');
  const rowsOf = (html: string) =>
    [...html.matchAll(/<tr[^>]*>\s*<th scope="row">(\d+|[a-z])<\/th>(.*?)<\/tr>/gs)].map(
      ([, number = '', cells = '']) => {
        const time = cells.split('<td>').at(-1) ?? '';
        return { number, time };
      },
    );

  test('says so in its row, and is not set as what is agreed', () => {
    const rows = [...chaptersOf(view()).values()].flatMap(rowsOf);
    const [law, own] = [
      rows.filter(({ number }) => /[a-z]/.test(number)),
      rows.filter(({ number }) => /\d/.test(number)),
    ];
    expect(law.length).toBeGreaterThan(1);
    expect(own.length).toBeGreaterThan(3);
    for (const { time } of law) {
      expect(said(time)).toContain('enligt lag');
      expect(time).not.toContain('<strong>');
    }
    for (const { time } of own) expect(said(time)).not.toContain('enligt lag');
    expect(own.filter(({ time }) => time.includes('<strong>')).length).toBeGreaterThan(3);
  });

  test('is told apart in a note below each list that has it, and in no other', () => {
    const note = 'det som lagen kräver, inte något vi har lovat';
    for (const chapter of chaptersOf(view()).values())
      expect(said(chapter).includes(note)).toBe(rowsOf(chapter).some(({ number }) => /[a-z]/.test(number)));
  });

  test('is not what the first chapter says of how times are counted', () => {
    const onlyLaw: MinimumLevel = JSON.parse(
      JSON.stringify(stepped, (key, value) => (key === 'steps' ? lawful(value as Steps) : value)),
    );
    const { localAdditions: _, ...file } = readDistrict('test/fixtures/steps/district.yaml');
    expect(standardHtml(view())).toContain('I våra egna tider räknas det som händer');
    const html = standardHtml(viewWith(onlyLaw, file, 'separate'));
    expect(html).toContain('Enligt lag');
    expect(html).not.toContain('I våra egna tider räknas det som händer');
    expect(html).not.toContain('Ett datum gäller varje läsår');
  });

  test('comes every year where it has a date, as what is agreed does', () => {
    const { localAdditions: _, ...file } = readDistrict('test/fixtures/steps/district.yaml');
    const agreement = merge(stepped, { ...file, agreement: { ...file.agreement, notes: 'separate' } }, originOf);
    const dated = agreement.clauses.flatMap(({ steps }) => steps).find(({ before }) => before !== undefined) as Step;
    const law: Step = { ...dated, statutory: true };
    const areas = agreement.areas.map((area, at) => ({ ...area, steps: at === 0 ? [law] : [] }));
    const clauses = agreement.clauses.map((clause) => ({ ...clause, steps: [] }));
    const html = standardHtml(viewOf({ ...agreement, areas, clauses }, stepped));
    expect(html).toContain('Enligt lag senast den 1 mars');
    expect(html).toContain('Ett datum gäller varje läsår.');
  });
});

type Steps = Readonly<Record<string, { readonly statutory?: boolean }>>;
const lawful = (steps: Steps) =>
  Object.fromEntries(Object.entries(steps).filter(([, { statutory }]) => statutory === true));

test('areas with additions of every kind are drawn as last time', async () => {
  const chapters = chaptersOf(viewWith(sundby, readDistrict('test/fixtures/sundby-2024/district.yaml'), 'separate'));
  const text = [...chapters.values()].join('\n').replace(/\n+/g, '\n');
  await expect(`${text}\n`).toMatchFileSnapshot('golden/short-areas.html');
});
