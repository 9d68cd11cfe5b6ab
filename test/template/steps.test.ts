import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Grounds } from '../../src/diagnostics/grounds.ts';
import { childrenOf } from '../../src/document/children.ts';
import type { DocumentNode, Figure } from '../../src/document/node.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { MOST_ON_LINE } from '../../src/figure/time-line.ts';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { stated } from '../../src/minimum/basis.ts';
import type { DayOfSchoolYear, StepStart, TimeLimit } from '../../src/minimum/minimum-step.ts';
import type { Agreement, Clause, Step } from '../../src/model/agreement.ts';
import { merge } from '../../src/model/merge.ts';
import { MOST_IN_LINE } from '../../src/template/view/steps.ts';
import { viewOf } from '../../src/template/view.ts';
import { dayOfSchoolYear, timeLimit } from '../support/arbitrary-steps.ts';
import { sundby } from '../support/levels.ts';
import { plain, standardHtml, standardTemplates, wordsFrom } from '../support/template.ts';

beforeAll(loadMarkdown);

const floor = { from: 'minimum-level' } as const;
const district = (line: number) => ({ from: 'district', file: 'a.yaml', line, column: 1 }) as const;
const bySection: Grounds = [{ source: 'riktlinje', definite: 'riktlinjen', section: 'Barnets väg' }];
const byInterpretation = (interpretation: string): Grounds => [{ interpretation }];
const byLaw: Grounds = [{ law: 'sol-20-1', title: 'Socialtjänstlagen (2025:400) 20 kap. 1 §' }];

const said = <T>(value: T, grounds: Grounds = bySection): Clause<T> => ({ value, origin: floor, ...stated(grounds) });
const given = <T>(value: T, line = 1): Clause<T> => ({ value, origin: district(line) });

const event = (words: string): StepStart => ({ event: words });

/** A step of the minimum level. */
function step(id: string, what: string, more: Partial<Step> = {}, grounds = bySection): Step {
  return {
    id,
    origin: floor,
    ...stated(grounds),
    what: said(what, grounds),
    by: said('skolkurator', grounds),
    ...more,
  };
}

const timed = (within: TimeLimit, from: StepStart = event('frånvaron märks'), grounds = bySection) => ({
  from: said(from, grounds),
  within: said(within, grounds),
});

const steps: readonly Step[] = [
  step('ringer', 'läraren ringer hem', timed('genast')),
  step('traffar', 'Kuratorn träffar eleven', {
    ...timed({ weekdays: 5 }),
    within: { ...given<TimeLimit>({ weekdays: 3 }, 3), floor: { weekdays: 5 }, ...stated(bySection) },
    exception: said('längre tid när eleven är sjuk'),
  }),
  {
    id: 'brev',
    origin: district(7),
    what: given('Skolan skriver hem'),
    by: given('skolchef'),
    from: given(event('frånvaron märks')),
    within: given<TimeLimit>({ weeks: 1 }),
  },
  step(
    'skydd',
    'Nämnden bedömer om barnet behöver skydd',
    { ...timed('genast', event('Frånvaron märks.'), byLaw), statutory: true },
    byLaw,
  ),
  step('utreder', 'Rektorn utreder', {
    ...timed({ weeks: 2 }, { step: 'traffar' }),
    doneBy: given('familjebehandlare', 9),
  }),
  step('foljer', 'Kuratorn följer upp', { from: said(event('läsåret slutar')) }),
  step('raknar', 'Skolchefen räknar', { before: said<DayOfSchoolYear>({ month: 6, day: 15 }) }),
  step('samtal', 'Alla talar med varandra'),
];

const merged = merge(
  sundby,
  {
    minimumLevel: sundby.id,
    district: { name: 'A', administration: 'A förvaltning', board: 'A nämnd' },
    agreement: { registrationNumber: '1/2024', validFrom: '2025-08-01', notes: 'inline' },
    schools: [{ name: 'Provskolan', forms: ['grundskola'], organiser: { type: 'kommunal' } }],
  },
  () => floor,
);

