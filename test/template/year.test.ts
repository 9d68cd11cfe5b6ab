import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { capacityOf } from '../../src/figure/rings.ts';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { type AgreementStatus, agreementStatuses, isDecided } from '../../src/minimum/agreement-status.ts';
import type { FrequencyValue, HeldPer } from '../../src/minimum/minimum-meeting.ts';
import type { Agreement, Meeting } from '../../src/model/agreement.ts';
import { merge } from '../../src/model/merge.ts';
import { hasOpenTimes, spreadMonths, termMonths } from '../../src/template/view/spread-months.ts';
import { schoolYear } from '../../src/template/view/words.ts';
import { MOST_IN_WHEEL } from '../../src/template/view/year.ts';
import { viewOf } from '../../src/template/view.ts';
import { sundby } from '../support/levels.ts';
import { plain, standardHtml, wordsFrom } from '../support/template.ts';

const spread = (frequency: FrequencyValue, taken: readonly string[] = []) =>
  spreadMonths(frequency, taken)
    .map((month) => month.slice(0, 3))
    .join(' ');

describe('meetings without a month', () => {
  it.each<[FrequencyValue, string]>([
    [{ times: 1, per: 'termin' }, 'okt mar'],
    [{ times: 2, per: 'termin' }, 'sep nov feb apr'],
    [{ times: 1, per: 'läsår' }, 'jan'],
    [{ times: 2, per: 'läsår' }, 'okt mar'],
    [{ times: 3, per: 'läsår' }, 'sep jan apr'],
    [{ times: 1, per: 'kvartal' }, 'sep nov feb apr'],
    [{ every: 6, unit: 'vecka' }, 'aug okt dec jan mar maj'],
    [{ every: 2, unit: 'läsår' }, 'jan'],
    [{ times: 1, per: 'månad' }, 'aug sep okt nov dec jan feb mar apr maj'],
    [{ times: 3, per: 'vecka' }, 'aug sep okt nov dec jan feb mar apr maj'],
    ['vid behov', ''],
  ])('%j are spread evenly over the year', (frequency, months) => {
    expect(spread(frequency)).toBe(months);
  });

  it.each<[string, FrequencyValue, string]>([
    ['oktober mars', { times: 1, per: 'termin' }, 'aug jan'],
    ['oktober mars augusti januari', { times: 1, per: 'termin' }, 'dec maj'],
    ['januari', { times: 1, per: 'läsår' }, 'okt'],
    ['juni juli', { times: 1, per: 'läsår' }, 'jan'],
    ['oktober', { times: 1, per: 'månad' }, 'aug sep okt nov dec jan feb mar apr maj'],
    ['september', { every: 6, unit: 'vecka' }, 'aug okt dec jan mar maj'],
  ])('beside meetings in %s, %j keep away from those', (taken, frequency, months) => {
    expect(spread(frequency, taken.split(' '))).toBe(months);
  });

  it('heap up nowhere: ten that are held once a year stand in ten months, five held once a term likewise', () => {
    for (const [frequency, count] of [
      [{ times: 1, per: 'läsår' }, 10],
      [{ times: 1, per: 'termin' }, 5],
    ] as const) {
      const taken: string[] = [];
      for (let at = 0; at < count; at++) taken.push(...spreadMonths(frequency, taken));
      expect([...taken].sort()).toEqual([...termMonths].sort());
    }
  });

  it('stand in different months, in the order of the school year, as often in autumn as in spring or once more or less', () => {
    const others = fc.array(fc.constantFrom(...schoolYear), { maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), others, (times, taken) => {
        const months = spreadMonths({ times, per: 'läsår' }, taken);
        expect(months).toEqual(schoolYear.filter((month) => months.includes(month)));
        expect(months).toHaveLength(Math.min(times === 9 ? 10 : times, termMonths.length));
        const autumn = months.filter((month) => schoolYear.indexOf(month) < 5).length;
        expect(Math.abs(months.length - 2 * autumn)).toBeLessThanOrEqual(1);
        if (times % 2 === 0) expect(months.length).toBe(2 * autumn);
      }),
    );
  });
});

const origin = { from: 'minimum-level' } as const;
const clause = <T>(value: T) => ({ value, origin });

