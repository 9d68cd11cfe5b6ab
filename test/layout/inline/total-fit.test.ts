import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline, InlineStyle } from '../../../src/document/node.ts';
import { breakLines } from '../../../src/layout/inline/break-lines.ts';
import type { Line } from '../../../src/layout/inline/line.ts';
import { segmentsOf } from '../../../src/layout/inline/segments.ts';
import { styles } from '../../../src/layout/inline/text-style.ts';
import { byThrees, fakeMeasurer, undivided } from '../../support/layout/fake-measurer.ts';
import { allBreakings, type Breaking, demeritsOf, firstFit } from '../../support/layout/first-fit.ts';

const place = { template: '', line: 1 };
/** 10 pt, so that a character is 5 pt wide. */
const style = { ...styles.text, size: 10 };

function set(inlines: readonly Inline[], width: number, hyphenate: (word: string) => string[]): Line[] {
  const node = { type: 'paragraph', variant: 'text', place, children: inlines } as const;
  return breakLines(segmentsOf(inlines, style, node, fakeMeasurer), width, { measurer: fakeMeasurer, hyphenate });
}

const broken = (words: readonly string[], width: number, hyphenate = byThrees): Line[] =>
  set([{ type: 'text', text: words.join(' '), style: 'plain', place }], width, hyphenate);

/** Lines as they are read; `¬` is a hyphen that was put in. */
const shown = (lines: readonly Line[]): Breaking =>
  lines.map(({ segments, end }) => {
    const words = segments.map(({ word, space }) => (space > 0 ? `${word.text} ` : word.text));
    return `${words.join('').trimEnd()}${end === 'hyphen' ? '¬' : ''}`;
  });

const letters = 'abcdefghijklmnopqrstuvwxyzåäö'.split('');
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 16 });
/** The longest word fits on a line. */
const paragraph = (most: number) =>
  fc.record({
    words: fc.array(word, { minLength: 1, maxLength: most }),
    width: fc.integer({ min: 16, max: 60 }).map((count) => count * 5),
  });

describe('the total fit', () => {
  it('takes a word from a full line where the next one would be short', () => {
    // Line by line they would be 95, 60 and 70 of 100 pt.
    const words = 'skolorna lärarna om mottagningen vårdnadshavare'.split(' ');
    expect(shown(broken(words, 100, undivided))).toEqual(['skolorna lärarna', 'om mottagningen', 'vårdnadshavare']);
  });

  it('leaves no short word alone on the last line', () => {
    const words = 'Hjälper inte det tar skolan kontakt med mottagningen för barn och unga.'.split(' ');
    expect(firstFit(words, 335).at(-1)).toBe('unga.');
    expect(shown(broken(words, 335)).at(-1)).toBe('och unga.');
  });

  it('leaves no rest of a word alone on the last line, where the word may stand there whole', () => {
    const words = 'aaaaaaa bbbbbb cccdddeee'.split(' ');
    expect(firstFit(words, 110)).toEqual(['aaaaaaa bbbbbb cccddd¬', 'eee']);
    expect(shown(broken(words, 110))).toEqual(['aaaaaaa bbbbbb', 'cccdddeee']);
  });

  it('ends two lines in a row with a hyphen only where it must, and never three', () => {
    const words = Array<string>(9).fill('abcdefghijklmnopqrstuvwx');
    const hyphens = (lines: Breaking) => lines.map((line) => (line.endsWith('¬') ? '¬' : '.')).join('');
    expect(hyphens(shown(broken(words, 70)))).not.toContain('¬¬¬');
    const some = 'aaaa bbbccc dddeee ffff ggghhh iiijjj kkkk lllmmm nnnooo pppp'.split(' ');
    expect(hyphens(shown(broken(some, 60)))).not.toContain('¬¬');
  });

  it('breaks anew after a line that must end', () => {
    const lineBreak: Inline = { type: 'line-break', place };
    const text = (words: string): Inline => ({ type: 'text', text: words, style: 'plain', place });
    const long = 'skolorna lärarna om mottagningen vårdnadshavare';
    const lines = shown(set([text(long), lineBreak, text('och unga'), lineBreak, text(long)], 100, undivided));
    expect(lines).toHaveLength(7);
    expect(lines[3]).toBe('och unga');
    expect(lines.slice(4)).toEqual(lines.slice(0, 3));
  });

  it('has no more demerits than any other way', () => {
    fc.assert(
      fc.property(paragraph(9), ({ words, width }) => {
        const all = allBreakings(words, width).map((each) => demeritsOf(each, width));
        expect(demeritsOf(shown(broken(words, width)), width)).toBe(Math.min(...all));
      }),
      { numRuns: 300 },
    );
  });

  it('has no more demerits than filling line by line, in long paragraphs too', () => {
    fc.assert(
      fc.property(paragraph(200), ({ words, width }) => {
        const filled = demeritsOf(firstFit(words, width), width);
        expect(demeritsOf(shown(broken(words, width)), width)).toBeLessThanOrEqual(filled);
      }),
    );
  });

  it('loses no text, and makes no line wider than its column', () => {
    const odd = fc.constantFrom(
      '19\u00a0kap.',
      'mottagning@example.se',
      'https://a.se/b/c?d=e',
      '👩👩👩',
      'Enskede-Årsta',
    );
    const long = fc.integer({ min: 20, max: 90 }).map((count) => 'w'.repeat(count));
    const words = fc.array(fc.oneof({ weight: 6, arbitrary: word }, odd, long), { minLength: 1, maxLength: 40 });
    const inline = fc.tuple(words, fc.constantFrom<InlineStyle>('plain', 'strong'), fc.boolean());
    fc.assert(
      fc.property(fc.array(inline, { minLength: 1, maxLength: 4 }), fc.integer({ min: 5, max: 300 }), (all, width) => {
        const inlines = all.map(([list, look, joined]): Inline => {
          const text = `${list.join(' ')}${joined ? '' : ' '}`;
          return { type: 'text', text, style: look, place };
        });
        const lines = set(inlines, width, byThrees);
        const read = lines.flatMap(({ segments }) => segments.map((each) => each.word.text)).join('');
        const written = inlines.map((each) => (each.type === 'text' ? each.text : '')).join('');
        expect(read).toBe(written.replace(/[ \u00a0]/g, ''));
        for (const each of lines) expect(each.width).toBeLessThanOrEqual(Math.max(width, 5) + 0.01);
      }),
    );
  });

  it('sets paragraphs of any length', () => {
    const words = Array.from({ length: 30_000 }, (_, at) => 'abcdefghijklmnopqrstuvwx'.slice(0, 1 + ((at * at) % 17)));
    const lines = shown(broken(words, 300));
    expect(lines.map((line) => (line.endsWith('¬') ? line.slice(0, -1) : `${line} `)).join('')).toBe(
      `${words.join(' ')} `,
    );
  });
});
