import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import type { Code, CodeArguments } from '../../src/diagnostics/codes.ts';
import { diagnostic, startOf } from '../../src/diagnostics/create.ts';
import { describe } from '../../src/diagnostics/message.ts';
import { oddCharacters, plainly } from '../../src/diagnostics/odd-characters.ts';
import { suggest } from '../../src/diagnostics/suggest.ts';
import { present } from '../../src/values/present.ts';

function words<C extends Code>(code: C, args: CodeArguments[C], language: 'sv' | 'en' = 'sv', floor?: string) {
  return describe(diagnostic<C>(code, args, { span: startOf('a.yaml') }, present({ floor })), language);
}

const phone = (found: string) => words('wrong-pattern', { found, expected: 'phone' });

group('a message names what cannot be seen in the value that it quotes', () => {
  test.each([
    ['no-break space', '08-465\u00a004 00', 'Värdet innehåller ett hårt mellanslag (U+00A0).'],
    ['narrow no-break space', '08-465\u202f004 00', 'ett smalt hårt mellanslag (U+202F)'],
    ['thin space', '08-465\u2009004 00', 'ett tunt mellanslag (U+2009)'],
    ['figure space', '08-465\u2007004 00', 'ett siffermellanslag (U+2007)'],
    ['em space', '08-465\u2003004 00', 'ett mellanslag av ovanlig bredd (U+2003)'],
    ['two kinds of space', '08\u00a0465\u202f04', 'hårt mellanslag (U+00A0) och ett smalt hårt mellanslag (U+202F).'],
    ['space at the end', '08-465 004 00 ', 'Värdet slutar med ett mellanslag.'],
    ['space at the beginning', '\u00a008-465 004 00', 'Värdet börjar med ett hårt mellanslag (U+00A0).'],
    ['line break at the end', '08-465 004 00\n', 'Värdet slutar med en radbrytning.'],
    ['soft hyphen', '08\u00ad-465 004 00', 'ett mjukt bindestreck (U+00AD)'],
    ['zero-width space', '08-465\u200b004 00', 'ett mellanslag utan bredd (U+200B)'],
    ['zero-width joiner', '08-465\u200d004 00', 'en osynlig sammanfogare (U+200D)'],
    ['word joiner', '08-465\u2060004 00', 'en osynlig ordsammanfogare (U+2060)'],
    ['mark of direction', '08-465\u200e004 00', 'ett osynligt märke för läsriktning (U+200E)'],
    ['variation selector', '08-465\ufe0f004 00', 'ett tecken som inte syns (U+FE0F)'],
    ['Hangul filler', '08-465\u3164004 00', 'ett tecken som inte syns (U+3164)'],
    [
      'non-breaking hyphen',
      '08\u2011465 004 00',
      'Ett hårt bindestreck (U+2011) står där ett bindestreck (-) ska stå.',
    ],
    ['figure dash', '08\u2012465 004 00', 'Ett siffertankstreck (\u2012) står där ett bindestreck (-) ska stå.'],
    ['en dash', '08–465 004 00', 'Ett tankstreck (–) står där ett bindestreck (-) ska stå.'],
    ['minus sign', '08−465 004 00', 'Ett minustecken (−) står där ett bindestreck (-) ska stå.'],
    ['typographic quotes', '”08-465 004 00”', 'Typografiska citattecken (”) räknas till värdet'],
    ['German quotes', '„08-465 004 00“', 'Typografiska citattecken („ “) räknas till värdet'],
    ['guillemets', '»08-465 004 00»', 'Typografiska citattecken (») räknas till värdet'],
    ['Cyrillic letter', '08-4б5 О4'.replace('б', '6'), 'Bokstaven О (U+041E) är kyrillisk, fast den ser ut som O.'],
    ['Greek letter', '08-465 Ο4', 'Bokstaven Ο (U+039F) är grekisk, fast den ser ut som O.'],
    ['full width', '08-46５', 'Tecknet ５ (U+FF15) är en särskild form av 5.'],
    ['ligature', '08-465 ﬁ', 'Tecknet ﬁ (U+FB01) är en särskild form av fi.'],
  ])('%s', (_, found, said) => {
    const { message, hint } = phone(found);
    expect(message).toContain(`är inte ett telefonnummer.`);
    expect(message).toContain(said);
    expect(hint.length).toBeGreaterThan(phone('x').hint.length);
  });

  test('in English too', () => {
    const { message, hint } = words('wrong-pattern', { found: '08–465\u00a004 00', expected: 'phone' }, 'en');
    expect(message).toMatch(/The value contains a no-break space \(U\+00A0\)\. An en dash \(–\) stands where a hyphen/);
    expect(hint).toMatch(/Write an ordinary space instead, or none\. Write an ordinary hyphen \(-\)\.$/);
  });

  test('a hyphen is asked for only where one may stand', () => {
    expect(words('unit-code-invalid', { found: '1234–5678' }).message).toMatch(
      /Värdet innehåller ett tankstreck \(–\)\.$/,
    );
    const key = { key: 'valid–From', suggestion: 'validFrom', allowed: [] };
    expect(words('unknown-key', key)).toMatchObject({
      message: expect.stringMatching(/Namnet innehåller ett tankstreck/),
    });
    const id = { found: 'barn–som-far-illa', suggestion: 'barn-som-far-illa' };
    expect(words('unknown-area', id).message).toMatch(/Ett tankstreck \(–\) står där ett bindestreck \(-\) ska stå\.$/);
  });

  test('a list in brackets of full width, or between typographic quotation marks', () => {
    const message = (found: string) => words('wrong-type', { found, expected: 'list' }).message;
    expect(message('［förskola］')).toContain('Tecknet ［ (U+FF3B) är en särskild form av [.');
    expect(message('”[förskola]”')).toContain('Typografiska citattecken');
  });

  test.each([
    ['an ordinary value', 'wrong-pattern', { found: 'Anna-Lena är här', expected: 'phone' }],
    ['running text where another kind of thing is due', 'wrong-type', { found: 'höst –\u00a0vår', expected: 'list' }],
    ['a reason', 'recommended-function-missing', { id: 'x', title: 'X', reason: 'Kommer i höst – inte nu' }],
    ['a Russian word', 'misspelt-value', { found: 'привет', allowed: ['x'] }],
  ] as const)('but nothing of %s', (_, code, args) => {
    expect(words<Code>(code, args as never).message).not.toMatch(/U\+|tankstreck|innehåller/);
  });

  test('a title that differs from the floor by such a character alone', () => {
    const floor = 'Samarbete i generella frågor';
    const message = (found: string) => words('title-changed', { found }, 'sv', floor).message;
    expect(message('Samarbete i\u00a0generella frågor')).toContain('hårt mellanslag (U+00A0)');
    expect(message('Samarbete – allmänt')).not.toContain('tankstreck');
  });

  test('a long value names few', () => {
    const { message } = phone(
      Array.from({ length: 400 }, (_, at) => String.fromCodePoint(0xff10 + (at % 80))).join(''),
    );
    expect(message.match(/U\+FF/g)).toHaveLength(4);
  });
});

