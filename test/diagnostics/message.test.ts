import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import type { Code, CodeArguments } from '../../src/diagnostics/codes.ts';
import { diagnostic, startOf } from '../../src/diagnostics/create.ts';
import { describe } from '../../src/diagnostics/message.ts';
import { listed, shown, visible } from '../../src/diagnostics/messages/shown.ts';
import { severities } from '../../src/diagnostics/severities.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { present } from '../../src/values/present.ts';
import { stockholm, sundby } from '../support/levels.ts';
import { oneOfEach } from '../support/one-of-each.ts';
import { neutralIn, ofStockholm } from '../support/words.ts';

const languages = ['sv', 'en'] as const;
const all = (Object.keys(oneOfEach) as Code[]).flatMap((code) => oneOfEach[code].map((args) => [code, args] as const));

function words(code: Code, args: CodeArguments[Code], language: 'sv' | 'en', floor?: string) {
  return describe(diagnostic<Code>(code, args, { span: startOf('a.yaml') }, present({ floor })), language);
}

/** A finding in a file that rests on a level. */
function wordsOf(level: MinimumLevel, code: Code, args: CodeArguments[Code], floor?: string) {
  const one = diagnostic<Code>(code, args, { span: startOf('a.yaml') }, present({ floor }));
  return describe({ ...one, words: level.words }, 'sv');
}

group.each(languages)('in %s', (language) => {
  test.each(all)('%s %j is one sentence or more, and says what to do', (code, args) => {
    const { message, hint } = words(code, args, language);
    for (const text of [message, hint]) {
      expect(text).toMatch(/^[\p{Lu}”“<|\d].*[.?:!…”“\p{L}]$/su);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\n| {2}/);
    }
  });
});

test('the two languages do not share words', () => {
  for (const [code, args] of all) {
    expect([code, words(code, args, 'sv').message]).not.toEqual([code, words(code, args, 'en').message]);
  }
});

test('every code has a severity', () => {
  expect(Object.keys(severities).sort()).toEqual(Object.keys(oneOfEach).sort());
});

test('a hint says the floor, as a file writes it where that is known', () => {
  const floor = '1 gång per termin';
  expect(wordsOf(stockholm, 'meeting-too-rare', { found: 'vid behov' }, floor)).toEqual({
    message: 'Mötet hålls ”vid behov”. Det är mer sällan än miniminivån tillåter.',
    hint: 'Skriv 1 gång per termin eller oftare, eller ta bort raden, så gäller miniminivån.',
  });
  expect(
    words('meeting-too-rare', { found: 'vid behov', write: '{ times: 1, per: termin }' }, 'sv', floor).hint,
  ).toContain('Skriv { times: 1, per: termin } eller oftare');
});

/** Findings about what a file is, or about levels as such: they speak of any level, whatever their own says. */
const OF_LEVELS: readonly Code[] = ['not-a-district-file', 'parts-differ'];

group('what a finding calls things', () => {
  const texts = ({ message, hint }: { message: string; hint: string }) => `${message} ${hint}`;

  test.each(all)('%s %j speaks in the words of its level, or in neutral ones', (code, args) => {
    for (const floor of [undefined, 'x']) {
      expect(ofStockholm(texts(words(code, args, 'sv', floor)))).toEqual([]);
      const inSundby = texts(wordsOf(sundby, code, args, floor));
      expect(ofStockholm(inSundby)).toEqual([]);
      if (!OF_LEVELS.includes(code)) expect(neutralIn(inSundby)).toEqual([]);
    }
  });

  test('in English each thing has one word, whatever the level calls it', () => {
    for (const [code, args] of all) {
      const one = diagnostic<Code>(code, args, { span: startOf('a.yaml') });
      expect(describe({ ...one, words: sundby.words }, 'en')).toEqual(describe(one, 'en'));
    }
  });

  test('begins a sentence with a large letter and names the area as a noun of its gender', () => {
    expect(wordsOf(sundby, 'no-local-additions', {}).hint).toBe(
      'Det är tillåtet. Lokala påbyggnader skrivs under localAdditions.',
    );
    expect(wordsOf(sundby, 'independent-schools-missing', {}).hint).toContain('några i kommunalförbundet, stäng');
    expect(wordsOf(sundby, 'function-redefined', { id: 'x' }).message).toContain('finns redan i grundkravet och');
  });
});

