import { describe, expect, it } from 'vitest';
import type { RunningText } from '../../../src/document/node.ts';
import { layOut } from '../../../src/layout/lay-out.ts';
import type { LaidOutDocument, PlacedText } from '../../../src/layout/placed/page.ts';
import { htmlDocument } from '../../support/document/html.ts';
import { isRunning, textOf } from '../../support/layout/dump.ts';
import { fakeMeasurer, undivided } from '../../support/layout/fake-measurer.ts';
import { title } from '../../support/layout/lay.ts';

const body = `${title}<section class="part" data-new-page="y"><p>x</p></section>`;

/** Two pages with other texts at their heads and feet. */
function withRunning(texts: Partial<RunningText>): LaidOutDocument {
  const document = htmlDocument(body);
  return layOut({ ...document, running: { ...document.running, ...texts } }, fakeMeasurer, undivided);
}

const running = (texts: Partial<RunningText>): string[][] =>
  withRunning(texts).pages.map(({ items }) =>
    items.filter((item): item is PlacedText => item.type === 'text' && isRunning(item)).map(textOf),
  );

describe('heads and feet', () => {
  it('say who sends the document, and on which page of how many the reader is', () => {
    expect(running({})).toEqual([
      ['Överenskommelse', 'Dnr 1/2010', '2010-02-18', 'Sid 1 (2)', 'Stadsdelen', 'Staden', 'UTKAST'],
      ['Sid 2 (2)', 'Dnr 1/2010', 'Överenskommelse · Stadsdelen', 'UTKAST'],
    ]);
  });

  it('end with an ellipsis what does not fit on its line, and keep the page number', () => {
    const long = 'Överenskommelse om samverkan kring barn och unga '.repeat(4).trim();
    const [first, second] = running({ sender: long, head: long, reference: 'd'.repeat(90) });
    expect(first).toContainEqual(expect.stringMatching(/^Överenskommelse om samverkan .*\w …$/));
    // A reference without spaces is cut inside: a third of 459.2 pt holds 36 characters of 4.25 pt.
    expect(second?.slice(0, 2)).toEqual(['Sid 2 (2)', `${'d'.repeat(34)}…`]);
    expect(second?.[2]).toMatch(/^Överenskommelse .* …$/);
  });

  it('stand within the margins however long they are', () => {
    const long = 'ord '.repeat(80).trim();
    const every = { sender: long, city: long, documentType: long, head: long, reference: long, status: long };
    for (const { items } of withRunning(every).pages)
      for (const { x, size, words } of items.filter((item) => item.type === 'text')) {
        const last = words[words.length - 1];
        expect(x).toBeGreaterThan(68);
        expect(x + (last?.dx ?? 0) + ((last?.word.width ?? 0) * size) / 1000).toBeLessThan(527.3);
      }
  });
});
