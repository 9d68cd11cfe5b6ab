import { describe, expect, it } from 'vitest';
import type { Inline, InlineStyle } from '../../../src/document/node.ts';
import { breakLines, fillLine } from '../../../src/layout/inline/break-lines.ts';
import type { Line } from '../../../src/layout/inline/line.ts';
import { segmentsOf } from '../../../src/layout/inline/segments.ts';
import { styles } from '../../../src/layout/inline/text-style.ts';
import { byThrees, fakeMeasurer, undivided } from '../../support/layout/fake-measurer.ts';

const place = { template: '', line: 1 };
/** 10 pt, so that a character is 5 pt wide. */
const style = { ...styles.text, size: 10 };

const text = (words: string, inline: InlineStyle = 'plain'): Inline => ({
  type: 'text',
  text: words,
  style: inline,
  place,
});

function lines(inlines: readonly Inline[], width: number, hyphenate = undivided): Line[] {
  const node = { type: 'paragraph', variant: 'text', place, children: inlines } as const;
  return breakLines(segmentsOf(inlines, style, node, fakeMeasurer), width, { measurer: fakeMeasurer, hyphenate });
}

const shown = (broken: readonly Line[]) =>
  broken.map(({ segments, end }) => {
    const words = segments
      .map(({ word, space }) => (space > 0 ? `${word.text} ` : word.text))
      .join('')
      .trimEnd();
    return end === 'hyphen' ? `${words}¬` : words;
  });

describe('breaking lines', () => {
  it('fills each with as many words as fit', () => {
    // 4 + 1 + 3 characters are 40 pt; the fourth word would make 60.
    expect(shown(lines([text('ett två tre fyra')], 40))).toEqual(['ett två', 'tre fyra']);
  });

  it('fits a line exactly, its last space not counted', () => {
    expect(shown(lines([text('ett två')], 35))).toEqual(['ett två']);
    expect(lines([text('ett två')], 35)[0]).toMatchObject({ width: 35, end: 'space' });
  });

  it('breaks where it must', () => {
    expect(shown(lines([text('ett'), { type: 'line-break', place }, text('två')], 100))).toEqual(['ett', 'två']);
  });

  it('needs no line after a break that nothing follows, and none for no words', () => {
    const lineBreak = { type: 'line-break', place } as const;
    expect(shown(lines([text('ett två'), lineBreak], 100))).toEqual(['ett två']);
    expect(shown(lines([text('ett två'), lineBreak], 20))).toEqual(['ett', 'två']);
    expect(lines([lineBreak], 100)).toEqual([]);
  });

  it('keeps words of several styles together where no space stands between them', () => {
    expect(shown(lines([text('ett två'), text('tre', 'strong'), text('.')], 40))).toEqual(['ett', 'tvåtre.']);
  });

  it('keeps no-break spaces, narrow ones too, and drops soft hyphens', () => {
    expect(shown(lines([text('se 19\u00a0kap.')], 40))).toEqual(['se', '19 kap.']);
    expect(shown(lines([text('5\u202f§ sam\u00adverkan a\u2011b')], 300))).toEqual(['5 § samverkan a-b']);
  });
});

