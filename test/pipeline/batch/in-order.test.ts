import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../../src/pipeline/batch/in-order.ts';

test('hands on every result once and in order, with never more under way than may be, and no idle hands', async () => {
  const turns = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(turns, fc.integer({ min: 1, max: 6 }), async (delays, width) => {
      let running = 0;
      let most = 0;
      const told: [number, number][] = [];
      const work = async (delay: number, index: number): Promise<number> => {
        running += 1;
        most = Math.max(most, running);
        for (let turn = 0; turn < delay; turn += 1) await Promise.resolve();
        running -= 1;
        return index * 10;
      };
      await inOrder(delays, width, work, async (result, index) => {
        await Promise.resolve();
        told.push([result, index]);
      });
      expect(told).toEqual(delays.map((_, index) => [index * 10, index]));
      expect(most).toBeLessThanOrEqual(width);
      if (delays.every((delay) => delay > 0)) expect(most).toBe(Math.min(width, delays.length));
    }),
  );
});

test('goes on with others while a long one is under way, and gives it its turn', async () => {
  const log: string[] = [];
  let end: () => void = () => undefined;
  const long = new Promise<void>((done) => {
    end = done;
  });
  const work = async (item: string): Promise<void> => {
    if (item === 'long') await long;
    log.push(item);
    if (item === 'd') end();
  };
  await inOrder(['long', 'b', 'c', 'd'], 2, work, (_, index) => void log.push(`reported ${index}`));
  expect(log).toEqual(['b', 'c', 'd', 'long', 'reported 0', 'reported 1', 'reported 2', 'reported 3']);
});

test('lets only so many results wait for whoever reports', async () => {
  let begun = 0;
  let most = 0;
  await inOrder(
    Array.from({ length: 100 }),
    2,
    async () => {
      begun += 1;
    },
    async (_, index) => {
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      most = Math.max(most, begun - index);
    },
  );
  expect(begun).toBe(100);
  expect(most).toBeLessThanOrEqual(16);
});
