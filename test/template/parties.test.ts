import { beforeAll, describe, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import type { View } from '../../src/template/view-shape.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm } from '../support/levels.ts';
import { standardHtml, wordsFrom } from '../support/template.ts';

beforeAll(loadMarkdown);

/** The shortest example with other schools. */
function viewWith(schools: DistrictFile['schools']): View {
  const file = { ...readDistrict('examples/minimal.yaml'), schools };
  return viewOf(
    merge(stockholm, file, () => ({ from: 'minimum-level' })),
    stockholm,
  );
}

/** The shortest example with a number of municipal schools and of independent preschools instead of its own. */
function withSchools(municipal: number, preschools: number): View {
  const school = (at: number) => ({ name: `Skola ${at}`, forms: ['grundskola'], organiser: { type: 'kommunal' } });
  const preschool = (at: number) => ({
    name: `Förskola ${at}`,
    forms: ['förskola'],
    organiser: { type: 'enskild', name: 'Stugan AB' },
  });
  const listed = [
    ...Array.from({ length: municipal }, (_, at) => school(at)),
    ...Array.from({ length: preschools }, (_, at) => preschool(at)),
  ];
  return viewWith(listed as DistrictFile['schools']);
}
const indicatorOf = (view: View) => wordsFrom(standardHtml(view), 'uppfoljning-indikator');
const factOf = ({ front }: View, fact: string) => front.facts.find(({ label }) => label === fact)?.text;
const unitsOf = (view: View) => factOf(view, 'Omfattar');

describe('the parties', () => {
  test.each([
    [1, 0, 'Skolan', 'En skola ska skriva under.'],
    [2, 0, 'Skolorna', 'Två skolor ska skriva under.'],
    [0, 1, 'Förskolan', 'En förskola ska skriva under.'],
    [1, 2, 'Skolan och förskolorna', 'En skola och två förskolor ska skriva under.'],
  ])('speaks of %i schools and %i preschools as many as they are', (schools, preschools, listed, indicator) => {
    const view = withSchools(schools, preschools);
    expect(view.chapters.parties.listed).toBe(listed);
    expect(standardHtml(view)).toContain(`data-number="A">${listed}</h2>`);
    expect(indicatorOf(view)).toContain(indicator);
  });

  test('defines the indicator, and says nothing of who has signed: that changes after the agreement is drawn', () => {
    expect(indicatorOf(withSchools(1, 0))).toMatch(
      /^Indikator Indikatorn är andelen skolenheter vars huvudman har skrivit under\. Förskolor redovisas för sig\. En skola ska skriva under\. Områdenas/,
    );
  });

  test('writes the numbers of the parties in digits where one of them is large, and everywhere alike', () => {
    const many = withSchools(14, 1);
    expect(many.front.subtitle).toBe(
      'Överenskommelse mellan Stockholms kommun (genom Provby stadsdelsnämnd och Utbildningsnämnden) samt Stugan AB',
    );
    expect(unitsOf(many)).toBe('14 kommunala skolor och 1 enskilt driven förskola (bilaga A)');
    expect(unitsOf(withSchools(12, 0))).toBe('Tolv kommunala skolor (bilaga A)');
    expect(unitsOf(withSchools(1, 0))).toBe('En kommunal skola (bilaga A)');
  });

  test('calls and lists a school and a preschool alike wherever it names them, whatever forms and words the file has', () => {
    const of = (name: string, forms: readonly string[], type: string) => ({ name, forms, organiser: { type } });
    const view = viewWith([
      of('Ekskolan', ['förskola', 'grundskola'], 'kommunal'),
      of('Almskolan', ['förskola', 'förskoleklass', 'grundskola'], 'enskild'),
      of('Förskolan Linden', ['förskola'], 'fristående'),
      of('Förskolan Boken', ['förskola'], 'enskild'),
    ] as DistrictFile['schools']);
    expect(unitsOf(view)).toBe('En kommunal skola, en fristående skola och två enskilt drivna förskolor (bilaga A)');
    expect(view.schools.map(({ title, own, schools }) => [title, own, schools.map(({ name }) => name)])).toEqual([
      ['Enskilt drivna förskolor', false, ['Förskolan Linden', 'Förskolan Boken']],
      ['Kommunala grundskolor', false, ['Ekskolan']],
      ['Fristående grundskolor', false, ['Almskolan']],
    ]);
    expect(view.signatures.parties.map(({ name }) => name)).toContain('Ekskolan');
    expect(view.signedList.groups.map(({ title }) => title)).toEqual([
      'Stadsdelen',
      'Kommunala skolor',
      'Fristående skolor',
      'Enskilt drivna förskolor',
    ]);
  });

  test.each([
    [1, 'stadsdelens egen förskola. Förskolan står i bilaga A.'],
    [2, 'stadsdelens egna förskolor. Förskolorna står i bilaga A.'],
  ])('names no schools that there are not: the district’s own %i preschools alone', (count, said) => {
    const own = Array.from({ length: count }, (_, at) => ({
      name: `Förskola ${at}`,
      forms: ['förskola'],
      organiser: { type: 'kommunal' },
    }));
    const text = wordsFrom(standardHtml(viewWith(own as DistrictFile['schools'])), 'parter-har').replaceAll(' .', '.');
    expect(text).toContain(
      `Överenskommelsen gäller mellan Provby stadsdelsnämnd i Stockholms kommun (212000-0142) samt ${said}`,
    );
    expect(text).not.toContain('omfattas också');
  });
});