describe('dividing words', () => {
  it('puts in a hyphen where the gap would show', () => {
    // 100 pt: "aaaaaa " leaves 65 pt, more than 20 pt; 12 letters and the hyphen are 65.
    const broken = lines([text('aaaaaa bbbcccdddeeefff gggggggg')], 100, byThrees);
    expect(broken[0]).toMatchObject({ end: 'hyphen', width: 100 });
    expect(shown(broken)).toEqual(['aaaaaa bbbcccdddeee¬', 'fff gggggggg']);
  });

  it('divides no short word that a number is bound to', () => {
    const [before, after] = ['aaaaaaaaa aaaaaaaaa', 'aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa'];
    const second = (word: string) => shown(lines([text(`${before} ${word} ${after}`)], 145, byThrees)).slice(0, 2);
    expect(second('32 bbbcccddd')).toEqual([before, '32 bbbcccddd aaaaaaaaa']);
    expect(second('32 bbbcccdddeee')[0]).toBe(`${before} 32 bbb¬`);
  });

  it('leaves an even edge alone', () => {
    // 25 of 200 pt are left, less than 30: "bbb-" would fit.
    const long = 'a'.repeat(34);
    expect(shown(lines([text(`${long} bbbccc`)], 200, byThrees))).toEqual([long, 'bbbccc']);
  });

  it('leaves at least three letters on each side', () => {
    const twos = (word: string) => word.match(/.{1,2}/gu) ?? [];
    expect(shown(lines([text('xxxxxxxxxx abcdefgh xxxxxxxxxx')], 90, twos))).toEqual([
      'xxxxxxxxxx abcd¬',
      'efgh xxxxxxxxxx',
    ]);
    expect(shown(lines([text('xxxxxxxxxx abcde')], 75, twos))).toEqual(['xxxxxxxxxx', 'abcde']);
  });

  it('does not divide strong and quiet words: they are names', () => {
    expect(shown(lines([text('aaaaaa '), text('bbbcccdddeeefff', 'strong')], 100, byThrees))).toEqual([
      'aaaaaa',
      'bbbcccdddeeefff',
    ]);
  });

  it('divides a name between its syllables where the column is narrower than the name', () => {
    expect(shown(lines([text('bbbcccdddeeefffggg', 'strong')], 70, byThrees))).toEqual(['bbbcccdddeee¬', 'fffggg']);
  });

  it('never ends more than two lines in a row with a hyphen', () => {
    const word = 'abcdefghijklmnopqrstuvwx';
    const ends = lines([text(Array(9).fill(word).join(' '))], 70, byThrees).map(({ end }) => end);
    expect(ends.join(' ')).not.toContain('hyphen hyphen hyphen');
    expect(ends).toContain('hyphen');
  });

  it('breaks after a hyphen, slash or dash that is there, between letters', () => {
    expect(shown(lines([text('xxxxx Enskede-Årsta-Vantör')], 80))).toEqual(['xxxxx Enskede-', 'Årsta-Vantör']);
    expect(shown(lines([text('xxxxxxxxxx 1.2-145/2010')], 80))).toEqual(['xxxxxxxxxx', '1.2-145/2010']);
    expect(lines([text('xxxxx Enskede-Årsta-Vantör')], 80)[0]?.end).toBe('nothing');
  });

  it('breaks addresses at their signs and never with a hyphen', () => {
    expect(shown(lines([text('https://example.se/samverkan/skola')], 100, byThrees))).toEqual([
      'https://example.se/',
      'samverkan/skola',
    ]);
  });

  it('breaks a mail address after its @, and inside its name only where that is too wide', () => {
    const mail = 'norra-skolan@example.se';
    expect(shown(lines([text(mail)], 65))).toEqual(['norra-skolan@', 'example.se']);
    expect(shown(lines([text(mail)], 110))).toEqual(['norra-skolan@', 'example.se']);
    expect(shown(lines([text(mail)], 60))).toEqual(['norra', '-skolan@', 'example.se']);
  });

  it('breaks what is wider than the column at any character, and loses none', () => {
    const name = 'å'.repeat(300);
    const broken = shown(lines([text(`skola ${name} slut`)], 100));
    expect(broken.join(' ').replaceAll(' ', '')).toBe(`skola${name}slut`);
    expect(broken.every((line) => line.length <= 20)).toBe(true);
  });

  it('never comes to a stop, even where not one character fits', () => {
    expect(shown(lines([text('ab 👩c')], 1))).toEqual(['a', 'b', '👩', 'c']);
  });
});

describe('filling one line', () => {
  const filled = (words: string, width: number): string[] => {
    const inlines = [text(words)];
    const node = { type: 'paragraph', variant: 'text', place, children: inlines } as const;
    return shown([fillLine(segmentsOf(inlines, style, node, fakeMeasurer), width, fakeMeasurer)]);
  };

  it('takes as many words as fit, however short the next line would be', () => {
    expect(filled('ett två tre fyra', 55)).toEqual(['ett två tre']);
    expect(filled('ett två 19\u00a0kap.', 50)).toEqual(['ett två']);
  });

  it('takes the beginning of a word that is wider than the line', () => {
    expect(filled('stadsdelsförvaltning', 50)).toEqual(['stadsdelsf']);
  });
});
