import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lix } from '../../scripts/lib/lix.mjs';
import type { Ground, Grounds } from '../../src/diagnostics/grounds.ts';
import { holdingOn } from '../../src/minimum/legal-references.ts';
import { levelOn } from '../../src/minimum/level-on.ts';
import { type Parts, partsOfLevel } from '../../src/minimum/parts-with-basis.ts';
import { stepsOfLevel } from '../../src/minimum/steps-of-level.ts';
import { newestLevel } from '../../src/pipeline/load/newest-level.ts';
import { stockholm2026 as level } from '../support/levels.ts';
import { resourcesFor } from '../support/resources.ts';

const source = readFileSync('schemas/stockholm-2026/minimum-level.yaml', 'utf8');

/** The last day on which an agreement on the level may begin. */
const last = level.validUntil ?? '';

type Mapping = Readonly<Record<string, unknown>>;

/** Every part of the level that rests on something, with its path, as it is once what it inherits is written out. */
function partsIn(holder: Mapping, parts: Parts, path = ''): readonly (readonly [string, Mapping])[] {
  return Object.entries(parts).flatMap(([key, { each, within }]) => {
    const value = holder[key] as Mapping | undefined;
    if (value === undefined) return [];
    const found = each ? Object.entries(value as Readonly<Record<string, Mapping>>) : [['', value] as const];
    return found.flatMap(([id, part]) => {
      const here = `${path}/${key}${id === '' ? '' : `/${id}`}`;
      return [[here, part as Mapping] as const, ...partsIn(part as Mapping, within, here)];
    });
  });
}

/** Whether grounds name something beside law. */
const besideLaw = (grounds: Grounds | undefined) => (grounds ?? []).some((ground: Ground) => !('law' in ground));

const areas = Object.entries(level.areas);
const meetings = areas.flatMap(([area, { meetings: of, individualCases }]) =>
  Object.entries(of).map(([id, meeting]) => ({ id: `${area}/${id}`, meeting, inArea: individualCases })),
);
const steps = stepsOfLevel(level).flatMap((list) => Object.entries(list.steps));

/** Every text that readers meet, with where it stands: all but ids, words and what a ground is. */
function textsIn(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    ['words', 'basis', 'basisOf', 'legalReferences', 'datedParts'].includes(key)
      ? []
      : textsIn(member, `${path}/${key}`),
  );
}

/** The running text: what is read as sentences. */
const prose = textsIn(level).flatMap(([path, text]) =>
  /\/(?:text|goal|targetGroup|description|exception|whenClosed|what)$/.test(path) ? [text.replace(/\s+/g, ' ')] : [],
);