test.each([
  ['number where text is due', 'quoted-string-expected', { found: '0180' }, 'Sätt citattecken runt: "0180".'],
  [
    'unknown key with a likely one',
    'unknown-key',
    { key: 'bord', suggestion: 'board', allowed: [] },
    'Menade du ”board”?',
  ],
  ['one value and no other', 'misspelt-value', { found: 'x', allowed: ['xy'], suggestion: 'xy' }, 'Menade du ”xy”?'],
  ['a value of a closed set', 'misspelt-value', { found: 'x', allowed: ['a', 'b', 'c'] }, 'Skriv a, b eller c.'],
] as const)('%s', (_, code, args, hint) => {
  expect(words(code, args, 'sv').hint).toBe(hint);
});

test.each([
  ['0180', 'som ett tal'],
  ['true', 'som ja eller nej'],
  ['Möte: planering', 'som ett namn och ett värde'],
])('%s is said to be read %s', (found, as) => {
  expect(words('quoted-string-expected', { found }, 'sv').message).toContain(as);
});

test('a contrast has one decimal, written as the language writes it', () => {
  const [args] = oneOfEach['theme-contrast-low'];
  const whole = { ...(args as CodeArguments['theme-contrast-low']), ratio: 3 };
  expect(words('theme-contrast-low', whole, 'sv').message).toMatch(/ 3,0:1 .* 4,5:1, .*”#767676”\.$/);
  expect(words('theme-contrast-low', whole, 'en').message).toMatch(/ 3\.0:1 .* 4\.5:1, .*“#767676” has\.$/);
});

test('a template that cannot be read is reported without the words of its parser', () => {
  expect(words('template-syntax', { problem: "Expecting 'ID', got 'INVALID'" }, 'sv').message).toBe(
    'Mallen går inte att läsa från den här raden.',
  );
  expect(words('template-syntax', { problem: "if doesn't match each - 3:2" }, 'sv').message).toBe(
    'Blocket {{#if}} avslutas med {{/each}}.',
  );
});

group('pieces of a file in a message', () => {
  test('are on one line, cropped, and hide nothing', () => {
    expect(shown('rad ett\n  rad två')).toBe('rad ett rad två');
    expect(shown('x'.repeat(100))).toBe(`${'x'.repeat(59)}…`);
    expect([...shown('🏫'.repeat(100))]).toHaveLength(60);
    // Minutes, if all of it were searched for line ends.
    expect(shown('\u00a0'.repeat(400_000))).toHaveLength(60);
    expect(shown(' '.repeat(400_000))).toHaveLength(60);
    expect(shown(' stockholm-2009 ')).toBe('␣stockholm-2009␣');
    expect(words('missing-glyph', { characters: ['\u200d'], more: 0, text: 'a\u200db' }, 'sv').message).toMatch(
      /^Det osynliga tecknet \(U\+200D\) i /,
    );
    expect(visible('a\u0000\u001b[31m\u202e\u0085\ud800')).toBe('a␀␛[31m‹U+202E›‹U+0085›‹U+D800›');
    expect(listed(['a'], 'eller')).toBe('a');
    expect(
      listed(
        Array.from({ length: 20 }, (_, at) => String(at)),
        'eller',
      ),
    ).toMatch(/, 11 …$/);
  });

  test('whatever the file holds, a message is one printable line of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...languages), (found, language) => {
        for (const text of Object.values(words('quoted-string-expected', { found }, language))) {
          expect(text).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
          expect(text.length).toBeLessThan(700);
        }
      }),
    );
  });
});
