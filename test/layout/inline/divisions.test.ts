import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swedishHyphenator } from '../../../src/hyphenation/hyphenate.ts';
import { partWidth } from '../../../src/layout/face/part-width.ts';
import { wordMeasurer } from '../../../src/layout/face/word-measurer.ts';
import { divisionsOf } from '../../../src/layout/inline/divisions.ts';
import { plainSegments, type Segment } from '../../../src/layout/inline/segments.ts';
import { styles, type TextStyle } from '../../../src/layout/inline/text-style.ts';
import { fakeMeasurer } from '../../support/layout/fake-measurer.ts';

const owner = { artifact: 'header' } as const;
const hyphenate = swedishHyphenator();

const signs = { hyphen: '¬', sign: '|', address: '|', 'in-name': '¦' };

/** The parts of a word in a column; a sign marks each place where it may be divided. */
function divided(word: string, width = 30, style: TextStyle = styles.text): string {
  const [segment] = plainSegments(word, { ...style, size: 10 }, owner, fakeMeasurer);
  const divisions = divisionsOf(segment as Segment, width, { measurer: fakeMeasurer, hyphenate });
  let from = 0;
  let shown = '';
  for (const { at, kind } of divisions) {
    shown += word.slice(from, at) + signs[kind];
    from = at;
  }
  return shown + word.slice(from);
}

describe('where a word may be divided', () => {
  it('is between its syllables, three letters from both ends', () => {
    expect(divided('samverkan')).toBe('sam¬ver¬kan');
    expect(divided('(samverkan),')).toBe('(sam¬ver¬kan),');
    expect(divided('skola')).toBe('skola');
  });

  it('is at no syllable of a heading or a name, but where the column is narrower than the word', () => {
    expect(divided('samverkan', 45, styles.heading)).toBe('samverkan');
    expect(divided('samverkan', 44, styles.heading)).toBe('sam¬ver¬kan');
  });

  it('is after a sign between words, and inside neither a number nor a reference', () => {
    expect(divided('Enskede-Årsta', 100, styles.heading)).toBe('Enskede-|Årsta');
    expect(divided('och/eller')).toBe('och/|eller');
    expect(divided('08-465')).toBe('08-465');
    expect(divided('1.2-145/2010')).toBe('1.2-145/2010');
  });

  it('is before the dots of an address and after its other signs, in a mail address after its @, with no hyphen', () => {
    expect(divided('https://www.example.se/samverkan/skola?id=7')).toBe(
      'https://www|.example|.se/|samverkan/|skola?|id=|7',
    );
    expect(divided('mottagning-farsta@example.se.')).toBe('mottagning¦-farsta@|example¦.se.');
  });

  it('is nowhere in a mail address that fits on a line', () => {
    expect(divided('mottagning@example.se', 105)).toBe('mottagning@example.se');
    expect(divided('mottagning@example.se', 104)).toBe('mottagning@|example¦.se');
  });
});

describe('the width of a part of a word', () => {
  const tables = JSON.parse(
    readFileSync(new URL('../../../templates/assets/fonts/metrics.json', import.meta.url), 'utf8'),
  );
  const measurer = wordMeasurer(tables);

  it('is what shaping that part would give', () => {
    const character = fc.constantFrom(...'AVToyåWT.,-7👩');
    const word = fc.array(character, { minLength: 1, maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(word, fc.nat(12), fc.nat(12), fc.boolean(), (text, one, other, tabular) => {
        const [from, to] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        const shape = (part: string) => measurer.word('regular', part, tabular);
        const width = partWidth(shape(text), from, to, shape);
        expect(width).toBe(shape(text.slice(from, to)).width);
      }),
    );
  });

  it('counts the kerning inside the part alone', () => {
    const shape = (part: string) => measurer.word('regular', part);
    const whole = shape('AVA');
    expect(whole.kerning[0]).toBeLessThan(0);
    expect(partWidth(whole, 0, 1, shape)).toBe(whole.advances[0]);
    expect(partWidth(whole, 0, 2, shape)).toBe(shape('AV').width);
  });
});
