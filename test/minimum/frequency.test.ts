import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBelow, isWhenNeeded, mergeFrequency, sameFrequency, unevenness } from '../../src/minimum/frequency.ts';
import { frequencyText } from '../../src/minimum/frequency-text.ts';
import type { FrequencyValue } from '../../src/minimum/minimum-meeting.ts';
import { frequency } from '../support/arbitrary-district.ts';

const termly: FrequencyValue = { times: 1, per: 'termin' };

describe('isBelow', () => {
  it.each<[FrequencyValue, FrequencyValue, boolean]>([
    [{ times: 1, per: 'termin' }, termly, false],
    [{ times: 1, per: 'tertial' }, termly, false],
    [{ times: 1, per: 'vecka' }, termly, false],
    [{ every: 18, unit: 'vecka' }, termly, false],
    [{ every: 19, unit: 'vecka' }, termly, true],
    [{ every: 4, unit: 'månad' }, termly, false],
    [{ every: 5, unit: 'månad' }, termly, true],
    [{ times: 1, per: 'läsår' }, termly, true],
    // Both may fall in autumn.
    [{ times: 2, per: 'läsår' }, termly, true],
    [{ times: 366, per: 'år' }, termly, true],
    ['vid behov', termly, true],
    [{ times: 1, per: 'år' }, { times: 1, per: 'läsår' }, false],
    // Three tertials are within 36 weeks, but only one whole tertial is within 18.
    [{ times: 1, per: 'tertial' }, { times: 3, per: 'läsår' }, false],
    [{ times: 1, per: 'tertial' }, { times: 2, per: 'termin' }, true],
    [{ times: 2, per: 'tertial' }, { times: 2, per: 'termin' }, false],
    ['vid behov', 'vid behov', false],
    [{ times: 1, per: 'år' }, 'vid behov', false],
    [{ times: 1, per: 'år', andWhenNeeded: false }, 'vid behov', true],
    [{ times: 9, per: 'vecka', andWhenNeeded: false }, { times: 1, per: 'vecka', andWhenNeeded: true }, true],
    [{ times: 9, per: 'vecka' }, { times: 1, per: 'vecka', andWhenNeeded: true }, false],
    [{ times: 1, per: 'termin', andWhenNeeded: false }, termly, false],
    [{ every: 3, unit: 'vecka' }, { every: 3, unit: 'vecka' }, false],
    [{ every: 4, unit: 'vecka' }, { every: 3, unit: 'vecka' }, true],
    [{ times: 1, per: 'månad' }, { every: 3, unit: 'vecka' }, true],
    [{ every: 400, unit: 'vecka' }, { every: 12, unit: 'läsår' }, false],
  ])('of %j against %j is %s', (value, floor, below) => {
    expect(isBelow(value, floor)).toBe(below);
  });

  it.each<[FrequencyValue, readonly string[], FrequencyValue, boolean]>([
    [{ times: 4, per: 'läsår' }, ['september', 'november', 'februari', 'april'], termly, false],
    [{ times: 2, per: 'läsår' }, ['augusti', 'juni'], termly, false],
    [{ times: 2, per: 'år' }, ['december', 'januari'], termly, false],
    [{ times: 4, per: 'läsår' }, ['september', 'februari'], { times: 1, per: 'termin' }, false],
    [{ times: 4, per: 'läsår' }, ['september', 'november', 'februari', 'april'], { times: 2, per: 'termin' }, false],
    [{ times: 4, per: 'läsår' }, ['september', 'november', 'februari', 'april'], { every: 18, unit: 'vecka' }, false],
    // All in one term, or none in the other.
    [{ times: 4, per: 'läsår' }, ['september', 'oktober', 'november', 'december'], termly, true],
    [{ times: 4, per: 'läsår' }, ['september', 'juli'], termly, true],
    [{ times: 4, per: 'läsår' }, [], termly, true],
    // Some of more months than times are without a meeting.
    [{ times: 2, per: 'läsår' }, ['september', 'oktober', 'februari'], termly, true],
    [{ times: 4, per: 'läsår' }, ['september', 'februari', 'april'], { times: 2, per: 'termin' }, true],
    // Months say nothing of a month, nor of an interval that is too long.
    [{ times: 10, per: 'läsår' }, ['september', 'februari'], { times: 1, per: 'månad' }, true],
    [{ every: 1, unit: 'läsår' }, ['september', 'februari'], termly, true],
    [
      { times: 2, per: 'läsår', andWhenNeeded: false },
      ['september', 'mars'],
      { times: 1, per: 'termin', andWhenNeeded: true },
      true,
    ],
  ])('of %j in %j against %j is %s', (value, months, floor, below) => {
    expect(isBelow(value, floor, months)).toBe(below);
  });

  it('is never true of the floor itself', () => {
    fc.assert(fc.property(frequency, (floor) => !isBelow(floor, floor)));
  });

  it('leaves room upwards: happening more often never falls below', () => {
    const oftener = (value: FrequencyValue): FrequencyValue =>
      value === 'vid behov' ? value : 'times' in value ? { ...value, times: value.times + 1 } : value;
    fc.assert(
      fc.property(frequency, frequency, (value, floor) => isBelow(value, floor) || !isBelow(oftener(value), floor)),
    );
  });
});

