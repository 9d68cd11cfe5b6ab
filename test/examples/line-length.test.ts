// A line of running text holds 60 to 75 characters (Bringhurst: 66 is ideal), whatever the size of its type.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { swedishHyphenator } from '../../src/hyphenation/hyphenate.ts';
import { wordMeasurer } from '../../src/layout/face/word-measurer.ts';
import { charactersPerLine, READABLE_LINE } from '../../src/layout/inline/characters-per-line.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import { measuresFor, standardMargins } from '../../src/layout/placed/measures.ts';
import type { PlacedText } from '../../src/layout/placed/page.ts';
import { documentIn } from '../support/agreement-document.ts';
import { textOf } from '../support/layout/dump.ts';
import { resourcesFor } from '../support/resources.ts';

const measures = measuresFor(standardMargins);

/** How many characters the lines hold that a paragraph of the main column goes on after, by the size of its type. */
async function lengths(path: string): Promise<Map<number, number[]>> {
  const document = await documentIn(path);
  const { metrics } = await resourcesFor();
  const { pages } = layOut(document, wordMeasurer(metrics), swedishHyphenator());
  const lines = new Map<string, { size: number; node: unknown; text: string }>();
  for (const { number, items } of pages) {
    for (const item of items.filter((one): one is PlacedText => one.type === 'text')) {
      if (item.owner.artifact !== undefined || item.owner.node.type !== 'paragraph') continue;
      const key = `${number} ${item.y} ${item.x < measures.columns.main.x ? 'side' : 'main'}`;
      const before = lines.get(key);
      const text = before === undefined ? textOf(item) : `${before.text} ${textOf(item)}`;
      if (before !== undefined || Math.abs(item.x - measures.columns.main.x) < 0.01)
        lines.set(key, { size: item.size, node: item.owner.node, text });
    }
  }
  const all = [...lines.values()];
  const bySize = new Map<number, number[]>();
  all.forEach(({ size, node, text }, at) => {
    if (all[at + 1]?.node !== node) return;
    bySize.set(size, [...(bySize.get(size) ?? []), text.length]);
  });
  return bySize;
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

const examples = readdirSync('examples/stockholm').filter((name) => name.endsWith('.yaml'));

test.each(examples)('%s: text and notes are set in lines that can be read', async (name) => {
  const bySize = await lengths(`examples/stockholm/${name}`);
  for (const size of [8.5, 10.5]) {
    const values = bySize.get(size) ?? [];
    expect(values.length, `${size} pt`).toBeGreaterThan(10);
    expect(mean(values), `${size} pt`).toBeGreaterThan(READABLE_LINE.least);
    expect(mean(values), `${size} pt`).toBeLessThan(READABLE_LINE.most);
  }
});

test('what a theme is warned by foretells it', async () => {
  const { metrics } = await resourcesFor();
  const told = charactersPerLine(wordMeasurer(metrics), measures);
  const set = mean((await lengths('examples/stockholm/farsta.yaml')).get(10.5) ?? []);
  expect(Math.abs(told - set)).toBeLessThan(3);
});