/** An agreement whose only steps are these, in its first area or at a clause. */
function agreementWith(
  areaSteps: readonly Step[],
  clauseSteps: Readonly<Record<string, readonly Step[]>> = {},
): Agreement {
  return {
    ...merged,
    areas: merged.areas.map((area, at) => ({ ...area, steps: at === 0 ? areaSteps : [] })),
    clauses: merged.clauses.map((clause) => ({ ...clause, steps: clauseSteps[clause.id] ?? [] })),
  };
}

const viewWith = (...all: Parameters<typeof agreementWith>) => viewOf(agreementWith(...all), sundby);
const stepsIn = (areaSteps: readonly Step[]) => viewWith(areaSteps).chapters.areas[0]?.steps;
const htmlWith = (...all: Parameters<typeof agreementWith>) => standardHtml(viewWith(...all));

/** The words from an element with an id to the next heading. */
function wordsUnder(html: string, id: string): string {
  const from = html.slice(html.indexOf(`id="${id}"`));
  const heading = /<h[1-4][ >]/.exec(from)?.index ?? from.length;
  return wordsFrom(`${plain(from.slice(0, heading))}</section>`, id);
}

/** Every figure of a document; its HTML must hold. */
function figuresIn(html: string): readonly Figure[] {
  const { value, diagnostics } = parseDocument(html, standardTemplates());
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  const within = (node: DocumentNode): readonly Figure[] =>
    node.type === 'figure' ? [node] : childrenOf(node).flatMap(within);
  return within(value);
}

describe('the steps of an area', () => {
  const html = htmlWith(steps);

  it('stand in a table: number, what, who and when', () => {
    expect(wordsUnder(html, 'natverk-steg')).toBe(
      'Steg Steg Vad Vem När ' +
        '1 Läraren ringer hem Skolkurator Genast när frånvaron märks ' +
        '2 Kuratorn träffar eleven Längre tid när eleven är sjuk Skolkurator Inom tre vardagar från det att frånvaron märks (höjd nivå, inom fem vardagar enligt grundkravet) ' +
        '3 Skolan skriver hem (lokal påbyggnad) Skolchef Inom en vecka från det att frånvaron märks ' +
        '4 Rektorn utreder Skolkurator Utförs av familjebehandlare (lokal påbyggnad) Inom två veckor från det att steg 2 är klart ' +
        '5 Kuratorn följer upp Skolkurator När läsåret slutar ' +
        '6 Skolchefen räknar Skolkurator Senast den 15 juni ' +
        '7 Alla talar med varandra Skolkurator – ' +
        'Vardagar är måndag till fredag. Det som händer på en lördag eller söndag räknas från måndagen. Ett datum gäller varje läsår.',
    );
  });

  it('that the law times stand apart, with letters, and name the law', () => {
    expect(wordsUnder(html, 'natverk-lag')).toBe(
      'Så säger lagen Steg Vad Vem När a Nämnden bedömer om barnet behöver skydd Lag: socialtjänstlagen 20 kap. 1 § Skolkurator Genast när frånvaron märks',
    );
    expect(wordsUnder(html, 'natverk-steg')).not.toContain('socialtjänstlagen');
  });

  it('name steps that the law times by their letters, and theirs by numbers', () => {
    const [first, second] = [
      step('ett', 'Ett', { ...timed({ days: 3 }, { step: 'tva' }) }),
      step('tva', 'Två', { ...timed({ days: 14 }, { step: 'ett' }), statutory: true }, byLaw),
    ] as const;
    const shown = htmlWith([first, second]);
    expect(wordsUnder(shown, 'natverk-steg')).toContain('från det att steg a är klart');
    expect(wordsUnder(shown, 'natverk-lag')).toContain('från det att steg 1 är klart');
  });

  it('have letters after z', () => {
    const law = Array.from({ length: 28 }, (_, at) => step(`s${at}`, 'Ett', { statutory: true }, byLaw));
    expect(
      stepsIn(law)
        ?.law.map(({ number }) => number)
        .slice(24),
    ).toEqual(['y', 'z', 'aa', 'ab']);
  });

  it('say how times are read only where such times stand, and not of what the law times', () => {
    const own = (more: Partial<Step>) => wordsUnder(htmlWith([step('a', 'A', more)]), 'natverk-steg');
    expect(own(timed('genast'))).not.toMatch(/räknas|Vardagar/);
    expect(own(timed({ days: 3 }))).toMatch(
      /frånvaron märks Det som händer på en lördag eller söndag räknas från måndagen\.$/,
    );
    expect(own({ before: said({ month: 3, day: 1 }) })).toMatch(/Senast den 1 mars Ett datum gäller varje läsår\.$/);
    const law = htmlWith([step('a', 'A', { ...timed({ weekdays: 3 }), statutory: true }, byLaw)]);
    expect(law).not.toContain('räknas från måndagen');
    expect(law).not.toContain('id="natverk-steg"');
  });

  it('say a time and a last day after each other', () => {
    const both = {
      ...timed({ days: 3 }),
      before: { ...given<DayOfSchoolYear>({ month: 2, day: 1 }), floor: { month: 3, day: 1 } },
    };
    expect(wordsUnder(htmlWith([step('a', 'A', both)]), 'natverk-steg')).toContain(
      'Inom tre dagar från det att frånvaron märks och senast den 1 februari (höjd nivå, senast den 1 mars enligt grundkravet)',
    );
  });

  it('are mentioned where the agreement says how it is built', () => {
    expect(html).toMatch(/Sedan följer (vem som gör vad, )?frågorna, stegen, mötena/);
    expect(htmlWith([])).toMatch(/Sedan följer (vem som gör vad, )?frågorna, mötena/);
  });

  it('are not there where there are none', () => {
    expect(stepsIn([])).toBeUndefined();
    expect(htmlWith([])).not.toMatch(/natverk-steg|natverk-lag|natverk-tidslinje|time-line/);
  });

  it('are marked with nothing in an area of the district’s own', () => {
    const [area] = merged.areas;
    if (area === undefined) throw new Error('no area');
    const own = { ...agreementWith([]), areas: [{ ...area, origin: district(1), steps }] };
    const shown = standardHtml(viewOf(own, sundby));
    expect(wordsUnder(shown, 'natverk-steg')).not.toMatch(/påbyggnad|höjd/);
    expect(viewOf(own, sundby).chapters.areas[0]?.steps?.lines[0]?.some.local).toBe(false);
  });
});

