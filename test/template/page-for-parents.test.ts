// What the page on where to turn says in a short agreement, and in which order: it is read in haste.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { MinimumClause, MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { Origin } from '../../src/model/agreement.ts';
import type { Reception } from '../../src/model/directory-file.ts';
import type { DistrictFile, Unit } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { district as districtOf } from '../support/arbitrary-district.ts';
import { readDistrict } from '../support/examples.ts';
import { levels, sundby } from '../support/levels.ts';
import { stepped } from '../support/steps.ts';
import { plain, standardHtml } from '../support/template.ts';

beforeAll(loadMarkdown);

const origin = (pointer: string): Origin => ({ from: 'district', file: pointer, line: 1, column: 1 });
const norrsundby = readDistrict('test/fixtures/sundby-2024/district.yaml');

const common = { chapter: 'parties', whereToTurn: true, basis: [{ practice: 'Så gör de flesta.' }] } as const;
/** A level with a clause for those in haste and others, in another order than that of the page. */
const wall: MinimumLevel = {
  ...sundby,
  abbreviations: [
    { short: 'LSS', long: 'lagen om stöd och service' },
    { short: 'SIP', long: 'samordnad individuell plan' },
  ],
  clauses: {
    ...sundby.clauses,
    barn: { title: 'är du barn?', ...common, text: 'Du får ringa själv.' },
    brattom: { title: 'När det är bråttom', ...common, text: 'Ring 112.', whenClosed: 'Ring 112.' },
    tolk: { title: 'Tolk', ...common, text: 'Säg vilket språk du talar.' },
  },
};

/** The view of a district in the short form, with other units and with a directory. */
function viewWith(
  level: MinimumLevel,
  file: DistrictFile,
  units: Readonly<Record<string, Unit>> = file.district.units ?? {},
  receptions: Readonly<Record<string, Reception>> = {},
) {
  const listed = Object.entries(receptions).map(([district, one], at) => ({ district, ...one, line: at, column: 3 }));
  const agreement = { ...file.agreement, notes: 'separate' as const };
  const short = { ...file, agreement, district: { ...file.district, units } };
  return viewOf(merge(level, short, origin, { name: 'mottagningar.yaml', receptions: listed }), level);
}

/** The page itself, with what belongs to it on the next. */
const pageOf = (...given: Parameters<typeof viewWith>): string =>
  /<section class="chapter" data-new-page="fitted">.*?<section class="chapter" data-new-page="unless-run-over">/s.exec(
    plain(standardHtml(viewWith(...given))),
  )?.[0] ?? '';

const answersOf = (...given: Parameters<typeof viewWith>) =>
  viewWith(...given).turn.answers.map(({ unit, concerns }) => [unit, ...concerns.map(({ text }) => text)]);

const units: Readonly<Record<string, Unit>> = {
  stab: { title: 'Staben', handles: ['natverk'], phone: '08-465 004 01' },
  vaxel: { title: 'Växeln', phone: '08-465 004 02' },
  barn: {
    title: 'Mottagningen',
    handles: ['narvaro', 'skydd'],
    phone: '08-465 004 03',
    email: 'barn@example.se',
    hours: 'Vardagar 8–16',
    outOfHours: 'Socialjouren, 08-465 004 99',
    description: 'Ring så **tidigt** du kan.',
  },
};

