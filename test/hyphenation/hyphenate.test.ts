import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastElements, linkedElements, plainElements } from '../../src/hyphenation/compound-elements.ts';
import { swedishHyphenator } from '../../src/hyphenation/hyphenate.ts';

const hyphenate = swedishHyphenator();
const divided = (word: string): string => hyphenate(word).join('-');

describe('a compound', () => {
  it.each([
    'sam-ver-kans-över-ens-kom-melse',
    'sam-ver-kans-över-ens-kom-mel-serna',
    'indi-vid-ärende',
    'indi-vid-ären-den',
    'gym-na-sie-sär-skola',
    'grund-sär-skola',
    'kort-tids-till-syn',
    'stads-dels-för-valt-ning',
    'stads-dels-för-valt-ning-ar-nas',
    'stads-dels-nämnd',
    'stads-dels-nämn-dens',
    'utbild-nings-för-valt-ningen',
    'arbets-mark-nads-för-valt-ningen',
    'social-tjänst',
    'social-tjäns-tens',
    'social-tjänst-lagen',
    'myn-dig-hets-utöv-ning',
    'skol-hälso-vår-den',
    'elev-häl-san',
    'barn-omsor-gen',
    'för-skole-klass',
    'vård-nads-havarna',
    'funk-tions-ned-sätt-ningar',
    'stöd-mate-rial',
    'familje-hem-met',
    'familje-hems-pla-ce-ring',
    'öppen-vårds-insat-ser',
    'upp-följ-nings-ansva-ret',
    'dia-rie-num-ret',
    'anmäl-nings-skyl-dig-he-ten',
    'bistånds-hand-läg-ga-ren',
    'riks-polis-sty-rel-sen',
    'insti-tu-tions-sty-relse',
    'intresse-orga-ni-sa-tion',
    'fält-assi-sten-terna',
    'trygg-hets-vand-ringar',
    'minimi-nivå',
    'huvud-manna-skap',
    'tjänste-man',
    'skol-plikts-bevak-ning',
    'kom-mun-över-gri-pande',
    'affärs-för-hand-ling',
  ])('is divided where its elements meet: %s', (parts) => {
    expect(divided(parts.replaceAll('-', ''))).toBe(parts);
  });

  it.each([
    ['verksamhets|revisorerna', 'an element with a linking letter before one that is not known'],
    ['jaktvårds|organisationen', 'a long last element after one that is not known'],
  ])('is divided where one element is known: %s (%s)', (joined) => {
    const [first = '', last = ''] = joined.split('|');
    const starts = hyphenate(first + last).map((_, index, parts) => parts.slice(0, index).join('').length);
    expect(starts).toContain(first.length);
  });

  it.each(['befo-gen-he-ter', 'ange-lä-gen-het', 'sko-lorna', 'under-vis-ningen'])(
    'is not seen where there is none: %s',
    (parts) => {
      expect(divided(parts.replaceAll('-', ''))).toBe(parts);
    },
  );
});

describe('a simple word', () => {
  it.each(['sam-ver-kan', 'över-ens-kom-melse', 'verk-sam-he-ten', 'bar-nen', 'fri-stå-ende', 'rek-to-rer'])(
    'is divided by the patterns: %s',
    (parts) => {
      expect(divided(parts.replaceAll('-', ''))).toBe(parts);
    },
  );

  it.each(['skola', 'barn', 'elever', 'läsår', 'ärende'])(
    'that is short stays whole, or keeps three letters: %s',
    (word) => {
      for (const part of [hyphenate(word).at(0), hyphenate(word).at(-1)])
        expect(part?.length).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([
    'SOCIALTJÄNSTEN',
    'Enskede-Årsta-Vantör',
    'BUS-gruppen',
    'exempel@example.se',
    '08-46500418',
    'LSS:s',
    '2010/11',
    '08-myndigheten',
  ])('is never made of abbreviations, numbers, addresses or words with a hyphen: %s', (word) => {
    expect(hyphenate(word)).toEqual([word]);
  });

  it('keeps the signs around it on its first and last part', () => {
    expect(hyphenate('(nämnden),')).toEqual(['(nämn', 'den),']);
    expect(hyphenate('Överenskommelsen.')).toEqual(['Över', 'ens', 'kom', 'mel', 'sen.']);
  });
});

describe('any word', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprstuvyåäöéABÅÄÖ.,”()-5ßİ'), maxLength: 30 });
  const element = fc.constantFrom(...linkedElements, ...plainElements, ...lastElements);
  const compound = fc.array(element, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const word = fc.oneof(letters, compound);

  it('is made up by its parts', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(hyphenate(text).join('')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('has at least three letters before and after each division', () => {
    const count = (text: string | undefined) => text?.match(/\p{L}/gu)?.length ?? 0;
    fc.assert(
      fc.property(word, (text) => {
        const parts = hyphenate(text);
        if (parts.length === 1) return;
        expect(count(parts.at(0))).toBeGreaterThanOrEqual(3);
        expect(count(parts.at(-1))).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 500 },
    );
  });

  it('is divided with signs around it as without', () => {
    fc.assert(
      fc.property(letters, (text) => {
        if (!/^[\p{L}\p{N}]/u.test(text) || !/[\p{L}\p{N}]$/u.test(text)) return;
        expect(divided(`(${text})`)).toBe(`(${divided(text)})`);
      }),
      { numRuns: 500 },
    );
  });

  it('has a vowel in each part', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const parts = hyphenate(text);
        if (parts.length > 1) expect(parts.filter((part) => !/[aeiouyåäöé]/i.test(part))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is divided as it is in lower case', () => {
    fc.assert(
      fc.property(compound, (text) => {
        const capital = text.slice(0, 1).toUpperCase() + text.slice(1);
        expect(divided(capital).toLowerCase()).toBe(divided(text));
      }),
    );
  });
});

describe('the lists of elements', () => {
  it.each(Object.entries({ linkedElements, plainElements, lastElements }))(
    'name each once, in lower case: %s',
    (_, list) => {
      expect(new Set(list).size).toBe(list.length);
      expect(list.filter((element) => !/^[a-zåäöé]{2,}$/.test(element))).toEqual([]);
    },
  );

  it('have no first element that is both linked and plain', () => {
    expect(plainElements.filter((element) => linkedElements.includes(element))).toEqual([]);
  });
});