describe('the line of time', () => {
  it('shows the steps that are timed from one event, with the longest that each may take', () => {
    expect(stepsIn(steps)?.lines).toEqual([
      {
        event: 'frånvaron märks',
        count: 'fyra steg',
        stops: [
          { label: 'genast', days: '0' },
          { label: 'tre vardagar', days: '5' },
          { label: 'en vecka', days: '7' },
        ],
        items: [
          { number: '1', stop: '1', law: false, local: false },
          { number: '2', stop: '2', law: false, local: true },
          { number: '3', stop: '3', law: false, local: true },
          { number: 'a', stop: '1', law: true, local: false },
        ],
        some: { law: true, own: true, local: true, exceptions: true },
      },
    ]);
  });

  it('says no time, number or event that the list does not', () => {
    const html = htmlWith(steps);
    const list = `${wordsUnder(html, 'natverk-steg')} ${wordsUnder(html, 'natverk-lag')}`.toLowerCase();
    const [line] = stepsIn(steps)?.lines ?? [];
    for (const { label } of line?.stops ?? []) expect(list).toContain(label);
    for (const { number } of line?.items ?? []) expect(list).toMatch(new RegExp(` ${number} `));
    expect(list).toContain(line?.event);
    const inDrawing = [...html.matchAll(/<figure class="time-line"[\s\S]*?<\/figure>/g)].join(' ');
    expect(inDrawing).not.toMatch(/veckor|15 juni|läsåret slutar/);
  });

  it('is said in words, and its caption explains what it has and no more', () => {
    const html = htmlWith(steps);
    expect(html).toContain(
      'aria-label="Tidslinje från det att frånvaron märks. Den visar fyra steg, med samma nummer och tider som i listan ovanför."',
    );
    expect(html).toContain(
      'Tiden räknas från det att frånvaron märks. De första dagarna har mer plats på linjen än de senare. I fyrkanter under linjen står det som lagen bestämmer. Lokala påbyggnader och höjda nivåer har en egen färg. När tiden får bli längre står i listan.</figcaption>',
    );
    const plainSteps = [step('a', 'A', timed('genast')), step('b', 'B', timed({ days: 2 }))];
    expect(wordsUnder(htmlWith(plainSteps), 'natverk-tidslinje')).toMatch(
      /Tiden räknas från det att frånvaron märks\. De första dagarna har mer plats på linjen än de senare\.$/,
    );
  });

  it('is drawn for each event that two steps are timed from, and not where all have one time', () => {
    const lines = (...all: readonly Step[]) => stepsIn(all)?.lines.map((one) => [one.event, one.items.length]);
    const at = (id: string, within: TimeLimit, words = 'frånvaron märks') => step(id, 'A', timed(within, event(words)));
    expect(lines(at('a', 'genast'))).toEqual([]);
    expect(lines(at('a', 'genast'), at('b', { days: 3 }, 'mötet slutar'))).toEqual([]);
    expect(lines(at('a', { days: 3 }), at('b', { days: 3 }))).toEqual([]);
    expect(lines(at('a', { days: 3 }), at('b', { weeks: 1 }), at('c', 'genast', 'mötet slutar'))).toEqual([
      ['frånvaron märks', 2],
    ]);
    expect(
      lines(
        at('a', { days: 7 }),
        at('x', 'genast', 'mötet slutar'),
        at('b', { weeks: 1 }),
        at('y', { months: 1 }, 'mötet slutar'),
      ),
    ).toEqual([
      ['frånvaron märks', 2],
      ['mötet slutar', 2],
    ]);
  });

  it('is divided where one has no room for all, and drawn whatever the times', () => {
    expect(MOST_IN_LINE).toBeLessThanOrEqual(MOST_ON_LINE);
    const many = Array.from({ length: 2 * MOST_IN_LINE + 1 }, (_, at) =>
      step(`s${at}`, `A ${at}`, timed({ days: at + 1 })),
    );
    const lines = stepsIn(many)?.lines ?? [];
    expect(lines.map(({ items }) => items.length)).toEqual([MOST_IN_LINE, MOST_IN_LINE]);
    expect(lines[1]?.items[0]).toMatchObject({ number: '13', stop: '1' });
    const figures = figuresIn(htmlWith(many));
    expect(figures.filter(({ placement }) => placement === 'main')).toHaveLength(2);
  });
});

