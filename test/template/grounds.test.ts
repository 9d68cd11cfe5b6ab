import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type LawGround, lawWords } from '../../src/diagnostics/grounds.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { holdingOn } from '../../src/minimum/legal-references.ts';
import { levelOn } from '../../src/minimum/level-on.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { existsOn } from '../../src/minimum/school-forms.ts';
import type { Agreement, Origin } from '../../src/model/agreement.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { entryTemplate } from '../../src/pipeline/load/document-kind.ts';
import { compileTemplates } from '../../src/template/compile.ts';
import { viewOf } from '../../src/template/view.ts';
import { capitalised, uncapitalised } from '../../src/values/in-words.ts';
import { rememberByText } from '../../src/values/remember.ts';
import { anyDistrict } from '../support/any-district.ts';
import { exampleDistricts, readDistrict } from '../support/examples.ts';
import { levels, stockholm, sundby, triedLevels } from '../support/levels.ts';
import { plain, standardHtml, standardTemplates } from '../support/template.ts';
import { runs } from '../support/whole.ts';

beforeAll(loadMarkdown);

const files = standardTemplates();
const { value: template } = compileTemplates(files, entryTemplate('basis'));
const origin: Origin = { from: 'district', file: 'a.yaml', line: 1, column: 1 };

interface Drawn {
  readonly level: MinimumLevel;
  readonly agreement: Agreement;
  /** The document on what the agreement rests on, and the agreement with its notes beside each clause. */
  readonly grounds: string;
  readonly inline: string;
}

/** The level as the agreement of a district says it: of its first day, with the forms of that day and of its schools. */
function inTime(level: MinimumLevel, { agreement: { validFrom }, schools }: DistrictFile): MinimumLevel {
  const named = schools.flatMap(({ forms }) => forms);
  const forms = Object.entries(level.schoolForms).filter(
    ([form]) => named.includes(form) || existsOn(level, form, validFrom),
  );
  return { ...levelOn(level, validFrom), schoolForms: Object.fromEntries(forms) };
}

const drawn = rememberByText(32, (path): Drawn => {
  const district = readDistrict(path);
  const dated = levels.find(({ id }) => id === district.minimumLevel);
  if (dated === undefined || template === undefined) throw new Error(`${path} cannot be drawn`);
  const level = inTime(dated, district);
  const inlineToo = { ...district, agreement: { ...district.agreement, notes: 'inline' as const } };
  const separately = { ...district, agreement: { ...district.agreement, notes: 'separate' as const } };
  const agreement = merge(level, separately, () => origin);
  return {
    level,
    agreement,
    grounds: template.write(viewOf(agreement, level)),
    inline: standardHtml(
      viewOf(
        merge(level, inlineToo, () => origin),
        level,
      ),
    ),
  };
});

/** The text of a page, with what marks and breaks it taken out, as one line. */
const words = (html: string) =>
  plain(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ');

/** Every ground in a value, at any depth: what readers are to see of sections, law, practice and interpretations. */
function groundsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('law' in value && 'title' in value) return [lawWords(value as LawGround)];
  return Object.entries(value).flatMap(([key, member]) =>
    typeof member === 'string' && ['section', 'practice', 'interpretation'].includes(key)
      ? [member]
      : groundsIn(member),
  );
}