function meeting(title: string, frequency: FrequencyValue, months: readonly string[] = [], local = false): Meeting {
  return {
    id: 'mote',
    origin: local ? { from: 'district', file: 'a.yaml', line: 1, column: 1 } : origin,
    title: clause(title),
    description: [],
    individualCases: clause('forbidden'),
    frequency: clause(frequency),
    months: months.map(clause),
    convener: clause('rektor'),
    participants: [],
    invited: [],
    minutes: clause(false),
    reportToBoard: clause(false),
    mandate: [],
    agenda: [],
    sharedWith: [],
  };
}

const merged = merge(
  sundby,
  {
    minimumLevel: sundby.id,
    district: { name: 'A', administration: 'A förvaltning', board: 'A nämnd' },
    agreement: { registrationNumber: '1/2024', validFrom: '2024-08-01' },
    schools: [],
  },
  () => origin,
);
beforeAll(loadMarkdown);

const viewWith = (...meetings: readonly Meeting[]) => viewOfStatus('utkast', meetings);

function viewOfStatus(status: AgreementStatus, meetings: readonly Meeting[]) {
  const [area, ...others] = merged.areas;
  if (area === undefined) throw new Error('no area');
  const agreement: Agreement = {
    ...merged,
    agreement: { ...merged.agreement, status },
    areas: [{ ...area, meetings }, ...others.map((one) => ({ ...one, meetings: [] }))],
  };
  return viewOf(agreement, sundby);
}
const yearOf = (...meetings: readonly Meeting[]) => viewWith(...meetings).year;

