import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/diagnostics/collect.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { interpretationsAmong } from '../../src/minimum/basis.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { Agreement, Origin } from '../../src/model/agreement.ts';
import type { School } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import type { View } from '../../src/template/view-shape.ts';
import { district } from '../support/arbitrary-district.ts';
import { readDistrict } from '../support/examples.ts';
import { levels, stockholm, sundby } from '../support/levels.ts';
import { plain, standardHtml, standardTemplates, wordsFrom } from '../support/template.ts';
import { runs } from '../support/whole.ts';

const origin = (): Origin => ({ from: 'district', file: 'farsta.yaml', line: 41, column: 22 });
const farsta = merge(stockholm, readDistrict('examples/stockholm/farsta.yaml'), origin);
const minimal = merge(stockholm, readDistrict('examples/minimal.yaml'), origin);
const norrsundby = merge(sundby, readDistrict('test/fixtures/sundby-2024/district.yaml'), origin);
const files = standardTemplates();

const assumed = (view: View, group: string) => view.level.assumptions.find(({ title }) => title === group)?.rows ?? [];

beforeAll(loadMarkdown);

describe('the view of a merged agreement', () => {
  const view = viewOf(farsta, stockholm);
  const forum = view.chapters.areas[0]?.meetings[0];

  test('says the parties in short', () => {
    const others = 'huvudmännen för två fristående skolor och en enskilt driven förskola';
    expect(view.front.subtitle).toBe(
      `Överenskommelse mellan Stockholms kommun (genom Farsta stadsdelsnämnd och Utbildningsnämnden) samt ${others}`,
    );
    const fact = (name: string) => view.front.facts.find(({ label }) => label === name)?.text;
    expect(fact('Parter')).toBe(
      `Stockholms kommun (212000-0142, genom Farsta stadsdelsnämnd och Utbildningsnämnden) samt ${others}`,
    );
    expect(fact('Omfattar')).toBe(
      'Fyra kommunala skolor, två fristående skolor, en kommunal förskola och en enskilt driven förskola (bilaga A)',
    );
  });

  test('writes dates and periods out', () => {
    expect(view.front.facts.find(({ label }) => label === 'Gäller')?.text).toBe('1 augusti 2010 – 31 juli 2011');
    expect(wordsFrom(standardHtml(view), 'giltighet-tid')).toContain('Uppsägningstiden är tre månader.');
  });

  test('says of the agreement, and not of its notice, that it replaces another', () => {
    const { agreement, ...rest } = readDistrict('examples/minimal.yaml');
    const file = { ...rest, agreement: { ...agreement, noticeMonths: 6, replaces: 'SDN 1.2-31/2008' } };
    const html = standardHtml(viewOf(merge(stockholm, file, origin), stockholm));
    expect(wordsFrom(html, 'giltighet-tid')).toMatch(
      /^Giltighet Överenskommelsen gäller från [^.]+\. Den ersätter överenskommelsen med dnr SDN 1\.2-31\/2008\. Uppsägningstiden är sex månader\./,
    );
  });

  test('tells how an area about single children can be without their cases', () => {
    const levelOf = (one: View, id: string) => wordsFrom(standardHtml(one), `${id}-niva`);
    const skarpnack = viewOf(merge(stockholm, readDistrict('examples/stockholm/skarpnack.yaml'), origin), stockholm);
    expect(levelOf(skarpnack, 'funktionsnedsattning')).toMatch(
      /^Nivå Området hör till individnivån, men ett enskilt barns ärende tas upp i ett annat sammanhang\. På områdets möten talar vi aldrig om enskilda barn, inte heller med samtycke eller stöd i lag\./,
    );
    expect(levelOf(view, 'generella-fragor')).toMatch(
      /^Nivå Övergripande och förebyggande nivå\. Här talar vi aldrig om enskilda barn\./,
    );
  });

  test('marks what was raised with what the minimum level says', () => {
    expect(forum?.frequency).toBe('Två gånger per termin');
    expect(forum?.frequencyMark).toEqual({ origin: 'farsta.yaml:41:22', floor: 'en gång per termin' });
    expect(plain(standardHtml(view))).toContain(
      '<p class="side-label">Höjd nivå</p><p>Enligt miniminivån: en gång per termin.</p>',
    );
  });

  test('names all of a function, and what was lifted or added', () => {
    const separator = ', ';
    expect(forum?.required).toEqual([
      { all: undefined, name: 'Verksamhets- eller avdelningschef', local: false, floor: undefined, separator },
      { all: 'alla', name: 'rektorer', local: false, floor: undefined, separator },
      { all: undefined, name: 'polis', local: true, floor: 'bör delta', separator },
    ]);
    expect(forum?.recommended.at(-1)).toMatchObject({ name: 'fältassistent', local: true, floor: undefined });
    const meeting = wordsFrom(standardHtml(view), 'generella-fragor-mote-samverkansforum');
    expect(meeting).toContain('polis (höjd nivå, bör delta enligt miniminivån)');
    expect(meeting).toContain('fältassistent (lokalt tillägg)');
    expect(forum?.leftOut[0]?.name).toBe('Biträdande grundskolechef');
  });

  test('marks a new area once, and nothing within it', () => {
    const summer = view.chapters.areas.at(-1);
    expect(summer?.added).toBe('farsta.yaml:41:22');
    expect(summer?.topics.local).toEqual([]);
    expect(summer?.meetings[0]?.added).toBeUndefined();
  });

  test('keeps apart the sections and what is assumed, and gives the reasons in the annex', () => {
    const basis = view.chapters.areas[0]?.basis;
    expect(basis?.sources).toContain('”Samverkansområden och samverkansöverenskommelser”');
    expect(basis?.assumed).toContain('mötet ”Övergripande samverkansforum” (hur ofta');
    const reason = stockholm.areas['generella-fragor']?.meetings.samverkansforum?.basisOf?.frequency ?? [];
    expect(assumed(view, 'Områdena').find(({ text }) => text === interpretationsAmong(reason)[0])?.about).toBe(
      'Hur ofta (”Lokal BUS-grupp” och mötena i kapitel 5 och 7)',
    );
  });

  test('compares clause by clause, each with its origin', () => {
    const rows = view.comparison.flatMap((group) => group.rows);
    expect(rows).toContainEqual({
      clause: 'Övergripande samverkansforum: hur ofta',
      floor: 'en gång per termin',
      several: false,
      local: ['två gånger per termin'],
      label: 'höjd\u00a0nivå',
      heading: 'Höjd nivå',
      origin: 'farsta.yaml:41:22',
    });
    expect(rows.map(({ label }) => label)).toContain('undantag');
    expect(rows.find(({ clause }) => clause === 'Frågor')?.floor).toBe('sex frågor');
    expect(rows.find(({ clause }) => clause === 'Nya funktioner')?.floor).toBe('finns inte');
    expect(rows.find(({ clause }) => clause === 'Frågor')?.local).toEqual([
      'Gemensam lägesbild av närvaron i skolorna',
      'Trygghetsvandringar kring Farsta centrum',
    ]);
  });

  test('gives each reason once, and names all that it is the reason for', () => {
    for (const { rows } of view.level.assumptions) {
      const texts = rows.map(({ text }) => text);
      expect(texts).toEqual([...new Set(texts)]);
    }
    const abouts = assumed(view, 'Områdena').map(({ about }) => about);
    expect(abouts).toContain('Hur ofta (mötena i kapitel 8–11 och uppföljningen i kapitel 5–11)');
    expect(abouts).toContain('Nivån och regeln om enskilda barn (kapitel 10 och 11)');
    expect(abouts).toContain('Elevhälsa i mötena i kapitel 6, 7 och 9; lärare och elevhälsa i mötena i kapitel 8');
    expect(abouts.find((about) => about.startsWith('Frågorna ”Läget'))).toMatch(/” och alla frågor i kapitel 11$/);
    expect(assumed(view, 'Funktionerna').map(({ about }) => about)).toContain('Polis');
  });

  test('does not count what a district added among the meetings of a chapter', () => {
    const handovers = assumed(view, 'Områdena').find(({ about }) => about.startsWith('Elevhälsa'));
    expect(farsta.areas[3]?.meetings.some(({ origin }) => origin.from === 'district')).toBe(true);
    expect(handovers?.about).toContain('mötena i kapitel 8');
  });

  test('marks what the report does not cite of the law, where it cites other parts', () => {
    const { law } = view.chapters;
    const references = law?.statutes.flatMap((statute) => statute.references) ?? [];
    const fromLaw = farsta.legalReferences.filter(({ source }) => source === 'law');
    expect(
      references
        .filter(({ marked }) => marked)
        .map(({ about }) => about)
        .sort(),
    ).toEqual(fromLaw.map(({ about }) => about).sort());
    expect(wordsFrom(standardHtml(view), 'laglig-grund')).toContain('utom dem som är märkta');
    expect(law?.note?.basis.sources).toBe('rapporten, avsnittet ”Samverkan”');
    expect(viewOf(norrsundby, sundby).chapters.law?.note).toBeUndefined();
  });

  test('explains the functions of the district before any chapter names them', () => {
    expect(view.localFunctions.map(({ title }) => title)).toEqual(['Fältassistent', 'Fritidsledare']);
    const html = standardHtml(view);
    expect(html.indexOf('Arbetar uppsökande')).toBeLessThan(html.indexOf('id="parter-och-nivaer"'));
  });

  test('says the edition once where all support material has the same', () => {
    expect(view.chapters.areas[0]?.supportMaterial.plain).toContain('Sekretess');
    expect(view.chapters.areas[0]?.supportNote).toEqual({
      ofFloor: false,
      // True on whatever day an agreement begins.
      edition: 'I november 2009 planerat till första kvartalet 2010.',
      collected: undefined,
    });
  });

  test.each([
    ['2025', 'Utgivet 2025.'],
    ['2025-10-03', 'Utgivet den 3 oktober 2025.'],
    ['oktober 2019', 'Utgivet i oktober 2019.'],
    ['Oktober 2019', 'Utgivet i oktober 2019.'],
    ['utgåva 3, 2024', 'Utgåva 3, 2024.'],
    ['2 uppl. 2019', '2 uppl. 2019.'],
    ['Inte daterat!', 'Inte daterat!'],
  ])('makes a sentence of the edition %j', (edition, sentence) => {
    const supportMaterial = Object.fromEntries(
      Object.entries(stockholm.supportMaterial).map(([id, material]) => [id, { ...material, edition }]),
    );
    const level = { ...stockholm, supportMaterial } as MinimumLevel;
    const one = viewOf(merge(level, readDistrict('examples/minimal.yaml'), origin), level);
    expect(one.chapters.areas[0]?.supportNote?.edition).toBe(sentence);
  });

  describe('says beside every invitation to the family when it is not sent', () => {
    const meetings = (one: View) => one.chapters.areas.flatMap((area) => area.meetings);
    const exceptionOf = (one: View, id: string) => meetings(one).find((meeting) => meeting.id === id)?.invitedUnless;
    const individual = 'barn-som-far-illa-mote-individmote';
    const inLevel = (clause: object) => {
      const { 'kontakt-som-kan-skada': exception, ...clauses } = stockholm.clauses;
      const level = { ...stockholm, clauses: { ...clauses, skydd: { ...exception, ...clause } } } as typeof stockholm;
      return viewOf(merge(level, readDistrict('examples/minimal.yaml'), origin), level);
    };

    test('in the meetings of the floor and of the district, and in no others', () => {
      const inviting = meetings(view).filter(({ invited }) => invited.length > 0);
      expect(inviting.map(({ id }) => id)).toContain('overgangar-mote-overlamning-grundskola-gymnasieskola');
      expect(inviting).toHaveLength(5);
      const { number } = view.chapters.secrecy ?? {};
      for (const { invitedUnless } of inviting)
        expect(invitedUnless).toEqual([
          { text: 'Utom när det kan skada barnet', clause: 'kontakt-som-kan-skada', chapter: number },
        ]);
      expect(meetings(view).filter(({ invitedUnless }) => invitedUnless.length > 0)).toEqual(inviting);
      const html = standardHtml(view);
      expect(wordsFrom(html, individual)).toContain(
        `Bjuds in Vårdnadshavare, barnet eller den unge Utom när det kan skada barnet, se kapitel&nbsp;${number}`,
      );
      expect(plain(html)).toContain(`<a href="#villkor-kontakt-som-kan-skada">kapitel&nbsp;${number}</a>`);
    });

    test('with the number of the chapter that the clause stands in, or its page', () => {
      expect(exceptionOf(inLevel({ chapter: 'parties' }), individual)?.[0]?.chapter).toBe('2');
      expect(exceptionOf(inLevel({ chapter: undefined }), individual)?.[0]?.chapter).toBe('3');
      const validity = inLevel({ chapter: 'validity' });
      expect(exceptionOf(validity, individual)?.[0]?.chapter).toBe(validity.chapters.validity.number);
      const onPage = inLevel({ whereToTurn: true });
      expect(exceptionOf(onPage, individual)?.[0]?.chapter).toBeUndefined();
      expect(parseDocument(standardHtml(onPage), files).diagnostics).toEqual([]);
      expect(wordsFrom(standardHtml(onPage), individual)).toContain(
        'Utom när det kan skada barnet, se Hit vänder du dig',
      );
    });

    test('as the end of a sentence, whatever the level has made of it', () => {
      for (const invitedUnless of [
        'Utom när det kan skada barnet.',
        ', utom när det kan skada barnet',
        ' utom när det kan skada barnet',
      ])
        expect(wordsFrom(standardHtml(inLevel({ invitedUnless })), individual)).toContain(
          'Utom när det kan skada barnet, se kapitel',
        );
      expect(standardHtml(inLevel({ invitedUnless: 'Utom när det kan skada barnet.' }))).toContain(
        'tillsammans med familjen, utom när det kan skada barnet.</p>',
      );
    });

    test('in every area of Sundby, where the law does not follow upon it', () => {
      expect(exceptionOf(viewOf(norrsundby, sundby), 'skydd-mote-skyddsmote')).toEqual([
        { text: 'Men aldrig om barnet kan råka illa ut av det', clause: 'hemlig-adress', chapter: '3' },
      ]);
    });

    test('where the district invites a function of its own, and not where it invites one that is no family', () => {
      const inviting = (invited: readonly string[]) => {
        const file = readDistrict('examples/minimal.yaml');
        const functions = { syskon: { title: 'Syskon' } };
        const areas = { forskola: { meetings: { forskoleforum: { invited } } } };
        const merged = merge(stockholm, { ...file, localAdditions: { functions, areas } }, origin);
        return viewOf(merged, stockholm);
      };
      const forum = 'forskola-mote-forskoleforum';
      expect(exceptionOf(inviting(['syskon']), forum)).toHaveLength(1);
      expect(exceptionOf(inviting(['larare', 'barn']), forum)).toHaveLength(1);
      expect(exceptionOf(inviting(['larare']), forum)).toEqual([]);
      const rows = (one: View) => one.comparison.flatMap((area) => area.rows.map(({ clause }) => clause));
      expect(rows(inviting(['barn']))).toEqual([
        'Förskoleforum: vilka som bjuds in, utom när det kan skada barnet',
        'Nya funktioner',
      ]);
      expect(rows(inviting(['larare']))).toContain('Förskoleforum: vilka som bjuds in');
    });
  });

  test('says where to turn on its own page only', () => {
    expect(view.turn.clauses.map(({ id }) => id)).toEqual(['brattom', 'folkbokford', 'fraga-forst']);
    expect(view.chapters.parties.clauses.map(({ id }) => id)).not.toContain('folkbokford');
  });

  test('says a number for closed hours only where the district gives one', () => {
    const closed = (one: Agreement, level: (typeof levels)[number]) =>
      viewOf(one, level).turn.clauses.map((clause) => clause.closed);
    expect(closed(farsta, stockholm)).toEqual([
      {
        before: 'Socialjouren, ',
        phone: { shown: '08-465 004 99', dialled: '0846500499' },
        after: '',
        ofUnit: true,
      },
      undefined,
      undefined,
    ]);
    expect(wordsFrom(standardHtml(view), 'hit-brattom')).toContain(
      'När kontoren har stängt: Socialjouren, 08-465 004 99',
    );
    const { whenClosed } = stockholm.clauses.brattom ?? {};
    expect(closed(minimal, stockholm)[0]).toEqual({
      before: whenClosed,
      phone: undefined,
      after: '',
      ofUnit: false,
    });
    const district = readDistrict('examples/stockholm/farsta.yaml');
    const { 'mottagning-barn-och-unga': reception, ...others } = district.district.units ?? {};
    // A unit for other things, or without a number, promises nothing.
    const units = {
      ...others,
      reception: { ...reception, title: 'Mottagningen', outOfHours: 'Socialjouren' },
      field: { title: 'Fältet', handles: ['sommarlov'], outOfHours: 'Jouren, 08-465 004 98' },
    };
    const silent = merge(stockholm, { ...district, district: { ...district.district, units } }, origin);
    expect(closed(silent, stockholm)[0]?.before).toBe(whenClosed);
    expect(closed(norrsundby, sundby)).toEqual([undefined]);
  });

  test('says first where to turn about one child', () => {
    expect(view.turn.rows[0]?.concern).toBe('Oro för ett barn');
    expect(view.turn.rows.at(-1)?.concern).toBe('Verksamhet under sommarlovet');
  });

  test('explains the abbreviations on the page about where to turn', () => {
    const skarholmen = merge(stockholm, readDistrict('examples/stockholm/skarholmen.yaml'), origin);
    expect(viewOf(skarholmen, stockholm).turn.abbreviations.map(({ short }) => short)).toEqual(['LSS']);
    expect(view.turn.abbreviations).toEqual([]);
  });

  test('explains them below the table that they stand in, and not in the clause above it', () => {
    const skarholmen = merge(stockholm, readDistrict('examples/stockholm/skarholmen.yaml'), origin);
    const page = wordsFrom(standardHtml(viewOf(skarholmen, stockholm)), 'hit-vander-du-dig');
    expect(page).toMatch(/LSS betyder lagen \(1993:387\) om stöd och service till vissa funktionshindrade\.$/);
  });

  test('says i or på as the district does', () => {
    const ostermalm = merge(stockholm, readDistrict('examples/stockholm/ostermalm.yaml'), origin);
    expect(viewOf(ostermalm, stockholm).front.title).toBe('Samverkan kring barn och unga på Östermalm');
    expect(view.front.title).toBe('Samverkan kring barn och unga i Farsta');
    const html = standardHtml(viewOf(ostermalm, stockholm));
    expect(wordsFrom(html, 'hit-vander-du-dig')).toMatch(/^Hit vänder du dig på Östermalm /);
    expect(wordsFrom(html, 'syfte')).toContain('Vad sidan ”Hit vänder du dig på Östermalm” bygger på');
  });

  test('counts additions, raised clauses and exceptions apart', () => {
    const level = (one: Agreement) =>
      viewOf(one, stockholm).front.facts.find(({ label }) => label === 'Bygger på')?.text ?? '';
    expect(level(farsta)).toMatch(/\. \d+ lokala tillägg, \d+ höjda nivåer och 1 undantag \(bilaga B\)$/);
    expect(level(minimal)).toMatch(/\. Inga lokala tillägg$/);
    const { localAdditions: _none, ...rest } = readDistrict('examples/minimal.yaml');
    const one = { areas: { 'generella-fragor': { topics: ['Trygghet'] } } };
    expect(level(merge(stockholm, { ...rest, localAdditions: one }, origin))).toMatch(
      /\. Ett lokalt tillägg \(bilaga B\)$/,
    );
  });

  test('names groups of schools in the plural, where the minimum level says it', () => {
    expect(view.schools.map(({ title, own }) => (own ? `${title} (egna)` : title))).toEqual([
      'Kommunala förskolor (egna)',
      'Enskilt drivna förskolor',
      'Kommunala grundskolor',
      'Fristående grundskolor',
      'Kommunala gymnasieskolor',
    ]);
    expect(viewOf(norrsundby, sundby).schools.at(-1)?.title).toBe('Gymnasieskola, fristående');
  });

  test('lists the schools of two forms, though the minimum level gives both one plural', () => {
    const plural = 'skolor';
    const forms = Object.entries(sundby.schoolForms).map(([form, one]) => [form, { ...one, plural }] as const);
    const { schools } = viewOf(norrsundby, { ...sundby, schoolForms: Object.fromEntries(forms) });
    expect(schools.flatMap((group) => group.schools)).toHaveLength(norrsundby.schools.length);
  });

  test('tells what old terms are called now, when the agreement begins after they were replaced', () => {
    expect(view.level.replacedTerms).toEqual([]);
    const { agreement, ...rest } = readDistrict('examples/minimal.yaml');
    const late = merge(stockholm, { ...rest, agreement: { ...agreement, validFrom: '2026-01-01' } }, origin);
    expect(viewOf(late, stockholm).level.replacedTerms).toEqual([
      { term: 'Obligatorisk särskola', replacedBy: 'anpassad grundskola', from: '2 juli 2023' },
      { term: 'Gymnasiesärskola', replacedBy: 'anpassad gymnasieskola', from: '2 juli 2023' },
      { term: 'Landstinget', replacedBy: 'regionen', from: '1 januari 2019' },
    ]);
  });

  test('lists no word that was gone when the level was made', () => {
    const { agreement, ...rest } = readDistrict('test/fixtures/sundby-2024/district.yaml');
    const late = merge(sundby, { ...rest, agreement: { ...agreement, validFrom: '2026-01-01' } }, origin);
    expect(sundby.schoolForms.grundsärskola?.until).toBe('2023-07-01');
    expect(viewOf(late, sundby).level.replacedTerms).toEqual([]);
  });

  test('needs only one form of a function: its name', () => {
    const summer = view.chapters.areas.at(-1);
    expect(summer?.responsible).toBe('Fältassistent');
    expect(summer?.meetings[0]?.convener).toBe('Fältassistent');
    expect(forum?.convener).toBe('Stadsdelsdirektör');
    expect(forum?.calledBy?.caller).toBe('Verksamhets- eller avdelningschef');
  });

  test('has nothing to compare where a district adds nothing', () => {
    expect(viewOf(minimal, stockholm).comparison).toEqual([]);
  });

  test('numbers the chapters without a gap', () => {
    for (const [agreement, level] of [
      [farsta, stockholm],
      [norrsundby, sundby],
    ] as const) {
      const { chapters } = viewOf(agreement, level);
      const { signaturesNumber, ...others } = chapters;
      // A chapter stands in the view in the order in which it is printed.
      const all = Object.values(others)
        .flat()
        .flatMap((one) => one?.number ?? []);
      expect([...all, signaturesNumber].map(Number)).toEqual(Array.from({ length: all.length + 1 }, (_, at) => at + 1));
    }
  });

  test('says who signs, by the minimum level and not by who has, and lets an organiser sign once for its schools', () => {
    const { parties } = viewOf(norrsundby, sundby).signatures;
    const signing = (agreement: Agreement, level: MinimumLevel) =>
      wordsFrom(standardHtml(viewOf(agreement, level)), 'underskrifter');
    expect(parties.map(({ name, roles, board, joins }) => [name, roles, board, joins])).toEqual([
      ['Sundby kommun genom Områdesnämnden Norr', [], 'Områdeskontoret i Norrsundby', undefined],
      ['Region Sundby', ['Regionens barnhälsa'], undefined, 'området ”Skydd och stöd”'],
      ['Norrsundby skola', ['Rektor eller biträdande rektor'], 'Bildningsnämnden', undefined],
      ['Sundby fria skolor AB', [], undefined, undefined],
    ]);
    const lines = 'Ort och datum Underskrift Namnförtydligande och funktion';
    expect(signing(norrsundby, sundby)).toContain(`Behörig företrädare, för Områdeskontoret i Norrsundby ${lines}`);
    expect(signing(norrsundby, sundby).split(lines)).toHaveLength(parties.length + 1);
    expect(signing(farsta, stockholm)).toContain('Stadsdelsdirektör, för Farsta stadsdelsförvaltning');
    expect(signing(farsta, stockholm)).toContain('Behörig företrädare för huvudmannen För ');
    const waldorf = view.signatures.parties.filter(({ schools }) => schools?.includes('Martinskolan'));
    expect(waldorf).toHaveLength(1);
    expect(view.signatures.own).toEqual({ kind: 'kommunala förskolor', names: 'Förskolan Exemplet' });
    expect(signing(minimal, stockholm)).toContain('Rektor, för Utbildningsnämnden');
  });

  test('lets an organiser sign once, however its name is written, and names no function that nobody has chosen', () => {
    const organiser = { type: 'fristående', name: 'Lyran AB' } as const;
    const [school] = readDistrict('examples/minimal.yaml').schools as [School];
    const file = {
      ...readDistrict('examples/minimal.yaml'),
      schools: [
        { ...school, contact: { function: 'rektor' } },
        { ...school, name: 'Lyran Ett', organiser: { ...organiser, organisationNumber: '556566-1815' } },
        { ...school, name: 'Lyran Två', organiser: { ...organiser, name: 'LYRAN  AB' } },
        { ...school, name: 'Lyran Tre', organiser: { ...organiser, organisationNumber: '5565661815' } },
      ],
    };
    const { utbildning } = stockholm.bodies;
    const level = { ...stockholm, bodies: { utbildning: { ...utbildning, signedBy: [] } } } as MinimumLevel;
    const { parties } = viewOf(merge(level, file, origin), level).signatures;
    expect(parties.slice(1)).toEqual([
      expect.objectContaining({ name: 'Provby skola', roles: [], board: 'Utbildningsnämnden', schools: undefined }),
      expect.objectContaining({ name: 'Lyran AB', roles: [], schools: 'Lyran Ett, Lyran Två och Lyran Tre' }),
    ]);
  });
});