describe('the steps of a clause', () => {
  it('stand below it, in its chapter', () => {
    const html = htmlWith([], { tystnadsplikt: steps });
    const shown = wordsUnder(html, 'villkor-tystnadsplikt');
    expect(shown).toMatch(/^Tystnadsplikt Var och en .* verksamheten\. Steg Vad Vem När 1 Läraren ringer hem/);
    expect(wordsUnder(html, 'villkorets-lag-tystnadsplikt')).toContain('Så säger lagen');
    expect(wordsUnder(html, 'villkorets-tidslinje-tystnadsplikt')).toContain('Tidslinje');
    expect(figuresIn(html).filter(({ placement }) => placement === 'main')).toHaveLength(1);
  });

  it('are marked with nothing where the clause is the district’s own, and stand in annex B with it', () => {
    const [clause] = merged.clauses;
    if (clause === undefined) throw new Error('no clause');
    const own = {
      ...clause,
      id: 'egen',
      title: 'Egen',
      origin: district(4),
      chapter: 'secrecy' as const,
      whereToTurn: false,
    };
    const view = viewOf({ ...agreementWith([]), clauses: [{ ...own, steps }] }, sundby);
    expect(view.chapters.secrecy?.clauses[0]?.steps?.own).toHaveLength(7);
    expect(wordsUnder(standardHtml(view), 'villkor-egen')).not.toMatch(/påbyggnad|höjd/);
    expect(view.comparison.flatMap(({ rows }) => rows.map((one) => one.clause))).toEqual(['Nytt villkor: Egen']);
  });

  it('stand on the page on where to turn where the clause does, without a line', () => {
    const html = htmlWith([], { 'ratt-mottagare': steps });
    const shown = wordsUnder(html, 'hit-ratt-mottagare');
    expect(shown).toContain('1 Läraren ringer hem');
    expect(html).toContain('id="villkorets-lag-ratt-mottagare"');
    expect(html).not.toContain('time-line');
  });
});

