import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lix } from '../../scripts/lib/lix.mjs';
import type { Grounds } from '../../src/diagnostics/grounds.ts';
import { interpretationsAmong } from '../../src/minimum/basis.ts';
import { frequencyText } from '../../src/minimum/frequency-text.ts';
import type { MinimumMeeting } from '../../src/minimum/minimum-meeting.ts';
import { stockholm } from '../support/levels.ts';

const source = readFileSync('schemas/stockholm-2009/minimum-level.yaml', 'utf8');

const interpretationOf = (grounds: Grounds | undefined) => interpretationsAmong(grounds ?? []).join(' ');

/** A meeting in one line: frequency, convener, required functions (! for all), recommended, invited, records. */
function line(meeting: MinimumMeeting): string {
  const required = meeting.required.map((one) => one.function + (one.attendance === 'all' ? '!' : ''));
  const recommended = (meeting.recommended ?? []).map((one) => one.function);
  const records = [meeting.minutes ? 'minutes' : '', meeting.reportToBoard ? 'board' : ''].filter(
    (word) => word !== '',
  );
  return [frequencyText(meeting.frequency), meeting.convener, required, recommended, meeting.invited ?? [], records]
    .map((part) => (typeof part === 'string' ? part : part.join(' ')))
    .join(' | ');
}

/** Every prose text of the level that an agreement prints; bases are not among them. */
const prose: readonly string[] = [
  ...stockholm.purpose.map((one) => one.text),
  ...(stockholm.successFactors?.factors ?? []).map((one) => one.text),
  ...Object.values(stockholm.clauses).map((one) => one.text),
  ...stockholm.legalReferences.map((one) => one.about),
  ...Object.values(stockholm.areas).flatMap((area) => [
    area.goal,
    area.targetGroup,
    ...(area.description === undefined ? [] : [area.description]),
    ...Object.values(area.meetings).flatMap((meeting) => meeting.description ?? []),
  ]),
];