describe('the year of meetings', () => {
  const view = viewWith(
    meeting('Vid behov', 'vid behov'),
    meeting('Forum', { times: 2, per: 'termin' }, ['april', 'september', 'november', 'februari']),
    meeting('Grupp', { times: 1, per: 'termin' }),
    meeting('Ofta', { every: 3, unit: 'vecka' }, [], true),
    meeting('Tätt', { every: 6, unit: 'vecka' }),
    meeting('Mer', { times: 1, per: 'läsår', andWhenNeeded: true }, ['mars']),
    meeting('Också', { times: 1, per: 'läsår', andWhenNeeded: true }),
  );
  const { year } = view;

  it('says in its table what it draws', () => {
    const html = standardHtml(view);
    const table = wordsFrom(html, 'bilaga-aret');
    for (const row of [
      '1 Forum Två gånger per termin (september, november, februari och april) ',
      '2 Grupp En gång per termin (till exempel augusti och januari) ',
      '3 Ofta (lokal påbyggnad) Var tredje vecka 4',
      '4 Tätt Var sjätte vecka (till exempel augusti, oktober, december, januari, mars och maj) ',
      '5 Mer En gång per läsår (mars) och vid behov ',
      '6 Också En gång per läsår (till exempel maj) och vid behov ',
    ])
      expect(table).toContain(row);
    expect(table).toMatch(/– Vid behov Vid behov$/);
    expect(html).toContain(
      'aria-label="Årshjul: ett läsår, medurs från augusti. Det visar sex möten, med samma nummer och månader som i tabellen nedanför."',
    );
    expect(year.wheels).toHaveLength(1);
    expect(year.wheels[0]).toMatchObject({
      count: 'sex möten',
      meetings: [
        { number: '1', months: '2 4 7 9', spread: false, local: false },
        { number: '2', months: '1 6', spread: true, local: false },
        { number: '3', months: '1 2 3 4 5 6 7 8 9 10', spread: true, local: true },
        { number: '4', months: '1 3 5 6 8 10', spread: true, local: false },
        { number: '5', months: '8', spread: false, local: false },
        { number: '6', months: '10', spread: true, local: false },
      ],
      some: { set: true, spread: true, monthly: true, local: true, unset: false },
    });
  });

  it('moves no meeting where another comes after it', () => {
    const some = [
      meeting('Grupp', { times: 1, per: 'termin' }),
      meeting('Forum', { times: 1, per: 'läsår' }, ['oktober']),
      meeting('Möte', { times: 1, per: 'läsår' }),
    ];
    const whole = yearOf(...some).wheels[0]?.meetings ?? [];
    for (const added of [meeting('Nytt', { times: 2, per: 'termin' }), meeting('Nytt', 'vid behov')])
      expect(yearOf(...some, added).wheels[0]?.meetings.slice(0, whole.length)).toEqual(whole);
    expect(whole).toHaveLength(3);
  });

  it('is not drawn where all meetings are held when needed', () => {
    expect(yearOf(meeting('Vid behov', 'vid behov'))).toEqual({
      wheels: [],
      meetings: [
        {
          number: undefined,
          title: 'Vid behov',
          local: false,
          frequency: 'Vid behov',
          months: undefined,
          spread: true,
          setBy: undefined,
          whenNeeded: false,
        },
      ],
      ofChildren: undefined,
    });
  });

  it('shows no meeting that invites a family, and says why', () => {
    const family = ['foralder', 'elev'].map(clause);
    const exception = ', men aldrig om barnet kan råka illa ut av det';
    const child = { ...meeting('Möte om ett barn', { times: 2, per: 'termin' }), invited: family };
    const alone = [meeting('Forum', { times: 1, per: 'termin' }), meeting('Grupp', { times: 1, per: 'läsår' })];
    const guest = { ...meeting('Gästmöte', { times: 1, per: 'läsår' }), invited: [clause('bostadsbolaget')] };
    // A meeting about a child neither stands there nor moves another.
    expect(yearOf(child, ...alone, guest)).toEqual({
      ...yearOf(...alone, guest),
      ofChildren: { family: true, all: true, exception },
    });
    expect(yearOf(...alone, guest).meetings.map(({ title }) => title)).toEqual(['Forum', 'Grupp', 'Gästmöte']);
    const shown = wordsFrom(standardHtml(viewWith(child, ...alone)), 'bilaga-aret');
    expect(shown).not.toContain('Möte om ett barn');
    expect(shown).toMatch(
      /Möten om ett enskilt barn står inte här\. Dagen bestäms tillsammans med familjen, men aldrig om barnet kan råka illa ut av det\.$/,
    );
    expect(wordsFrom(standardHtml(viewWith(...alone)), 'bilaga-aret')).not.toContain('enskilt barn');
  });

  it('counts no meeting of each school, organiser or child, and says of the first two how often', () => {
    const held = (heldPer: HeldPer, one: Meeting): Meeting => ({ ...one, heldPer: clause(heldPer) });
    const alone = [meeting('Forum', { times: 1, per: 'termin' }), meeting('Grupp', { times: 1, per: 'läsår' })];
    const school = held('school', meeting('Skolmöte', { times: 2, per: 'termin' }, ['mars', 'september'], true));
    const organiser = held('organiser', meeting('Huvudmannamöte', { times: 1, per: 'läsår', andWhenNeeded: true }));
    const child = held('child', meeting('Barnmöte', { every: 6, unit: 'månad' }));
    const needed = held('school', meeting('Vid behov', 'vid behov'));
    const all = yearOf(school, child, alone[0] as Meeting, organiser, needed, alone[1] as Meeting);
    // None of them moves another.
    expect(all.wheels.map(({ meetings, count }) => [meetings, count])).toEqual(
      yearOf(...alone).wheels.map(({ meetings, count }) => [meetings, count]),
    );
    expect(all.meetings.map(({ number, title, frequency, months }) => [number, title, frequency, months])).toEqual([
      ['1', 'Forum', 'En gång per termin', 'oktober och mars'],
      ['2', 'Grupp', 'En gång per läsår', expect.any(String)],
      [undefined, 'Skolmöte', 'Två gånger per termin vid varje skola', 'september och mars'],
      [undefined, 'Huvudmannamöte', 'En gång per läsår med varje huvudman', undefined],
      [undefined, 'Vid behov', 'Vid varje skola: vid behov', undefined],
    ]);
    expect(all.ofChildren).toMatchObject({ family: false, all: false });
    const shown = wordsFrom(standardHtml(viewWith(school, child, ...alone, organiser)), 'bilaga-aret');
    expect(shown).toContain('Möten vid varje skola och med varje huvudman är inte räknade här');
    expect(shown).toMatch(/Möten om ett enskilt barn står inte här\. Dagen bestäms för varje barn\.$/);
  });

  it('counts a meeting of each school in the copy of one, and of each organiser in that of one', () => {
    const held = (heldPer: HeldPer): Meeting => ({
      ...meeting('Eget', { times: 1, per: 'termin' }),
      heldPer: clause(heldPer),
    });
    const unit = (name: string, form: string, more: object = {}) =>
      ({ name, forms: [form], organiser: { type: 'kommunal' }, origin, ...more }) as Agreement['schools'][number];
    const independent = { organiser: { type: 'fristående', name: 'Bolaget' } };
    const [school, preschool, other] = [
      unit('A', 'grundskola'),
      unit('B', 'förskola'),
      unit('C', 'grundskola', independent),
    ];
    const drawn = (heldPer: HeldPer, per: 'school' | 'organiser' | undefined, ...schools: Agreement['schools']) => {
      const [area] = merged.areas;
      const edition = per === undefined ? {} : { edition: { per, name: 'A', others: 1 } };
      const areas = area === undefined ? [] : [{ ...area, meetings: [held(heldPer)] }];
      return viewOf({ ...merged, ...edition, schools, areas } as Agreement, sundby).year.wheels.length === 1;
    };
    const cases: [boolean, HeldPer, 'school' | 'organiser' | undefined, Agreement['schools']][] = [
      [true, 'school', 'school', [school]],
      [false, 'school', 'school', [preschool]],
      [true, 'school', 'organiser', [school, preschool]],
      [false, 'school', 'organiser', [school, other]],
      [false, 'school', undefined, [school]],
      [true, 'organiser', 'organiser', [school, unit('D', 'grundskola')]],
      [true, 'organiser', 'school', [other]],
      // "Med varje huvudman": where nobody's staff must be there, with that of a preschool, too.
      [true, 'organiser', 'school', [preschool]],
      [false, 'organiser', undefined, [school]],
      [false, 'child', 'school', [school]],
      [true, 'district', undefined, [school, other]],
    ];
    expect(cases.map(([, heldPer, per, schools]) => drawn(heldPer, per, ...schools))).toEqual(
      cases.map(([counted]) => counted),
    );
  });

  it('has no table where every meeting is about a single child', () => {
    const child = { ...meeting('Möte om ett barn', { times: 2, per: 'termin' }), invited: [clause('elev')] };
    expect(yearOf(child)).toMatchObject({ wheels: [], meetings: [], ofChildren: {} });
    expect(standardHtml(viewWith(child))).not.toContain('<th scope="col">Nr</th>');
  });

  it('is drawn twice where there are more meetings than one drawing has room for', () => {
    const meetings = Array.from({ length: MOST_IN_WHEEL + 1 }, (_, at) =>
      meeting(`Möte ${at}`, { times: 1, per: 'läsår' }),
    );
    const { wheels } = yearOf(...meetings);
    expect(wheels.map((wheel) => wheel.meetings.length)).toEqual([40, 1]);
    expect(wheels[1]?.meetings[0]?.number).toBe('41');
    expect(wheels[1]?.count).toBe('ett möte');
  });

  it('has no more meetings in a drawing than that has room for', () => {
    expect(MOST_IN_WHEEL).toBeLessThanOrEqual(capacityOf(12));
  });
});