describe('the proposal for Stockholm in 2026', () => {
  it('says itself whose it is, and is not taken for the city’s', () => {
    expect(level.documentNote).toMatch(/projektets förslag, inte stadens/);
    expect([level.title, level.publisher].join(' ')).not.toMatch(/Stockholms stad/);
    expect(level.status).toBe('forslag');
    expect(level.title).toMatch(/^Förslag/);
    expect(level.interpreter).toBe('projektet');
  });

  it('is what begins a file today, and holds no longer than a year: the districts may be others after that', async () => {
    expect(await newestLevel(await resourcesFor())).toBe(level.id);
    const [year, ...day] = level.date.split('-');
    expect(last > level.date).toBe(true);
    expect(last <= [Number(year) + 1, ...day].join('-')).toBe(true);
  });

  it('has a ground for every requirement', () => {
    const parts = partsIn(level as unknown as Mapping, partsOfLevel);
    expect(parts.length).toBeGreaterThan(100);
    const without = parts.filter(([, { basis }]) => !Array.isArray(basis) || basis.length === 0);
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('cites only law that has been read, and that holds on the first day and on the last', () => {
    const cited = new Set([
      ...(source.match(/(?<=^ {2}- )\S+$/gm) ?? []),
      ...(source.match(/(?<=\{ law: )[^ }]+/g) ?? []),
    ]);
    expect(cited.size).toBeGreaterThan(50);
    for (const day of [level.date, last]) {
      const holding = holdingOn(level.legalReferences, day);
      expect(holding.filter(({ verified }) => verified !== true).map(({ id }) => id)).toEqual([]);
      const ids = new Set(holding.map(({ id }) => id));
      expect([...cited].filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it('calls no time law that the law does not say, and none its own that it does', () => {
    const timed = steps.filter(([, { within, before }]) => within !== undefined || before !== undefined);
    expect(timed.length).toBeGreaterThan(5);
    const own = timed.filter(([, { statutory }]) => statutory !== true);
    expect(own.filter(([, { basis, basisOf }]) => !besideLaw(basisOf?.within ?? basis)).map(([id]) => id)).toEqual([]);
    const laws = steps.filter(([, { statutory }]) => statutory === true);
    expect(laws.length).toBeGreaterThan(2);
    expect(laws.filter(([, { basis }]) => besideLaw(basis)).map(([id]) => id)).toEqual([]);
  });

  it('lets no standing group speak of a child that can be recognised', () => {
    const groups = meetings.filter(
      ({ meeting: { heldPer, invited = [] } }) => heldPer !== 'child' && invited.length === 0,
    );
    expect(groups.length).toBeGreaterThan(3);
    for (const { id, meeting, inArea } of groups) {
      const cases = inArea === 'forbidden' ? 'forbidden' : meeting.individualCases;
      expect([id, cases]).toEqual([id, expect.stringMatching(/^(?:forbidden|anonymised)$/)]);
    }
    for (const { id, meeting } of meetings.filter((one) => !groups.includes(one)))
      expect([id, meeting.minutes, meeting.reportToBoard]).toEqual([id, false, false]);
  });

  it('invites the family to each meeting about a child, and says when it does not', () => {
    const about = meetings.filter(({ meeting: { heldPer } }) => heldPer === 'child');
    expect(about.length).toBeGreaterThan(3);
    for (const { id, meeting } of about)
      expect([id, meeting.invited]).toEqual([id, expect.arrayContaining(['vardnadshavare', 'barn'])]);
    const unless = Object.values(level.clauses).flatMap(({ invitedUnless }) => invitedUnless ?? []);
    expect(unless).toHaveLength(1);
    const { text = '' } = Object.values(level.clauses).find(({ invitedUnless }) => invitedUnless !== undefined) ?? {};
    for (const word of ['våld', 'övergrepp', 'hedersrelaterat förtryck', 'skyddade personuppgifter'])
      expect(text.toLowerCase()).toContain(word);
    const sentences = text.replace(/\s+/g, ' ');
    for (const words of ['anmäler skolan eller förskolan genast', 'kontaktar inte hemmet', 'Socialtjänsten bestämmer'])
      expect(sentences).toContain(words);
  });

  it('says nothing in the words of another time, whatever the day', () => {
    const old =
      /särskol|landsting|2001:453|1985:1100|1980:620|skolk|missbruk|minnesanteckning|handikapp|stadsdelsförvaltningschef|förskolechef|omhänderta/i;
    for (const day of [level.date, '2027-07-01', last]) {
      const { legalReferences, ...rest } = levelOn(level, day);
      const said = [...textsIn(rest), ...holdingOn(legalReferences, day).flatMap((one) => textsIn(one))];
      expect(said.length).toBeGreaterThan(300);
      expect(said.filter(([, text]) => old.test(text))).toEqual([]);
    }
    // Nor in a comment or a ground, but for a word that would be a ground's own.
    expect(source.match(new RegExp(old, 'gi')) ?? []).toEqual([]);
  });

  it('has what the design asks for', () => {
    const said = prose.join(' ');
    expect(level.municipality).toEqual({ name: 'Stockholms kommun', organisationNumber: '212000-0142' });
    expect(Object.values(level.bodies).map(({ board }) => board)).toContain('Utbildningsnämnden');
    expect(areas.map(([id]) => id)).toEqual(expect.arrayContaining(['narvaro', 'trygghet', 'overgangar', 'forskola']));
    for (const words of [
      'tolk',
      'register',
      'allmän handling',
      'betalar för sin egen',
      'Läsårets avvikelser',
      'nya medarbetare',
      'skickar en ersättare',
    ])
      expect(said).toContain(words);
    const titles = Object.values(level.functions).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['Grundskolechef', 'Gymnasiechef', 'Stadsdelsdirektör']));
    for (const chapter of ['costs', 'competence', 'deviations', 'changes', 'validity', 'secrecy'] as const)
      expect(Object.values(level.clauses).some((clause) => clause.chapter === chapter)).toBe(true);
  });

  it('is easy to read: no more than LIX 40 in all, 45 in any longer text', () => {
    expect(prose.length).toBeGreaterThan(60);
    expect(lix(prose.join(' '))).toBeLessThanOrEqual(40);
    for (const text of prose.filter((one) => one.length > 150)) expect(lix(text), text).toBeLessThanOrEqual(45);
  });

  it('explains every abbreviation it uses', () => {
    const listed = (level.abbreviations ?? []).map((one) => one.short);
    for (const used of new Set(prose.join(' ').match(/\b[A-ZÅÄÖ]{2,}\b/gu))) expect(listed).toContain(used);
  });

  it('names only support material that an area uses', () => {
    const used = new Set(areas.flatMap(([, { supportMaterial }]) => supportMaterial));
    expect(used).toEqual(new Set(Object.keys(level.supportMaterial)));
  });
});