describe('the standard templates', () => {
  const problems = (agreement: Agreement, level: (typeof levels)[number]) =>
    parseDocument(standardHtml(viewOf(agreement, level)), files).diagnostics;

  test.each([
    ['farsta', farsta, stockholm],
    ['minimal', minimal, stockholm],
    ['another minimum level', norrsundby, sundby],
  ] as const)('write a document in order: %s', (_, agreement, level) => {
    expect(problems(agreement, level)).toEqual([]);
  });

  test('hold the words that a reader looks for', () => {
    const html = standardHtml(viewOf(farsta, stockholm));
    for (const word of ['ppföljning', 'unktion', 'termin', 'ndividnivå', 'olkbokför', 'rotokoll', 'nderskrift'])
      expect(html).toContain(word);
  });

  test('write a document in order for any district', () => {
    const any = fc.constantFrom(...levels).chain((level) => fc.tuple(fc.constant(level), district(level)));
    fc.assert(
      fc.property(any, ([level, file]) => {
        const found = problems(merge(level, file, origin), level);
        expect(hasErrors(found) ? found : []).toEqual([]);
      }),
      { numRuns: runs(40, 6) },
    );
  });

  test('show every local text, and read none as a template', () => {
    const { localAdditions, ...rest } = readDistrict('examples/minimal.yaml');
    expect(localAdditions).toBeUndefined();
    const areas = { 'generella-fragor': { topics: ['{{meta.title}} & <b>"x"</b>'] } };
    const agreement = merge(stockholm, { ...rest, localAdditions: { areas } }, origin);
    const html = standardHtml(viewOf(agreement, stockholm));
    expect(html).toContain('{{meta.title}} &amp; &lt;b&gt;&quot;x&quot;&lt;/b&gt;');
  });

  test('write the same as last time, from whichever of their lines', async () => {
    await expect(plain(standardHtml(viewOf(norrsundby, sundby)))).toMatchFileSnapshot('golden/norrsundby.html');
  });
});