group('what was meant is suggested as it looks', () => {
  const status = ['utkast', 'forslag', 'beslutad', 'upphord', 'exempel'];
  test.each([
    'exempel\u00a0',
    ' exempel',
    '”exempel”',
    '“exempel”',
    '»exempel«',
    'exem\u00adpel',
    'е\u200bxеmреl',
    'ｅxempel',
    '\ufe0fexempel',
  ])('%j', (found) => expect(suggest(found, status)).toBe('exempel'));
  test('by another name of the same thing, where that is among them', () => {
    const today = ['förskola', 'grundskola', 'anpassad grundskola', 'gymnasieskola', 'anpassad gymnasieskola'];
    expect(suggest('Grundsärskola', today)).toBe('anpassad grundskola');
    expect(suggest('särskola', today)).toBe('anpassad grundskola');
    expect(suggest('gymnasiesärskola', today)).toBe('anpassad gymnasieskola');
    expect(suggest('gymnasium', today)).toBe('gymnasieskola');
    expect(suggest('gymnasiesärskola', ['gymnasieskola'])).toBe('gymnasieskola');
  });
  test('with its slips of the pen', () => expect(suggest('”exemp\u00adle”', status)).toBe('exempel'));
  test('two letters of a short word that have changed places', () => {
    expect(suggest('frmo', ['form', 'from'])).toBe('from');
    expect(suggest('taks', ['task'])).toBe('task');
    expect(suggest('mrof', ['from'])).toBeUndefined();
  });
  test('a dash as a hyphen', () => expect(suggest('vid−behov\u2011nu', ['vid-behov-nu'])).toBe('vid-behov-nu'));
  test('nothing of blanks alone', () => expect(suggest('\u00a0\u200b', status)).toBeUndefined());
});

test('plain text is left as it is', () => {
  expect(plainly('Möte: å–ö')).toBe('Möte: å-ö');
  expect(plainly('Möte')).toBe('Möte');
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~åäöÅÄÖ][ -~åäöÅÄÖ]*[!-~åäöÅÄÖ]$/), (text) => {
      expect(plainly(text)).toBe(text);
      expect(oddCharacters(text)).toEqual([]);
    }),
  );
});

test('what a text looks like has nothing odd', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aе ο\u00a0\u00ad\u200b–”ﬁ１'), maxLength: 20 }), (text) => {
      expect(oddCharacters(plainly(text)).filter(({ kind }) => kind !== 'blank')).toEqual([]);
    }),
  );
});