describe('any steps', () => {
  const start = fc.oneof(
    fc.constantFrom<StepStart>(event('frånvaron märks'), event('Mötet slutar.')),
    fc.nat(13).map((at): StepStart => ({ step: `s${at}` })),
  );
  const origin = fc.boolean().map((own) => (own ? district(1) : floor));
  const one = fc.record({
    origin,
    within: fc.option(timeLimit, { nil: undefined }),
    raised: fc.boolean(),
    from: start,
    before: fc.option(dayOfSchoolYear, { nil: undefined }),
    exception: fc.boolean(),
    statutory: fc.boolean(),
  });
  const some: fc.Arbitrary<readonly Step[]> = fc.array(one, { minLength: 1, maxLength: 40 }).map((all) =>
    all.map(({ within, raised, from, before, exception, statutory, ...rest }, at): Step => {
      const clause = <T>(value: T) => (raised ? { ...given(value), floor: value } : said(value));
      return {
        ...step(`s${at}`, `steg nummer ${at}`, {}, statutory ? byLaw : bySection),
        ...rest,
        from: said(from),
        ...(within === undefined ? {} : { within: clause(within) }),
        ...(before === undefined ? {} : { before: clause(before) }),
        ...(exception ? { exception: given('längre tid på sommaren') } : {}),
        ...(statutory ? { statutory } : {}),
      };
    }),
  );

  it('make a document that holds, with each step once in one of its lists, and on a line at most once', () => {
    fc.assert(
      fc.property(some, (any) => {
        const html = htmlWith(any, { tystnadsplikt: any });
        figuresIn(html);
        const view = stepsIn(any);
        const listed = [...(view?.own ?? []), ...(view?.law ?? [])].map(({ what }) => what);
        expect([...listed].sort()).toEqual(any.map(({ what }) => `S${what.value.slice(1)}`).sort());
        const drawn = (view?.lines ?? []).flatMap(({ items }) => items.map(({ number }) => number));
        expect(new Set(drawn).size).toBe(drawn.length);
        for (const { stops, items } of view?.lines ?? []) {
          const days = stops.map((stop) => Number(stop.days));
          expect([...days].sort((a, b) => a - b)).toEqual(days);
          expect(new Set(items.map(({ stop }) => stop)).size).toBe(stops.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('annex B', () => {
  const rowsOf = (...all: Parameters<typeof agreementWith>) =>
    viewWith(...all).comparison.flatMap(({ area, rows }) =>
      rows.map(({ clause, floor: least, local, label }) => [
        area,
        clause,
        least,
        ...local,
        label.replaceAll('\u00a0', ' '),
      ]),
    );

  it('has a row for each step that is raised, added or done by somebody else', () => {
    expect(rowsOf(steps)).toEqual([
      ['Områdets nätverk', 'Steg 2: hur snart', 'inom fem vardagar', 'inom tre vardagar', 'höjd nivå'],
      ['Områdets nätverk', 'Steg 3: nytt steg', 'finns inte', 'Skolan skriver hem: inom en vecka', 'lokal påbyggnad'],
      ['Områdets nätverk', 'Steg 4: vem som gör det', 'skolkurator', 'familjebehandlare', 'lokal påbyggnad'],
    ]);
  });

  it('has those of clauses, and what is said where the minimum level says nothing', () => {
    const more = {
      from: given(event('Mötet slutar')),
      within: given<TimeLimit>('genast'),
      before: given<DayOfSchoolYear>({ month: 3, day: 1 }),
      exception: given('Längre tid på sommaren'),
    };
    const added: Step = { id: 'ny', origin: district(1), what: given('Ring.'), by: given('skolchef') };
    expect(rowsOf([], { tystnadsplikt: [step('a', 'A', more), added] })).toEqual([
      ['Tystnadsplikt', 'Steg 1: hur snart', 'ingen tid', 'genast', 'lokal påbyggnad'],
      ['Tystnadsplikt', 'Steg 1: sista dag', 'ingen dag', 'senast den 1 mars', 'lokal påbyggnad'],
      ['Tystnadsplikt', 'Steg 1: när tiden börjar', 'sägs inte', 'när mötet slutar', 'lokal påbyggnad'],
      ['Tystnadsplikt', 'Steg 1: undantag', 'inget undantag', 'Längre tid på sommaren', 'lokal påbyggnad'],
      ['Tystnadsplikt', 'Steg 2: nytt steg', 'finns inte', 'Ring', 'lokal påbyggnad'],
    ]);
  });
});

describe('what steps rest on', () => {
  const usual = byInterpretation('Så gör de flesta.');
  const own = [
    step('a', 'A', {
      ...timed({ weekdays: 2 }),
      within: said<TimeLimit>({ weekdays: 2 }, byInterpretation('Två räcker.')),
    }),
    step('b', 'B', timed({ days: 4 })),
    step('c', 'C', { ...timed('genast', undefined, byLaw), statutory: true }, byLaw),
    step('d', 'D', timed({ days: 4 }, undefined, usual), usual),
    step('e', 'E', timed({ days: 4 }, undefined, usual), usual),
  ];

  const readings = 'Vardagar är måndag till fredag. Det som händer på en lördag eller söndag räknas från måndagen.';
  const reasons =
    'En helgdag räknas som vardag. Annars går det inte att säga i förväg hur många dagar en tid är. Räknades helgen med, skulle veckodagen avgöra vilken av två tider som är kortast.';

  it('stands in the annex: each interpretation, and how times are read', () => {
    const about = viewWith(own)
      .level.assumptions.flatMap(({ rows }) => rows)
      .filter(({ about: one }) => /steg|tider/i.test(one));
    expect(about).toEqual([
      { about: 'Tiden i steg 1 i kapitel 5', text: 'Två räcker.' },
      { about: 'Steg 3 och 4 i kapitel 5', text: 'Så gör de flesta.' },
      {
        about: 'Hur tiderna räknas (kapitel 5)',
        text: `${readings} ${reasons}`,
      },
    ]);
    expect(viewWith(own).chapters.areas[0]?.basis).toMatchObject({
      laws: 'socialtjänstlagen 20 kap. 1 §',
      assumed: expect.stringContaining('tiden i steg 1, steg 3 och 4 och hur tiderna räknas; '),
    });
  });

  it('stands in the document on grounds, step by step', () => {
    const [area] = viewWith(own).grounds.areas;
    const group = area?.groups.find((one) => one.steps);
    expect(group?.rows.map(({ about, interpretation }) => [about, interpretation])).toEqual([
      ['Steg 1 och 2', undefined],
      ['Tiden i steg 1', 'Två räcker.'],
      ['Steg a', undefined],
      ['Steg 3 och 4', 'Så gör de flesta.'],
      ['Hur tiderna räknas', expect.stringMatching(/^Vardagar är .* kortast\.$/)],
    ]);
    expect(group?.rows[0]?.rests).toBe('Riktlinjen, avsnittet ”Barnets väg”');
    expect(wordsFrom(standardHtml(viewWith(own), 'basis'), 'natverk')).toContain(
      'Stegen Steg 1 och 2 Riktlinjen, avsnittet ”Barnets väg”',
    );
  });

  it('of a clause stands beside it, and once in the document on grounds where it is the clause’s own', () => {
    const sameAsClause = merged.clauses.find(({ id }) => id === 'tystnadsplikt')?.grounds as Grounds;
    const some = [step('a', 'A', timed('genast', undefined, bySection), sameAsClause), ...own.slice(2, 3)];
    const view = viewWith([], { tystnadsplikt: some });
    const clause = view.chapters.ground?.clauses.find(({ id }) => id === 'tystnadsplikt');
    expect(clause?.basis).toMatchObject({
      laws: 'socialtjänstlagen 20 kap. 1 §',
      sources: 'riktlinjen, avsnittet ”Barnets väg”',
    });
    expect(view.grounds.common.map(({ about }) => about).filter((about) => about.startsWith('Tystnadsplikt'))).toEqual([
      'Tystnadsplikt',
      'Tystnadsplikt: när tiden börjar i steg 1 och tiden i steg 1',
      'Tystnadsplikt: steg a',
    ]);
  });
});