describe('the page for parents', () => {
  test('has each unit once, with all that one turns to it about, in the order of the areas', () => {
    expect(answersOf(wall, norrsundby)).toEqual([
      ['Växeln för barn', 'Barnet kommer inte till skolan', 'Någon gör ett barn illa'],
      ['Områdeskontoret', 'Hur vi arbetar tillsammans', 'Barnet byter skola', 'Läsning på lov'],
    ]);
    const page = pageOf(wall, norrsundby);
    for (const dialled of ['0846500451', '0846500452']) expect(page.split(`tel:${dialled}`)).toHaveLength(2);
  });

  test('has a unit that answers for no area last, and whom to ask for where no unit answers', () => {
    const view = viewWith(wall, norrsundby, units);
    expect(view.turn.answers.map(({ unit, askFor, concerns }) => [unit, askFor, concerns.length])).toEqual([
      ['Mottagningen', undefined, 2],
      ['Staben', undefined, 1],
      ['Områdeskontoret i Norrsundby', 'skolchef', 1],
      ['Områdeskontoret i Norrsundby', 'bibliotekarie', 1],
      ['Växeln', undefined, 0],
    ]);
    const page = pageOf(wall, norrsundby, units);
    expect(page).toContain('<p>Fråga efter skolchef.</p>');
    expect(page).toMatch(/<p>Övrigt<\/p>\s*<\/th>\s*<td>\s*<p>Växeln<\/p>/);
  });

  test('says first what to do in haste, then the numbers, then all else, and names no chief', () => {
    const page = pageOf(wall, norrsundby, undefined, { Provby: { title: 'Familjehuset', phone: '08-465 004 63' } });
    const order = [
      'id="hit-brattom"',
      'id="hit-nummer"',
      'Någon gör ett barn illa',
      'href="#hit-annars"',
      '</table>',
      'id="hit-ratt-mottagare"',
      'id="hit-barn"',
      'id="hit-tolk"',
      'id="hit-annars"',
      'Familjehuset',
    ];
    const places = order.map((one) => page.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(page).not.toMatch(/Ansvarig|chef/);
  });

  test('has the children’s own clause, and marks what the district has added', () => {
    expect(pageOf(wall, norrsundby)).toContain('<h3 id="hit-barn">Är du barn?</h3>');
    const page = pageOf(sundby, norrsundby);
    expect(page).toContain('<p>Läsning på lov <span class="local">(lokal\u00a0påbyggnad)</span></p>');
    expect(page.match(/class="local"/g)).toHaveLength(1);
  });

  test('says how times are counted below steps that it has, since it is hung up by itself', () => {
    const oenighet = { ...(stepped.clauses.oenighet as MinimumClause), whereToTurn: true };
    const onWall = { ...stepped, clauses: { ...stepped.clauses, oenighet } };
    const file = readDistrict('test/fixtures/steps/district.yaml');
    const said = '<p class="note">Vardagar är måndag till fredag. Det som händer på en lördag';
    expect(pageOf(onWall, file)).toContain(said);
    expect(pageOf(stepped, file)).not.toContain(said);
  });

  test('says once where to turn at other times, and again only what differs', () => {
    const same = pageOf(wall, norrsundby, units);
    expect(same.match(/tel:0846500499/g)).toHaveLength(1);
    expect(same).not.toContain('Övrig tid');
    const other = { ...units, stab: { ...(units.stab as Unit), outOfHours: 'Jouren, 08-465 004 98' } };
    expect(pageOf(wall, norrsundby, other)).toContain('Övrig tid: Jouren, <a href="tel:0846500498">');
  });

  test('prints what a unit says of itself, and its address where it has no number', () => {
    const page = pageOf(wall, norrsundby, units);
    expect(page).toContain('<p>Ring så <strong>tidigt</strong> du kan.</p>');
    const written = { post: { title: 'Brevlådan', handles: ['narvaro'], email: 'post@example.se' } as Unit };
    expect(pageOf(wall, norrsundby, written)).toContain('<p><a href="mailto:post@example.se">post@example.se</a></p>');
    expect(pageOf(wall, norrsundby, written)).not.toContain('<p></p>');
  });

  test('explains only the abbreviations that it has, after all else', () => {
    expect(pageOf(wall, norrsundby)).not.toContain(' betyder ');
    const lss = { ...units, lss: { title: 'LSS-enheten', handles: ['flytt'], phone: '08-465 004 05' } };
    const page = pageOf(wall, norrsundby, lss);
    expect(page.indexOf('LSS betyder')).toBeGreaterThan(page.indexOf('hit-tolk'));
    expect(page).not.toContain('SIP betyder');
    const others = pageOf(wall, norrsundby, units, { Farby: { title: 'LSS-enheten', phone: '08-465 004 63' } });
    expect(others.indexOf('LSS betyder')).toBeGreaterThan(others.indexOf('hit-annars'));
  });

  test('has the receptions of others in one line each, and says once what is the same of all', () => {
    const at = (phone: string, more: Partial<Reception> = {}): Reception => ({ title: 'Mottagningen', phone, ...more });
    const page = pageOf(sundby, norrsundby, undefined, {
      Farby: at('08-465 004 61', { email: 'farby@example.se' }),
      Granby: at('08-465 004 62'),
    });
    expect(page).toContain('Mottagningar i andra kommunalförbund');
    expect(page).toContain(
      'Är barnet folkbokfört i ett annat kommunalförbund? Ring mottagningen där. Alla heter Mottagningen.',
    );
    expect(page.match(/Mottagningen/g)).toHaveLength(1);
    expect(page.match(/<th scope="col">(?:Telefon|E-post|Mottagning)<\/th>/g)).toHaveLength(2);
    const differing = pageOf(sundby, norrsundby, undefined, {
      Farby: at('08-465 004 61'),
      Granby: { title: 'Huset', phone: '08-465 004 62', outOfHours: 'Jouren, 08-465 004 98' },
    });
    expect(differing).toContain('<th scope="col">Mottagning</th>');
    expect(differing).not.toContain('E-post');
    expect(differing).toContain('Övrig tid: Jouren, <a href="tel:0846500498">');
  });

  test.each(levels.map((level) => [level.id, level] as const))(
    'loses no number, address or hour of any district on %s',
    (_, level) => {
      fc.assert(
        fc.property(districtOf(level), (file) => {
          const { turn } = viewWith(level, file);
          const given = Object.values(file.district.units ?? {});
          expect(turn.answers.filter(({ askFor }) => askFor === undefined)).toHaveLength(given.length);
          for (const [field, of] of [
            ['email', 'email'],
            ['hours', 'hours'],
            ['unit', 'title'],
          ] as const)
            expect(
              turn.answers.flatMap((one) => (one.askFor === undefined ? (one[field] ?? []) : [])).toSorted(),
            ).toEqual(given.flatMap((one) => one[of] ?? []).toSorted());
          // Every area is somebody's.
          const concerns = new Set(turn.answers.flatMap((one) => one.concerns.map(({ text }) => text)));
          expect(
            [...new Set(turn.rows.flatMap(({ concern }) => concern ?? []))].filter((one) => !concerns.has(one)),
          ).toEqual([]);
        }),
        { numRuns: 30 },
      );
    },
  );
});
