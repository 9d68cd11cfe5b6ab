import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/reporters/code-frame.ts';
import { displayWidth } from '../../src/reporters/display-width.ts';
import { sourceText } from '../../src/source/source-text.ts';

/** The frame of the part between « and », with its marker under it. */
function frame(marked: string): string[] {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const source = sourceText('a.yaml', marked.replaceAll(/[«»]/g, ''));
  const { lines, marker, gutter } = codeFrame(source, { file: 'a.yaml', start, end });
  return [...lines.map(({ number, text }) => `${number}|${text}`), `${gutter}|${marker}`];
}

describe('the marker stands under what is meant', () => {
  test.each([
    ['a word', 'a: 1\nb: «två» tre\n', ['1|a: 1', '2|b: två tre', ' |   ^^^']],
    ['nothing at the end of a line', 'a:«»\n', ['1|a:', ' |  ^']],
    ['the end of the file', 'a: 1\n«»', ['1|a: 1', '2|', ' |^']],
    ['the first of several lines', 'a:\n  «b: 1\n  c: 2»\n', ['1|a:', '2|  b: 1', ' |  ^^^^']],
    ['a line after an empty one', 'a: 1\n\n«b»\n', ['3|b', ' |^']],
    ['a tab', 'a:\n«\t»b: 1\n', ['1|a:', '2|→b: 1', ' |^']],
    ['after a tab', '\t\t«b»\n', ['1|→→b', ' |  ^']],
    ['after wide characters', 'a: 🏫漢 «b»\n', ['1|a: 🏫漢 b', ' |        ^']],
    ['wide characters', '«🏫漢»\n', ['1|🏫漢', ' |^^^^']],
    ['after combining marks', 'e\u0301 «b»\n', ['1|e\u0301 b', ' |  ^']],
    ['after a control character', 'a\u202eb «c»\n', ['1|a‹U+202E›b c', ' |           ^']],
    ['spaces that are not ordinary', 'a\u00a0b: «c\u00a0d\u202f»\n', ['1|a\u00a0b: c␣d␣', ' |     ^^^^']],
    ['invisible characters', 'a: «b\u00adc\ufe0f»\n', ['1|a: b‹U+00AD›c‹U+FE0F›', ' |   ^^^^^^^^^^^^^^^^^^']],
    ['lines that end in CRLF', 'a: 1\r\nb: «x»\r\n', ['1|a: 1', '2|b: x', ' |   ^']],
    ['two digits after one', `${'x\n'.repeat(9)}«y»`, [' 9|x', '10|y', '  |^']],
  ])('%s', (_, marked, expected) => {
    expect(frame(marked)).toEqual(expected);
  });

  test('a line that is wider than the terminal is cropped to it', () => {
    const source = sourceText('a.yaml', `${'o'.repeat(90)}\n${'a'.repeat(70)}bcd${'e'.repeat(70)}`);
    const { lines, marker } = codeFrame(source, { file: 'a.yaml', start: 161, end: 164 }, 71);
    expect(lines[0]?.text).toHaveLength(71);
    expect(lines[1]?.text).toBe(`…${'a'.repeat(27)}bcd${'e'.repeat(14)}…`);
    expect(marker).toBe(`${' '.repeat(28)}^^^`);
  });

  test('a long line is cropped around it', () => {
    const [line, marker] = frame(`${'a'.repeat(500)}«${'b'.repeat(500)}»${'c'.repeat(500)}`);
    expect(line).toBe(`1|…${'a'.repeat(39)}${'b'.repeat(59)}…${'c'.repeat(39)}…`);
    expect(marker).toBe(` |${' '.repeat(40)}${'^'.repeat(60)}`);
  });
});

test('whatever the text and the span, the marker is never beyond the line by more than one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.nat(80), fc.nat(80), (text, a, b) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const { lines, marker } = codeFrame(sourceText('a.yaml', text), { file: 'a.yaml', start, end });
      expect(marker).toMatch(/^ *\^+$/);
      expect(marker.length).toBeLessThanOrEqual(displayWidth(lines.at(-1)?.text ?? '') + 1);
    }),
    { numRuns: 500 },
  );
});
