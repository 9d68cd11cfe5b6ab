import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/document/node.ts';
import { segmentsOf } from '../../../src/layout/inline/segments.ts';
import { styles } from '../../../src/layout/inline/text-style.ts';
import { htmlDocument } from '../../support/document/html.ts';
import { fakeMeasurer } from '../../support/layout/fake-measurer.ts';
import { lay, placedOn } from '../../support/layout/lay.ts';

const owner = htmlDocument('<h1 id="t">T</h1>');
const place = { template: '', line: 1 };

/** A text with a stroke wherever a line may end. */
function broken(...texts: readonly string[]): string {
  const inlines = texts.map((text, at): Inline => ({ type: 'text', place, style: at % 2 ? 'strong' : 'plain', text }));
  return segmentsOf(inlines, styles.text, owner, fakeMeasurer)
    .map(({ word, after, space }) => word.text + (after === 'may-break' ? '|' : space > 0 ? ' ' : ''))
    .join('');
}

describe('no line ends', () => {
  it.each([
    ['se bilaga D, där', 'se|bilaga D,|där'],
    ['(bilaga A) och', '(bilaga A)|och'],
    ['bilagorna A och B', 'bilagorna A|och|B'],
    ['enligt kapitel 3 handlar', 'enligt|kapitel 3|handlar'],
    ['elever i årskurs 6 får', 'elever|i|årskurs 6|får'],
    ['vardagar kl. 8 till', 'vardagar|kl. 8|till'],
    ['dnr 1.2-145/2010 av', 'dnr 1.2-145/2010|av'],
    ['lagen, SFS 2009:400.', 'lagen,|SFS 2009:400.'],
  ])('inside a reference: %s', (text, wanted) => {
    expect(broken(text)).toBe(wanted);
  });

  it.each([
    ['enligt 3 kap. 5 § SoL', 'enligt|3 kap. 5 §|SoL'],
    ['med 5 kap. 1 a § i', 'med|5 kap. 1 a §|i'],
    ['och 24 b–24 g §§ LSS', 'och|24 b–24 g §§|LSS'],
    ['enligt 15 § 7 LSS', 'enligt|15 § 7|LSS'],
    ['jämför § 4 här', 'jämför|§ 4|här'],
  ])('inside the name of a paragraph: %s', (text, wanted) => {
    expect(broken(text)).toBe(wanted);
  });

  it.each([
    ['den 15 december 2026 till', 'den 15 december 2026|till'],
    ['till den 30 juni, då', 'till|den 30 juni,|då'],
    ['1 mars 2010 – 28 februari 2011', '1 mars 2010 –|28 februari 2011'],
    ['från mars 2010 och', 'från|mars 2010|och'],
  ])('inside a date: %s', (text, wanted) => {
    expect(broken(text)).toBe(wanted);
  });

  it.each([
    ['minst 2 gånger per termin', 'minst|2 gånger|per|termin'],
    ['inom 14 dagar', 'inom|14 dagar'],
    ['barn, 3–7 år gamla', 'barn,|3–7 år|gamla'],
    ['omkring 50 % av', 'omkring|50 %|av'],
    ['kostar 2 500 kronor', 'kostar|2 500 kronor'],
    ['ring 08-465 004 23 vardagar', 'ring|08-465 004 23|vardagar'],
  ])('between a number and what it counts: %s', (text, wanted) => {
    expect(broken(text)).toBe(wanted);
  });

  it('before a dash', () => {
    expect(broken('skola – socialtjänst')).toBe('skola –|socialtjänst');
  });

  it('where a reference changes its style on the way', () => {
    expect(broken('minst ', '2', ' gånger, se bilaga ', 'D')).toBe('minst|2 gånger,|se|bilaga D');
  });
});

describe('a line may end', () => {
  it.each([
    'Beslutet fattades 2009 av nämnden.',
    'Av barnen var 3, alla från samma skola.',
    'Det blir 14 i staden',
    'den första och den andra',
    'Vi var 2. Alla kom.',
  ])('between other words: %s', (text) => {
    expect(broken(text)).toBe(text.replaceAll(' ', '|'));
  });
});

describe('bound words', () => {
  const word = fc.constantFrom(
    'bilaga',
    'D',
    '12',
    'kap.',
    '§',
    'den',
    'juni',
    '2010',
    'gånger',
    'samverkan',
    '–',
    'a',
  );

  it('are read with white space between them, in a column of any width', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (words, columns) => {
        const cells = `<td>${words.join(' ')}</td>`.repeat(columns);
        const [, ...texts] = placedOn(lay(`<table><tbody><tr>${cells}</tr></tbody></table>`)).flat();
        const read = texts.flatMap((text) => text.words.map((each) => each.word.text + (each.spaceAfter ? ' ' : '')));
        expect(read.join('').trim()).toBe(Array(columns).fill(words.join(' ')).join(' '));
      }),
    );
  });
});
