// What is worded differently in time stays so where a level rests on another, and loses no word of either.
import { describe, expect, it } from 'vitest';
import { extend } from '../../../src/minimum/extend/extend.ts';
import type { Written } from '../../../src/minimum/extend/written.ts';
import { levelOn } from '../../../src/minimum/level-on.ts';
import type { MinimumLevel } from '../../../src/minimum/minimum-level.ts';
import { takeWordings } from '../../../src/minimum/read/written-wordings.ts';

type Area = Readonly<Record<string, unknown>>;

const levelWith = (trygghet: Area): Written => ({ clauses: {}, areas: { trygghet } });
const merged = (under: Area, own: Area) => extend(levelWith(own), levelWith(under)).value;

/** What an agreement says of the area that begins to hold on a day. */
function areaOn(value: Written, day: string) {
  return levelOn(takeWordings(value as unknown as MinimumLevel), day).areas.trygghet;
}

const dated = {
  texts: [
    { text: 'Gammalt.', until: '2019-12-31' },
    { text: 'Nytt.', from: '2020-01-01' },
  ],
};

describe('a level that rests on another', () => {
  it('adds to a text that is dated, in each of its wordings', () => {
    const value = merged({ goal: dated }, { goal: 'Eget.' });
    expect(areaOn(value, '2019-12-31')?.goal).toBe('Gammalt. Eget.');
    expect(areaOn(value, '2020-01-01')?.goal).toBe('Nytt. Eget.');
  });

  it('adds a text that is dated to one that is not', () => {
    const value = merged({ goal: 'Grund.' }, { goal: dated });
    expect(areaOn(value, '2019-12-31')?.goal).toBe('Grund. Gammalt.');
    expect(areaOn(value, '2020-01-01')?.goal).toBe('Grund. Nytt.');
  });

  it('joins two that are dated differently, with one wording for every day', () => {
    const own = {
      texts: [
        { text: 'A.', until: '2022-06-30' },
        { text: 'B.', from: '2022-07-01' },
      ],
    };
    const value = merged({ description: dated }, { description: own });
    expect((value as { areas: { trygghet: Area } }).areas.trygghet.description).toEqual({
      texts: [
        { text: 'Gammalt.\n\nA.', until: '2019-12-31' },
        { text: 'Nytt.\n\nA.', from: '2020-01-01', until: '2022-06-30' },
        { text: 'Nytt.\n\nB.', from: '2022-07-01' },
      ],
    });
    expect(extend(levelWith({ description: own }), value).value).toEqual(value);
  });

  it('has the dated text of either where the other says nothing', () => {
    expect(merged({ goal: dated }, {})).toEqual(levelWith({ goal: dated }));
    expect(merged({}, { goal: dated })).toEqual(levelWith({ goal: dated }));
  });

  it('keeps every question and way of following up, and none of them twice', () => {
    const other = {
      texts: [
        { text: 'Annat.', until: '2019-12-31' },
        { text: 'Annat nytt.', from: '2020-01-01' },
      ],
    };
    const value = merged(
      { topics: [dated, { text: 'Fråga' }], followUp: { methods: ['Räkna', dated] } },
      { topics: [{ text: 'Fråga' }, other, dated], followUp: { methods: [dated, other, 'Räkna'] } },
    );
    const area = areaOn(value, '2026-01-01');
    expect(area?.topics.map(({ text }) => text)).toEqual(['Nytt.', 'Fråga', 'Annat nytt.']);
    expect(area?.followUp.methods).toEqual(['Räkna', 'Nytt.', 'Annat nytt.']);
  });
});
