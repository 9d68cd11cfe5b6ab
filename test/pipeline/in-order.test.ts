import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/pipeline/in-order.ts';

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

test('waits for whoever is told before more is begun', async () => {
  const log: string[] = [];
  await inOrder(
    ['a', 'b'],
    1,
    async (item) => void log.push(`work ${item}`),
    async (_, index) => {
      await Promise.resolve();
      log.push(`told ${index}`);
    },
  );
  expect(log).toEqual(['work a', 'told 0', 'work b', 'told 1']);
});
