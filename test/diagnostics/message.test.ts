import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import type { Code, CodeArguments } from '../../src/diagnostics/codes.ts';
import { diagnostic, startOf } from '../../src/diagnostics/create.ts';
import { describe } from '../../src/diagnostics/message.ts';
import { listed, shown, visible } from '../../src/diagnostics/messages/shown.ts';
import { severities } from '../../src/diagnostics/severities.ts';
import { present } from '../../src/values/present.ts';
import { oneOfEach } from '../support/one-of-each.ts';

const languages = ['sv', 'en'] as const;
const all = (Object.keys(oneOfEach) as Code[]).flatMap((code) => oneOfEach[code].map((args) => [code, args] as const));

function words(code: Code, args: CodeArguments[Code], language: 'sv' | 'en', floor?: string) {
  return describe(diagnostic<Code>(code, args, { span: startOf('a.yaml') }, present({ floor })), language);
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
  expect(words('meeting-too-rare', { found: 'vid behov' }, 'sv', floor)).toEqual({
    message: 'Mötet hålls ”vid behov”. Det är mer sällan än miniminivån tillåter.',
    hint: 'Skriv 1 gång per termin eller oftare, eller ta bort raden, så gäller miniminivån.',
  });
  expect(
    words('meeting-too-rare', { found: 'vid behov', write: '{ times: 1, per: termin }' }, 'sv', floor).hint,
  ).toContain('Skriv { times: 1, per: termin } eller oftare');
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