describe('the minimum level of Stockholm', () => {
  it('has the areas of the report, with level, individual cases and responsible function', () => {
    const areas = Object.entries(stockholm.areas).map(([id, area]) =>
      [id, area.level, area.individualCases, area.responsible, area.followUp.responsible].join(' | '),
    );
    expect(areas).toEqual([
      'generella-fragor | general | forbidden | stadsdelsdirektor | stadsdelsdirektor',
      'barn-som-far-illa | individual | guaranteed | enhetschef-barn-och-unga | enhetschef-barn-och-unga',
      'insatser-och-placering | individual | allowed | enhetschef-barn-och-unga | enhetschef-barn-och-unga',
      'overgangar | individual | allowed | verksamhets-eller-avdelningschef | verksamhets-eller-avdelningschef',
      'funktionsnedsattning | individual | allowed | enhetschef-lss | enhetschef-lss',
      'forskola | general | forbidden | verksamhets-eller-avdelningschef | verksamhets-eller-avdelningschef',
      'sakerhetsarbete | general | forbidden | verksamhets-eller-avdelningschef | verksamhets-eller-avdelningschef',
    ]);
  });

  it('has the nine meetings', () => {
    const meetings = Object.values(stockholm.areas).flatMap((area) => Object.entries(area.meetings));
    expect(Object.fromEntries(meetings.map(([id, meeting]) => [id, line(meeting)]))).toEqual({
      samverkansforum:
        '1 gång per termin | stadsdelsdirektor | verksamhets-eller-avdelningschef rektor! | bitradande-grundskolechef gymnasiechef polis foreningsliv |  | minutes board',
      individmote:
        'vid behov | enhetschef-barn-och-unga | socialsekreterare rektor | elevhalsa | vardnadshavare barn | ',
      'lokal-bus-grupp':
        '1 gång per termin | enhetschef-barn-och-unga | enhetschef-barn-och-unga rektor | elevhalsa landstinget |  | ',
      planeringsmote:
        '1 gång per termin | enhetschef-barn-och-unga | socialsekreterare rektor | elevhalsa | vardnadshavare barn | ',
      'overlamning-forskola-skola':
        '1 gång per läsår | verksamhets-eller-avdelningschef | forskolechef rektor | larare elevhalsa | vardnadshavare barn | ',
      'overlamning-daglig-verksamhet':
        '1 gång per läsår | verksamhets-eller-avdelningschef | rektor bistandshandlaggare | larare elevhalsa | vardnadshavare barn | ',
      samordningsmote:
        '1 gång per läsår | enhetschef-lss | bistandshandlaggare rektor | elevhalsa intresseorganisation |  | ',
      forskoleforum:
        '1 gång per läsår | verksamhets-eller-avdelningschef | verksamhets-eller-avdelningschef forskolechef | socialsekreterare |  | minutes',
      sakerhetsmote:
        '1 gång per läsår | verksamhets-eller-avdelningschef | verksamhets-eller-avdelningschef rektor | polis foreningsliv |  | minutes',
    });
  });

  it('follows every area up once per school year, and reports it to the board', () => {
    for (const { followUp } of Object.values(stockholm.areas)) {
      expect(frequencyText(followUp.frequency)).toBe('1 gång per läsår');
      expect(followUp.reportToBoard).toBe(true);
      expect(followUp.methods.length).toBeGreaterThan(0);
    }
  });

  it('says that every frequency it counts is an assumption', () => {
    for (const area of Object.values(stockholm.areas))
      for (const part of [...Object.values(area.meetings), area.followUp])
        if (part.frequency !== 'vid behov') expect(interpretationOf(part.basisOf?.frequency)).toMatch(/tolkning/);
  });

  it('has a basis for every topic, and a use for every support material', () => {
    const areas = Object.values(stockholm.areas);
    for (const topic of areas.flatMap((area) => area.topics)) expect(topic.basis, topic.text).toBeDefined();
    expect(new Set(areas.flatMap((area) => area.supportMaterial))).toEqual(
      new Set(Object.keys(stockholm.supportMaterial)),
    );
    for (const area of areas) expect(area.topics.length).toSatisfy((count: number) => count >= 3 && count <= 6);
  });

  it('speaks of the family nowhere without saying when contact can harm the child', () => {
    const { clauses, areas } = stockholm;
    const texts = [
      ...prose,
      ...Object.values(areas).flatMap((area) => [...area.topics.map(({ text }) => text), ...area.followUp.methods]),
    ];
    const reached = texts.filter((text) => /vårdnadshavar|familj(?!e?hem)|hemmet/i.test(text));
    // Law is quoted as it is, and those who live in another home are not reached in the one that they left.
    const quoted = new Set(stockholm.legalReferences.map(({ about }) => about));
    const elsewhere = areas['insatser-och-placering']?.goal;
    const silent = reached.filter((text) => !quoted.has(text) && text !== elsewhere && !/skada|tryggt/.test(text));
    expect(reached.length).toBeGreaterThan(7);
    expect(silent.filter((text) => !text.startsWith('Barn och unga som får insatser'))).toEqual([]);
    const { title, text = '', chapter } = clauses['kontakt-som-kan-skada'] ?? {};
    expect(clauses['vardnadshavare-och-barn']?.text).toContain(`se ”${title}”`);
    expect(interpretationOf(clauses['fraga-forst']?.basis)).toContain(`”${title}”`);
    expect(chapter).toBe('secrecy');
    for (const word of ['våld', 'övergrepp', 'hedersrelaterat förtryck', 'skyddade personuppgifter'])
      expect(text).toContain(word);
    expect(text).toContain('inte hemmet. Socialtjänsten bestämmer när och hur');
  });

  it('promises nothing for those who are no parties, nor that a meeting changes what boards have decided', () => {
    const of = (id: string) => stockholm.clauses[id]?.text ?? '';
    expect(of('ska-och-bor')).toContain('Den som inte är part, till exempel polisen, kallas men avgör själv');
    expect(of('uppfoljning')).toContain('Där föreslår deltagarna vad som behöver ändras.');
    expect(of('oenighet')).toContain('skolans eller förskolans huvudman');
    const decided = Object.values(stockholm.clauses).filter(({ text = '' }) => /\bbestämmer parterna\b/.test(text));
    expect(decided).toEqual([]);
  });

  it('lets no standing group speak of a child that can be recognised', () => {
    const meetings = Object.values(stockholm.areas)
      .filter(({ individualCases }) => individualCases !== 'forbidden')
      .flatMap((area) => Object.values(area.meetings));
    const groups = meetings.filter(({ invited = [] }) => invited.length === 0);
    expect(groups.map(({ title }) => title)).toEqual(['Lokal BUS-grupp', 'Samordning av stöd']);
    for (const { individualCases, description, basisOf } of groups) {
      expect(individualCases).toBe('anonymised');
      expect(description?.replace(/\s+/g, ' ')).toMatch(/Inget barn nämns eller går att känna igen\.$/);
      expect(basisOf?.individualCases).toEqual([
        { interpretation: expect.stringMatching(/^Rapporten säger inte hur/) },
      ]);
    }
    const others = meetings.filter((one) => !groups.includes(one));
    expect(others.map(({ individualCases }) => individualCases)).toEqual(others.map(() => undefined));
  });

  it('has the forms of every function that sentences need', () => {
    for (const [id, { plural }] of Object.entries(stockholm.functions))
      expect([id, plural !== undefined]).toEqual([id, true]);
  });

  it('has a successor for each reference to law that has ended, or says that there is none', () => {
    const ended = stockholm.legalReferences.filter(({ until }) => until !== undefined);
    expect(ended.length).toBeGreaterThan(10);
    expect(ended.filter(({ replacedBy }) => replacedBy === undefined).map(({ paragraph }) => paragraph)).toEqual([]);
  });

  it('has read every statute that is in force, and says as of when', () => {
    expect(stockholm.lawReadOn).toBe('2026-04-27');
    const unread = stockholm.legalReferences.filter(({ until, verified }) => until === undefined && verified !== true);
    // Curricula are no statutes.
    expect(unread.map(({ statute, paragraph }) => `${statute} ${paragraph}`)).toEqual([
      'Läroplanen för den egna skolformen om elever i behov av särskilt stöd',
    ]);
  });

  it.each([
    ['2010-03-01', 'Socialtjänstlagen (2001:453) 14 kap. 1 §', 'Socialtjänstlagen (2025:400) 19 kap. 1 §'],
    ['2011-07-01', 'Skollagen (2010:800) 29 kap. 13 §', 'Skollagen (1985:1100) 1 kap. 2 a §'],
    ['2025-06-30', 'Socialtjänstlagen (2001:453) 5 kap. 1 a §', 'Socialtjänstlagen (2025:400) 18 kap. 6 §'],
    ['2025-07-01', 'Socialtjänstlagen (2025:400) 18 kap. 6 §', 'Socialtjänstlagen (2001:453) 5 kap. 1 a §'],
  ])('on %s holds %s, not %s', (day, holds, not) => {
    const valid = stockholm.legalReferences
      .filter(({ from, until }) => (from ?? day) <= day && day <= (until ?? day))
      .map((one) => `${one.statute} ${one.paragraph}`);
    expect(valid).toContain(holds);
    expect(valid).not.toContain(not);
  });

  it('is easy to read: no more than LIX 40 in all, 50 in any longer text', () => {
    expect(lix(prose.join(' '))).toBeLessThanOrEqual(40);
    for (const text of prose.filter((one) => one.length > 150)) expect(lix(text), text).toBeLessThanOrEqual(50);
  });

  it('explains every abbreviation it uses, and does not repeat the slips of the report', () => {
    const listed = (stockholm.abbreviations ?? []).map((one) => one.short);
    for (const used of new Set(prose.join(' ').match(/\b(?:[A-ZÅÄÖ]{2,}|SiS)\b/gu))) expect(listed).toContain(used);
    // A title is quoted as it stands.
    for (const slip of ['vård och boende', 'SIS', 'Statens Institutionsstyrelse', ' p 7', 'barn/ungdomar'])
      expect(source.replace(stockholm.sources.rapport?.title ?? '', '')).not.toContain(slip);
  });
});
