import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { capacityOf } from '../../src/figure/rings.ts';
import type { FrequencyValue } from '../../src/minimum/minimum-level.ts';
import type { Agreement, Meeting } from '../../src/model/agreement.ts';
import { merge } from '../../src/model/merge.ts';
import { loadMarkdown } from '../../src/template/markdown.ts';
import { spreadMonths, termMonths } from '../../src/template/view/spread-months.ts';
import { schoolYear } from '../../src/template/view/words.ts';
import { MOST_IN_WHEEL } from '../../src/template/view/year.ts';
import { viewOf } from '../../src/template/view.ts';
import { sundby } from '../support/levels.ts';

const spread = (frequency: FrequencyValue) =>
  spreadMonths(frequency)
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

  it('stand in different months, in the order of the school year, as often in autumn as in spring or once more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (times) => {
        const months = spreadMonths({ times, per: 'läsår' });
        expect(months).toEqual(schoolYear.filter((month) => months.includes(month)));
        expect(months).toHaveLength(Math.min(times === 9 ? 10 : times, termMonths.length));
        const autumn = months.filter((month) => schoolYear.indexOf(month) < 5).length;
        expect(months.length - 2 * autumn).toBeGreaterThanOrEqual(0);
        expect(months.length - 2 * autumn).toBeLessThanOrEqual(1);
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
    frequency: clause(frequency),
    months: months.map(clause),
    convener: clause('rektor'),
    participants: [],
    invited: [],
    minutes: clause(false),
    reportToBoard: clause(false),
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

function yearOf(...meetings: readonly Meeting[]) {
  const [area, ...others] = merged.areas;
  if (area === undefined) throw new Error('no area');
  const agreement: Agreement = {
    ...merged,
    areas: [{ ...area, meetings }, ...others.map((one) => ({ ...one, meetings: [] }))],
  };
  return viewOf(agreement, sundby).year;
}

describe('the year of meetings', () => {
  const year = yearOf(
    meeting('Vid behov', 'vid behov'),
    meeting('Forum', { times: 2, per: 'termin' }, ['april', 'september', 'november', 'februari']),
    meeting('Grupp', { times: 1, per: 'termin' }),
    meeting('Ofta', { every: 3, unit: 'vecka' }, [], true),
    meeting('Tätt', { every: 6, unit: 'vecka' }),
  );

  it('says in its table what it draws', () => {
    expect(year.meetings).toEqual([
      {
        number: '1',
        title: 'Forum',
        local: false,
        when: 'Två gånger per termin: september, november, februari och april',
      },
      { number: '2', title: 'Grupp', local: false, when: 'En gång per termin, månaden är inte bestämd' },
      { number: '3', title: 'Ofta', local: true, when: 'Var tredje vecka' },
      { number: '4', title: 'Tätt', local: false, when: 'Var sjätte vecka, månaderna är inte bestämda' },
      { number: undefined, title: 'Vid behov', local: false, when: 'Vid behov' },
    ]);
    expect(year.wheels).toHaveLength(1);
    expect(year.wheels[0]).toMatchObject({
      alternative: 'Årshjul: ett läsår, medurs från augusti. Det visar fyra möten, numrerade som i tabellen nedanför.',
      meetings: [
        { number: '1', months: '2 4 7 9', spread: false, local: false },
        { number: '2', months: '3 8', spread: true, local: false },
        { number: '3', months: '1 2 3 4 5 6 7 8 9 10', spread: true, local: true },
        { number: '4', months: '1 3 5 6 8 10', spread: true, local: false },
      ],
      some: { set: true, spread: true, monthly: true, local: true },
    });
  });

  it('is not drawn where all meetings are held when needed', () => {
    expect(yearOf(meeting('Vid behov', 'vid behov'))).toEqual({
      wheels: [],
      meetings: [{ number: undefined, title: 'Vid behov', local: false, when: 'Vid behov' }],
    });
  });

  it('is drawn twice where there are more meetings than one drawing has room for', () => {
    const meetings = Array.from({ length: MOST_IN_WHEEL + 1 }, (_, at) =>
      meeting(`Möte ${at}`, { times: 1, per: 'läsår' }),
    );
    const { wheels } = yearOf(...meetings);
    expect(wheels.map((wheel) => wheel.meetings.length)).toEqual([40, 1]);
    expect(wheels[1]?.meetings[0]?.number).toBe('41');
    expect(wheels[1]?.alternative).toContain('ett möte');
  });

  it('has no more meetings in a drawing than that has room for', () => {
    expect(MOST_IN_WHEEL).toBeLessThanOrEqual(capacityOf(12));
  });
});
