// What page 2 says of children who are registered elsewhere.
import { describe, expect, test } from 'vitest';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { Origin } from '../../src/model/agreement.ts';
import type { Reception } from '../../src/model/directory-file.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm, sundby } from '../support/levels.ts';
import { standardHtml } from '../support/template.ts';

const origin = (pointer: string): Origin => ({ from: 'district', file: pointer, line: 1, column: 1 });
const farsta = readDistrict('examples/stockholm/farsta.yaml');
const norrsundby = readDistrict('test/fixtures/sundby-2024/district.yaml');

const granby: Reception = { title: 'mottagningen för barn', phone: '08-465 004 20', hours: 'Vardagar 8–16' };
const farby: Reception = { title: 'Familjehuset', phone: '08-465 004 21', email: 'huset@example.se' };

function viewWith(receptions: Readonly<Record<string, Reception>>, level: MinimumLevel = stockholm) {
  const listed = Object.entries(receptions).map(([district, one], at) => ({ district, ...one, line: at, column: 3 }));
  const district = level === stockholm ? farsta : norrsundby;
  return viewOf(merge(level, district, origin, { name: 'mottagningar.yaml', receptions: listed }), level);
}

/** The document without the marks of the templates' lines. */
const htmlOf = (view: ReturnType<typeof viewOf>): string =>
  standardHtml(view)
    .replaceAll(/ data-at="[^"]*"/g, '')
    .replaceAll(/\s+/g, ' ');

/** The part about others. */
const pageOf = (view: ReturnType<typeof viewOf>): string =>
  /<h3 id="hit-annars">.*?<\/section>/u.exec(htmlOf(view))?.[0] ?? '';

describe('the receptions of others', () => {
  test('stand after the district’s own, in the directory’s order, each with a number to dial', () => {
    const view = viewWith({ Östby: granby, Farby: farby });
    expect(view.turn.receptions?.rows.map(({ district }) => district)).toEqual(['Östby', 'Farby']);
    const html = htmlOf(view);
    expect(html.indexOf('id="hit-annars"')).toBeGreaterThan(html.indexOf('Det gäller'));
    expect(html).toContain('Numret dit står <a href="#hit-annars">efter tabellen</a>.');
    const page = pageOf(view);
    expect(page).toContain('<th scope="row">Östby</th> <td> <p>Mottagningen för barn</p>');
    expect(page).toContain('<a href="tel:0846500420">08-465 004 20</a>');
    expect(page).toContain('<a href="mailto:huset@example.se">');
    expect(page).toContain('<p>Vardagar 8–16</p>');
  });

  test('are asked for in the words of the level, whatever the gender of those', () => {
    expect(pageOf(viewWith({ Östby: granby }))).toContain('Är barnet folkbokfört i en annan stadsdel?');
    expect(pageOf(viewWith({ Östby: granby }))).toContain('<th scope="col">Stadsdel</th>');
    expect(sundby.words.area.gender).toBe('ett');
    expect(pageOf(viewWith({ Östby: granby }, sundby))).toContain('Är barnet folkbokfört i ett annat kommunalförbund?');
  });

  test('say once what all of them say of other times, and else each for itself', () => {
    const outOfHours = 'Socialjouren, 08-465 004 99';
    const all = pageOf(viewWith({ Östby: { ...granby, outOfHours }, Farby: { ...farby, outOfHours } }));
    expect(all.match(/tel:0846500499/g)).toHaveLength(1);
    expect(all).toContain('Övrig tid, för alla i tabellen: Socialjouren, <a href="tel:0846500499">');
    const some = pageOf(viewWith({ Östby: { ...granby, outOfHours }, Farby: farby }));
    expect(some).toContain('<p class="note">Övrig tid: Socialjouren, <a href="tel:0846500499">');
    expect(some).not.toContain('för alla');
    expect(pageOf(viewWith({ Östby: { ...granby, outOfHours } }))).not.toContain('för alla');
  });

  test('have no column of times where none says any', () => {
    expect(pageOf(viewWith({ Farby: farby }))).not.toContain('Tider');
    expect(pageOf(viewWith({ Farby: farby, Östby: granby }))).toContain('Tider');
  });

  test('are not there without a directory, and the district itself is never among them', () => {
    const without = viewOf(merge(stockholm, farsta, origin), stockholm);
    expect(without.turn.receptions).toBeUndefined();
    expect(htmlOf(without)).not.toContain('hit-annars');
    expect(viewWith({ FARSTA: granby, Farby: farby }).turn.receptions?.rows.map(({ district }) => district)).toEqual([
      'Farby',
    ]);
  });

  test('have their abbreviations explained', () => {
    const { abbreviations } = viewWith({ Farby: { ...farby, title: 'LSS-enheten' } }).turn;
    expect(abbreviations.map(({ short }) => short)).toEqual(['LSS']);
  });
});