describe('unevenness', () => {
  it.each<[FrequencyValue, FrequencyValue, ReturnType<typeof unevenness>]>([
    [{ times: 4, per: 'läsår' }, termly, 'in-one-term'],
    [{ times: 2, per: 'år' }, termly, 'in-one-term'],
    [{ times: 1, per: 'läsår' }, termly, undefined],
    [{ times: 3, per: 'kvartal' }, { times: 1, per: 'månad' }, 'close-together'],
    [{ times: 2, per: 'kvartal' }, { times: 1, per: 'månad' }, undefined],
    [{ times: 1, per: 'tertial' }, { times: 2, per: 'termin' }, undefined],
    ['vid behov', termly, undefined],
    [{ times: 1, per: 'år' }, 'vid behov', undefined],
  ])('of %j against %j is %s', (value, floor, expected) => {
    expect(unevenness(value, floor)).toBe(expected);
  });
});

describe('mergeFrequency', () => {
  it('is never below the floor, keeps what is promised when needed, and changes nothing the second time', () => {
    fc.assert(
      fc.property(frequency, frequency, (local, floor) => {
        const merged = mergeFrequency(local, floor);
        expect(isBelow(merged, floor)).toBe(false);
        expect(isWhenNeeded(merged) || !isWhenNeeded(floor)).toBe(true);
        expect(mergeFrequency(merged, floor)).toEqual(merged);
      }),
    );
  });

  it('keeps the district’s wording of an equal frequency', () => {
    const local: FrequencyValue = { every: 18, unit: 'vecka' };
    expect(mergeFrequency(local, termly)).toEqual(local);
    expect(sameFrequency(local, termly)).toBe(false);
    expect(sameFrequency({ ...termly, andWhenNeeded: false }, termly)).toBe(true);
  });
});

describe('frequencyText', () => {
  it.each<[FrequencyValue, string]>([
    [{ times: 1, per: 'termin' }, '1 gång per termin'],
    [{ times: 2, per: 'läsår' }, '2 gånger per läsår'],
    ['vid behov', 'vid behov'],
    [{ times: 1, per: 'termin', andWhenNeeded: true }, '1 gång per termin och vid behov'],
    [{ every: 1, unit: 'vecka' }, 'varje vecka'],
    [{ every: 2, unit: 'vecka' }, 'varannan vecka'],
    [{ every: 2, unit: 'läsår' }, 'vartannat läsår'],
    [{ every: 6, unit: 'vecka' }, 'var 6:e vecka'],
    [{ every: 3, unit: 'kvartal' }, 'vart 3:e kvartal'],
    [{ every: 11, unit: 'vecka' }, 'var 11:e vecka'],
    [{ every: 12, unit: 'vecka' }, 'var 12:e vecka'],
    [{ every: 21, unit: 'vecka' }, 'var 21:a vecka'],
    [{ every: 22, unit: 'vecka' }, 'var 22:a vecka'],
    [{ every: 111, unit: 'vecka' }, 'var 111:e vecka'],
  ])('of %j is "%s"', (value, text) => {
    expect(frequencyText(value)).toBe(text);
  });
});
