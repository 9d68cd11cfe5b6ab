import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonText } from '../../src/diagnostics/json-text.ts';
import { harmless } from '../../src/diagnostics/messages/harmless.ts';
import { expectLinear } from '../support/count-calls.ts';

describe('harmless', () => {
  test.each([
    ['::error::x', '‹U+003A›:error::x'],
    ['a\n  ::set-env name=A::b\n', 'a\n  ‹U+003A›:set-env name=A::b\n'],
    ['a ::error::x', 'a ::error::x'],
    ['12:3: en rad', '12:3: en rad'],
    ['a ##[error]x', 'a ‹U+0023›#[error]x'],
    ['###vso[task.setvariable variable=A]b', '#‹U+0023›#vso[task.setvariable variable=A]b'],
    ['##teamcity[buildStop]', '‹U+0023›#teamcity[buildStop]'],
    ['## Rubrik [länk]', '## Rubrik [länk]'],
    ['section_start:1:a\r\u001b[0K', 'section_start:1:a␍␛[0K'],
    ['a\tb\u0085\u202e\u200b\u2028c', 'a b‹U+0085›‹U+202E›‹U+200B›‹U+2028›c'],
    ['åäö – ”ja” → ut/farsta.pdf\n', 'åäö – ”ja” → ut/farsta.pdf\n'],
  ])('%j becomes %j, and stays so', (text, shown) => {
    expect(harmless(text)).toBe(shown);
    expect(harmless(shown)).toBe(shown);
  });

  test('lets the program’s own colours pass where it writes them, and nothing else that begins like one', () => {
    const text = '\u001b[1m\u001b[31mfel\u001b[39m\u001b[22m\n\u001b[2J\u001b]0;titel\u0007';
    expect(harmless(text, { coloured: true })).toBe('\u001b[1m\u001b[31mfel\u001b[39m\u001b[22m\n␛[2J␛]0;titel␇');
    expect(harmless(text)).not.toContain('\u001b');
  });

  test('knows orders that are meant, and a line that has begun', () => {
    expect(harmless('::error::x\n', { orders: true })).toBe('::error::x\n');
    expect(harmless('::b\n::c', { within: true })).toBe('::b\n‹U+003A›:c');
  });

  test('takes time in proportion to the text', async () => {
    const pieces = ['#', '##', ':', ' ::', '##a', '\u001b[', '\u001b[1m', '\u200b', '\n'];
    const kinds = pieces.map((piece) => [piece, (length: number) => piece.repeat(length)] as const);
    await expectLinear(kinds, 20_000, (text) => harmless(text, { coloured: true }));
  });
});

describe('JSON', () => {
  test('is the same value again, and harmless as it stands', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('#', '[', ':', '\n', '\u001b', '\u0085', '\u200b', '\ud800', '\u{e0001}'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const written = jsonText({ [a]: [b, `##vso[${a}`] });
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify({ [a]: [b, `##vso[${a}`] })));
        expect(harmless(written)).toBe(written);
      }),
    );
  });
});