/** A ground as HTML writes it, without the full stop that a sentence is given. */
const written = (ground: string) =>
  words(ground.trim().replace(/\.$/, '').replace(/&/g, '&amp;').replace(/"/g, '&quot;'));

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text in which a statute that is named once before several of its paragraphs is named before each of them. */
function spelledOut(text: string, grounds: readonly string[]): string {
  const statutes = new Map<string, string[]>();
  for (const [, statute = '', paragraph = ''] of grounds.flatMap((one) => [
    ...one.matchAll(/^(.*\)|\D+?) ((?:\d|artikel ).*)$/g),
  ]))
    statutes.set(statute, [...(statutes.get(statute) ?? []), paragraph]);
  return [...statutes].reduce((rest, [statute, paragraphs]) => {
    // What begins as another does must be tried before it.
    const known = paragraphs.sort((a, b) => b.length - a.length).map((one) => escaped(written(one)));
    const [one, many] = [`(?:${known.join('|')})`, `(?:(?:, | och )(?:${known.join('|')}))+`];
    return rest.replace(new RegExp(`${escaped(written(statute))} ${one}${many}`, 'g'), (joined) =>
      [...joined.matchAll(new RegExp(one, 'g'))].map(([paragraph]) => `${written(statute)} ${paragraph}`).join(', '),
    );
  }, text);
}

/** The grounds that a text does not say; those of practice stand after a colon, with a small letter. */
function missing(grounds: Iterable<string>, page: string): readonly string[] {
  const all = [...grounds];
  const text = spelledOut(words(page), all);
  return all.filter((ground) => ![ground, uncapitalised(ground)].some((one) => text.includes(written(one))));
}

const paths = [...exampleDistricts, 'test/fixtures/sundby-2024/district.yaml'];

describe.each(paths)('the document on what the agreement of %s rests on', (path) => {
  test('is well formed', () => {
    expect(parseDocument(drawn(path).grounds, files).diagnostics).toEqual([]);
  });

  test('says every ground of the merged agreement, and of the functions and forms that it names', () => {
    const { level, agreement, grounds } = drawn(path);
    const { administration, bodies, schoolForms, functions } = level;
    const all = new Set(groundsIn([agreement, administration, bodies, schoolForms, functions]));
    expect(all.size).toBeGreaterThan(10);
    expect(missing(all, grounds)).toEqual([]);
  });

  test('says everything that small print and annex D say', () => {
    const { grounds, inline } = drawn(path);
    const text = words(grounds);
    const annex = plain(inline).slice(plain(inline).indexOf('id="bilaga-grund"'));
    const reasons = [...annex.matchAll(/<td><p class="note">(.*?)<\/p><\/td>/g)].map(([, reason = '']) =>
      words(reason),
    );
    const interpreted = [...plain(inline).matchAll(/Tolkning: (.*?)(?= Tolkning: |<\/p>)/g)].map(([, said = '']) =>
      words(said),
    );
    const titles = [...annex.matchAll(/<(?:li|dd)>(.*?)<\/(?:li|dd)>/g)].map(([, said = '']) => words(said));
    expect(reasons.length).toBeGreaterThan(3);
    expect(interpreted.length).toBeGreaterThan(0);
    expect([...reasons, ...interpreted, ...titles].filter((said) => !text.includes(said))).toEqual([]);
    const sections = [...plain(inline).matchAll(/(?:apporten|iktlinjen), avsnitte[nt] (.*?)\./g)].flatMap(
      ([, said = '']) => said.match(/”[^”]+”/g) ?? [],
    );
    expect(sections.filter((section) => !text.includes(section))).toEqual([]);
    // A level that rests on no text with headings has none to name.
    const isSectioned = JSON.stringify(drawn(path).level).includes('"section":');
    expect(sections.length > 3).toBe(isSectioned);
    expect(text).toContain(viewOf(drawn(path).agreement, drawn(path).level).level.note ?? 'Not saknas');
  });

  test('names every clause, meeting and topic of the minimum level, and every rule of law', () => {
    const { level, agreement, grounds } = drawn(path);
    const text = words(grounds);
    const areas = Object.values(level.areas);
    const named = [
      ...Object.values(level.clauses).map(({ title }) => title),
      ...areas.flatMap(({ title, meetings, topics, basis: whole }) => [
        title,
        ...Object.values(meetings).map((meeting) => meeting.title),
        // A topic that rests on the same as its area is named by that alone.
        ...topics.flatMap(({ text: topic, basis = whole }) => (isDeepStrictEqual(basis, whole) ? [] : [topic])),
      ]),
      ...agreement.legalReferences.flatMap(({ statute, paragraph }) => [statute, paragraph].map(capitalised)),
      ...agreement.areas.map(({ title }) => title.value),
    ];
    expect(named.filter((one) => !text.includes(words(one.replace(/&/g, '&amp;'))))).toEqual([]);
  });
});

test.each(triedLevels.map((level) => [level.id, level] as const))(
  'every ground of %s is there, whatever a district adds',
  (_, level) => {
    fc.assert(
      fc.property(anyDistrict(level), (district) => {
        const all = [...new Set(groundsIn(inTime(level, district)))];
        const view = viewOf(
          merge(level, district, () => origin),
          level,
        );
        expect(missing(all, template?.write(view) ?? '')).toEqual([]);
      }),
      { numRuns: runs(40, 5), interruptAfterTimeLimit: 40_000 },
    );
  },
);

test('says of each rule of law whether the report cites it, and whether its wording was read', () => {
  const district = readDistrict('examples/minimal.yaml');
  const agreement = { ...district.agreement, validFrom: '2026-05-01', validUntil: '2027-04-30' };
  const view = viewOf(
    merge(stockholm, { ...district, agreement }, () => origin),
    stockholm,
  );
  const shown = view.grounds.law?.statutes.flatMap(({ references }) => references) ?? [];
  const held = holdingOn(stockholm.legalReferences, '2026-05-01');
  expect(shown.map(({ citedBy }) => citedBy)).toHaveLength(held.length);
  expect(shown.filter(({ read }) => read)).toHaveLength(held.filter(({ verified }) => verified === true).length);
  expect(shown.filter(({ unread }) => unread)).toHaveLength(held.filter(({ verified }) => verified === false).length);
  expect(view.grounds.law?.read).toEqual({ on: '27 april 2026', before: true });
});

test('explains each mark of what was not read, and says when a wording was read that was not read with the others', () => {
  const written = (path: string, validFrom: string, level: MinimumLevel) => {
    const { agreement, ...rest } = readDistrict(path);
    const { validUntil: _end, ...days } = agreement;
    const district = { ...rest, agreement: { ...days, validFrom } };
    return words(
      template?.write(
        viewOf(
          merge(level, district, () => origin),
          level,
        ),
      ) ?? '',
    );
  };
  const first = written('examples/minimal.yaml', '2025-07-01', stockholm);
  expect(first).toContain('Lagarna är lästa den 27 april 2026.');
  expect(first).toContain('”Inte kontrollerad” betyder att lydelsen bara är känd i andra hand');
  expect(first).toContain('19 kap. 6 § Ur lagen Inte kontrollerad');
  const second = written('examples/minimal.yaml', '2026-02-01', stockholm);
  expect(second).not.toContain('Inte kontrollerad');
  expect(second).toContain('dagen då den började gälla känd i andra hand.');
  expect(second).toContain('29 kap. 13 § Ur lagen Läst i lagen, första dagen inte kontrollerad');
  // Days on which neither mark is set are told of neither.
  const old = written('examples/minimal.yaml', '2010-08-01', stockholm);
  expect(old).not.toContain('i andra hand');
  const local = written('test/fixtures/sundby-2024/district.yaml', '2025-08-01', sundby);
  expect(local).toContain('3 § Ur lagen Läst i lagen den 14 maj 2024');
});

test('calls what rests on the same as its part by the part alone', () => {
  const area = drawn('examples/minimal.yaml').agreement;
  const view = viewOf(area, stockholm).grounds;
  const [general] = view.areas;
  const [own, forum] = general?.groups ?? [];
  expect(own?.rows[0]).toEqual({
    about: 'Hela området, där inget annat står',
    rests: '”Samverkansområden och samverkansöverenskommelser”',
    interpretation: undefined,
  });
  expect(forum?.meeting).toBe('Övergripande samverkansforum');
  expect(forum?.rows.map(({ about }) => about)).toEqual([
    'Hela mötet, där inget annat står',
    'Hur ofta',
    'Att verksamhets- eller avdelningschef och rektor deltar',
    'Att gymnasiechef bör delta',
  ]);
});

test('says of a function what the minimum level says of it, whatever the district has made of that', () => {
  const district = readDistrict('examples/minimal.yaml');
  const functions = {
    required: ['gymnasiechef'],
    without: { 'bitradande-grundskolechef': 'Grundskolechefen deltar själv' },
  };
  const areas = { 'generella-fragor': { meetings: { samverkansforum: { functions } } } };
  const view = viewOf(
    merge(stockholm, { ...district, localAdditions: { areas } }, () => origin),
    stockholm,
  );
  const abouts = view.grounds.areas.flatMap(({ groups }) =>
    groups.flatMap(({ rows }) => rows.map(({ about }) => about)),
  );
  expect(abouts).toContain('Att gymnasiechef bör delta');
  expect(abouts).toContain('Att polis och lokalt föreningsliv bör delta');
  expect(abouts).toContain('Att rektor deltar');
});

test('what is the district’s own rests on its decision only where there is one', () => {
  const district = readDistrict('examples/stockholm/farsta.yaml');
  const writtenFor = (more: object) => {
    const file = { ...district, agreement: { ...district.agreement, ...more } };
    return words(
      template?.write(
        viewOf(
          merge(stockholm, file, () => origin),
          stockholm,
        ),
      ) ?? '',
    );
  };
  const decided = writtenFor({ status: 'beslutad', decidedOn: '2010-06-10' });
  expect(decided).toContain('Hela området är stadsdelens eget. Det vilar på stadsdelens beslut.');
  expect(decided).toContain('undantagit vilar på stadsdelens beslut. Det står i överenskommelsens bilaga B.');
  for (const status of ['utkast', 'forslag', 'exempel']) {
    const undecided = writtenFor({ status });
    expect(undecided).toContain('Hela området är stadsdelens eget.');
    expect(undecided).toContain('undantagit står i överenskommelsens bilaga B.');
    expect(undecided).not.toContain('stadsdelens beslut');
  }
});

test('names can be counted in a row of what rests on the same', () => {
  const [material] = viewOf(drawn('examples/minimal.yaml').agreement, stockholm).grounds.material;
  expect(material?.about).toContain('; Utredningsansvar – skolk, ”hemmasittare”, ansvar för insatser och anmälan; ');
  expect(material?.about.split('; ')).toHaveLength(drawn('examples/minimal.yaml').agreement.supportMaterial.length);
});