describe('the year of a decided agreement', () => {
  const some = [
    meeting('Vid behov', 'vid behov'),
    meeting('Grupp', { times: 1, per: 'termin', andWhenNeeded: true }),
    meeting('Ofta', { every: 3, unit: 'vecka' }),
    meeting('Forum', { times: 2, per: 'termin' }, ['april', 'september'], true),
  ];
  // An agreement that has ended says what it said.
  const statuses = agreementStatuses.filter(isDecided);

  it.each(statuses)('has no example of a month, and says who decides it: %s', (status) => {
    const view = viewOfStatus(status, some);
    const html = standardHtml(view);
    expect(view.year.wheels.map(({ count, meetings }) => [count, meetings])).toEqual([
      ['ett möte', [{ number: '1', months: '2 9', spread: false, local: true }]],
    ]);
    const [, caption = ''] = /class="wheel"[\s\S]*?<figcaption>(.*)<\/figcaption>/.exec(plain(html)) ?? [];
    expect(caption).toBe(
      'Fylld prick: månaden är bestämd. Ett möte kan ha fler tillfällen än prickar. Då står det i tabellen. Lokala påbyggnader har en egen färg. Möten utan nummer i tabellen har ingen bestämd månad.',
    );
    expect(html).toContain('Det visar ett möte, med samma nummer och månader som i tabellen nedanför.');
    expect(wordsFrom(html, 'bilaga-aret')).toMatch(
      /Nr Möte När 1 Forum \(lokal påbyggnad\) Två gånger per termin \(september och april; övriga tillfällen bestäms av rektor\) – Grupp En gång per termin \(månaden bestäms av rektor\) och vid behov – Ofta Var tredje vecka – Vid behov Vid behov$/,
    );
    expect(html).not.toContain('till exempel');
  });

  it.each(statuses)('is a table without numbers where no month is agreed: %s', (status) => {
    const view = viewOfStatus(status, some.slice(0, 3));
    expect(view.year.wheels).toEqual([]);
    expect(wordsFrom(standardHtml(view), 'bilaga-aret')).toBe(
      'Årets möten Möte När Grupp En gång per termin (månaden bestäms av rektor) och vid behov Ofta Var tredje vecka Vid behov Vid behov',
    );
  });

  it.each(['utkast', 'exempel'] as const)(
    'is no other agreement’s: one that is not decided spreads its meetings, as an example: %s',
    (status) => {
      const { wheels, meetings } = viewOfStatus(status, some).year;
      expect(wheels[0]?.meetings.map(({ months }) => months)).toEqual(['3 8', '1 2 3 4 5 6 7 8 9 10', '2 9']);
      expect(meetings.filter(({ setBy }) => setBy !== undefined)).toEqual([]);
    },
  );

  it.each([
    [{ times: 2, per: 'termin' }, 4, false],
    [{ times: 2, per: 'termin' }, 3, true],
    [{ times: 2, per: 'termin' }, 1, true],
    [{ times: 1, per: 'läsår' }, 1, false],
    [{ times: 1, per: 'läsår' }, 2, false],
    [{ every: 6, unit: 'vecka' }, 6, false],
    [{ every: 6, unit: 'vecka' }, 5, true],
    // Four or five times in a year.
    [{ every: 8, unit: 'vecka' }, 4, false],
    [{ every: 8, unit: 'vecka' }, 3, true],
    [{ every: 2, unit: 'läsår' }, 1, false],
    // 36 school weeks are nine months.
    [{ times: 1, per: 'månad' }, 9, false],
    [{ times: 1, per: 'vecka' }, 9, false],
    [{ times: 1, per: 'vecka' }, 8, true],
    [{ times: 2, per: 'termin' }, 0, false],
    ['vid behov', 1, false],
  ] as const)('says of %j with so many months, %i, whether times are left open', (frequency, months, open) => {
    expect(hasOpenTimes(frequency, months)).toBe(open);
  });

  it.each(agreementStatuses)(
    'says who decides the times that the agreed months leave open, in each place: %s',
    (status) => {
      const { year } = viewOfStatus(status, [
        meeting('Forum', { times: 2, per: 'termin' }, ['september']),
        meeting('Grupp', { times: 1, per: 'läsår' }, ['mars']),
      ]);
      expect(year.meetings.map(({ months, restBy }) => [months, restBy])).toEqual([
        ['september', 'rektor'],
        ['mars', undefined],
      ]);
      // Months are printed at a meeting that a district has given them.
      const months = (month: string) => [
        { value: month, origin: { from: 'district', file: 'a.yaml', line: 1, column: 1 } },
      ];
      const given = viewOfStatus(status, [
        { ...meeting('Forum', { times: 2, per: 'termin' }), months: months('september') } as Meeting,
        { ...meeting('Grupp', { times: 1, per: 'läsår' }), months: months('mars') } as Meeting,
      ]);
      expect(given.chapters.areas[0]?.meetings.map((one) => one.months?.restBy)).toEqual(['rektor', undefined]);
      const html = standardHtml(given);
      expect(wordsFrom(html, 'bilaga-aret')).toContain('(september; övriga tillfällen bestäms av rektor)');
      expect(plain(html)).toContain(
        '<dd>September <span class="local">(lokal påbyggnad)</span>. Övriga tillfällen bestäms av rektor</dd>',
      );
      expect(plain(html)).toContain('<dd>Mars <span class="local">(lokal påbyggnad)</span></dd>');
    },
  );
});
