import { expect, test } from 'vitest';
import { newestLevel } from '../../../src/pipeline/load/newest-level.ts';
import type { Floor, Resources } from '../../../src/pipeline/load/resources.ts';
import { resourcesFor } from '../../support/resources.ts';

/** Resources that know these levels, each with its date; asking for any other fails. */
function withDates(dates: Readonly<Record<string, string>>): Resources {
  const floor = async (id: string) => ({ level: { date: dates[id] } }) as Floor;
  return { minimumLevels: Object.keys(dates), floor } as unknown as Resources;
}

test('is the one with the latest date, whatever the levels are called', async () => {
  expect(await newestLevel(withDates({ a: '2009-11-25', b: '2026-11-30' }))).toBe('b');
  expect(await newestLevel(withDates({ a: '2026-11-30', b: '2009-11-25', c: '2026-11-29' }))).toBe('a');
});

test('is, of an agreement that is older than the newest, the latest of its day; of one older than all, the newest', async () => {
  const all = withDates({ a: '2009-11-25', b: '2018-01-01', c: '2026-11-30' });
  expect(await newestLevel(all, '2010-08-01')).toBe('a');
  expect(await newestLevel(all, '2018-01-01')).toBe('b');
  expect(await newestLevel(all, '2027-01-01')).toBe('c');
  expect(await newestLevel(all, '2001-01-01')).toBe('c');
});

test('is the one there is, without a look at it', async () => {
  const floor = () => Promise.reject(new Error('loaded'));
  expect(await newestLevel({ minimumLevels: ['egen'], floor } as unknown as Resources)).toBe('egen');
});

test('is today’s proposal among the program’s own, not the report of 2009', async () => {
  expect(await newestLevel(await resourcesFor())).toBe('stockholm-2026');
});
